package dev.plinth.persistenceruntime.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.depot.Depot;
import dev.plinth.persistenceruntime.depot.Pallet;
import dev.plinth.persistenceruntime.depot.Shelf;
import dev.plinth.persistenceruntime.depot.Size;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreparedInsertTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(Depot.TEMPLATE);

    private Depot depot;

    @BeforeEach
    void open() {
        depot = new Depot(DATABASE);
        depot.run("truncate shelf, pallet, box");
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void writesPartsWithTheKeyOfEitherOwner() {
        var shelf = new Shelf("a", 2);
        shelf.measure(new Size(1, 2));

        for (int i = 0; i < 3; i++) {
            var pallet = new Pallet(shelf.id(), 1);
            var another = new Shelf("b " + i, 1);
            var first = i == 0;
            depot.write(() -> {
                if (first) {
                    depot.shelves().add(shelf);
                }
                depot.shelves().add(another);
                depot.pallets().add(pallet);
            });
        }

        assertThat(depot.rows("select count(shelf_id) || ' ' || count(pallet_id) from box"))
                .containsExactly("5 3");
        assertThat(depot.rows("select count(*) || ' ' || count(width) from shelf"))
                .containsExactly("4 1");
    }

    @Test
    void insertsEveryClass() {
        depot.read(() -> {
            var session = depot.database().unwrap(EntityManager.class).unwrap(Session.class);

            assertThat(session.getDescriptors().values())
                    .filteredOn(descriptor -> !descriptor.isAggregateDescriptor())
                    .isNotEmpty()
                    .allSatisfy(descriptor -> assertThat(
                                    descriptor.getQueryManager().getInsertQuery())
                            .isInstanceOf(PreparedInsert.class));
            return true;
        });
    }
}

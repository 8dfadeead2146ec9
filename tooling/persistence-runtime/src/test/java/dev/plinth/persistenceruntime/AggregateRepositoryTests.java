package dev.plinth.persistenceruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plinth.persistenceruntime.depot.Depot;
import dev.plinth.persistenceruntime.depot.Shelf;
import dev.plinth.persistenceruntime.depot.ShelfId;
import dev.plinth.testkit.TestDatabase;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AggregateRepositoryTests {
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
    void readsAnAggregateAndItsListAtOnce() {
        var shelf = new Shelf("a", 3);
        depot.write(() -> depot.shelves().add(shelf));
        depot.log().clear();

        var boxes = depot.read(() -> depot.shelves().get(shelf.id()).boxes().size());

        assertThat(boxes).isEqualTo(3);
        assertThat(depot.log().statements()).singleElement().asString().doesNotContainIgnoringCase("distinct");
    }

    @Test
    void readsAnAggregateWhoseListIsEmpty() {
        var shelf = new Shelf("a", 0);
        depot.write(() -> depot.shelves().add(shelf));

        assertThat(depot.read(() -> depot.shelves().get(shelf.id()).boxes().isEmpty()))
                .isTrue();
        assertThat(depot.read(() -> depot.shelves().find(ShelfId.next()))).isEmpty();
    }

    @Test
    void readsNoListWhereAnAggregateIsReadToBeChanged() {
        var shelf = new Shelf("a", 3);
        depot.write(() -> depot.shelves().add(shelf));
        depot.log().clear();

        depot.write(() -> depot.shelves().get(shelf.id()).label("b"));

        assertThat(depot.log().statements()).hasSize(2).noneMatch(sql -> sql.contains("box"));
    }

    @Test
    void refusesToJoinAListThatTheMappingSorts() {
        depot.read(() -> {
            var boxes = (CollectionMapping) depot.database()
                    .unwrap(AbstractSession.class)
                    .getDescriptor(Shelf.class)
                    .getMappingForAttributeName("boxes");
            boxes.addAscendingOrdering("id");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> depot.shelves().find(ShelfId.next()))
                    .withMessageContaining("sorts Shelf.boxes");
            return true;
        });
    }
}

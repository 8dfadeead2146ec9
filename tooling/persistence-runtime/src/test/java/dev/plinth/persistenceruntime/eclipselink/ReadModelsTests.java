package dev.plinth.persistenceruntime.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plinth.persistenceruntime.depot.Box;
import dev.plinth.persistenceruntime.depot.Depot;
import dev.plinth.persistenceruntime.depot.Label;
import dev.plinth.persistenceruntime.depot.Shelf;
import dev.plinth.persistenceruntime.depot.ShelfId;
import dev.plinth.persistenceruntime.depot.ShelfLoad;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadModelsTests {
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
    void areReadAsTheyAreEveryTime() {
        var shelf = new Shelf("a", 2);

        depot.write(() -> {
            depot.shelves().add(shelf);
            assertThat(depot.shelves().loads()).extracting("boxes", "pieces").containsExactly(tuple(2L, 3L));

            shelf.boxes().add(new Box("bolts", 5));
            assertThat(depot.shelves().loads()).extracting("boxes", "pieces").containsExactly(tuple(3L, 8L));
        });
    }

    @Test
    void areFoundByTheirIdentifier() {
        var shelf = new Shelf("a", 2);
        depot.write(() -> depot.shelves().add(shelf));

        var load = depot.read(() -> entityManager().find(ShelfLoad.class, shelf.id()));

        assertThat(load.label()).isEqualTo(new Label("a"));
        assertThat(load.pieces()).isEqualTo(3);
    }

    @Test
    void areNotKept() {
        depot.write(() -> depot.shelves().add(new Shelf("a", 2)));

        depot.write(() -> {
            var load = depot.shelves().loads().get(0);

            assertThat(entityManager().contains(load)).isFalse();
        });
    }

    @Test
    void areNotAdded() {
        assertThatThrownBy(() ->
                        depot.write(() -> entityManager().persist(new ShelfLoad(ShelfId.next(), new Label("a")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot insert into view");
    }

    private EntityManager entityManager() {
        return depot.database().unwrap(EntityManager.class);
    }
}

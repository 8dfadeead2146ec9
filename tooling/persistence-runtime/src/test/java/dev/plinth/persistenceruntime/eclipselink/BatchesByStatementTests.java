package dev.plinth.persistenceruntime.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.persistenceruntime.Refusal;
import dev.plinth.persistenceruntime.RefusedException;
import dev.plinth.persistenceruntime.depot.Box;
import dev.plinth.persistenceruntime.depot.Depot;
import dev.plinth.persistenceruntime.depot.Pallet;
import dev.plinth.persistenceruntime.depot.Shelf;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchesByStatementTests {
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
    void sendsTheRowsOfManyAggregatesTogetherAndTheirPartsAfterThem() {
        var shelves = shelves(25, 3);

        depot.write(() -> shelves.forEach(depot.shelves()::add));

        assertThat(depot.writes()).containsExactly("insert shelf", "insert box");
        assertThat(depot.rows("select count(*) from box")).containsExactly("75");
    }

    @Test
    void sendsAllWhenOneIsFullAndGoesOnInTheSameOrder() {
        var shelves = shelves(700, 3);

        depot.write(() -> shelves.forEach(depot.shelves()::add));

        assertThat(depot.writes())
                .containsExactly(
                        "insert shelf", "insert box", "insert shelf", "insert box", "insert shelf", "insert box");
        assertThat(depot.rows("select count(*) from box")).containsExactly("2100");
    }

    @Test
    void sendsWhatIsReferredToBeforeWhatRefersToIt() {
        var shelf = new Shelf("a", 2);
        var pallet = new Pallet(shelf.id(), 2);

        depot.write(() -> {
            depot.pallets().add(pallet);
            depot.shelves().add(shelf);
        });

        // The boxes of both are in one table, by two statements.
        assertThat(depot.writes()).containsExactly("insert shelf", "insert box", "insert pallet", "insert box");
    }

    @Test
    void keepsThatOrderWhenItWasTheOtherWayRoundBefore() {
        var old = new Shelf("old", 1);
        var young = new Shelf("young", 1);
        depot.write(() -> depot.shelves().add(old));
        depot.log().clear();

        depot.write(() -> {
            depot.pallets().add(new Pallet(old.id(), 1));
            flush();
            depot.shelves().add(young);
            depot.pallets().add(new Pallet(young.id(), 1));
        });

        assertThat(depot.writes())
                .containsExactly(
                        "insert pallet", "insert box", "insert shelf", "insert box", "insert pallet", "insert box");
    }

    @Test
    void putsNewPartsOfOldAggregatesAndNewAggregatesInOrder() {
        var old = shelves(3, 2);
        depot.write(() -> old.forEach(depot.shelves()::add));
        depot.log().clear();

        depot.write(() -> {
            old.forEach(shelf -> depot.shelves().get(shelf.id()).boxes().add(new Box("bolts", 9)));
            IntStream.range(0, 3).forEach(i -> depot.shelves().add(new Shelf("new " + i, 2)));
        });

        assertThat(depot.rows("select count(*) from box")).containsExactly("15");
        assertThat(depot.rows("select distinct version from shelf order by 1")).containsExactly("1", "2");
    }

    @Test
    void mixesWhatIsAddedChangedAndRemoved() {
        var old = shelves(4, 2);
        depot.write(() -> old.forEach(depot.shelves()::add));
        depot.log().clear();

        depot.write(() -> {
            depot.shelves().get(old.get(0).id()).label("renamed");
            depot.shelves().get(old.get(1).id()).boxes().remove(0);
            depot.shelves().get(old.get(2).id()).boxes().get(0).fill(100);
            depot.shelves().remove(depot.shelves().get(old.get(3).id()));
            depot.shelves().add(new Shelf("new", 1));
        });

        assertThat(depot.rows("select label || ' ' || version from shelf order by label"))
                .containsExactly("new 1", "renamed 2", "shelf 1 2", "shelf 2 2");
        assertThat(depot.rows("select count(*) || ' ' || max(pieces) from box")).containsExactly("6 100");
    }

    @Test
    void noticesAVersionConflictInTheMiddleOfABatch() {
        var shelves = shelves(5, 1);
        depot.write(() -> shelves.forEach(depot.shelves()::add));

        assertThatThrownBy(() -> depot.write(() -> {
                    shelves.forEach(shelf -> depot.shelves()
                            .get(shelf.id())
                            .label("new " + shelf.label().value()));
                    depot.run("update shelf set version = 7 where label = 'shelf 2'");
                    depot.shelves().add(new Shelf("another", 1));
                }))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.STALE_VERSION));

        assertThat(depot.rows("select label from shelf order by 1"))
                .containsExactly("shelf 0", "shelf 1", "shelf 2", "shelf 3", "shelf 4");
    }

    @Test
    void namesADuplicateKeyInTheMiddleOfABatch() {
        depot.write(() -> depot.shelves().add(new Shelf("shelf 3", 1)));

        assertThatThrownBy(() -> depot.write(() -> shelves(5, 1).forEach(depot.shelves()::add)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.DUPLICATE_KEY);
                    assertThat(refused.refusal().constraint()).isEqualTo("uq_shelf_label");
                });

        assertThat(depot.rows("select count(*) from shelf")).containsExactly("1");
    }

    @Test
    void forgetsWhatWaitsWhenTheWorkFails() {
        assertThatThrownBy(() -> depot.write(() -> {
                    shelves(5, 1).forEach(depot.shelves()::add);
                    throw new IllegalArgumentException("changed my mind");
                }))
                .hasMessage("changed my mind");

        depot.write(() -> depot.shelves().add(new Shelf("only", 1)));

        assertThat(depot.rows("select label from shelf")).containsExactly("only");
    }

    @Test
    void sendsWhatWaitsBeforeAQuery() {
        depot.write(() -> {
            shelves(2, 3).forEach(depot.shelves()::add);

            assertThat(depot.shelves().loads()).extracting("pieces").containsExactly(6L, 6L);
        });
    }

    private void flush() {
        depot.database().unwrap(EntityManager.class).flush();
    }

    private static List<Shelf> shelves(int many, int boxes) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Shelf("shelf " + i, boxes))
                .toList();
    }
}

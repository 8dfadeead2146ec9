package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketId;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.baskets.Place;
import dev.plinth.testkit.StatementLog;
import dev.plinth.testkit.TestDatabase;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyAggregatesTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private final StatementLog log = new StatementLog(sql -> sql.startsWith("set transaction"));
    private BasketStore store;

    @BeforeEach
    void open() {
        BasketStore.administrator(DATABASE).run("truncate basket cascade");
        store = BasketStore.open(log.watching(BasketStore.login(DATABASE)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readsManyInOneStatementAndOneForEachList() {
        var baskets = stored(250);
        log.clear();

        store.transactions().read(() -> {
            var found = store.baskets().findAll(baskets.stream().map(Basket::id).toList());
            assertThat(found).isEqualTo(baskets);
            found.forEach(ManyAggregatesTests::look);
            return true;
        });

        assertThat(log.executions()).isEqualTo(3);
    }

    @Test
    void asksNothingForNothing() {
        log.clear();

        assertThat(store.transactions().read(() -> store.baskets().findAll(List.of())))
                .isEmpty();
        assertThat(log.executions()).isZero();
    }

    @Test
    void readsManyInTheOrderAskedForWithoutWhatIsNotThere() {
        var baskets = stored(3);
        var ids = new ArrayList<>(baskets.stream().map(Basket::id).toList());
        Collections.reverse(ids);
        ids.add(1, BasketId.next());
        ids.add(ids.get(0));

        var found = store.transactions().read(() -> store.baskets().findAll(ids));

        assertThat(found).containsExactly(baskets.get(2), baskets.get(1), baskets.get(0));
    }

    @Test
    void readsMoreThanAStatementTakes() {
        var baskets = stored(2);
        var ids = Stream.concat(
                        Stream.generate(BasketId::next).limit(70_000),
                        baskets.stream().map(Basket::id))
                .toList();

        assertThat(store.transactions().read(() -> store.baskets().findAll(ids)))
                .isEqualTo(baskets);
    }

    @Test
    void readsManyWithWhatTheTransactionHasDone() {
        var baskets = stored(3);
        var added = aBasket().put("apple", 9);

        store.transactions().run(() -> {
            store.baskets().get(baskets.get(0).id()).put("pear", 5);
            store.baskets().remove(store.baskets().get(baskets.get(1).id()));
            store.baskets().add(added);

            var found = store.baskets()
                    .findAll(Stream.concat(baskets.stream(), Stream.of(added))
                            .map(Basket::id)
                            .toList());

            assertThat(found).containsExactly(baskets.get(0), baskets.get(2), added);
            assertThat(found).extracting(Basket::size).containsExactly(6, 1, 9);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 100})
    void handsOverAllInOrderOnce(int pageSize) {
        var baskets = stored(20);

        var seen = store.transactions().read(() -> {
            var ids = new ArrayList<BasketId>();
            store.baskets().forEach(pageSize, basket -> ids.add(basket.id()));
            return ids;
        });

        assertThat(seen)
                .isEqualTo(baskets.stream()
                        .map(Basket::id)
                        .sorted((one, other) -> one.toString().compareTo(other.toString()))
                        .toList());
    }

    @Test
    void handsOverNothingWhereNothingIs() {
        store.transactions()
                .run(() -> store.baskets().forEach(10, basket -> {
                    throw new AssertionError(basket);
                }));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void refusesAPageThatIsTooSmallOrTooBig(int pageSize) {
        assertThatThrownBy(() -> store.transactions().run(() -> store.baskets().forEach(pageSize, basket -> {})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1 to 10000");
    }

    @Test
    void readsAPageInOneStatementAndOneForEachList() {
        stored(100);
        log.clear();

        store.transactions().read(() -> {
            store.baskets().forEach(20, ManyAggregatesTests::look);
            return true;
        });

        assertThat(log.executions()).as("five full pages and an empty one").isEqualTo(5 * 3 + 1);
    }

    @Test
    void handsOverWhatAQueryYields() {
        var baskets = stored(30);
        store.transactions().run(() -> {
            for (int i = 0; i < 30; i += 2) {
                store.baskets().get(baskets.get(i).id()).moveTo(new Place(i % 4 == 0 ? "York" : "York!", null));
            }
        });
        log.clear();

        var seen = new HashSet<Basket>();
        store.transactions().read(() -> {
            store.baskets().forEachIn("York", 4, basket -> {
                look(basket);
                assertThat(seen.add(basket)).isTrue();
            });
            return true;
        });

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 15).mapToObj(i -> baskets.get(2 * i)).toList());
        assertThat(log.executions()).isEqualTo(4 * 3);
    }

    @Test
    void seesOwnChangesAndKeepsThose() {
        var baskets = stored(5);
        var added = aBasket();

        store.transactions().run(() -> {
            var held = store.baskets().get(baskets.get(0).id());
            held.put("held", 10);
            store.baskets().add(added);
            store.baskets().remove(store.baskets().get(baskets.get(1).id()));
            var seen = new ArrayList<Basket>();
            store.baskets().forEach(2, basket -> {
                if (basket.equals(held)) {
                    assertThat(basket).isSameAs(held);
                    assertThat(basket.size()).isEqualTo(11);
                }
                seen.add(basket.tag("seen"));
            });
            assertThat(seen).hasSize(5).contains(added).doesNotContain(baskets.get(1));
            // What was there before the pages is still the transaction's.
            held.put("held", 10);
            added.put("later", 1);
        });

        store.transactions().read(() -> {
            assertThat(store.baskets().get(baskets.get(0).id()).size()).isEqualTo(21);
            assertThat(store.baskets().get(added.id()).size()).isEqualTo(1);
            assertThat(store.baskets().all()).allMatch(basket -> basket.tags().contains("seen"));
            return true;
        });
    }

    @Test
    void removesWhileItReads() {
        stored(25);

        store.transactions()
                .run(() -> store.baskets().forEach(10, basket -> store.baskets().remove(basket)));

        assertThat(store.transactions().read(() -> store.baskets().count())).isZero();
    }

    @Test
    void refusesAChangeInAReadOnlyTransaction() {
        stored(3);

        var failure = catchThrowable(() -> store.transactions().read(() -> {
            store.baskets().forEach(10, basket -> basket.tag("changed"));
            return true;
        }));

        assertThat(failure)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("work that changes rows ran in a read-only transaction");
    }

    @Test
    void letsAPageGoBeforeTheNext() {
        stored(2_000);
        var pages = new ArrayList<WeakReference<Basket>>();

        store.transactions().read(() -> {
            store.baskets().forEach(100, basket -> {
                look(basket);
                if (pages.size() < 1_000) {
                    pages.add(new WeakReference<>(basket));
                } else if (pages.size() == 1_000) {
                    System.gc();
                    // Some hundred may be held by soft references, which go when memory is short.
                    assertThat(pages.stream()
                                    .filter(page -> !page.refersTo(null))
                                    .count())
                            .isLessThan(300);
                    pages.add(new WeakReference<>(basket));
                }
            });
            return true;
        });

        assertThat(pages).hasSize(1_001);
    }

    @Test
    void knowsHowManyThereAreAndWhichNot() {
        var baskets = stored(3);

        store.transactions().run(() -> {
            assertThat(store.baskets().count()).isEqualTo(3);
            assertThat(store.baskets().exists(baskets.get(0).id())).isTrue();
            assertThat(store.baskets().exists(BasketId.next())).isFalse();
        });
    }

    private List<Basket> stored(int number) {
        var baskets = Stream.generate(() -> aBasket().put("apple", 1).tag("fresh"))
                .limit(number)
                .toList();
        store.transactions().run(() -> store.bulk().insert(baskets));
        return baskets;
    }

    private static void look(Basket basket) {
        assertThat(basket.entries()).isNotEmpty();
        assertThat(basket.tags()).isNotEmpty();
    }
}

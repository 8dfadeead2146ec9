package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.aVoucher;
import static dev.plinth.persistenceruntime.baskets.BasketStore.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.baskets.Place;
import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a transaction has changed is neither lost nor missed by what it does next. */
class OwnChangesTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private BasketStore store;

    @BeforeEach
    void open() {
        store = BasketStore.open(BasketStore.login(DATABASE));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** All ways to ask for baskets, each with whether it finds the basket. */
    private Map<String, Supplier<Boolean>> questions(Basket basket) {
        return Map.ofEntries(
                Map.entry("find", () -> store.baskets().find(basket.id()).isPresent()),
                Map.entry("exists", () -> store.baskets().exists(basket.id())),
                Map.entry("count", () -> store.baskets().count() % 2 == 1),
                Map.entry("lock", () -> store.baskets().lock(basket.id()).isPresent()),
                Map.entry(
                        "query", () -> store.baskets().findByName(basket.name()).isPresent()),
                Map.entry(
                        "query by many",
                        () -> !store.baskets()
                                .findByNames(List.of(basket.name()))
                                .isEmpty()),
                Map.entry("query of all", () -> store.baskets().all().contains(basket)),
                Map.entry(
                        "native query",
                        () -> store.value("select count(*) from basket where id = '" + basket.id() + "'")
                                .equals("1")),
                Map.entry("statement of JDBC", () -> foundByJdbc(basket)));
    }

    private boolean finds(String question, Basket basket) {
        return Objects.requireNonNull(questions(basket).get(question)).get();
    }

    @Test
    void findsWhatItHasAdded() {
        var missed = new ArrayList<String>();
        questions(aBasket()).keySet().forEach(question -> {
            var basket = aBasket().put("apple", 1);
            BasketStore.administrator(DATABASE).run("truncate basket cascade");
            store.transactions().run(() -> {
                store.baskets().add(basket);
                if (!finds(question, basket)) {
                    missed.add(question);
                }
            });
        });

        assertThat(missed).isEmpty();
    }

    @Test
    void doesNotFindWhatItHasRemoved() {
        var found = new ArrayList<String>();
        questions(aBasket()).keySet().forEach(question -> {
            var basket = aBasket().put("apple", 1);
            BasketStore.administrator(DATABASE).run("truncate basket cascade");
            store.transactions().run(() -> store.baskets().add(basket));
            store.transactions().run(() -> {
                store.baskets().remove(store.baskets().get(basket.id()));
                if (finds(question, basket)) {
                    found.add(question);
                }
            });
        });

        assertThat(found).isEmpty();
    }

    @Test
    void findsWhatItHasCopied() {
        var basket = aBasket().put("apple", 1);
        BasketStore.administrator(DATABASE).run("truncate basket cascade");

        store.transactions().run(() -> {
            assertThat(questions(basket).values()).noneMatch(Supplier::get);
            store.bulk().insert(List.of(basket));
            assertThat(questions(basket).values()).allMatch(Supplier::get);
        });
    }

    @Test
    void losesNoChangeWhateverItDoesNext() {
        Map<String, Consumer<Basket>> next = Map.of(
                "find", basket -> store.baskets().get(basket.id()),
                "lock", basket -> store.baskets().lock(basket.id()),
                "query", basket -> store.baskets().findByName("renamed " + basket.id()),
                "query of all", basket -> store.baskets().all(),
                "count", basket -> store.baskets().count(),
                "native query", basket -> store.value("select count(*) from basket"),
                "copy", basket -> store.bulk().insert(List.of(aBasket())),
                "add", basket -> store.baskets().add(aBasket()),
                "each of many", basket -> store.baskets().findAll(List.of(basket.id())));

        next.forEach((name, step) -> {
            var basket = aBasket().put("apple", 1).put("pear", 1).tag("old").moveTo(new Place("Leeds", null));
            store.transactions().run(() -> store.baskets().add(basket));

            store.transactions().run(() -> {
                var found = store.baskets().get(basket.id());
                found.rename("renamed " + basket.id());
                found.put("apple", 4);
                found.takeOut("pear");
                found.put("plum", 1);
                found.tag("new").untag("old");
                found.moveTo(null);
                step.accept(found);
                assertThat(found.size()).as(name).isEqualTo(6);
                assertThat(found.tags()).as(name).containsExactly("new");
                step.accept(found);
                found.tag("last");
            });

            store.transactions().run(() -> {
                var kept = store.baskets().get(basket.id());
                assertThat(kept.name()).as(name).isEqualTo("renamed " + basket.id());
                assertThat(kept.size()).as(name).isEqualTo(6);
                assertThat(kept.entries()).as(name).hasSize(2);
                assertThat(kept.tags()).as(name).containsExactlyInAnyOrder("new", "last");
                assertThat(kept.place()).as(name).isEmpty();
            });
        });
    }

    @Test
    void locksWhatIsThereNowAndNotWhatItReadBefore() {
        var basket = aBasket();
        store.transactions().run(() -> store.baskets().add(basket));

        var tags = store.transactions().write(() -> {
            store.baskets().get(basket.id()).tags();
            InParallel.elsewhere(() -> store.transactions()
                    .run(() -> store.baskets().get(basket.id()).tag("by another")));
            var locked = store.baskets().lock(basket.id()).orElseThrow();
            locked.tag("mine");
            return locked.tags();
        });

        assertThat(tags).containsExactlyInAnyOrder("by another", "mine");
    }

    @Test
    void keepsALockedAggregateFromOthersUntilItEnds() {
        var basket = aBasket();
        store.transactions().run(() -> store.baskets().add(basket));
        var free = "select name from basket where id = '" + basket.id() + "' for update skip locked";

        store.transactions().run(() -> {
            store.baskets().lock(basket.id());

            assertThat(BasketStore.administrator(DATABASE).rows(free)).isEmpty();
        });
        assertThat(BasketStore.administrator(DATABASE).rows(free)).hasSize(1);
    }

    @Test
    void swapsTwoUniqueNames() {
        var one = aBasket();
        var other = aBasket();
        store.transactions().run(() -> List.of(one, other).forEach(store.baskets()::add));

        store.transactions().run(() -> {
            store.baskets().get(one.id()).rename(other.name());
            store.baskets().get(other.id()).rename(one.name());
        });

        assertThat(store.transactions().read(() -> store.baskets().findByName(other.name())))
                .contains(one);
    }

    @Test
    void addsWithAKeyThatItHasFreed() {
        var one = aBasket();
        var other = aBasket();
        store.transactions().run(() -> store.baskets().add(one));

        store.transactions().run(() -> {
            store.baskets().remove(store.baskets().get(one.id()));
            other.rename(one.name());
            store.baskets().add(other);
        });

        assertThat(store.transactions().read(() -> store.baskets().findByName(one.name())))
                .contains(other);
    }

    @Test
    void putsAnotherPartInThePlaceOfOne() {
        var basket = aBasket().put("apple", 1);
        store.transactions().run(() -> store.baskets().add(basket));

        store.transactions().run(() -> {
            var found = store.baskets().get(basket.id());
            found.takeOut("apple");
            found.put("apple", 7);
        });

        assertThat(store.transactions()
                        .read(() -> store.baskets().get(basket.id()).size()))
                .isEqualTo(7);
    }

    @Test
    void addsAgainWhatItHasRemoved() {
        var basket = aBasket().put("apple", 1).number(5L);
        store.transactions().run(() -> store.baskets().add(basket));

        store.transactions().run(() -> {
            store.baskets().remove(store.baskets().get(basket.id()));
            store.baskets().add(new Basket(basket.id(), "again " + basket.id()).put("pear", 2));
        });

        store.transactions().run(() -> {
            var kept = store.baskets().get(basket.id());
            assertThat(kept.name()).isEqualTo("again " + basket.id());
            assertThat(kept.size()).isEqualTo(2);
        });
    }

    @Test
    void addsAgainWhatAnEarlierTransactionRemoved() {
        var basket = aBasket().put("apple", 1).tag("fresh");
        store.transactions().run(() -> store.baskets().add(basket));
        store.transactions().run(() -> store.baskets().get(basket.id()).tag("old"));
        var read = store.transactions().read(() -> {
            var found = store.baskets().get(basket.id());
            assertThat(found.entries()).hasSize(found.tags().size() - 1);
            return found;
        });
        store.transactions().run(() -> store.baskets().remove(read));

        store.transactions().run(() -> store.baskets().add(read));

        assertThat(store.transactions()
                        .read(() -> store.baskets().get(basket.id()).version()))
                .isOne();
        assertThat(store.transactions()
                        .read(() -> store.baskets().get(basket.id()).tags()))
                .containsExactlyInAnyOrder("fresh", "old");
    }

    @Test
    void removesWhatItHasAdded() {
        var basket = aBasket().put("apple", 1);

        store.transactions().run(() -> {
            store.baskets().add(basket);
            store.baskets().remove(basket);
            assertThat(store.baskets().exists(basket.id())).isFalse();
        });
        store.transactions().run(() -> {
            store.baskets().add(basket);
            store.baskets().count();
            store.baskets().remove(basket);
        });

        assertThat(store.transactions().read(() -> store.baskets().exists(basket.id())))
                .isFalse();
    }

    @Test
    void removesWhatAnEarlierTransactionRead() {
        var basket = aBasket().put("apple", 1).tag("fresh");
        store.transactions().run(() -> store.baskets().add(basket));
        var read = store.transactions().read(() -> store.baskets().get(basket.id()));

        store.transactions().run(() -> store.baskets().remove(read));

        assertThat(store.transactions().read(() -> store.baskets().exists(basket.id())))
                .isFalse();
    }

    @Test
    void removesWhatAnEarlierTransactionAdded() {
        var basket = aBasket().put("apple", 1).tag("fresh");
        store.transactions().run(() -> store.baskets().add(basket));

        store.transactions().run(() -> store.baskets().remove(basket));

        assertThat(store.transactions().read(() -> store.baskets().exists(basket.id())))
                .isFalse();
    }

    @Test
    void doesNotRemoveWhatHasChangedSinceOrIsGone() {
        var changed = aBasket();
        var gone = aBasket();
        store.transactions().run(() -> List.of(changed, gone).forEach(store.baskets()::add));
        store.transactions().run(() -> {
            store.baskets().get(changed.id()).tag("since");
            store.baskets().remove(store.baskets().get(gone.id()));
        });

        for (var basket : List.of(changed, gone)) {
            var failure = catchThrowable(
                    () -> store.transactions().run(() -> store.baskets().remove(basket)));

            assertThat(refusal(failure).kind()).isEqualTo(Kind.STALE_VERSION);
        }
        assertThat(store.transactions().read(() -> store.baskets().exists(changed.id())))
                .isTrue();
    }

    @Test
    void doesNotRemoveWhatWasNeverThere() {
        var failure = catchThrowable(
                () -> store.transactions().run(() -> store.baskets().remove(aBasket())));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.STALE_VERSION);
    }

    @Test
    void doesNotNoticeAChangeToWhatAnEarlierTransactionRead() {
        var basket = aBasket();
        store.transactions().run(() -> store.baskets().add(basket));
        var read = store.transactions().read(() -> {
            var found = store.baskets().get(basket.id());
            found.tags();
            return found;
        });

        store.transactions().run(() -> {
            read.tag("lost");
            read.rename("lost");
            assertThat(store.baskets().get(basket.id())).isNotSameAs(read);
        });

        assertThat(store.transactions()
                        .read(() -> store.baskets().get(basket.id()).name()))
                .isEqualTo(basket.name());
    }

    @Test
    void refusesToAddWhatIsThereAlready() {
        var basket = aBasket().put("apple", 1);
        store.transactions().run(() -> store.baskets().add(basket));
        var read = store.transactions().read(() -> {
            var found = store.baskets().get(basket.id());
            found.entries();
            found.tags();
            return found;
        });

        for (var again : List.of(basket, read, new Basket(basket.id(), "another"))) {
            for (var step : List.<Runnable>of(
                    () -> store.baskets().add(again),
                    () -> {
                        store.baskets().get(basket.id());
                        store.baskets().add(again);
                    },
                    () -> store.bulk().insert(List.of(again)))) {
                var failure = catchThrowable(() -> store.transactions().run(step));

                assertThat(failure).isInstanceOf(RefusedException.class);
                assertThat(refusal(failure).kind()).isEqualTo(Kind.DUPLICATE_KEY);
                assertThat(failure).hasMessageNotContaining(basket.name());
            }
        }
    }

    @Test
    void addsTwiceWhatIsNewAsOnce() {
        var basket = aBasket();

        store.transactions().run(() -> {
            store.baskets().add(basket);
            store.baskets().add(basket);
        });

        assertThat(store.transactions().read(() -> store.baskets().exists(basket.id())))
                .isTrue();
    }

    @Test
    void keepsAReferenceThatIsMovedAwayFromWhatIsRemoved() {
        var old = aBasket();
        var other = aBasket();
        var voucher = aVoucher(old.id());
        store.transactions().run(() -> {
            List.of(old, other).forEach(store.baskets()::add);
            store.vouchers().add(voucher);
        });

        store.transactions().run(() -> {
            store.vouchers().get(voucher.id()).give(other.id());
            store.baskets().remove(store.baskets().get(old.id()));
        });

        assertThat(store.transactions()
                        .read(() -> store.vouchers().get(voucher.id()).basket()))
                .isEqualTo(other.id());
    }

    @Test
    void removesInTheOrderOfItsVerbsWhatRefersToOneAnother() {
        var chain = new ArrayList<Basket>();
        chain.add(aBasket());
        for (int i = 1; i < 50; i++) {
            chain.add(aBasket().standBelow(chain.get(i - 1).id()));
        }
        var voucher = aVoucher(chain.get(0).id());
        store.transactions().run(() -> {
            chain.forEach(store.baskets()::add);
            store.vouchers().add(voucher);
        });

        store.transactions().run(() -> {
            for (int i = 49; i >= 0; i--) {
                store.baskets().remove(store.baskets().get(chain.get(i).id()));
            }
            // Of other types, what refers goes first whenever it is removed.
            store.vouchers().remove(store.vouchers().get(voucher.id()));
        });

        assertThat(store.transactions()
                        .read(() -> store.baskets()
                                .findAll(chain.stream().map(Basket::id).toList())))
                .isEmpty();
    }

    @Test
    void sendsAHundredAddedAndRemovedInTurn() {
        store.transactions().run(() -> {
            for (int i = 0; i < 100; i++) {
                var basket = aBasket().number(1_000_000L);
                store.baskets().add(basket);
                store.baskets().count();
                store.baskets().remove(basket);
            }
        });

        assertThat(BasketStore.administrator(DATABASE).value("select count(*) from basket where number = 1000000"))
                .isEqualTo("0");
    }

    private boolean foundByJdbc(Basket basket) {
        try (var statement =
                store.database().unwrap(Connection.class).prepareStatement("select from basket where name = ?")) {
            statement.setString(1, basket.name());
            return statement.executeQuery().next();
        } catch (SQLException e) {
            throw store.database().named(new IllegalStateException(e));
        }
    }
}

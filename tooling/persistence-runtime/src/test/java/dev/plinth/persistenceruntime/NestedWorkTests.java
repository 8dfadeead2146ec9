package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.testkit.TestDatabase;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work inside work is part of it: what fails inside is a failure of the whole. */
class NestedWorkTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private final Basket outer = aBasket();
    private final Basket inner = aBasket();
    private BasketStore store;

    @BeforeEach
    void open() {
        store = BasketStore.open(BasketStore.login(DATABASE));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void joinsTheTransactionAroundIt() {
        catchThrowable(() -> store.transactions().run(() -> {
            store.baskets().add(outer);
            store.transactions().run(() -> store.baskets().add(inner));
            assertThat(store.transactions().read(() -> store.baskets().findByName(inner.name())))
                    .isPresent();
            throw new UnsupportedOperationException();
        }));

        assertThat(kept(outer)).isFalse();
        assertThat(kept(inner)).isFalse();
    }

    @Test
    void keepsNothingOfTheWholeWhenAPartFailsAndIsCaught() {
        var cause = new UnsupportedOperationException("half done");

        assertThatThrownBy(() -> store.transactions().run(() -> {
                    store.baskets().add(outer);
                    catchThrowable(() -> store.transactions().run(() -> {
                        store.baskets().add(inner);
                        throw cause;
                    }));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("work went on after a part of it had failed; nothing of it is kept")
                .hasCause(cause);
        assertThat(kept(outer)).isFalse();
        assertThat(kept(inner)).isFalse();
    }

    @Test
    void keepsNothingWhenAPartFailsByAnError() {
        assertThatThrownBy(() -> store.transactions().run(() -> {
                    store.baskets().add(outer);
                    catchThrowable(() -> store.transactions().run(() -> {
                        throw new AssertionError();
                    }));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept(outer)).isFalse();
    }

    @Test
    void keepsNothingWhenAPartOfAPartFails() {
        assertThatThrownBy(() -> store.transactions().run(() -> {
                    store.baskets().add(outer);
                    store.transactions()
                            .run(() -> catchThrowable(() -> store.transactions().run(() -> {
                                throw new UnsupportedOperationException();
                            })));
                    store.transactions().run(() -> store.baskets().add(inner));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept(outer)).isFalse();
        assertThat(kept(inner)).isFalse();
    }

    @Test
    void throwsTheOwnFailureOfThePartWhereItIsNotCaught() {
        var own = new UnsupportedOperationException();

        assertThatThrownBy(() -> store.transactions()
                        .run(() -> store.transactions().run(() -> {
                            throw own;
                        })))
                .isSameAs(own);
    }

    @Test
    void throwsWhatTheWorkMakesOfTheFailureOfAPart() {
        var translated = new NoSuchElementException();

        assertThatThrownBy(() -> store.transactions().run(() -> {
                    store.baskets().add(outer);
                    catchThrowable(() -> store.transactions().run(() -> {
                        throw new UnsupportedOperationException();
                    }));
                    throw translated;
                }))
                .isSameAs(translated);
        assertThat(kept(outer)).isFalse();
    }

    @Test
    void goesOnWhenAReadFindsThatSomethingIsNotThere() {
        store.transactions().run(() -> {
            store.baskets().add(outer);
            var failure = catchThrowable(
                    () -> store.transactions().read(() -> store.baskets().get(inner.id())));
            assertThat(failure).isInstanceOf(NoSuchElementException.class);
        });

        assertThat(kept(outer)).isTrue();
    }

    @Test
    void keepsNothingWhenAReadIsRefusedByTheDatabase() {
        assertThatThrownBy(() -> store.transactions().run(() -> {
                    store.baskets().add(outer);
                    catchThrowable(() -> store.transactions().read(() -> store.value("select 1/0")));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a part of it had failed");
        assertThat(kept(outer)).isFalse();
    }

    @Test
    void readsOnAfterAPartFailsInAReadOnlyTransaction() {
        var seen = store.transactions().read(() -> {
            catchThrowable(() -> store.transactions().read(() -> store.baskets().get(inner.id())));
            catchThrowable(() -> store.transactions().write(() -> "never"));
            return store.baskets().exists(inner.id());
        });

        assertThat(seen).isFalse();
    }

    @Test
    void isNotHurtByAFailureOfAnotherDatabase() {
        try (var other = BasketStore.open(BasketStore.login(DATABASE))) {
            store.transactions().run(() -> {
                store.baskets().add(outer);
                var failure = catchThrowable(() -> other.transactions().run(() -> {
                    other.baskets().add(aBasket().number(9L));
                    other.baskets().add(aBasket().number(9L));
                }));
                assertThat(refusal(failure).kind()).isEqualTo(Kind.DUPLICATE_KEY);
            });

            assertThat(kept(outer)).isTrue();
        }
    }

    @Test
    void beginsAgainWithACleanSlate() {
        var attempts = new AtomicInteger();

        store.transactions().run(() -> {
            store.baskets().add(outer);
            if (attempts.incrementAndGet() == 1) {
                store.transactions()
                        .run(() ->
                                store.execute("do $$ begin raise exception 'again' using errcode = '40001'; end $$"));
            }
        });

        assertThat(kept(outer)).isTrue();
        assertThat(attempts).hasValue(2);
    }

    private boolean kept(Basket basket) {
        return store.transactions().read(() -> store.baskets().exists(basket.id()));
    }
}

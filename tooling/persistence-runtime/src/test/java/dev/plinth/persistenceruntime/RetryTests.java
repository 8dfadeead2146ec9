package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.baskets.BasketId;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.TestDatabase;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTests {
    private static final int ATTEMPTS = 5;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private final AtomicInteger attempts = new AtomicInteger();
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
    void repeatsTheWorkThatLosesADeadlock() {
        var one = aBasket();
        var other = aBasket();
        store.transactions().run(() -> List.of(one, other).forEach(store.baskets()::add));
        var bothHoldOne = new CyclicBarrier(2);

        var failures = InParallel.failures(
                () -> tagging(one.id(), other.id(), bothHoldOne), () -> tagging(other.id(), one.id(), bothHoldOne));

        assertThat(failures).isEmpty();
        assertThat(attempts).hasValue(3);
        assertThat(BasketStore.administrator(DATABASE)
                        .rows("select city from basket where id in ('" + one.id() + "', '" + other.id() + "')"))
                .containsExactly("moved", "moved");
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.class,
            names = {"REPEATABLE_READ", "SERIALIZABLE"})
    void repeatsTheWorkThatCannotBeSerialized(Isolation isolation) {
        try (var isolated = BasketStore.open(BasketStore.login(DATABASE), BasketStore.UNIT.isolating(isolation))) {
            var basket = aBasket();
            isolated.transactions().run(() -> isolated.baskets().add(basket));
            var bothHaveRead = new CyclicBarrier(2);
            Runnable lengthening = () -> {
                var first = new AtomicInteger(1);
                isolated.transactions().run(() -> {
                    attempts.incrementAndGet();
                    var name = isolated.baskets().get(basket.id()).name();
                    if (first.getAndSet(0) == 1) {
                        InParallel.await(bothHaveRead);
                    }
                    // Not through the version, which would notice first.
                    isolated.execute("update basket set name = '" + name + "+' where id = '" + basket.id() + "'");
                });
            };

            var failures = InParallel.failures(lengthening, lengthening);

            assertThat(failures).isEmpty();
            assertThat(attempts).hasValue(3);
            assertThat(BasketStore.administrator(DATABASE)
                            .value("select name from basket where id = '" + basket.id() + "'"))
                    .isEqualTo(basket.name() + "++");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void givesUpAConflictThatNeverEnds(String state) {
        assertThatThrownBy(() -> store.transactions().run(() -> conflict(state)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Kind.UNAVAILABLE))
                .hasMessage(
                        "the database is not available: other transactions came between every time it was tried: again");
        assertThat(attempts).hasValue(ATTEMPTS);
    }

    @Test
    void succeedsWithTheLastAttempt() {
        store.transactions().run(() -> {
            if (attempts.get() < ATTEMPTS - 1) {
                conflict("40001");
            }
            attempts.incrementAndGet();
        });

        assertThat(attempts).hasValue(ATTEMPTS);
    }

    @Test
    void repeatsAConflictThatOnlyTheCommitNotices() {
        BasketStore.administrator(DATABASE)
                .run(
                        "create or replace function refuse() returns trigger language plpgsql as"
                                + " $$ begin raise exception 'late' using errcode = '40001'; end $$",
                        "create constraint trigger late after insert on basket initially deferred"
                                + " for each row when (new.name = 'late') execute function refuse()");

        var failure = catchThrowable(() -> store.transactions().run(() -> {
            attempts.incrementAndGet();
            var late = aBasket();
            late.rename("late");
            store.baskets().add(late);
        }));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(attempts).hasValue(ATTEMPTS);
    }

    @Test
    void doesNotRepeatWhatFailsForAnotherReason() {
        var failure = catchThrowable(() -> store.transactions().run(() -> conflict("23514")));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.BROKEN_RULE);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void repeatsOnlyTheOutermostWork() {
        var outer = new AtomicInteger();

        var failure = catchThrowable(() -> store.transactions().run(() -> {
            outer.incrementAndGet();
            store.transactions().run(() -> conflict("40001"));
        }));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(outer).hasValue(ATTEMPTS);
        assertThat(attempts).hasValue(ATTEMPTS);
    }

    @Test
    void repeatsAReadThatCannotBeSerialized() {
        var failure = catchThrowable(() -> store.transactions().read(() -> {
            conflict("40001");
            return true;
        }));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(attempts).hasValue(ATTEMPTS);
    }

    private void tagging(BasketId first, BasketId second, CyclicBarrier bothHoldOne) {
        var tried = new AtomicInteger();
        store.transactions().run(() -> {
            attempts.incrementAndGet();
            store.execute("update basket set city = 'moved' where id = '" + first + "'");
            if (tried.incrementAndGet() == 1) {
                InParallel.await(bothHoldOne);
            }
            store.execute("update basket set city = 'moved' where id = '" + second + "'");
        });
    }

    private void conflict(String state) {
        attempts.incrementAndGet();
        store.execute("do $$ begin raise exception 'again' using errcode = '" + state + "'; end $$");
    }
}

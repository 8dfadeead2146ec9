package dev.plinth.persistenceruntime.network;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.network.FaultyNetwork.Effect;
import dev.plinth.persistenceruntime.network.FaultyNetwork.Fault;
import dev.plinth.persistenceruntime.network.Message.Sender;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.testkit.Sql;
import dev.plinth.testkit.TestDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work ends at its deadline, in the database as well, and takes nothing else with it. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class DeadlineTests {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String SLEEPING =
            "select count(*) from pg_stat_activity where state = 'active' and query like 'select pg_sleep(600)%'";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private final Sql administrator = BasketStore.administrator(DATABASE);
    private FaultyNetwork network;
    private ConnectionPool pool;
    private BasketStore store;

    @BeforeEach
    void open() {
        network = FaultyNetwork.to(DATABASE.jdbcUrl());
        pool = BasketStore.pool(
                BasketStore.settings(DATABASE).at(network.jdbcUrl()).pooling(1, Duration.ofSeconds(20)));
        store = BasketStore.open(pool.dataSource());
    }

    @AfterEach
    void close() {
        store.close();
        pool.close();
        network.close();
    }

    @Test
    void endsTheStatementThatStillRuns() {
        var basket = aBasket();

        var failure = catchThrowable(() -> store.database()
                .within(
                        SHORT,
                        () -> store.transactions().write(() -> {
                            store.baskets().add(basket);
                            return store.value("select pg_sleep(600)");
                        })));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessage("the work was not done within 300 ms; nothing is kept");
        awaitSleeping("0");
        assertThat(store.transactions().read(() -> store.baskets().findByName(basket.name())))
                .isEmpty();
        assertThat(pool.active()).isZero();
    }

    @Test
    void keepsNothingOfWorkThatIsDoneTooLate() {
        var basket = aBasket();

        var failure = catchThrowable(() -> store.database().within(SHORT, () -> {
            store.transactions().run(() -> {
                store.baskets().add(basket);
                awaitEnd(store.connection());
            });
            return true;
        }));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(store.transactions().read(() -> store.baskets().findByName(basket.name())))
                .isEmpty();
    }

    @Test
    void beginsNothingWhenTheTimeIsOver() {
        var begun = new AtomicBoolean();

        var failure = catchThrowable(() -> store.database().within(SHORT, () -> {
            catchThrowable(() -> store.transactions().run(() -> awaitEnd(store.connection())));
            return store.transactions().write(() -> {
                begun.set(true);
                return true;
            });
        }));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(begun).isFalse();
    }

    @Test
    void sparesWhatUsesTheConnectionAfterwards() {
        var before = store.transactions().read(store::connection);
        store.database().within(SHORT, () -> store.transactions().read(store::connection));

        var after = store.transactions().read(() -> {
            store.value("select pg_sleep(" + SHORT.multipliedBy(2).toMillis() / 1000.0 + ")");
            return store.connection();
        });

        assertThat(after).isEqualTo(before);
    }

    @Test
    void endsWorkOnAServerThatSaysNothing() {
        var failure = catchThrowable(() -> store.database()
                .within(
                        SHORT,
                        () -> store.transactions().write(() -> {
                            network.set(Fault.at(Sender.SERVER, 0, Effect.SILENCE));
                            return store.baskets().count();
                        })));
        network.set(Fault.NONE);

        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(store.transactions().read(() -> store.baskets().count())).isNotNegative();
    }

    @Test
    void holdsForWorkInsideAsWell() {
        var failure = catchThrowable(() -> store.database()
                .within(
                        SHORT,
                        () -> store.database()
                                .within(
                                        Duration.ofMinutes(10),
                                        () -> store.transactions().write(() -> store.value("select pg_sleep(600)")))));

        assertThat(failure).hasMessageContaining("within 300 ms");
    }

    private void awaitSleeping(String number) {
        while (!administrator.value(SLEEPING).equals(number)) {
            Thread.onSpinWait();
        }
    }

    /** Works without asking the database, until that has ended the connection. */
    private void awaitEnd(String connection) {
        while (!administrator
                .value("select count(*) from pg_stat_activity where pid = " + connection)
                .equals("0")) {
            Thread.onSpinWait();
        }
    }
}

package dev.plinth.persistenceruntime.network;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.network.FaultyNetwork.Effect;
import dev.plinth.persistenceruntime.network.FaultyNetwork.Fault;
import dev.plinth.persistenceruntime.network.Message.Sender;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.persistenceruntime.settings.Timeouts;
import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every wait ends in the time that is set; in these tests each one alone is short, so that it is the one that ends it. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class TimeoutsTests {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofSeconds(1);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private FaultyNetwork network;

    @BeforeEach
    void open() {
        network = FaultyNetwork.to(DATABASE.jdbcUrl());
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void opensNoPoolWhereAnAddressAcceptsAndSaysNothing() throws IOException {
        try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var url = "jdbc:postgresql://127.0.0.1:" + mute.getLocalPort() + "/baskets";
            var settings = DatabaseSettings.of(url, "basket_app", Optional.empty(), "baskets");

            var failure = catchThrowable(() -> BasketStore.pool(settings.waiting(connecting(SHORT))));

            assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
        }
    }

    @Test
    void opensNoPoolWhereAnAddressDoesNotEvenAccept() throws IOException {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var waiting = fill(full);
            var url = "jdbc:postgresql://127.0.0.1:" + full.getLocalPort() + "/baskets";
            var settings = DatabaseSettings.of(url, "basket_app", Optional.empty(), "baskets");

            var failure = catchThrowable(() -> BasketStore.pool(settings.waiting(connecting(SHORT))));

            assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
            for (var socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void opensNoPoolWhereTheServerFallsSilentAtTheLogin() {
        network.set(Fault.at(Sender.SERVER, 2, Effect.SILENCE));

        var failure = catchThrowable(() -> BasketStore.pool(settings(connecting(SHORT))));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void opensNoPoolWhereTheServerFallsSilentRightAfterTheLogin() {
        silentFrom(message -> message.type() == 'Z');

        var failure = catchThrowable(() -> BasketStore.pool(settings(answering(SHORT))));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void opensNoDatabaseWhereTheServerFallsSilentBeforeTheFirstTransaction() {
        try (var pool = BasketStore.pool(settings(answering(SHORT)))) {
            network.set(Fault.at(Sender.SERVER, 0, Effect.SILENCE));

            var failure = catchThrowable(() -> {
                try (var store = BasketStore.open(pool.dataSource())) {
                    store.transactions().read(() -> store.baskets().count());
                }
            });

            assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
        }
    }

    @Test
    void waitsNoLongerForAnAnswerInATransaction() {
        with(answering(SHORT), store -> {
            var failure = catchThrowable(() -> store.transactions().run(() -> {
                store.baskets().count();
                network.set(Fault.at(Sender.SERVER, 0, Effect.SILENCE));
                store.baskets().count();
            }));

            assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
        });
    }

    @Test
    void waitsNoLongerForTheAnswerToACommit() {
        with(answering(SHORT), store -> {
            var failure = catchThrowable(() -> store.transactions().run(() -> {
                store.baskets().add(aBasket());
                store.baskets().count();
                network.set(Fault.at(Sender.SERVER, 0, Effect.SILENCE));
            }));

            assertThat(refusal(failure).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        });
    }

    @Test
    void waitsNoLongerForTheAnswerToARollback() {
        with(answering(SHORT), store -> {
            var own = new UnsupportedOperationException();

            var failure = catchThrowable(() -> store.transactions().run(() -> {
                store.baskets().count();
                network.set(Fault.at(Sender.SERVER, 0, Effect.SILENCE));
                throw own;
            }));

            assertThat(failure).isSameAs(own);
        });
    }

    @Test
    void worksAgainWhenTheNetworkDoes() {
        with(answering(SHORT), store -> {
            catchThrowable(() -> store.transactions().run(() -> {
                network.set(Fault.at(Sender.SERVER, 0, Effect.SILENCE));
                store.baskets().count();
            }));
            network.set(Fault.NONE);

            assertThat(store.transactions().read(() -> store.baskets().count())).isNotNegative();
        });
    }

    @Test
    void takesNoLongerForAStatement() {
        with(new Timeouts(LONG, LONG, Duration.ofMillis(100), LONG), store -> {
            var failure = catchThrowable(() -> store.transactions().run(() -> store.value("select pg_sleep(600)")));
            var reading = catchThrowable(() -> store.transactions().read(() -> store.value("select pg_sleep(600)")));

            assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("statement timeout");
            assertThat(refusal(reading).kind()).isEqualTo(Kind.UNAVAILABLE);
        });
    }

    @Test
    void waitsNoLongerForALock() {
        with(new Timeouts(LONG, LONG, LONG.minusMinutes(1), Duration.ofMillis(100)), store -> {
            var basket = aBasket();
            store.transactions().run(() -> store.baskets().add(basket));
            var locking = new AtomicReference<Throwable>();
            var changing = new AtomicReference<Throwable>();

            store.transactions().run(() -> {
                store.baskets().lock(basket.id());
                InParallel.elsewhere(() -> locking.set(catchThrowable(
                        () -> store.transactions().run(() -> store.baskets().lock(basket.id())))));
                InParallel.elsewhere(() -> changing.set(catchThrowable(() -> store.transactions()
                        .run(() -> store.baskets().get(basket.id()).tag("changed")))));
            });

            for (var failure : List.of(locking, changing)) {
                assertThat(refusal(failure.get()).kind()).isEqualTo(Kind.UNAVAILABLE);
                assertThat(failure.get()).hasMessageContaining("lock timeout");
            }
            store.transactions()
                    .run(() -> store.baskets().remove(store.baskets().get(basket.id())));
        });
    }

    @Test
    void waitsForASlowNetwork() {
        with(answering(SHORT), store -> {
            network.set((message, before) -> {
                pause();
                return Effect.PASS;
            });
            Basket basket = aBasket().put("apple", 1);

            store.transactions().run(() -> store.baskets().add(basket));

            store.transactions()
                    .run(() -> store.baskets().remove(store.baskets().get(basket.id())));
        });
    }

    private void with(Timeouts timeouts, Consumer<BasketStore> work) {
        try (ConnectionPool pool = BasketStore.pool(settings(timeouts));
                var store = BasketStore.open(pool.dataSource())) {
            work.accept(store);
        }
    }

    private DatabaseSettings settings(Timeouts timeouts) {
        return BasketStore.settings(DATABASE)
                .at(network.jdbcUrl())
                .pooling(2, Duration.ofSeconds(2))
                .waiting(timeouts);
    }

    private static Timeouts connecting(Duration connect) {
        return new Timeouts(connect, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    private static Timeouts answering(Duration socket) {
        return new Timeouts(LONG, socket, socket.minusMillis(1), Duration.ZERO);
    }

    /** Passes the first message of a kind, and no other after it. */
    private void silentFrom(Predicate<Message> last) {
        var passed = new AtomicBoolean();
        network.set((message, before) -> {
            if (passed.get()) {
                return Effect.SILENCE;
            }
            passed.set(last.test(message));
            return Effect.PASS;
        });
    }

    /** Connects until the queue of those that nobody accepts is full. */
    private static List<Socket> fill(ServerSocket server) throws IOException {
        var waiting = new ArrayList<Socket>();
        try {
            while (true) {
                var socket = new Socket();
                waiting.add(socket);
                socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 300);
            }
        } catch (SocketTimeoutException e) {
            return waiting;
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
}

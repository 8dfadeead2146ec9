package dev.plinth.persistenceruntime.network;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.aVoucher;
import static dev.plinth.persistenceruntime.baskets.BasketStore.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.baskets.Place;
import dev.plinth.persistenceruntime.network.FaultyNetwork.Effect;
import dev.plinth.persistenceruntime.network.FaultyNetwork.Fault;
import dev.plinth.persistenceruntime.network.Message.Sender;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.Timeouts;
import dev.plinth.testkit.Sql;
import dev.plinth.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a transaction reports agrees with what the database has kept, wherever the connection is lost. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class LostConnectionTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private final Sql administrator = BasketStore.administrator(DATABASE);
    private FaultyNetwork network;
    private ConnectionPool pool;
    private BasketStore store;

    /** Transactions that write in different ways; each adds the basket it is given, with two entries. */
    enum Work {
        UNIT_OF_WORK((store, basket) -> {
            var earlier = store.baskets().findByName("earlier").orElseThrow();
            // Always as many messages, or positions would move.
            earlier.put("seen", 1);
            earlier.moveTo(new Place(basket.name(), null));
            store.baskets().add(basket);
            store.vouchers().add(aVoucher(basket.id()));
        }),
        STATEMENTS((store, basket) -> {
            store.baskets().add(basket);
            store.baskets().count();
            store.execute("update basket set city = 'York' where id = '" + basket.id() + "'");
            store.baskets().lock(basket.id());
        }),
        COPY((store, basket) -> store.bulk().insert(List.of(basket, aVoucher(basket.id()))));

        private final BiConsumer<BasketStore, Basket> steps;

        Work(BiConsumer<BasketStore, Basket> steps) {
            this.steps = steps;
        }
    }

    @BeforeEach
    void open() {
        administrator.run("truncate basket cascade");
        network = FaultyNetwork.to(DATABASE.jdbcUrl());
        pool = BasketStore.pool(BasketStore.settings(DATABASE)
                .at(network.jdbcUrl())
                .pooling(1, Duration.ofSeconds(20))
                .waiting(new Timeouts(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(900),
                        Duration.ofMillis(800))));
        store = BasketStore.open(pool.dataSource());
        store.transactions().run(() -> {
            var earlier = aBasket();
            earlier.put("seen", 1).rename("earlier");
            store.baskets().add(earlier);
        });
    }

    @AfterEach
    void close() {
        store.close();
        pool.close();
        network.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("proof")
    void agreesWhereverItIsCut(Work work) {
        tryEachPosition(work, Effect.CUT, position -> true);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("proof")
    void agreesWhereverTheNetworkFallsSilent(Work work) {
        tryEachPosition(work, Effect.SILENCE, position -> position % 3 == 0);
    }

    @ParameterizedTest
    @EnumSource
    void agreesWhereItIsCutAroundTheCommit(Work work) {
        int commit = commitOf(record(work));

        tryEachPosition(work, Effect.CUT, position -> position >= commit - 2 && position <= commit + 8);
    }

    @ParameterizedTest
    @EnumSource
    void agreesWhereTheNetworkFallsSilentAroundTheCommit(Work work) {
        int commit = commitOf(record(work));

        tryEachPosition(
                work,
                Effect.SILENCE,
                position -> position == commit - 1 || position == commit || position == commit + 5);
    }

    @Test
    void doesNotKnowWhatBecameOfACommitWhoseAnswerIsLost() {
        var trace = record(Work.UNIT_OF_WORK);
        int answers = count(trace.subList(0, commitOf(trace)), Sender.SERVER);
        var basket = aBasket().put("apple", 1).put("pear", 2);

        var outcome = run(Work.UNIT_OF_WORK, basket, Fault.at(Sender.SERVER, answers, Effect.CUT));

        assertThat(outcome.kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(outcome.attempts()).isEqualTo(1);
        assertThat(kept(basket)).isTrue();
    }

    @Test
    void knowsThatNothingIsKeptWhenTheConnectionIsLostBeforeTheCommit() {
        var basket = aBasket();
        var failure = catchThrowable(() -> store.transactions().run(() -> {
            store.baskets().add(basket);
            store.baskets().count();
            network.cutAll();
        }));

        // The commit is sent into a closed connection; a driver cannot tell that from one that closes after it.
        assertThat(refusal(failure).kind()).isIn(Kind.UNAVAILABLE, Kind.OUTCOME_UNKNOWN);
        assertThat(kept(basket)).isFalse();
    }

    @Test
    void isUnavailableWhereverAReadIsCut() {
        store.transactions().read(this::reading);
        network.set(Fault.NONE);
        store.transactions().read(this::reading);
        var trace = network.seen();

        for (int position = 0; position < trace.size(); position++) {
            var failure = new AtomicReference<@Nullable Throwable>();
            network.set(faultAt(trace, position, Effect.CUT));
            failure.set(catchThrowable(() -> store.transactions().read(this::reading)));
            network.set(Fault.NONE);

            if (failure.get() != null) {
                assertThat(refusal(failure.get()).kind()).as("at %d", position).isEqualTo(Kind.UNAVAILABLE);
            }
            assertThat(store.transactions().read(this::reading)).isTrue();
        }
    }

    private boolean reading() {
        return !store.baskets().findByName("earlier").orElseThrow().entries().isEmpty();
    }

    private void tryEachPosition(Work work, Effect effect, IntPredicate chosen) {
        var trace = record(work);
        int commit = commitOf(trace);
        var positions = IntStream.range(0, trace.size()).filter(chosen).toArray();
        assertThat(positions).hasSizeGreaterThan(2);
        var wrong = new ArrayList<String>();
        for (int position : positions) {
            var basket = aBasket().put("apple", 1).put("pear", 2);

            var outcome = run(work, basket, faultAt(trace, position, effect));

            boolean kept = kept(basket);
            boolean agrees =
                    outcome.kind() == null ? kept : outcome.kind() == Kind.OUTCOME_UNKNOWN ? position >= commit : !kept;
            boolean isNamed = outcome.kind() == null
                    || outcome.kind() == Kind.OUTCOME_UNKNOWN
                    || outcome.kind() == Kind.UNAVAILABLE;
            if (!agrees || !isNamed || outcome.attempts() != 1) {
                wrong.add(position + " of " + trace.size() + ", commit at " + commit + ", " + trace.get(position) + ": "
                        + outcome + ", kept: " + kept);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** All messages of the work, when nothing goes wrong, and its statements are known to the connection. */
    private List<Message> record(Work work) {
        // The first five times prepare on the client; what comes later is a shorter conversation, which differs no
        // more.
        for (int i = 0; i < 12; i++) {
            assertThat(run(work, aBasket().put("apple", 1).put("pear", 2), Fault.NONE)
                            .kind())
                    .isNull();
        }
        return network.seen();
    }

    private static int commitOf(List<Message> trace) {
        return IntStream.range(0, trace.size())
                .filter(position -> trace.get(position).sender() == Sender.DRIVER)
                .filter(position -> trace.get(position).says("COMMIT") || isLastRequest(trace, position))
                .findFirst()
                .orElseThrow();
    }

    /** A prepared COMMIT is not spelled out: it is bound, and nothing is asked after it. */
    private static boolean isLastRequest(List<Message> trace, int position) {
        return trace.get(position).type() == 'B'
                && trace.subList(position + 1, trace.size()).stream()
                        .filter(message -> message.sender() == Sender.DRIVER)
                        .allMatch(message -> "EDS".indexOf(message.type()) >= 0);
    }

    private static Fault faultAt(List<Message> trace, int position, Effect effect) {
        var sender = trace.get(position).sender();
        return Fault.at(sender, count(trace.subList(0, position), sender), effect);
    }

    private static int count(List<Message> messages, Sender sender) {
        return (int)
                messages.stream().filter(message -> message.sender() == sender).count();
    }

    private Outcome run(Work work, Basket basket, Fault fault) {
        var attempts = new AtomicInteger();
        Consumer<Fault> setting = network::set;
        var failure = catchThrowable(() -> store.transactions().as("ann").run(() -> {
            if (attempts.incrementAndGet() == 1) {
                setting.accept(fault);
            }
            work.steps.accept(store, basket);
        }));
        if (fault != Fault.NONE) {
            network.cutAll();
            network.set(Fault.NONE);
        }
        return new Outcome(failure == null ? null : refusal(failure).kind(), attempts.get());
    }

    /** Looks when no server process works on it any more. */
    private boolean kept(Basket basket) {
        var working = "select count(*) from pg_stat_activity where datname = current_database()"
                + " and usename = 'basket_app' and (state <> 'idle' or backend_xid is not null)";
        while (!administrator.value(working).equals("0")) {
            Thread.onSpinWait();
        }
        var rows = administrator.value("select count(*) from basket where id = '" + basket.id() + "'");
        var entries = administrator.value("select count(*) from basket_entry where basket_id = '" + basket.id() + "'");
        assertThat(entries)
                .as("all or nothing")
                .isEqualTo(rows.equals("1") ? String.valueOf(basket.entries().size()) : "0");
        return rows.equals("1");
    }

    private record Outcome(@Nullable Kind kind, int attempts) {}
}

package dev.plinth.persistenceruntime.pooler;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.persistenceruntime.settings.DatabaseSettings.Pooler;
import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With {@code db.pooler=transaction}, all is as it is without a pooler; as docs/configuration.md says it. */
@Tag("proof")
class PgBouncerTests {
    private static final int THREADS = 8;
    private static final int ROUNDS = 50;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private PgBouncer bouncer;

    @BeforeEach
    void start() {
        var administrator = BasketStore.administrator(DATABASE);
        var database = administrator.value("select current_database()");
        administrator.run(
                "truncate basket cascade",
                "alter role basket_app in database " + database + " set search_path = baskets",
                "alter role basket_app in database " + database + " set statement_timeout = '30s'",
                "alter role basket_app in database " + database + " set lock_timeout = '10s'");
        bouncer = before("extra_float_digits");
    }

    @AfterEach
    void stop() {
        bouncer.close();
    }

    @Test
    void readsAndWritesFromManyThreadsOverTwoConnections() {
        try (var pool = BasketStore.pool(settings());
                var store = BasketStore.open(pool.dataSource())) {
            var attempts = new AtomicInteger();

            var failures = InParallel.failures(IntStream.range(0, THREADS)
                    .<Runnable>mapToObj(thread -> () -> {
                        for (int round = 0; round < ROUNDS; round++) {
                            work(store, "user " + thread, round, attempts);
                        }
                    })
                    .toArray(Runnable[]::new));

            assertThat(failures).isEmpty();
            var administrator = BasketStore.administrator(DATABASE);
            assertThat(attempts).hasValue(THREADS * (ROUNDS + ROUNDS / 10));
            assertThat(administrator.value("select count(*) from basket")).isEqualTo("" + THREADS * ROUNDS);
            assertThat(administrator.value(
                            "select count(*) from basket where created_by <> city or updated_by <> city"))
                    .isEqualTo("0");
            assertThat(administrator.rows("select distinct quantity from basket_entry"))
                    .containsExactly("3");
        }
    }

    @Test
    void setsIsolationForEachTransaction() {
        try (var pool = BasketStore.pool(settings());
                var store = BasketStore.open(pool.dataSource())) {
            for (int i = 0; i < 20; i++) {
                assertThat(store.transactions().read(() -> store.value("show transaction_isolation")))
                        .isEqualTo("repeatable read");
                assertThat(store.transactions().write(() -> store.value("show transaction_isolation")))
                        .isEqualTo("read committed");
                assertThat(store.transactions().write(() -> store.value("show transaction_read_only")))
                        .isEqualTo("off");
            }
            assertThat(store.transactions().read(() -> store.value("show statement_timeout")))
                    .isEqualTo("30s");
        }
    }

    @Test
    void namesWhatIsRefused() {
        try (var pool = BasketStore.pool(settings());
                var store = BasketStore.open(pool.dataSource())) {
            var failure = catchThrowable(() -> store.transactions().run(() -> {
                store.baskets().add(aBasket().number(1L));
                store.baskets().add(aBasket().number(1L));
            }));

            assertThat(refusal(failure).kind()).isEqualTo(Kind.DUPLICATE_KEY);
            assertThat(refusal(failure).constraint()).isEqualTo("uq_basket_number");
        }
    }

    @Test
    void copies() {
        try (var pool = BasketStore.pool(settings());
                var store = BasketStore.open(pool.dataSource())) {
            var basket = aBasket().put("apple", 1);

            store.transactions().run(() -> store.bulk().insert(List.of(basket)));

            assertThat(store.transactions().read(() -> store.baskets().find(basket.id())))
                    .contains(basket);
        }
    }

    @Test
    void saysWhatToSetWhereThePoolerRefusesTheLogin() {
        var failure = catchThrowable(() -> BasketStore.pool(direct(bouncer)));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure)
                .hasMessageContaining("unsupported startup parameter")
                .hasMessageContaining("db.pooler");
    }

    @Test
    void saysWhatToSetWhereThePoolerDropsTheSettingsOfTheLogin() {
        try (var lenient = before("extra_float_digits, search_path, options")) {
            assertThatThrownBy(() -> BasketStore.pool(direct(lenient)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("db.pooler");
        }
    }

    @Test
    void refusesAnotherSchemaThanTheRoleHas() {
        var tenant = new DatabaseSettings(
                bouncer.jdbcUrl(),
                BasketStore.ROLE,
                settings().password(),
                settings().role(),
                "tenant_a",
                1,
                Duration.ofSeconds(10),
                settings().timeouts(),
                Pooler.TRANSACTION);

        assertThatThrownBy(() -> BasketStore.pool(tenant))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("begins with baskets, not with tenant_a");
    }

    private static void work(BasketStore store, String user, int round, AtomicInteger attempts) {
        var basket = aBasket().put("apple", 1);
        var tried = new AtomicInteger();
        store.transactions().as(user).run(() -> {
            attempts.incrementAndGet();
            store.baskets().add(basket);
            store.execute("update basket set city = '" + user + "' where id = '" + basket.id() + "'");
            if (round % 10 == 0 && tried.incrementAndGet() == 1) {
                store.execute("do $$ begin raise exception 'again' using errcode = '40001'; end $$");
            }
        });
        store.transactions()
                .as(user)
                .run(() -> store.baskets().lock(basket.id()).orElseThrow().put("apple", 2));
        var size = store.transactions()
                .read(() ->
                        store.baskets().findByName(basket.name()).orElseThrow().size());
        assertThat(size).isEqualTo(3);
    }

    private static PgBouncer before(String ignored) {
        return PgBouncer.before(DATABASE.jdbcUrl(), BasketStore.ROLE, DATABASE.password(BasketStore.ROLE), ignored);
    }

    private DatabaseSettings settings() {
        return direct(bouncer).behind(Pooler.TRANSACTION);
    }

    private static DatabaseSettings direct(PgBouncer bouncer) {
        return BasketStore.settings(DATABASE).at(bouncer.jdbcUrl()).pooling(THREADS, Duration.ofSeconds(10));
    }
}

package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.customer.CustomerStatus;
import dev.plinth.shop.model.shared.Unavailable;
import dev.plinth.testkit.OwnServer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ServerTests {
    private static final String SECRET = "s3cret-word";
    private static OwnServer server;

    @BeforeAll
    static void start() {
        server = OwnServer.with(ShopDatabase.TEMPLATE);
        Sql.asAdministrator(server).run("create role guarded login password '" + SECRET + "' in role shop_app");
        demandPasswordOf("guarded");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isUnavailableWhenThePoolIsExhausted() {
        var settings = settings(server.jdbcUrl(), Duration.ofMillis(300));
        try (var pool = ConnectionPool.open(settings, ShopFailures::named);
                var shop = Shop.open(pool.dataSource())) {
            var allTaken = new CountDownLatch(settings.poolSize());
            var release = new CountDownLatch(1);

            var failures = InParallel.failures(
                    () -> shop.transactions().run(() -> hold(allTaken, release)),
                    () -> shop.transactions().run(() -> hold(allTaken, release)),
                    () -> {
                        await(allTaken);
                        var failure = catchThrowable(() -> shop.transactions().run(() -> {}));
                        release.countDown();
                        assertThat(failure).isInstanceOf(Unavailable.class);
                    });

            assertThat(failures).isEmpty();
            shop.transactions().run(() -> {});
        }
    }

    @Test
    void isUnavailableWhileTheServerIsGoneAndWorksWhenItIsBack() {
        try (var pool = ConnectionPool.open(settings(server.jdbcUrl(), Duration.ofMillis(500)), ShopFailures::named);
                var shop = Shop.open(pool.dataSource())) {
            var kept = Samples.aCustomer();
            var lost = Samples.aCustomer();
            shop.transactions().run(() -> shop.customers().add(kept));

            assertThatThrownBy(() -> shop.transactions().run(() -> {
                        shop.customers().get(kept.id()).close();
                        server.stop();
                    }))
                    .as("in the middle of a transaction")
                    .isInstanceOf(Unavailable.class);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> shop.transactions()
                                .as("ann")
                                .run(() -> shop.customers().add(lost)))
                        .isInstanceOf(Unavailable.class);
                assertThatThrownBy(() ->
                                shop.transactions().read(() -> shop.customers().find(kept.id())))
                        .isInstanceOf(Unavailable.class);
            }
            assertThatThrownBy(() -> Shop.open(Shop.login(server))).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> ConnectionPool.open(
                            settings(server.jdbcUrl(), Duration.ofMillis(500)), ShopFailures::named))
                    .isInstanceOf(Unavailable.class);
            server.startAgain();

            var found = eventually(() -> shop.transactions()
                    .write(() -> shop.customers().findByNumber(kept.number()).orElseThrow()));
            assertThat(found.status()).isEqualTo(CustomerStatus.ACTIVE);
            shop.transactions().run(() -> shop.customers().get(kept.id()).close());
            assertThat(Sql.asAdministrator(server).rows("select number, status from customer"))
                    .containsExactly(kept.number() + "|CLOSED");
        }
    }

    @Test
    void saysInOneLineWhatIsWrongWithALogin() {
        var url = "jdbc:postgresql://127.0.0.1:" + port() + "/";

        assertThat(refusal(url + databaseName(), "guarded", "wr0ng-word"))
                .contains("password authentication failed for user \"guarded\"");
        assertThat(refusal(url + "nowhere", "shop_app", SECRET)).contains("database \"nowhere\" does not exist");
        assertThat(refusal(url + databaseName(), "nobody_known", SECRET))
                .contains("role \"nobody_known\" does not exist");
        assertThat(refusal("jdbc:postgresql://no.such.host.invalid/shop", "shop_app", SECRET))
                .contains("no.such.host.invalid");
        assertThat(refusal("jdbc:postgresql://127.0.0.1:1/shop", "shop_app", SECRET))
                .contains("127.0.0.1:1");
    }

    @Test
    void logsInWithThePassword() {
        var settings = DatabaseSettings.of(server.jdbcUrl(), "guarded", Optional.of(SECRET), "shop")
                .actingAs("shop_app");

        try (var pool = ConnectionPool.open(settings, ShopFailures::named)) {
            assertThat(new Sql(pool.dataSource()).value("select session_user, current_user, current_schema"))
                    .isEqualTo("guarded|shop_app|shop");
        }
    }

    private static String refusal(String url, String user, String password) {
        var settings =
                DatabaseSettings.of(url, user, Optional.of(password), "shop").pooling(1, Duration.ofSeconds(2));
        try (var log = LogCapture.start()) {
            var failure = catchThrowable(
                    () -> ConnectionPool.open(settings, ShopFailures::named).close());
            assertThat(failure).isInstanceOf(Unavailable.class);
            assertThat(failure.getMessage()).hasLineCount(1).doesNotContain(password);
            assertThat(log.text()).doesNotContain(password);
            return String.valueOf(failure.getMessage());
        }
    }

    private static void demandPasswordOf(String role) {
        var administrator = Sql.asAdministrator(server);
        var file = administrator.value("show hba_file");
        administrator.run(
                "copy (values ('host all " + role
                        + " 127.0.0.1/32 scram-sha-256'), ('host all all 127.0.0.1/32 trust'))" + " to '" + file + "'",
                "select pg_reload_conf()");
    }

    private static DatabaseSettings settings(String url, Duration timeout) {
        return DatabaseSettings.of(url, "shop_app", Optional.empty(), "shop").pooling(2, timeout);
    }

    private static String port() {
        return Sql.asAdministrator(server).value("show port");
    }

    private static String databaseName() {
        return Sql.asAdministrator(server).value("select current_database()");
    }

    /** A pool that waits before it tries again may need a few calls until it notices that the server is back. */
    private static <T> T eventually(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (Unavailable e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    private static void hold(CountDownLatch allTaken, CountDownLatch release) {
        allTaken.countDown();
        await(release);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.OwnServer;
import dev.plinth.testkit.Sql;
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
        server = OwnServer.with(BasketStore.TEMPLATE);
        administrator().run("create role guarded login password '" + SECRET + "' in role basket_app");
        demandPasswordOf("guarded");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isUnavailableWhenThePoolIsExhausted() {
        var settings = settings(Duration.ofMillis(300));
        try (var pool = BasketStore.pool(settings);
                var store = BasketStore.open(pool.dataSource())) {
            var allTaken = new CountDownLatch(settings.poolSize());
            var release = new CountDownLatch(1);

            var failures = InParallel.failures(
                    () -> store.transactions().run(() -> hold(allTaken, release)),
                    () -> store.transactions().run(() -> hold(allTaken, release)),
                    () -> {
                        await(allTaken);
                        var failure = catchThrowable(() -> store.transactions().run(() -> {}));
                        release.countDown();
                        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
                    });

            assertThat(failures).isEmpty();
            store.transactions().run(() -> {});
        }
    }

    @Test
    void isUnavailableWhileTheServerIsGoneAndWorksWhenItIsBack() {
        try (var pool = BasketStore.pool(settings(Duration.ofMillis(500)));
                var store = BasketStore.open(pool.dataSource())) {
            var kept = aBasket();
            var lost = aBasket();
            store.transactions().run(() -> store.baskets().add(kept));

            assertThat(refusal(catchThrowable(() -> store.transactions().run(() -> {
                                store.baskets().get(kept.id()).tag("lost");
                                server.stop();
                            })))
                            .kind())
                    .as("in the middle of a transaction")
                    .isEqualTo(Kind.UNAVAILABLE);
            for (int i = 0; i < 3; i++) {
                assertThat(refusal(catchThrowable(() -> store.transactions()
                                        .as("ann")
                                        .run(() -> store.baskets().add(lost))))
                                .kind())
                        .isEqualTo(Kind.UNAVAILABLE);
                assertThat(refusal(catchThrowable(() -> store.transactions()
                                        .read(() -> store.baskets().find(kept.id()))))
                                .kind())
                        .isEqualTo(Kind.UNAVAILABLE);
            }
            assertThat(refusal(catchThrowable(() -> BasketStore.open(BasketStore.login(server))))
                            .kind())
                    .isEqualTo(Kind.UNAVAILABLE);
            assertThat(refusal(catchThrowable(() -> BasketStore.pool(settings(Duration.ofMillis(500)))))
                            .kind())
                    .isEqualTo(Kind.UNAVAILABLE);
            server.startAgain();

            var tags = eventually(() -> store.transactions()
                    .write(() -> store.baskets().get(kept.id()).tags()));
            assertThat(tags).isEmpty();
            store.transactions().run(() -> store.baskets().get(kept.id()).rename("renamed"));
            assertThat(administrator().rows("select name from basket")).containsExactly("renamed");
        }
    }

    @Test
    void saysInOneLineWhatIsWrongWithALogin() {
        var url = "jdbc:postgresql://127.0.0.1:" + administrator().value("show port") + "/";
        var database = administrator().value("select current_database()");

        assertThat(message(url + database, "guarded", "wr0ng-word"))
                .contains("password authentication failed for user \"guarded\"");
        assertThat(message(url + "nowhere", "basket_app", SECRET)).contains("database \"nowhere\" does not exist");
        assertThat(message(url + database, "not_known", SECRET)).contains("role \"not_known\" does not exist");
        assertThat(message("jdbc:postgresql://no.such.host.invalid/baskets", "basket_app", SECRET))
                .contains("no.such.host.invalid");
        assertThat(message("jdbc:postgresql://127.0.0.1:1/baskets", "basket_app", SECRET))
                .contains("127.0.0.1:1");
    }

    @Test
    void logsInWithThePassword() {
        var settings = DatabaseSettings.of(server.jdbcUrl(), "guarded", Optional.of(SECRET), "baskets")
                .actingAs("basket_app");

        try (var pool = BasketStore.pool(settings)) {
            assertThat(new Sql(pool.dataSource()).value("select session_user, current_user, current_schema"))
                    .isEqualTo("guarded|basket_app|baskets");
        }
    }

    private static String message(String url, String user, String password) {
        var settings =
                DatabaseSettings.of(url, user, Optional.of(password), "baskets").pooling(1, Duration.ofSeconds(2));
        try (var log = LogCapture.start()) {
            var failure = catchThrowable(() -> BasketStore.pool(settings).close());
            assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure.getMessage()).hasLineCount(1).doesNotContain(password);
            assertThat(log.text()).doesNotContain(password);
            return String.valueOf(failure.getMessage());
        }
    }

    private static void demandPasswordOf(String role) {
        var file = administrator().value("show hba_file");
        administrator()
                .run(
                        "copy (values ('host all " + role
                                + " 127.0.0.1/32 scram-sha-256'), ('host all all 127.0.0.1/32 trust'))" + " to '" + file
                                + "'",
                        "select pg_reload_conf()");
    }

    private static Sql administrator() {
        return BasketStore.administrator(server);
    }

    private static DatabaseSettings settings(Duration timeout) {
        return BasketStore.settings(server).pooling(2, timeout);
    }

    /** A pool that waits before it tries again may need a few calls until it notices that the server is back. */
    private static <T> T eventually(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RefusedException e) {
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

package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.StatementLog;
import dev.plinth.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Isolation is what the persistence unit says, whatever database, role or pool have as their defaults. */
class IsolationTests {
    private static final String ISOLATION = "show transaction_isolation";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Where connections come from. */
    enum Source {
        /** The pool of this library, with one connection of each kind. */
        POOL,
        /** A pool of somebody else, with one connection. */
        FOREIGN_POOL,
        /** No pool. */
        LOGIN
    }

    @BeforeEach
    void wantsOtherDefaults() {
        var administrator = BasketStore.administrator(DATABASE);
        administrator.run("alter database " + administrator.value("select current_database()")
                + " set default_transaction_isolation = 'serializable'");
        administrator.run("alter role basket_app in database " + administrator.value("select current_database()")
                + " set default_transaction_isolation = 'serializable'");
    }

    @AfterEach
    void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void setsTheIsolationOfReadsAndWrites(Source source) {
        var store = store(source, BasketStore.UNIT);

        for (int i = 0; i < 3; i++) {
            assertThat(store.transactions().write(() -> store.value(ISOLATION))).isEqualTo("read committed");
            assertThat(store.transactions().read(() -> store.value(ISOLATION))).isEqualTo("repeatable read");
            assertThat(store.transactions().as("ann").write(() -> store.value(ISOLATION)))
                    .isEqualTo("read committed");
            assertThat(store.transactions().as("ann").read(() -> store.value(ISOLATION)))
                    .isEqualTo("repeatable read");
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesAtTheIsolationThatTheUnitSays(Isolation isolation) {
        for (var source : Source.values()) {
            var store = store(source, BasketStore.UNIT.isolating(isolation));

            assertThat(store.transactions().write(() -> store.value(ISOLATION))).isEqualTo(isolation.sql());
            assertThat(store.transactions().read(() -> store.value(ISOLATION))).isEqualTo("repeatable read");
            assertThat(store.transactions().write(() -> store.value(ISOLATION))).isEqualTo(isolation.sql());
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsOneSnapshotSoThatNoAggregateIsTorn(Source source) {
        var store = store(source, BasketStore.UNIT);
        var other = store(Source.LOGIN, BasketStore.UNIT);
        var basket = aBasket().put("apple", 1).tag("small");
        other.transactions().run(() -> other.baskets().add(basket));
        Consumer<Integer> growing =
                quantity -> InParallel.elsewhere(() -> other.transactions().run(() -> {
                    var found = other.baskets().get(basket.id());
                    found.put("apple", quantity);
                    found.tag("big");
                    found.rename("big " + quantity + basket.id());
                }));

        store.transactions().read(() -> {
            var found = store.baskets().get(basket.id());
            growing.accept(1);
            assertThat(found.name()).isEqualTo(basket.name());
            assertThat(found.size()).isEqualTo(1);
            growing.accept(2);
            assertThat(found.tags()).containsExactly("small");
            assertThat(store.baskets().findByName(basket.name())).contains(found);
            return true;
        });
        assertThat(store.transactions()
                        .read(() -> store.baskets().get(basket.id()).size()))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void refusesToWriteWhereItOnlyReads(Source source) {
        var store = store(source, BasketStore.UNIT);
        var basket = aBasket();
        var present = aBasket();
        store.transactions().run(() -> store.baskets().add(present));

        Map<String, Runnable> changes = Map.of(
                "add", () -> store.baskets().add(basket),
                "change", () -> store.baskets().get(present.id()).tag("changed"),
                "remove", () -> store.baskets().remove(store.baskets().get(present.id())),
                "copy", () -> store.bulk().insert(List.of(basket)),
                "lock", () -> store.baskets().lock(present.id()),
                "statement", () -> store.execute("delete from basket"));
        changes.forEach((what, change) -> {
            var failure = catchThrowable(() -> store.transactions().read(() -> {
                change.run();
                return true;
            }));
            assertThat(failure)
                    .as(what)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("work that changes rows ran in a read-only transaction");
        });
        assertThatThrownBy(() ->
                        store.transactions().read(() -> store.transactions().write(() -> "changed")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("work that may change rows cannot join a read-only transaction");
        assertThat(store.transactions().read(() -> store.baskets().exists(basket.id())))
                .isFalse();
        assertThat(store.transactions()
                        .read(() -> store.baskets().get(present.id()).tags()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void writesAgainOnAConnectionThatOnlyRead(Source source) {
        var store = store(source, BasketStore.UNIT);
        for (int i = 0; i < 3; i++) {
            var basket = aBasket();
            store.transactions().read(() -> store.value("show transaction_read_only"));

            store.transactions().run(() -> store.baskets().add(basket));

            assertThat(store.transactions().read(() -> store.baskets().find(basket.id())))
                    .contains(basket);
        }
    }

    @Test
    void refusesWhatDoesNotFitOneAfterTheOther() {
        var store = store(Source.LOGIN, BasketStore.UNIT.isolating(Isolation.SERIALIZABLE));
        var other = store(Source.LOGIN, BasketStore.UNIT.isolating(Isolation.SERIALIZABLE));
        var attempts = new AtomicInteger();
        BasketStore.administrator(DATABASE).run("truncate basket cascade");
        Consumer<BasketStore> addingTheFirst = some -> {
            if (some.baskets().count() == 0) {
                some.baskets().add(aBasket());
            }
        };

        store.transactions().run(() -> {
            var empty = store.baskets().count() == 0;
            if (attempts.incrementAndGet() == 1) {
                InParallel.elsewhere(() -> other.transactions().run(() -> addingTheFirst.accept(other)));
            }
            if (empty) {
                store.baskets().add(aBasket());
            }
        });

        assertThat(attempts).hasValue(2);
        assertThat(store.transactions().read(() -> store.baskets().count())).isEqualTo(1);
    }

    @Test
    void saysNoIsolationWhereConnectionsComeWithIt() {
        var pool = pool();
        var log = new StatementLog();
        var store = opened(BasketStore.open(log.watching(pool), BasketStore.UNIT));
        var basket = aBasket();
        store.transactions().run(() -> store.baskets().add(basket));
        log.clear();

        store.transactions().read(() -> store.baskets().find(basket.id()));
        store.transactions().run(() -> store.baskets().find(basket.id()));

        assertThat(log.statements()).hasSize(2).allMatch(sql -> sql.startsWith("SELECT"));
    }

    @Test
    void repeatsNothingThatIsStaleAtReadCommitted() {
        var store = store(Source.POOL, BasketStore.UNIT);
        var other = store(Source.LOGIN, BasketStore.UNIT);
        var basket = aBasket();
        store.transactions().run(() -> store.baskets().add(basket));
        var attempts = new AtomicInteger();

        var failure = catchThrowable(() -> store.transactions().run(() -> {
            attempts.incrementAndGet();
            Basket found = store.baskets().get(basket.id());
            InParallel.elsewhere(() -> other.transactions()
                    .run(() -> other.baskets().get(basket.id()).tag("first")));
            found.tag("second");
        }));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.STALE_VERSION);
        assertThat(attempts).hasValue(1);
    }

    private BasketStore store(Source source, PersistenceUnit unit) {
        return opened(BasketStore.open(
                switch (source) {
                    case POOL -> pool();
                    case FOREIGN_POOL -> foreignPool();
                    case LOGIN -> BasketStore.login(DATABASE);
                },
                unit));
    }

    private DataSource pool() {
        return opened(BasketStore.pool(BasketStore.settings(DATABASE).pooling(1, Duration.ofSeconds(5))))
                .dataSource();
    }

    private DataSource foreignPool() {
        var config = new HikariConfig();
        config.setDataSource(BasketStore.login(DATABASE));
        config.setMaximumPoolSize(1);
        return opened(new HikariDataSource(config));
    }

    private <T extends AutoCloseable> T opened(T resource) {
        opened.push(resource);
        return resource;
    }
}

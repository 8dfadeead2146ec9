package dev.plinth.persistenceruntime.replica;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.RefusedException;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

class ReplicaRoutingTests {
    private static final String WHERE_WE_ARE = "select current_database()";

    @RegisterExtension
    static final TestDatabase PRIMARY = TestDatabase.from(BasketStore.TEMPLATE);

    @RegisterExtension
    static final TestDatabase COPY = TestDatabase.from(BasketStore.TEMPLATE);

    private BasketStore store;
    private String primary;
    private String copy;

    @BeforeEach
    void open() throws SQLException {
        store = BasketStore.open(ReplicaRouting.between(BasketStore.login(PRIMARY), BasketStore.login(COPY)));
        primary = name(BasketStore.login(PRIMARY));
        copy = name(BasketStore.login(COPY));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readsFromTheCopyAndWritesToThePrimary() {
        assertThat(store.transactions().read(this::whereWeAre)).isEqualTo(copy);
        assertThat(store.transactions().write(this::whereWeAre)).isEqualTo(primary);
        assertThat(store.transactions().as("ann").read(this::whereWeAre)).isEqualTo(copy);
        assertThat(store.transactions().as("ann").write(this::whereWeAre)).isEqualTo(primary);
    }

    @Test
    void reachesTheCopyByAKeyOfTheConfiguration() {
        var configuration = new Configuration(
                "baskets",
                Map.of(
                        "db.url", PRIMARY.jdbcUrl(),
                        "db.replica.url", COPY.jdbcUrl(),
                        "db.pool.size", "1"),
                Map.of("DB_PASSWORD", PRIMARY.password(BasketStore.ROLE)));
        var settings = DatabaseSettings.from(configuration, BasketStore.ROLE, BasketStore.SCHEMA);

        try (var primaryPool = BasketStore.pool(settings);
                var copyPool = BasketStore.pool(settings.at(configuration.get(ReplicaRouting.URL)));
                var pooled =
                        BasketStore.open(ReplicaRouting.between(primaryPool.dataSource(), copyPool.dataSource()))) {
            assertThat(pooled.transactions().read(() -> pooled.value(WHERE_WE_ARE)))
                    .isEqualTo(copy);
            assertThat(pooled.transactions().write(() -> pooled.value(WHERE_WE_ARE)))
                    .isEqualTo(primary);
        }
    }

    @Test
    void readsOneSnapshotFromACopyThatIsNotPooledAsThePrimaryIs() {
        try (var primaryPool = BasketStore.pool(BasketStore.settings(PRIMARY));
                var half =
                        BasketStore.open(ReplicaRouting.between(primaryPool.dataSource(), BasketStore.login(COPY)))) {
            assertThat(half.transactions().read(() -> half.value("show transaction_isolation")))
                    .isEqualTo("repeatable read");
            assertThat(half.transactions().write(() -> half.value("show transaction_isolation")))
                    .isEqualTo("read committed");
        }
    }

    @Test
    void staysWhereTheTransactionAroundItIs() {
        var basket = aBasket();

        var found = store.transactions().write(() -> {
            store.baskets().add(basket);
            assertThat(store.transactions().read(this::whereWeAre)).isEqualTo(primary);
            return store.transactions().read(() -> store.baskets().findByName(basket.name()));
        });

        assertThat(found).contains(basket);
        assertThat(store.transactions().read(() -> store.transactions().read(this::whereWeAre)))
                .isEqualTo(copy);
        assertThat(store.transactions().read(() -> store.baskets().find(basket.id())))
                .as("two databases, of which nothing copies one to the other here")
                .isEmpty();
    }

    @Test
    void refusesToWriteToTheCopy() {
        assertThatThrownBy(() -> store.transactions().read(() -> {
                    store.baskets().add(aBasket());
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void isUnavailableForReadingOnlyWhenTheCopyIsDown() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/copy");
        try (var half = BasketStore.open(ReplicaRouting.between(BasketStore.login(PRIMARY), nowhere))) {
            var basket = aBasket();

            half.transactions().run(() -> half.baskets().add(basket));

            assertThatThrownBy(
                            () -> half.transactions().read(() -> half.baskets().find(basket.id())))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().kind()).isEqualTo(Kind.UNAVAILABLE));
            assertThat(half.transactions().write(() -> half.baskets().find(basket.id())))
                    .contains(basket);
        }
    }

    private String whereWeAre() {
        return store.value(WHERE_WE_ARE);
    }

    private static String name(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return connection.getCatalog();
        }
    }
}

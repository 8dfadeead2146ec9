package dev.plinth.shop.persistence.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.persistenceruntime.replica.ReplicaRouting;
import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.shared.Unavailable;
import dev.plinth.shop.persistence.Samples;
import dev.plinth.shop.persistence.Shop;
import dev.plinth.shop.persistence.ShopFailures;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

class ReplicaRoutingTests {
    @RegisterExtension
    static final TestDatabase PRIMARY = TestDatabase.from(ShopDatabase.TEMPLATE);

    @RegisterExtension
    static final TestDatabase COPY = TestDatabase.from(ShopDatabase.TEMPLATE);

    private Shop shop;
    private String primary;
    private String copy;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.open(ReplicaRouting.between(Shop.login(PRIMARY), Shop.login(COPY)));
        primary = name(Shop.login(PRIMARY));
        copy = name(Shop.login(COPY));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void readsFromTheCopyAndWritesToThePrimary() {
        assertThat(shop.transactions().read(this::whereWeAre)).isEqualTo(copy);
        assertThat(shop.transactions().write(this::whereWeAre)).isEqualTo(primary);
        assertThat(shop.transactions().as("ann").read(this::whereWeAre)).isEqualTo(copy);
        assertThat(shop.transactions().as("ann").write(this::whereWeAre)).isEqualTo(primary);
    }

    @Test
    void reachesTheCopyByAKeyOfTheConfiguration() {
        var configuration = new Configuration(
                "plinth",
                Map.of(
                        "db.url", PRIMARY.jdbcUrl(),
                        "db.replica.url", COPY.jdbcUrl(),
                        "db.pool.size", "1"),
                Map.of("DB_PASSWORD", PRIMARY.password("shop_app")));
        var settings = DatabaseSettings.from(configuration, "shop_app", "shop");

        try (var primaryPool = ConnectionPool.open(settings, ShopFailures::named);
                var copyPool =
                        ConnectionPool.open(settings.at(configuration.get(ReplicaRouting.URL)), ShopFailures::named);
                var pooled = Shop.open(ReplicaRouting.between(primaryPool.dataSource(), copyPool.dataSource()))) {
            assertThat(pooled.transactions().read(() -> name(pooled))).isEqualTo(copy);
            assertThat(pooled.transactions().write(() -> name(pooled))).isEqualTo(primary);
        }
    }

    @Test
    void staysWhereTheTransactionAroundItIs() {
        var customer = Samples.aCustomer();

        var found = shop.transactions().write(() -> {
            shop.customers().add(customer);
            assertThat(shop.transactions().read(this::whereWeAre)).isEqualTo(primary);
            return shop.transactions().read(() -> shop.customers().findByNumber(customer.number()));
        });

        assertThat(found).contains(customer);
        assertThat(shop.transactions().read(() -> shop.transactions().read(this::whereWeAre)))
                .isEqualTo(copy);
        assertThat(shop.transactions().read(() -> shop.customers().find(customer.id())))
                .as("two databases, of which nothing copies one to the other here")
                .isEmpty();
    }

    @Test
    void refusesToWriteToTheCopy() {
        assertThatThrownBy(() -> shop.transactions().read(() -> {
                    shop.customers().add(Samples.aCustomer());
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void isUnavailableForReadingOnlyWhenTheCopyIsDown() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/copy");
        try (var half = Shop.open(ReplicaRouting.between(Shop.login(PRIMARY), nowhere))) {
            var customer = Samples.aCustomer();

            half.transactions().run(() -> half.customers().add(customer));

            assertThatThrownBy(() ->
                            half.transactions().read(() -> half.customers().find(customer.id())))
                    .isInstanceOf(Unavailable.class);
            assertThat(half.transactions().write(() -> half.customers().find(customer.id())))
                    .contains(customer);
        }
    }

    private String whereWeAre() {
        return name(shop);
    }

    private static String name(Shop shop) {
        return shop.database()
                .unwrap(EntityManager.class)
                .createNativeQuery("select current_database()")
                .getSingleResult()
                .toString();
    }

    private static String name(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return connection.getCatalog();
        }
    }
}

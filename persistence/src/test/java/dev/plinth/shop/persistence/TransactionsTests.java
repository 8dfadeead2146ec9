package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.PaymentMethod;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionsTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    private ConnectionPool pool;
    private Shop shop;

    @BeforeEach
    void open() {
        // One connection, which every transaction gets again; a second one at a time would wait in vain.
        pool = ConnectionPool.open(
                DatabaseSettings.of(
                                DATABASE.jdbcUrl(),
                                "shop_app",
                                Optional.of(DATABASE.password("shop_app")).filter(password -> !password.isEmpty()),
                                "shop")
                        .pooling(1, Duration.ofSeconds(5)),
                ShopFailures::named);
        shop = Shop.open(pool.dataSource());
    }

    @AfterEach
    void close() {
        shop.close();
        pool.close();
    }

    @Test
    void worksOnOneConnectionFromTheFirstReadToTheLast() {
        var product = Samples.aProduct();
        var order = Samples.anOrder(product, 2);
        shop.transactions().run(() -> {
            shop.products().add(product);
            shop.orders().add(order);
        });
        Set<String> connections = new HashSet<>();

        shop.transactions().run(() -> {
            connections.add(connection());
            var found = shop.orders().get(order.id());
            connections.add(connection());
            found.lines();
            connections.add(connection());
            shop.orders().findByNumber(order.number());
            connections.add(connection());
            shop.orders().search(Search.<Order, OrderId>by(OrderAttributes.PLACED_AT, Direction.DESCENDING));
            shop.reports().pricesPaid(product.id());
            connections.add(connection());
            found.pay(PaymentMethod.CARD, found.total(), "card", Samples.NOON);
            shop.database().unwrap(EntityManager.class).flush();
            connections.add(connection());
            shop.database()
                    .unwrap(EntityManager.class)
                    .createQuery("select p from Product p", Product.class)
                    .setHint("eclipselink.read-only", "True")
                    .getResultList();
            found.payments();
            shop.orders().lock(order.id());
            shop.orders().search(Search.<Order, OrderId>by(OrderAttributes.PLACED_AT, Direction.DESCENDING));
            connections.add(connection());
        });

        assertThat(connections).hasSize(1);
    }

    @Test
    void leavesNoConnectionOutWhateverHappens() {
        for (int i = 0; i < 5; i++) {
            catchThrowable(() -> shop.transactions().run(() -> {
                connection();
                throw new UnsupportedOperationException();
            }));
            catchThrowable(() -> shop.transactions()
                    .run(() -> shop.database()
                            .unwrap(EntityManager.class)
                            .createNativeQuery("select 1/0")
                            .getResultList()));
            shop.transactions().read(this::connection);
        }

        assertThat(pool.active()).isZero();
    }

    @Test
    void seesWhatItHasWritten() {
        var customer = Samples.aCustomer();

        var found = shop.transactions().write(() -> {
            shop.customers().add(customer);
            return shop.customers().findByNumber(customer.number());
        });

        assertThat(found).contains(customer);
    }

    @Test
    void notesTheUserWithWhatHeChanges() {
        var customer = Samples.aCustomer();

        shop.transactions().as("ann").run(() -> shop.customers().add(customer));
        assertThat(stamps(customer)).isEqualTo("ann|ann");

        shop.transactions()
                .as("Bob O'Neil")
                .run(() -> shop.customers().get(customer.id()).close());
        assertThat(stamps(customer)).isEqualTo("ann|Bob O'Neil");
    }

    @Test
    void forgetsTheUserWithTheTransaction() {
        var first = Samples.aCustomer();
        var second = Samples.aCustomer();
        var third = Samples.aCustomer();

        shop.transactions().as("ann").run(() -> shop.customers().add(first));
        shop.transactions().run(() -> shop.customers().add(second));
        catchThrowable(() -> shop.transactions().as("ann").run(() -> {
            throw new UnsupportedOperationException();
        }));
        shop.transactions().run(() -> shop.customers().add(third));

        assertThat(List.of(stamps(first), stamps(second), stamps(third)))
                .containsExactly("ann|ann", "shop_app|shop_app", "shop_app|shop_app");
    }

    @Test
    void movesTheStampsWithAChangeAndNotWithARead() {
        var customer = Samples.aCustomer();
        shop.transactions().run(() -> shop.customers().add(customer));
        var written = times(customer);

        shop.transactions().run(() -> shop.customers().get(customer.id()).addresses());
        assertThat(times(customer)).isEqualTo(written);

        shop.transactions().run(() -> shop.customers().get(customer.id()).close());
        assertThat(times(customer).split("\\|")[0]).isEqualTo(written.split("\\|")[0]);
        assertThat(times(customer).split("\\|")[1]).isNotEqualTo(written.split("\\|")[1]);
    }

    @Test
    void refusesToWriteWhereItOnlyReads() {
        var customer = Samples.aCustomer();

        assertThatThrownBy(() -> shop.transactions().read(() -> {
                    shop.customers().add(customer);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("work that changes rows ran in a read-only transaction");
        assertThatThrownBy(
                        () -> shop.transactions().read(() -> shop.transactions().write(() -> "changed")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("work that may change rows cannot join a read-only transaction");
        assertThat(shop.transactions().read(() -> shop.customers().find(customer.id())))
                .isEmpty();
    }

    @Test
    void writesAgainOnTheConnectionThatOnlyRead() {
        var customer = Samples.aCustomer();
        for (int i = 0; i < 4; i++) {
            shop.transactions().read(this::connection);
        }

        shop.transactions().run(() -> shop.customers().add(customer));

        assertThat(shop.transactions().read(() -> shop.customers().find(customer.id())))
                .isPresent();
    }

    @Test
    void joinsTheTransactionAroundIt() {
        var outer = Samples.aCustomer();
        var inner = Samples.aCustomer();

        catchThrowable(() -> shop.transactions().run(() -> {
            shop.customers().add(outer);
            shop.transactions().run(() -> shop.customers().add(inner));
            assertThat(shop.transactions().read(() -> shop.customers().findByNumber(inner.number())))
                    .isPresent();
            throw new UnsupportedOperationException();
        }));

        assertThat(shop.transactions()
                        .read(() -> shop.customers().findByNumbers(List.of(outer.number(), inner.number()))))
                .isEmpty();
    }

    @Test
    void notesTheUserOfTheTransactionThatWorkJoins() {
        var ofAnn = Samples.aCustomer();
        var ofNobody = Samples.aCustomer();

        shop.transactions()
                .as("ann")
                .run(() ->
                        shop.transactions().as("bob").run(() -> shop.customers().add(ofAnn)));
        shop.transactions()
                .run(() ->
                        shop.transactions().as("bob").run(() -> shop.customers().add(ofNobody)));

        assertThat(List.of(stamps(ofAnn), stamps(ofNobody))).containsExactly("ann|ann", "shop_app|shop_app");
    }

    @Test
    void knowsAReadOnlyTransactionAlsoAroundAnotherDatabase() {
        try (var other = Shop.open(Shop.login(DATABASE))) {
            var customer = Samples.aCustomer();

            assertThatThrownBy(() -> shop.transactions().read(() -> {
                        other.transactions().run(() -> other.customers().add(customer));
                        assertThat(Database.isReading()).isTrue();
                        return shop.transactions().write(() -> "changed");
                    }))
                    .hasMessage("work that may change rows cannot join a read-only transaction");
            assertThat(Database.isReading()).isFalse();
        }
    }

    @Test
    void letsRepositoriesWorkInTransactionsOnly() {
        assertThatThrownBy(() -> shop.customers().find(Samples.aCustomer().id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("repositories work inside a transaction");
    }

    @Test
    void refusesToLoadAListWhenItsTransactionHasEnded() {
        var customer = Samples.aCustomer();
        shop.transactions().run(() -> shop.customers().add(customer));
        var found = shop.transactions().read(() -> shop.customers().get(customer.id()));

        assertThatThrownBy(found::addresses)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'addresses' of Customer was not read before its transaction ended");
        assertThatThrownBy(() -> shop.transactions().read(found::addresses))
                .as("in the next transaction")
                .hasMessage("'addresses' of Customer was not read before its transaction ended");
    }

    @Test
    void keepsAListThatWasReadInTime() {
        var customer = Samples.full().customer();
        shop.transactions().run(() -> shop.customers().add(customer));

        var found = shop.transactions().read(() -> {
            var read = shop.customers().get(customer.id());
            read.addresses();
            return read;
        });

        assertThat(found.addresses()).hasSize(2);
    }

    private String connection() {
        return shop.database()
                .unwrap(EntityManager.class)
                .createNativeQuery("select pg_backend_pid()")
                .getSingleResult()
                .toString();
    }

    private static String stamps(Customer customer) {
        return Sql.asAdministrator(DATABASE)
                .value("select created_by, updated_by from customer where id = '" + customer.id() + "'");
    }

    private static String times(Customer customer) {
        return Sql.asAdministrator(DATABASE)
                .value("select created_at, updated_at from customer where id = '" + customer.id() + "'");
    }
}

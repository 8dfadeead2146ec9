package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.Isolation;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderLine;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.OrderStatus;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules over two aggregates hold when two transactions are at work at once, whatever isolation these have. */
@ParameterizedClass
@ValueSource(strings = {"read committed", "repeatable read", "serializable"})
class IsolationTests {
    private static final int RACES = 20;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @Parameter
    private String isolation = "";

    private Shop shop;
    private Product product;

    @BeforeEach
    void open() {
        shop = Shop.open(
                Shop.login(DATABASE),
                ShopPersistence.unit()
                        .isolating(Isolation.valueOf(isolation.replace(' ', '_').toUpperCase(Locale.ROOT))));
        product = Samples.aProduct();
        shop.transactions().run(() -> shop.products().add(product));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void isWhatTheTestSays() {
        var found = shop.transactions()
                .write(() -> shop.database()
                        .unwrap(jakarta.persistence.EntityManager.class)
                        .createNativeQuery("show transaction_isolation")
                        .getSingleResult());

        assertThat(found).isEqualTo(isolation);
    }

    @Test
    void letsOnlyOneOfTwoCreditWhatBothHaveFound() {
        creditsOnce(id -> shop.orders().get(id));
    }

    @Test
    void letsOnlyOneOfTwoCreditWhatBothWantToLock() {
        creditsOnce(id -> shop.orders().lock(id));
    }

    private void creditsOnce(Function<OrderId, Order> reading) {
        for (int race = 0; race < RACES; race++) {
            var order = aStoredOrder();

            var failures = atOnce(() -> creditAll(order, reading), () -> creditAll(order, reading));

            assertThat(failures).singleElement().isInstanceOfAny(BrokenRule.class, StaleVersion.class);
            assertThat(creditNotes(order)).isOne();
        }
    }

    @Test
    void letsAnOrderBeCreditedOrCancelled() {
        for (int race = 0; race < RACES; race++) {
            var order = aStoredOrder();

            var failures = atOnce(
                    () -> creditAll(order, id -> shop.orders().get(id)),
                    () -> shop.transactions()
                            .run(() -> shop.orders().get(order.id()).cancel()));

            assertThat(failures).singleElement().isInstanceOfAny(BrokenRule.class, StaleVersion.class);
            assertThat(creditNotes(order) == 1).isNotEqualTo(isCancelled(order));
        }
    }

    @Test
    void letsACustomerBeClosedOrOrder() {
        for (int race = 0; race < RACES; race++) {
            var customer = Samples.aCustomer();
            shop.transactions().run(() -> shop.customers().add(customer));

            var failures = atOnce(
                    () -> order(customer),
                    () -> shop.transactions()
                            .run(() -> shop.customers().get(customer.id()).close()));

            // Whoever orders first may, and is let go afterwards; whoever is let go first may not order.
            assertThat(failures)
                    .allSatisfy(failure -> assertThat(failure)
                            .isInstanceOfSatisfying(
                                    BrokenRule.class,
                                    broken -> assertThat(broken.rule()).isEqualTo("ck_sales_order_customer_active")));
        }
        assertThat(Shop.administrator(DATABASE)
                        .rows("select o.number from sales_order o join customer c on c.id = o.customer_id"
                                + " where c.status = 'CLOSED' and o.created_at > c.updated_at"))
                .isEmpty();
    }

    @Test
    void refusesAnOrderOfACustomerWhoIsClosedInBetween() {
        var customer = Samples.aCustomer();
        shop.transactions().run(() -> shop.customers().add(customer));
        Consumer<Customer> once =
                closing -> InParallel.elsewhere(() -> shop.transactions().run(() -> {
                    var read = shop.customers().get(closing.id());
                    if (read.status() == dev.plinth.shop.model.customer.CustomerStatus.ACTIVE) {
                        read.close();
                    }
                }));

        var failures = InParallel.failures(() -> shop.transactions().run(() -> {
            var read = shop.customers().get(customer.id());
            once.accept(read);
            shop.orders().add(anOrderOf(read));
        }));

        assertThat(failures).singleElement().isInstanceOf(BrokenRule.class);
    }

    @Test
    void keepsTheTreeOfCategoriesATree() {
        for (int race = 0; race < RACES; race++) {
            var one = Samples.aCategory();
            var other = Samples.aCategory();
            shop.transactions().run(() -> List.of(one, other).forEach(shop.categories()::add));

            var failures = atOnce(
                    () -> shop.transactions()
                            .run(() -> shop.categories().get(one.id()).moveBelow(other.id(), shop.categories())),
                    () -> shop.transactions()
                            .run(() -> shop.categories().get(other.id()).moveBelow(one.id(), shop.categories())));

            assertThat(failures).singleElement().isInstanceOfAny(BrokenRule.class, StaleVersion.class);
        }
    }

    private static List<Throwable> atOnce(Runnable one, Runnable other) {
        var ready = new CyclicBarrier(2);
        return InParallel.failures(
                () -> {
                    InParallel.await(ready);
                    one.run();
                },
                () -> {
                    InParallel.await(ready);
                    other.run();
                });
    }

    private void creditAll(Order order, Function<OrderId, Order> reading) {
        shop.transactions().run(() -> {
            var bought = reading.apply(order.id());
            var earlier = shop.creditNotes().findByOrder(order.id());
            var items = bought.lines().stream().map(OrderLine::item).toList();
            shop.creditNotes()
                    .add(bought.credit(earlier, CreditNoteId.next(), Samples.aCreditNoteNumber(), Samples.NOON, items));
        });
    }

    private void order(Customer customer) {
        shop.transactions().run(() -> shop.orders().add(anOrderOf(customer)));
    }

    private Order anOrderOf(Customer customer) {
        return new Order(
                OrderId.next(),
                new OrderNumber("N" + Samples.next()),
                customer.id(),
                new CountryCode("GB"),
                Samples.GBP,
                Samples.NOON,
                List.of(Samples.item(product, 1, "1", null)));
    }

    private Order aStoredOrder() {
        var order = Samples.anOrder(product, 1);
        shop.transactions().run(() -> shop.orders().add(order));
        return order;
    }

    private long creditNotes(Order order) {
        return shop.transactions()
                .read(() -> (long) shop.creditNotes().findByOrder(order.id()).size());
    }

    private boolean isCancelled(Order order) {
        return shop.transactions().read(() -> shop.orders().get(order.id()).status() == OrderStatus.CANCELLED);
    }
}

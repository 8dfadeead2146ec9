package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.Isolation;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.CategoryName;
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
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules over two aggregates hold when two transactions are at work at once, whatever isolation these have. */
@Tag("proof")
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
                ShopPersistence.unit(DatabaseRoles.SETTINGS)
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
                        .unwrap(EntityManager.class)
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
    void refusesAnOrderOfACustomerWhoIsClosedInBetween() {
        for (int race = 0; race < RACES; race++) {
            var customer = aStoredCustomer();
            var closed = new AtomicBoolean();

            var failures = InParallel.failures(() -> shop.transactions().run(() -> {
                shop.customers().get(customer.id());
                // Work is done again where it fails to serialize.
                if (closed.compareAndSet(false, true)) {
                    InParallel.elsewhere(() -> close(customer));
                }
                shop.orders().add(anOrderOf(customer));
            }));

            assertThat(failures).singleElement().satisfies(IsolationTests::saysThatTheCustomerIsClosed);
        }
    }

    @Test
    void letsAnOrderWaitForTheClosingThatIsUnderWay() {
        var customer = aStoredCustomer();

        var ordering = shop.transactions().write(() -> {
            shop.customers().get(customer.id()).close();
            shop.database().unwrap(EntityManager.class).flush();
            var begun = InParallel.begin(() -> InParallel.failures(() -> order(customer)));
            assertThat(InParallel.isKeptWaiting(begun)).isTrue();
            return begun;
        });

        assertThat(ordering.join()).singleElement().satisfies(IsolationTests::saysThatTheCustomerIsClosed);
    }

    @Test
    void letsACustomerBeClosedAfterAnOrderOrBeforeIt() {
        for (int race = 0; race < RACES; race++) {
            var customer = aStoredCustomer();

            var failures = atOnce(() -> order(customer), () -> close(customer));

            assertThat(failures).allSatisfy(IsolationTests::saysThatTheCustomerIsClosed);
            assertThat(failures).hasSizeLessThan(2);
        }
    }

    private static void saysThatTheCustomerIsClosed(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        BrokenRule.class,
                        broken -> assertThat(broken.rule()).isEqualTo("ck_sales_order_customer_active"));
    }

    @Test
    void keepsTheTreeOfCategoriesATree() {
        var one = Samples.aCategory();
        var other = Samples.aCategory();
        // Of a neighbor, the foreign key alone would notice that it was moved.
        var below = new Category(CategoryId.next(), new CategoryName("Below"), other.id());
        shop.transactions().run(() -> List.of(one, other, below).forEach(shop.categories()::add));
        var moved = new AtomicBoolean();

        var failures = InParallel.failures(() -> shop.transactions().run(() -> {
            var mine = shop.categories().get(one.id());
            // Work is done again where it fails to serialize.
            if (moved.compareAndSet(false, true)) {
                InParallel.elsewhere(() -> moveBelow(other, one));
            }
            mine.moveBelow(below.id(), shop.categories());
        }));

        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo("category-tree-has-no-cycle"));
    }

    private void moveBelow(Category category, Category parent) {
        shop.transactions().run(() -> shop.categories().get(category.id()).moveBelow(parent.id(), shop.categories()));
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

    private void close(Customer customer) {
        shop.transactions().run(() -> shop.customers().get(customer.id()).close());
    }

    private Customer aStoredCustomer() {
        var customer = Samples.aCustomer();
        shop.transactions().run(() -> shop.customers().add(customer));
        return customer;
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

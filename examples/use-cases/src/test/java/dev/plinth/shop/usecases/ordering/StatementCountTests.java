package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.catalog.SampleProducts.aPricedProduct;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.SampleCustomers;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.PaymentMethod;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.persistence.Shop;
import dev.plinth.testkit.StatementLog;
import dev.plinth.testkit.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many statements an activity sends, whatever the number of lines; the set-up of a transaction is not counted. */
class StatementCountTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    private final StatementLog log = new StatementLog(sql -> sql.startsWith("set transaction isolation level"));
    private final Customer ann = SampleCustomers.aCustomer("17850");
    private final List<Product> products =
            IntStream.range(0, 30).mapToObj(i -> aPricedProduct("SKU" + i)).toList();
    private final List<Item> items =
            products.stream().map(product -> pieces(1, product.id(), "3.39")).toList();
    private Shop shop;
    private PlacingOrders placing;

    @BeforeEach
    void open() {
        Shop.administrator(DATABASE).run("truncate customer, product, category, sales_order cascade");
        shop = Shop.open(log.watching(Shop.logins(DATABASE)));
        shop.transactions().run(() -> {
            shop.customers().add(ann);
            products.forEach(shop.products()::add);
        });
        placing = new PlacingOrders(shop.transactions(), shop.orders(), shop.products(), OrderingContract.CLOCK);
        log.clear();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void placesAnOrderInTwoAndInTwoMoreToCompareItsPrices() {
        place();
        assertThat(log.executions()).isEqualTo(2);
        log.clear();

        placing.placeAs(
                Optional.of(ann.id()), new OrderNumber("2"), Optional.empty(), OrderingContract.BRITAIN, POUNDS, items);

        assertThat(log.executions()).isEqualTo(4);
    }

    @Test
    void findsAnOrderWithItsLinesInOneAndAPageInOne() {
        var order = place();
        var finding = new FindingOrders(shop.transactions(), shop.orders(), shop.creditNotes());
        log.clear();

        var lines = shop.transactions().read(() -> finding.byId(order.id()).lines());
        assertThat(log.executions()).isEqualTo(1);
        log.clear();
        var page = finding.ofCustomer(ann.id(), 50, Optional.empty());

        assertThat(log.executions()).isEqualTo(1);
        assertThat(lines).hasSize(30);
        assertThat(page.items()).hasSize(1);
    }

    @Test
    void paysInFiveAndCreditsInSeven() {
        var order = place();
        var paying = new PayingOrders(shop.transactions(), shop.orders());
        var crediting =
                new CreditingOrders(shop.transactions(), shop.orders(), shop.creditNotes(), OrderingContract.CLOCK);
        log.clear();

        paying.pay(order.id(), ExpectedVersion.of(1), PaymentMethod.CARD, pounds("1"), "ch_3Q", OrderingContract.NOW);
        assertThat(log.executions()).isEqualTo(5);
        log.clear();
        crediting.credit(order.id(), new CreditNoteNumber("C1"), items);

        assertThat(log.executions()).isEqualTo(7);
    }

    @Test
    void sendsForACustomerWhatItSendsForTheStaff() {
        var ofAnn = shop.transactions().restrictedTo(ann.id().value());
        var finding = new FindingOrders(shop.transactions(), shop.orders(), shop.creditNotes());
        var paying = new PayingOrders(shop.transactions(), shop.orders());

        var order = ofAnn.write(() -> placing.placeAs(
                Optional.of(ann.id()),
                new OrderNumber("1"),
                Optional.empty(),
                OrderingContract.BRITAIN,
                POUNDS,
                items));
        assertThat(log.executions()).isEqualTo(4);
        log.clear();
        ofAnn.read(() -> finding.byId(order.id()).lines());
        assertThat(log.executions()).isEqualTo(1);
        log.clear();
        ofAnn.read(() -> finding.ofCustomer(ann.id(), 50, Optional.empty()));
        assertThat(log.executions()).isEqualTo(1);
        log.clear();
        ofAnn.write(() -> paying.pay(
                order.id(), ExpectedVersion.of(1), PaymentMethod.CARD, pounds("1"), "ch_3Q", OrderingContract.NOW));

        assertThat(log.executions()).isEqualTo(5);
    }

    private Order place() {
        return placing.place(new OrderNumber("1"), ann.id(), OrderingContract.BRITAIN, POUNDS, items);
    }
}

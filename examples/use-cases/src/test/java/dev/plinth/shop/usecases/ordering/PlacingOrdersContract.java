package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.catalog.SampleProducts.aProduct;
import static dev.plinth.shop.model.customer.SampleCustomers.aClosedCustomer;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.EUROS;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static dev.plinth.shop.usecases.Refusals.assertBreaks;
import static dev.plinth.shop.usecases.Refusals.assertDuplicates;
import static dev.plinth.shop.usecases.Refusals.assertNotAllowed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.catalog.Period;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderLine;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.OrderStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What placing orders does, wherever they are kept. */
abstract class PlacingOrdersContract extends OrderingContract {
    private static final OrderNumber NUMBER = new OrderNumber("536365");

    private PlacingOrders placing;

    @BeforeEach
    void prepare() {
        placing = new PlacingOrders(shop().transactions(), shop().orders(), shop().products(), CLOCK);
    }

    @Test
    void placesAnOrderNow() {
        var item = pieces(6, lantern.id(), "1.25", "white lantern");

        var order = place(ann.id(), item, pieces(1, candle.id(), "0"));

        assertThat(order.version()).isEqualTo(1);
        assertThat(kept(order, Order::number)).isEqualTo(NUMBER);
        assertThat(kept(order, Order::customer)).contains(ann.id());
        assertThat(kept(order, Order::country)).isEqualTo(BRITAIN);
        assertThat(kept(order, Order::placedAt)).isEqualTo(NOW);
        assertThat(kept(order, Order::status)).isEqualTo(OrderStatus.PLACED);
        assertThat(kept(order, Order::total)).isEqualTo(pounds("7.50"));
        assertThat(kept(order, Order::lines)).extracting(OrderLine::item).startsWith(item);
    }

    @Test
    void placesAnOrderOfAGuest() {
        var order = place(null, pieces(6, lantern.id(), "1.25"));

        assertThat(kept(order, Order::customer)).isEmpty();
    }

    @Test
    void tellsTheVersionInsideATransactionToo() {
        var version = shop().transactions()
                .write(() -> place(ann.id(), pieces(6, lantern.id(), "1.25")).version());

        assertThat(version).isEqualTo(1);
    }

    @Test
    void keepsNothingWhenTheWorkAroundItFails() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> shop().transactions().run(() -> {
                    place(ann.id(), pieces(6, lantern.id(), "1.25"));
                    throw new ArithmeticException();
                }));

        assertThat(read(() -> shop().orders().count())).isZero();
    }

    @Test
    void refusesAnOrderOfNothing() {
        assertBreaks("order-has-lines", () -> place(ann.id()));
    }

    @Test
    void refusesAProductThatIsNotThere() {
        assertBreaks("fk_order_line_product_id", () -> place(ann.id(), pieces(1, ProductId.next(), "1")));
    }

    @Test
    void refusesACustomerWhoIsNotThere() {
        assertBreaks("fk_sales_order_customer_id", () -> place(CustomerId.next(), pieces(1, lantern.id(), "1")));
    }

    @Test
    void refusesAClosedCustomer() {
        var closed = aClosedCustomer("13047");
        shop().transactions().run(() -> shop().customers().add(closed));

        assertBreaks("ck_sales_order_customer_active", () -> place(closed.id(), pieces(1, lantern.id(), "1")));
        assertBreaks(
                "ck_sales_order_customer_active", () -> placeAsAsked(closed.id(), pieces(1, lantern.id(), "3.39")));
    }

    @Test
    void refusesANumberThatIsTaken() {
        place(null, pieces(1, lantern.id(), "1"));

        assertDuplicates("uq_sales_order_number", () -> place(ann.id(), pieces(1, lantern.id(), "1")));
        assertDuplicates("uq_sales_order_number", () -> placeAsAsked(ann.id(), pieces(1, lantern.id(), "3.39")));
    }

    @Test
    void placesACustomersOrderAtTheAskedPrices() {
        var order = placeAsAsked(
                ann.id(),
                pieces(6, lantern.id(), "3.39"),
                pieces(1, candle.id(), "3.390"),
                pieces(2, lantern.id(), "3.39", "as a gift"));

        assertThat(order.version()).isEqualTo(1);
        assertThat(kept(order, Order::customer)).contains(ann.id());
        assertThat(kept(order, Order::total)).isEqualTo(pounds("30.51"));
    }

    @Test
    void asksThePriceOfTheInstantAtWhichTheOrderIsPlaced() {
        shop().transactions().run(() -> {
            var product = shop().products().get(lantern.id());
            product.endPrice(POUNDS, NOW);
            product.price(pounds("4"), Period.since(NOW));
        });

        assertBreaks("item-price-is-asked", () -> placeAsAsked(ann.id(), pieces(1, lantern.id(), "3.39")));
        assertThat(placeAsAsked(ann.id(), pieces(1, lantern.id(), "4")).total()).isEqualTo(pounds("4"));
    }

    @Test
    void refusesAPriceThatTheCatalogDoesNotAsk() {
        assertBreaks(
                        "item-price-is-asked",
                        () -> placeAsAsked(ann.id(), pieces(1, candle.id(), "3.39"), pieces(1, lantern.id(), "0.01")))
                .withMessage("order 536365 names 0.01 GBP for product " + lantern.id() + "; the catalog asks 3.39 GBP");

        assertThat(read(() -> shop().orders().count())).isZero();
    }

    @Test
    void refusesAPriceInAnotherCurrency() {
        assertBreaks(
                        "item-price-is-asked",
                        () -> placing.placeAs(
                                Optional.of(ann.id()),
                                NUMBER,
                                Optional.empty(),
                                BRITAIN,
                                EUROS,
                                List.of(pieces(1, lantern.id(), "3.39"))))
                .withMessageEndingWith(
                        "names 3.39 EUR for product " + lantern.id() + "; the catalog asks no price in EUR");
    }

    @Test
    void letsCustomersBuyForThemselvesAlone() {
        var items = List.of(pieces(1, lantern.id(), "3.39"));
        var ofAnn = Optional.of(ann.id());

        assertNotAllowed(() -> placing.placeAs(ofAnn, NUMBER, Optional.of(CustomerId.next()), BRITAIN, POUNDS, items));
        assertThat(placing.placeAs(ofAnn, NUMBER, ofAnn, BRITAIN, POUNDS, items).customer())
                .isEqualTo(ofAnn);
    }

    @Test
    void letsTheStaffSellToAnyoneAtAnyPrice() {
        var items = List.of(pieces(1, lantern.id(), "0.01"));
        var ofAnn = Optional.of(ann.id());

        assertThat(placing.placeAs(Optional.empty(), NUMBER, ofAnn, BRITAIN, POUNDS, items)
                        .customer())
                .isEqualTo(ofAnn);
        assertThat(placing.placeAs(
                                Optional.empty(), new OrderNumber("536366"), Optional.empty(), BRITAIN, POUNDS, items)
                        .customer())
                .isEmpty();
    }

    @Test
    void refusesToSellACustomerWhatHasNoPrice() {
        var unpriced = aProduct("71053");
        shop().transactions().run(() -> shop().products().add(unpriced));

        assertBreaks("item-price-is-asked", () -> placeAsAsked(ann.id(), pieces(1, unpriced.id(), "0")));
        assertBreaks("item-price-is-asked", () -> placeAsAsked(ann.id(), pieces(1, ProductId.next(), "0")));
    }

    private Order place(@Nullable CustomerId customer, Item... items) {
        return placing.place(NUMBER, customer, BRITAIN, POUNDS, List.of(items));
    }

    private Order placeAsAsked(CustomerId customer, Item... items) {
        return placing.placeAs(Optional.of(customer), NUMBER, Optional.empty(), BRITAIN, POUNDS, List.of(items));
    }
}

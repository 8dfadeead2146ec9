package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders for tests; those without a number are order 536365 of a guest. */
public final class SampleOrders {
    /** When sample orders are placed and paid. */
    public static final Instant TODAY = Instant.parse("2010-12-01T08:26:00Z");

    private SampleOrders() {}

    /** So many pieces of a product at a price, without a description. */
    public static Item pieces(long quantity, ProductId product, String unitPrice) {
        return pieces(quantity, product, unitPrice, null);
    }

    /** So many pieces of a product at a price, with the words on the paper. */
    public static Item pieces(long quantity, ProductId product, String unitPrice, @Nullable String description) {
        return new Item(product, new Quantity(quantity), Amount.of(unitPrice), description);
    }

    /** A guest's order that was just placed. */
    public static Order anOrder(Item... items) {
        return anOrder("536365", null, TODAY, items);
    }

    /** An order in pounds that was just placed. */
    public static Order anOrder(String number, @Nullable CustomerId customer, Instant placedAt, Item... items) {
        var country = new CountryCode("GB");
        return new Order(OrderId.next(), new OrderNumber(number), customer, country, POUNDS, placedAt, List.of(items));
    }

    /** An order that costs 20.34 pounds, of which nothing is paid. */
    public static Order anUnpaidOrder() {
        return anOrder(pieces(6, ProductId.next(), "3.39"));
    }

    /** An order that is paid in full. */
    public static Order aPaidOrder() {
        return paid(anUnpaidOrder());
    }

    /** An order whose goods are on the way. */
    public static Order aShippedOrder() {
        return shipped(anUnpaidOrder());
    }

    /** An order whose goods have arrived. */
    public static Order aDeliveredOrder() {
        return delivered(anUnpaidOrder());
    }

    /** An order that was called off. */
    public static Order aCancelledOrder() {
        return cancelled(anUnpaidOrder());
    }

    /** The order, now paid in full. */
    public static Order paid(Order order) {
        order.pay(PaymentMethod.CARD, order.outstanding(), "card-1", TODAY);
        return order;
    }

    /** The order, now paid and shipped. */
    public static Order shipped(Order order) {
        paid(order).ship();
        return order;
    }

    /** The order, now paid, shipped and delivered. */
    public static Order delivered(Order order) {
        shipped(order).deliver();
        return order;
    }

    /** The order, now called off. */
    public static Order cancelled(Order order) {
        order.cancel();
        return order;
    }
}

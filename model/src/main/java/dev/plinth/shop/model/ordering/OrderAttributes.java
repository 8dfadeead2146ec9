package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Attribute;
import dev.plinth.shop.model.shared.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a list of orders is searched and sorted by. */
public final class OrderAttributes {
    /** Who bought; a guest has no value. */
    public static final Attribute<Order, CustomerId> CUSTOMER =
            Attribute.many("customer", order -> order.customer().stream(), id -> new CustomerId(UUID.fromString(id)));

    /** Where the goods are. */
    public static final Attribute<Order, OrderStatus> STATUS =
            Attribute.one("status", Order::status, OrderStatus::valueOf);

    /** When the order was placed. */
    public static final Attribute<Order, Instant> PLACED_AT =
            Attribute.one("placedAt", Order::placedAt, instant -> Timestamp.canonical(Instant.parse(instant)));

    /** The order's number, by Unicode code points. */
    public static final Attribute<Order, String> NUMBER =
            Attribute.one("number", order -> order.number().value(), number -> new OrderNumber(number).value());

    /** What the order costs, whatever the currency. */
    public static final Attribute<Order, Amount> TOTAL =
            Attribute.one("total", order -> order.total().amount(), Amount::of);

    /** What its lines say. */
    public static final Attribute<Order, String> TEXT = Attribute.many(
            "lines.item.description",
            order -> order.lines().stream()
                    .flatMap(line -> Stream.ofNullable(line.item().description())),
            Function.identity());

    private OrderAttributes() {}
}

package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Timestamp;
import java.time.Instant;
import java.util.function.Function;

/** By what a list of orders is sorted; orders that are equal in it follow their identifier. */
public enum OrderSort {
    /** When the order was placed. */
    PLACED_AT(OrderSummary::placedAt, text -> Timestamp.canonical(Instant.parse(text))),
    /** The order's number, by Unicode code points. */
    NUMBER(order -> order.number().value(), text -> new OrderNumber(text).value()),
    /** What the order costs, whatever the currency. */
    TOTAL(order -> order.total().amount(), Amount::of);

    private final Function<OrderSummary, Comparable<?>> value;
    private final Function<String, Comparable<?>> parser;

    <V extends Comparable<V>> OrderSort(Function<OrderSummary, V> value, Function<String, V> parser) {
        this.value = value::apply;
        this.parser = parser::apply;
    }

    /** What an order is sorted by: an instant, a text or an amount. */
    public Comparable<?> valueOf(OrderSummary order) {
        return value.apply(order);
    }

    /**
     * The value that a text stands for, as {@link Object#toString()} of the value writes it.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public Comparable<?> parse(String text) {
        try {
            return parser.apply(text);
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("no position in a list by " + this + ": '" + text + "'", e);
        }
    }
}

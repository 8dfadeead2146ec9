package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.Uuid7;
import java.util.UUID;

/**
 * Which order is meant.
 *
 * @param value a UUID version 7, made before the row is
 */
public record OrderId(UUID value) implements Comparable<OrderId> {
    /** A new identifier. */
    public static OrderId next() {
        return new OrderId(Uuid7.next());
    }

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

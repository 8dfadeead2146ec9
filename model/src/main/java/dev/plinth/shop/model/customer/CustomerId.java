package dev.plinth.shop.model.customer;

import dev.plinth.shop.model.shared.Uuid7;
import java.util.UUID;

/**
 * Which customer is meant.
 *
 * @param value a UUID version 7, made before the row is
 */
public record CustomerId(UUID value) implements Comparable<CustomerId> {
    /** A new identifier. */
    public static CustomerId next() {
        return new CustomerId(Uuid7.next());
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.Uuid7;
import java.util.UUID;

/**
 * Which product is meant.
 *
 * @param value a UUID version 7, made before the row is
 */
public record ProductId(UUID value) implements Comparable<ProductId> {
    /** A new identifier. */
    public static ProductId next() {
        return new ProductId(Uuid7.next());
    }

    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

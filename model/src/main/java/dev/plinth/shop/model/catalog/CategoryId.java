package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.Uuid7;
import java.util.UUID;

/**
 * Which category is meant.
 *
 * @param value a UUID version 7, made before the row is
 */
public record CategoryId(UUID value) implements Comparable<CategoryId> {
    /** A new identifier. */
    public static CategoryId next() {
        return new CategoryId(Uuid7.next());
    }

    @Override
    public int compareTo(CategoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

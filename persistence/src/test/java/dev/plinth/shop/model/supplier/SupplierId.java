package dev.plinth.shop.model.supplier;

import dev.plinth.shop.model.shared.Uuid7;
import java.util.UUID;

/**
 * Which supplier is meant.
 *
 * @param value a UUID version 7, made before the row is
 */
public record SupplierId(UUID value) {
    /** A new identifier. */
    public static SupplierId next() {
        return new SupplierId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

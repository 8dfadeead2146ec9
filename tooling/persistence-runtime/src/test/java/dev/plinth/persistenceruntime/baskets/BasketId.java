package dev.plinth.persistenceruntime.baskets;

import java.util.UUID;

/** Which basket. */
public record BasketId(UUID value) {
    public static BasketId next() {
        return new BasketId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

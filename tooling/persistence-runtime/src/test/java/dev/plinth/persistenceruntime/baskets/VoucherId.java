package dev.plinth.persistenceruntime.baskets;

import java.util.UUID;

/** Which voucher. */
public record VoucherId(UUID value) {
    public static VoucherId next() {
        return new VoucherId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

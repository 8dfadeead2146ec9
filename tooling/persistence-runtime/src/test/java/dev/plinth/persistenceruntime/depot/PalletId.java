package dev.plinth.persistenceruntime.depot;

import java.util.UUID;

/** Which pallet is meant. */
public record PalletId(UUID value) {
    /** A new identifier. */
    public static PalletId next() {
        return new PalletId(UUID.randomUUID());
    }
}

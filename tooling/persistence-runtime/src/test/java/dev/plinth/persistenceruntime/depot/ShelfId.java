package dev.plinth.persistenceruntime.depot;

import java.util.UUID;

/** Which shelf is meant. */
public record ShelfId(UUID value) {
    /** A new identifier. */
    public static ShelfId next() {
        return new ShelfId(UUID.randomUUID());
    }
}

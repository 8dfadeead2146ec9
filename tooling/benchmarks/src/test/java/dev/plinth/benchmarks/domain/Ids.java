package dev.plinth.benchmarks.domain;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Identifiers in the form of UUID version 7, which rise from microsecond to microsecond. */
public final class Ids {
    private Ids() {}

    /** A new one. */
    public static UUID next() {
        var now = Instant.now();
        long micros = now.getNano() / 1_000 % 1_000;
        long high = now.toEpochMilli() << 16 | 0x7000L | micros << 2;
        return new UUID(high, ThreadLocalRandom.current().nextLong() >>> 2 | Long.MIN_VALUE);
    }
}

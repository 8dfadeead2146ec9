package dev.plinth.benchmarks.domain;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers that rise in the order in which they are made, in the form of UUID version 7. */
public final class Ids {
    private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis() << 12);

    private Ids() {}

    /** A new one. */
    public static UUID next() {
        long time = LAST.incrementAndGet();
        long high = time >>> 12 << 16 | 0x7000L | time & 0xfff;
        return new UUID(high, ThreadLocalRandom.current().nextLong() >>> 2 | Long.MIN_VALUE);
    }
}

package dev.plinth.shop.model.shared;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes identifiers that sort by the time they were made: UUID version 7 of RFC 9562, section 5.7, with the fraction of
 * the millisecond in {@code rand_a} (section 6.2, method 3), so that rows inserted together lie together in an index.
 *
 * <p>The one place of the model that reads a clock and a random source: an identifier says nothing about the domain.
 */
public final class Uuid7 {
    private static final int NANOS_PER_MILLI = 1_000_000;

    private Uuid7() {}

    /** A new identifier; unique without asking the database, unpredictable enough for a key, not for a secret. */
    public static UUID next() {
        var now = Instant.now();
        long fraction = now.getNano() % NANOS_PER_MILLI * 4096L / NANOS_PER_MILLI;
        long high = now.toEpochMilli() << 16 | 0x7000L | fraction;
        long low = ThreadLocalRandom.current().nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

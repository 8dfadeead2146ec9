package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that begins with its first instant and ends just before its last: periods that touch do not overlap.
 *
 * @param from the first instant, in whole microseconds
 * @param until the first instant after it, or null for no end
 */
public record Period(Instant from, @Nullable Instant until) {
    /** Refuses a period that ends before it begins. */
    public Period {
        from = Timestamp.canonical(from);
        until = until == null ? null : Timestamp.canonical(until);
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("period must begin before it ends: " + from + " to " + until);
        }
    }

    /** A period without end. */
    public static Period since(Instant from) {
        return new Period(from, null);
    }

    /** Whether the instant lies in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }

    /** Whether some instant lies in both. */
    public boolean overlaps(Period other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }
}

package dev.plinth.shop.model.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The form of every stored instant: whole microseconds, as PostgreSQL keeps them, cut and never rounded, in the years 1600
 * to 9999. Before the calendar of Gregory, JDBC counts other days than PostgreSQL and {@link Instant}. The function
 * {@code is_moment} of the schema has the same years.
 */
public final class Timestamp {
    private static final Instant FIRST = Instant.parse("1600-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Timestamp() {}

    /**
     * The instant as it will come back from the database.
     *
     * @throws IllegalArgumentException if its year, in UTC, is none of 1600 to 9999
     */
    public static Instant canonical(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new IllegalArgumentException("instant must lie in the years 1600 to 9999: " + instant);
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}

package dev.plinth.shop.model.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The precision of every stored instant: whole microseconds, as PostgreSQL keeps them, cut and never rounded. */
public final class Timestamp {
    private Timestamp() {}

    /** The instant as it will come back from the database. */
    public static Instant canonical(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}

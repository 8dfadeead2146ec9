package dev.plinth.shop.model.ordering;

import java.time.Instant;
import java.util.List;

/**
 * What was computed in advance.
 *
 * @param rows what it says
 * @param asOf everything that was kept before is in it; some of what was kept later may be
 * @param <R> its rows
 */
public record Report<R>(List<R> rows, Instant asOf) {
    /** Keeps a copy of the rows. */
    public Report {
        rows = List.copyOf(rows);
    }
}

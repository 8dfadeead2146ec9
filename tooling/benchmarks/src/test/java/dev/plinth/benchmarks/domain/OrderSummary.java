package dev.plinth.benchmarks.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order in one row of a list, computed by the database. */
public class OrderSummary {
    private OrderId id;
    private OrderNumber number;
    private @Nullable CustomerId customer;
    private Country country;
    private String currency;
    private Instant placedAt;
    private Status status;
    private long lines;
    private Amount total;

    /** A summary as it is read. */
    public OrderSummary(
            OrderId id,
            OrderNumber number,
            @Nullable CustomerId customer,
            Country country,
            String currency,
            Instant placedAt,
            Status status,
            long lines,
            Amount total) {
        this.id = id;
        this.number = number;
        this.customer = customer;
        this.country = country;
        this.currency = currency;
        this.placedAt = placedAt;
        this.status = status;
        this.lines = lines;
        this.total = total;
    }

    /** Which order this is. */
    public OrderId id() {
        return id;
    }

    /** The number that people use. */
    public OrderNumber number() {
        return number;
    }

    /** Who bought, or null for a guest. */
    public @Nullable CustomerId customer() {
        return customer;
    }

    /** Where the goods go. */
    public Country country() {
        return country;
    }

    /** The currency of the total. */
    public String currency() {
        return currency;
    }

    /** When it was placed. */
    public Instant placedAt() {
        return placedAt;
    }

    /** Where the goods are. */
    public Status status() {
        return status;
    }

    /** How many lines it has. */
    public long lines() {
        return lines;
    }

    /** What all lines cost together. */
    public Amount total() {
        return total;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    OrderSummary() {}
}

package dev.plinth.benchmarks.domain;

/** How many pieces, one or more. */
public record Quantity(long value) {
    /** Refuses none. */
    public Quantity {
        if (value < 1) {
            throw new IllegalArgumentException("a quantity is at least one: " + value);
        }
    }
}

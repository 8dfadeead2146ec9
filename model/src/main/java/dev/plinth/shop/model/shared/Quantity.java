package dev.plinth.shop.model.shared;

/**
 * How many pieces: a whole number above zero.
 *
 * @param value pieces
 */
public record Quantity(long value) {
    /** Refuses zero and less. */
    public Quantity {
        if (value <= 0) {
            throw new IllegalArgumentException("quantity must be above zero: " + value);
        }
    }
}

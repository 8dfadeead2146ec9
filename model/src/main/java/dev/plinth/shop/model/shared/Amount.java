package dev.plinth.shop.model.shared;

import java.math.BigDecimal;

/**
 * An exact decimal that is not negative, in the currency of the document it stands in. All decimals are kept; zeros
 * behind the last are not, so that an amount equals itself after a round trip through the database.
 *
 * @param value zero or more, at most {@value #MAX_DIGITS} digits on either side of the point
 */
public record Amount(BigDecimal value) implements Comparable<Amount> {
    private static final int MAX_DIGITS = 1000;

    /** Nothing. */
    public static final Amount ZERO = new Amount(BigDecimal.ZERO);

    /** Brings the value into its canonical form. */
    public Amount {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("amount must not be below zero: " + value);
        }
        value = canonical(value);
    }

    /** The amount that a decimal text such as {@code 2.55} stands for. */
    public static Amount of(String decimal) {
        return new Amount(new BigDecimal(decimal));
    }

    /** This amount and another, of the same currency. */
    public Amount plus(Amount other) {
        return new Amount(value.add(other.value));
    }

    /** This amount so many times. */
    public Amount times(Quantity quantity) {
        return new Amount(value.multiply(BigDecimal.valueOf(quantity.value())));
    }

    /** Whether this is nothing. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }

    static BigDecimal canonical(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        if (stripped.scale() > MAX_DIGITS || stripped.precision() - stripped.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException(
                    "amount must have at most " + MAX_DIGITS + " digits on either side of the point: " + value);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

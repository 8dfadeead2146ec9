package dev.plinth.shop.model.shared;

import java.math.BigDecimal;

/**
 * An exact decimal that is not negative, in the currency of the document it stands in. All decimals are kept; zeros
 * behind the last are not, so that an amount equals itself after a round trip through the database.
 *
 * <p>What is {@linkplain #entered entered} has fewer digits than what may be the sum of it: any number of pieces at such a
 * price, in any number of lines, of any number of orders, is still an amount. The functions {@code is_amount} and
 * {@code is_entered_amount} of the schema say the same.
 *
 * @param value zero or more, at most {@value #DIGITS} digits before the point and {@value #DECIMALS} behind it
 */
public record Amount(BigDecimal value) implements Comparable<Amount> {
    private static final int DECIMALS = 20;
    private static final int ENTERED_DIGITS = 20;
    private static final int DIGITS = 100;

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

    /**
     * This amount, if it is one that may be entered, such as a price or a payment.
     *
     * @param what the field's name, for the message
     * @throws IllegalArgumentException if it has more than {@value #ENTERED_DIGITS} digits before the point
     */
    public Amount entered(String what) {
        if (digits(value) > ENTERED_DIGITS) {
            throw new IllegalArgumentException(
                    what + " must have at most " + ENTERED_DIGITS + " digits before the point: " + value);
        }
        return this;
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
        if (stripped.scale() > DECIMALS || digits(stripped) > DIGITS) {
            throw new IllegalArgumentException("amount must have at most " + DIGITS + " digits before the point and "
                    + DECIMALS + " behind it: " + value);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Digits before the point; a long, since an exponent alone can be as large as an int. */
    private static long digits(BigDecimal value) {
        return (long) value.precision() - value.scale();
    }
}

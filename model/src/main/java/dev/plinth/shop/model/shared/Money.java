package dev.plinth.shop.model.shared;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount in a currency. Nothing is ever rounded: a unit price of a tenth of a penny stays one. So what an order
 * costs may have more decimals than its currency, and so may a payment, or such an order could never be paid and sent.
 *
 * @param amount zero or more
 * @param currency an ISO 4217 currency
 */
public record Money(Amount amount, Currency currency) {
    /**
     * The money that a decimal text and a currency code stand for, such as {@code of("2.55", "GBP")}.
     *
     * @throws IllegalArgumentException if either is not what it should be
     */
    public static Money of(String amount, String currency) {
        return new Money(Amount.of(amount), currency(currency));
    }

    /**
     * The currency that a code stands for, if it is one in which something may be entered: it has a minor unit, be it as
     * large as the currency itself. Metals, units of account and the codes for tests and for no currency have none.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static Currency currency(String code) {
        try {
            var currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // Its message does not say what is wrong; the one below does.
        }
        throw new IllegalArgumentException("must be a currency of ISO 4217 that has a minor unit: '" + code + "'");
    }

    /** No money of this currency. */
    public static Money zero(Currency currency) {
        return new Money(Amount.ZERO, currency);
    }

    /**
     * Both together.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.plus(other.in(currency)), currency);
    }

    /**
     * What is left after taking the other away.
     *
     * @throws IllegalArgumentException if the currencies differ, or less than nothing would be left
     */
    public Money minus(Money other) {
        return new Money(new Amount(amount.value().subtract(other.in(currency).value())), currency);
    }

    /**
     * The amount, if it is in this currency.
     *
     * @throws IllegalArgumentException if it is in another
     */
    public Amount in(Currency expected) {
        if (!currency.equals(expected)) {
            throw new IllegalArgumentException("money must be in " + expected + ": " + this);
        }
        return amount;
    }

    /** Whether this is no money. */
    public boolean isZero() {
        return amount.isZero();
    }

    /** The amount with at least the decimals that the currency has, and its code: {@code 2.50 GBP}. */
    @Override
    public String toString() {
        BigDecimal value = amount.value();
        int scale = Math.max(value.scale(), Math.max(0, currency.getDefaultFractionDigits()));
        return value.setScale(scale).toPlainString() + " " + currency;
    }
}

package dev.plinth.shop.model.shared;

import java.util.Currency;

/** Money for tests. */
public final class SampleMoney {
    /** The currency of the United Kingdom. */
    public static final Currency POUNDS = Currency.getInstance("GBP");

    /** The currency of the euro area. */
    public static final Currency EUROS = Currency.getInstance("EUR");

    private SampleMoney() {}

    /** So many pounds. */
    public static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }

    /** So many euros. */
    public static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}

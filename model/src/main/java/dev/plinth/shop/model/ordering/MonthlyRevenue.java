package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;

/** What was sold and credited in a month, in one currency: a read model that the database computes in advance. */
public class MonthlyRevenue {
    private Key key;
    private long orders;
    private Amount revenue;
    private Amount credited;

    /**
     * Which row this is.
     *
     * @param month the month's first day
     * @param currency the currency of the amounts
     */
    public record Key(LocalDate month, Currency currency) {}

    /**
     * What a month brought, in the currency of both amounts.
     *
     * @throws IllegalArgumentException if their currencies differ
     */
    public MonthlyRevenue(YearMonth month, long orders, Money revenue, Money credited) {
        this.key = new Key(month.atDay(1), revenue.currency());
        this.orders = orders;
        this.revenue = revenue.amount();
        this.credited = credited.in(revenue.currency());
    }

    /** The month, in UTC. */
    public YearMonth month() {
        return YearMonth.from(key.month());
    }

    /** How many orders were placed and not cancelled. */
    public long orders() {
        return orders;
    }

    /** What these orders cost together. */
    public Money revenue() {
        return new Money(revenue, key.currency());
    }

    /** What the credit notes of the month are worth. */
    public Money credited() {
        return new Money(credited, key.currency());
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    MonthlyRevenue() {}
}

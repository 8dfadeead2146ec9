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
    private Amount charges;
    private Amount chargesCredited;

    /**
     * Which row this is.
     *
     * @param month the month's first day
     * @param currency the currency of the amounts
     */
    public record Key(LocalDate month, Currency currency) {}

    /**
     * What a month brought, in the currency of all amounts.
     *
     * @param charges the part of the revenue that is not a sale of goods
     * @param chargesCredited the part of what is credited that is not a return of goods
     * @throws IllegalArgumentException if their currencies differ
     */
    public MonthlyRevenue(
            YearMonth month, long orders, Money revenue, Money credited, Money charges, Money chargesCredited) {
        this.key = new Key(month.atDay(1), revenue.currency());
        this.orders = orders;
        this.revenue = revenue.amount();
        this.credited = credited.in(revenue.currency());
        this.charges = charges.in(revenue.currency());
        this.chargesCredited = chargesCredited.in(revenue.currency());
    }

    /** The month, in UTC. */
    public YearMonth month() {
        return YearMonth.from(key.month());
    }

    /** How many orders were placed and not cancelled. */
    public long orders() {
        return orders;
    }

    /** What these orders cost together, charges included. */
    public Money revenue() {
        return new Money(revenue, key.currency());
    }

    /** What the credit notes of the month are worth, charges included. */
    public Money credited() {
        return new Money(credited, key.currency());
    }

    /** The part of the revenue that is not a sale of goods, such as postage. */
    public Money charges() {
        return new Money(charges, key.currency());
    }

    /** The part of what is credited that is not a return of goods, such as a discount given later. */
    public Money chargesCredited() {
        return new Money(chargesCredited, key.currency());
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    MonthlyRevenue() {}
}

package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import java.util.Currency;

/** What was sold and credited in a country, in one currency: a read model that the database computes in advance. */
public class CountryRevenue {
    private Key key;
    private long orders;
    private Amount revenue;
    private Amount credited;
    private Amount charges;

    /**
     * Which row this is.
     *
     * @param country where the goods went
     * @param currency the currency of the amounts
     */
    public record Key(CountryCode country, Currency currency) {}

    /**
     * What a country brought, in the currency of all amounts.
     *
     * @param charges the part of the revenue that is not a sale of goods
     * @throws IllegalArgumentException if their currencies differ
     */
    public CountryRevenue(CountryCode country, long orders, Money revenue, Money credited, Money charges) {
        this.key = new Key(country, revenue.currency());
        this.orders = orders;
        this.revenue = revenue.amount();
        this.credited = credited.in(revenue.currency());
        this.charges = charges.in(revenue.currency());
    }

    /** Where the goods went. */
    public CountryCode country() {
        return key.country();
    }

    /** How many orders went there and were not cancelled. */
    public long orders() {
        return orders;
    }

    /** What these orders cost together, charges included. */
    public Money revenue() {
        return new Money(revenue, key.currency());
    }

    /** What the country's credit notes are worth, charges included. */
    public Money credited() {
        return new Money(credited, key.currency());
    }

    /** The part of the revenue that is not a sale of goods, such as postage. */
    public Money charges() {
        return new Money(charges, key.currency());
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CountryRevenue() {}
}

package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Money;
import java.util.Currency;

/** The goods that a customer bought in one currency: a read model that the database computes in advance. */
public class CustomerRevenue {
    private Key key;
    private long orders;
    private Amount revenue;

    /**
     * Which row this is.
     *
     * @param customer the customer's number
     * @param currency the currency of the amount
     */
    public record Key(CustomerNumber customer, Currency currency) {}

    /** What the goods of some orders of a customer cost together. */
    public CustomerRevenue(CustomerNumber customer, long orders, Money revenue) {
        this.key = new Key(customer, revenue.currency());
        this.orders = orders;
        this.revenue = revenue.amount();
    }

    /** The customer's number. */
    public CustomerNumber customer() {
        return key.customer();
    }

    /** How many orders of the customer have goods and were not cancelled. */
    public long orders() {
        return orders;
    }

    /** What the goods of these orders cost together, without charges. */
    public Money revenue() {
        return new Money(revenue, key.currency());
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CustomerRevenue() {}
}

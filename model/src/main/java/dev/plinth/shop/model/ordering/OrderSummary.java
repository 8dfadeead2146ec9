package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order in one row of a list: a read model of what the order keeps of its lines and payments. */
public class OrderSummary {
    private OrderId id;
    private OrderNumber number;
    private @Nullable CustomerId customer;
    private CountryCode country;
    private Currency currency;
    private Instant placedAt;
    private OrderStatus status;
    private long lines;
    private Amount total;
    private Amount paid;

    /** The summary of an order. */
    public OrderSummary(Order order) {
        this.id = order.id();
        this.number = order.number();
        this.customer = order.customer().orElse(null);
        this.country = order.country();
        this.currency = order.currency();
        this.placedAt = order.placedAt();
        this.status = order.status();
        this.lines = order.lineCount();
        this.total = order.total().amount();
        this.paid = order.paid().amount();
    }

    /** Which order this is. */
    public OrderId id() {
        return id;
    }

    /** The number that people use. */
    public OrderNumber number() {
        return number;
    }

    /** Who bought, or empty for a guest. */
    public Optional<CustomerId> customer() {
        return Optional.ofNullable(customer);
    }

    /** Where the goods go. */
    public CountryCode country() {
        return country;
    }

    /** When it was placed. */
    public Instant placedAt() {
        return placedAt;
    }

    /** Where the goods are. */
    public OrderStatus status() {
        return status;
    }

    /** How many lines it has. */
    public long lines() {
        return lines;
    }

    /** What all lines cost together. */
    public Money total() {
        return new Money(total, currency);
    }

    /** What came so far. */
    public Money paid() {
        return new Money(paid, currency);
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    OrderSummary() {}
}

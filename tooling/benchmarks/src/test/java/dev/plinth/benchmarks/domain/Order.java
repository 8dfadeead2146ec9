package dev.plinth.benchmarks.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was bought, at the prices of that day. */
public class Order {
    private OrderId id;
    private long version;
    private OrderNumber number;
    private @Nullable CustomerId customer;
    private Country country;
    private String currency;
    private Instant placedAt;
    private Status status;
    private List<OrderLine> lines = new ArrayList<>();
    private List<Payment> payments = new ArrayList<>();

    /** An order just placed, its lines numbered from 1 in the order of the items. */
    public Order(
            OrderId id,
            OrderNumber number,
            @Nullable CustomerId customer,
            Country country,
            String currency,
            Instant placedAt,
            List<Item> items) {
        this.id = id;
        this.number = number;
        this.customer = customer;
        this.country = country;
        this.currency = currency;
        this.placedAt = placedAt;
        this.status = Status.PLACED;
        for (var item : items) {
            lines.add(new OrderLine(Ids.next(), lines.size() + 1, item));
        }
    }

    /** An order as it is stored, without its lines, which {@link #read} adds. */
    public Order(
            OrderId id,
            long version,
            OrderNumber number,
            @Nullable CustomerId customer,
            Country country,
            String currency,
            Instant placedAt,
            Status status) {
        this(id, number, customer, country, currency, placedAt, List.of());
        this.version = version;
        this.status = status;
    }

    /** Adds a stored line, for those that read without a mapping. */
    public void read(OrderLine line) {
        lines.add(line);
    }

    /** Which order this is. */
    public OrderId id() {
        return id;
    }

    /** How often the stored order has changed. */
    public long version() {
        return version;
    }

    /** The number that people use. */
    public OrderNumber number() {
        return number;
    }

    /** Who bought, or null for a guest. */
    public @Nullable CustomerId customer() {
        return customer;
    }

    /** Where the goods go. */
    public Country country() {
        return country;
    }

    /** The currency of its prices. */
    public String currency() {
        return currency;
    }

    /** When it was placed. */
    public Instant placedAt() {
        return placedAt;
    }

    /** Where the goods are. */
    public Status status() {
        return status;
    }

    /** Its lines, by number. */
    public List<OrderLine> lines() {
        return lines.stream().sorted(Comparator.comparingInt(OrderLine::number)).toList();
    }

    /** Its payments. */
    public List<Payment> payments() {
        return List.copyOf(payments);
    }

    /** Sends the goods, or takes them back: a change that can be made again and again. */
    public void turn() {
        status = status == Status.PLACED ? Status.SHIPPED : Status.PLACED;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Order() {}
}

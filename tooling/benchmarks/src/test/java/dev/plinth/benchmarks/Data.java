package dev.plinth.benchmarks;

import dev.plinth.benchmarks.domain.Amount;
import dev.plinth.benchmarks.domain.Country;
import dev.plinth.benchmarks.domain.Customer;
import dev.plinth.benchmarks.domain.CustomerId;
import dev.plinth.benchmarks.domain.Ids;
import dev.plinth.benchmarks.domain.Item;
import dev.plinth.benchmarks.domain.Order;
import dev.plinth.benchmarks.domain.OrderId;
import dev.plinth.benchmarks.domain.OrderNumber;
import dev.plinth.benchmarks.domain.Product;
import dev.plinth.benchmarks.domain.ProductId;
import dev.plinth.benchmarks.domain.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Orders to store: made from a seed, so that every run and every peer has the same. */
final class Data {
    static final int LINES = 3;

    /** After the last order, and the identifier after the last. */
    static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    static final OrderId LAST = new OrderId(new UUID(-1, -1));
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> WORDS =
            List.of("lantern", "kettle", "ribbon", "candle", "basket", "mirror", "button", "feather");

    private final String prefix;
    private final List<Customer> customers;
    private final List<Product> products;
    private final Random random = new Random(7);
    private int numbers;

    private Data(String prefix, List<Customer> customers, List<Product> products) {
        this.prefix = prefix;
        this.customers = customers;
        this.products = products;
    }

    /** New orders of new customers and products; the number of each begins with the prefix. */
    static Data of(String prefix) {
        return new Data(
                prefix,
                Stream.generate(() -> new Customer(new CustomerId(Ids.next()), "customer"))
                        .limit(500)
                        .toList(),
                Stream.generate(() -> new Product(new ProductId(Ids.next()), "product"))
                        .limit(1_000)
                        .toList());
    }

    /** Other orders of the same customers and products. */
    Data with(String anotherPrefix) {
        return new Data(anotherPrefix, customers, products);
    }

    List<Customer> customers() {
        return customers;
    }

    List<Product> products() {
        return products;
    }

    List<Order> orders(int many) {
        return Stream.generate(this::order).limit(many).toList();
    }

    /** A new order of three lines, a minute later than the one before it. */
    private Order order() {
        numbers++;
        return new Order(
                new OrderId(Ids.next()),
                new OrderNumber(prefix + numbers),
                random.nextInt(10) == 0
                        ? null
                        : customers.get(random.nextInt(customers.size())).id(),
                new Country(random.nextBoolean() ? "DE" : "FR"),
                "EUR",
                FIRST.plusSeconds(60L * numbers),
                IntStream.range(0, LINES).mapToObj(i -> item()).toList());
    }

    private Item item() {
        return new Item(
                products.get(random.nextInt(products.size())).id(),
                new Quantity(1 + random.nextInt(12)),
                new Amount(BigDecimal.valueOf(1 + random.nextInt(100_000), 2)),
                random.nextInt(20) == 0 ? null : word() + " " + word());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the tables hold: made from a seed, so that every run and every peer sees the same. */
final class Data {
    static final int LINES = 3;
    private static final int CUSTOMERS = 500;
    private static final int PRODUCTS = 1_000;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> WORDS =
            List.of("lantern", "kettle", "ribbon", "candle", "basket", "mirror", "button", "feather");

    private final Random random = new Random(7);
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Customer> customers = Stream.generate(
                    () -> new Customer(new CustomerId(Ids.next()), "Customer " + random.nextInt(1_000_000)))
            .limit(CUSTOMERS)
            .toList();
    private final List<Product> products = Stream.generate(() -> new Product(new ProductId(Ids.next()), word()))
            .limit(PRODUCTS)
            .toList();

    List<Customer> customers() {
        return customers;
    }

    List<Product> products() {
        return products;
    }

    /** A new order of three lines; a minute later than the one before it. */
    synchronized Order order() {
        int number = numbers.incrementAndGet();
        return new Order(
                new OrderId(Ids.next()),
                new OrderNumber("A-" + number),
                random.nextInt(10) == 0
                        ? null
                        : customers.get(random.nextInt(CUSTOMERS)).id(),
                new Country(random.nextBoolean() ? "DE" : "FR"),
                "EUR",
                FIRST.plusSeconds(60L * number),
                IntStream.range(0, LINES).mapToObj(i -> item()).toList());
    }

    List<Order> orders(int many) {
        return Stream.generate(this::order).limit(many).toList();
    }

    private Item item() {
        return new Item(
                products.get(random.nextInt(PRODUCTS)).id(),
                new Quantity(1 + random.nextInt(12)),
                new Amount(BigDecimal.valueOf(1 + random.nextInt(100_000), 2)),
                word() + " " + word());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}

package dev.plinth.shop.persistence;

import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.CategoryName;
import dev.plinth.shop.model.catalog.ChargeKind;
import dev.plinth.shop.model.catalog.Period;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.AddressKind;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.customer.EmailAddress;
import dev.plinth.shop.model.customer.PostalAddress;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.PaymentMethod;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.Quantity;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Aggregates to store. Each has a number of its own, so that tests may share a database. */
public final class Samples {
    /** All that quoting, escaping and encoding can go wrong with. */
    public static final String NASTY = "O'Neil, \"quoted\" \\ \\\\ \\N \\t\n\\.\nnext\tline\r\n% _ € 😀 end";

    public static final Currency GBP = Currency.getInstance("GBP");
    public static final Instant NOON = Instant.parse("2011-06-01T12:00:00Z");
    private static final Instant NANOS = Instant.parse("2011-12-09T12:50:07.123456789Z");
    private static final Instant BEFORE_1970 = Instant.parse("1969-12-31T23:59:59.999999999Z");
    private static final CountryCode GB = new CountryCode("GB");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Samples() {}

    /** One of each aggregate, in an order in which they can be stored. */
    public record Shelf(List<Category> categories, Product product, Customer customer, Order order, CreditNote note) {
        /** The same, one list. */
        public List<Object> all() {
            return Stream.concat(categories.stream(), Stream.of(product, customer, order, note))
                    .toList();
        }
    }

    /** Every attribute has a value, and no ordinary one. */
    public static Shelf full() {
        var top = new Category(CategoryId.next(), new CategoryName(nasty()));
        var below = new Category(CategoryId.next(), new CategoryName(nasty()), top.id());
        var product =
                new Product(ProductId.next(), new Sku(nasty()), new ProductName(NASTY), ChargeKind.MANUAL_ADJUSTMENT);
        product.putInto(top.id());
        product.putInto(below.id());
        product.price(Money.of("12345678901234567890.1234567891", "GBP"), new Period(BEFORE_1970, NANOS));
        product.price(Money.of("100.000", "GBP"), new Period(NANOS, NANOS.plusNanos(1000)));
        product.price(Money.of("1E+3", "JPY"), Period.since(NOON));
        var customer = new Customer(CustomerId.next(), new CustomerNumber(nasty()));
        customer.reachAt(new EmailAddress("o'neil\"\\😀@example.org"));
        customer.resideAt(AddressKind.BILLING, new PostalAddress(NASTY, NASTY, NASTY, NASTY, new CountryCode("XU")));
        customer.resideAt(AddressKind.DELIVERY, new PostalAddress("A", "B", "C", "D", GB));
        var items = List.of(
                item(product, 1, "5", NASTY),
                item(product, 9_000_000_000_000_000_000L, "0.0000000001", "\\N"),
                item(product, 3, "2.50", "\\."),
                item(product, 4, "0.000", null));
        var order = new Order(
                OrderId.next(), new OrderNumber(nasty()), customer.id(), new CountryCode("IE"), GBP, NANOS, items);
        order.pay(PaymentMethod.CARD, Money.of("0.0000000001", "GBP"), NASTY, BEFORE_1970);
        order.pay(PaymentMethod.BANK_TRANSFER, Money.of("7.00", "GBP"), "transfer", NANOS);
        var note =
                order.credit(List.of(), CreditNoteId.next(), new CreditNoteNumber(nasty()), NANOS, items.subList(0, 2));
        return new Shelf(List.of(top, below), product, customer, order, note);
    }

    /** Every attribute that may be absent is. */
    public static Shelf sparse() {
        var product = aProduct();
        product.price(Money.of("0", "GBP"), Period.since(NOON));
        var customer = aCustomer();
        customer.resideAt(AddressKind.DELIVERY, new PostalAddress("A", "B", "C", "D", GB));
        return new Shelf(
                List.of(aCategory()), product, customer, anOrder(product, 1), aCreditNote(item(product, 1, "1", null)));
    }

    public static Category aCategory() {
        return new Category(CategoryId.next(), new CategoryName("Category " + next()));
    }

    public static Product aProduct() {
        return new Product(ProductId.next(), new Sku("SKU" + next()), new ProductName("Lantern"));
    }

    /** Something that is billed like goods and is not goods. */
    public static Product aCharge(ChargeKind kind) {
        return new Product(ProductId.next(), new Sku("SKU" + next()), new ProductName("Carriage"), kind);
    }

    public static Customer aCustomer() {
        return new Customer(CustomerId.next(), new CustomerNumber("C" + next()));
    }

    /** An order of a guest over 2.00 a line. */
    public static Order anOrder(Product product, int lines) {
        var items = IntStream.range(0, lines)
                .mapToObj(line -> item(product, 2, "1.00", null))
                .toList();
        return new Order(OrderId.next(), new OrderNumber("N" + next()), null, GB, GBP, NOON, items);
    }

    /** A credit note for an order that is not known. */
    public static CreditNote aCreditNote(Item item) {
        return new CreditNote(CreditNoteId.next(), aCreditNoteNumber(), null, GB, GBP, NOON, List.of(item));
    }

    public static CreditNoteNumber aCreditNoteNumber() {
        return new CreditNoteNumber("G" + next());
    }

    public static Item item(Product product, long quantity, String price, @Nullable String text) {
        return new Item(product.id(), new Quantity(quantity), Amount.of(price), text);
    }

    public static int next() {
        return NUMBERS.incrementAndGet();
    }

    private static String nasty() {
        return next() + NASTY;
    }
}

package dev.plinth.shop.model.ordering;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.Customers;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.InMemoryRepository;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.Timestamp;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions to all that was sold, answered without a database. */
public final class InMemorySalesReports extends InMemoryRepository<InMemorySalesReports.Computed, Instant>
        implements SalesReports {
    private final Customers customers;
    private final Products products;
    private final InMemoryOrders orders;
    private final InMemoryCreditNotes creditNotes;
    private final Computed nothing =
            new Computed(List.of(), List.of(), List.of(), List.of(), Timestamp.canonical(Instant.now()));

    /** What was computed by one refresh. */
    static final class Computed {
        private List<CustomerRevenue> customers;
        private List<ProductRevenue> products;
        private List<MonthlyRevenue> months;
        private List<CountryRevenue> countries;
        private Instant asOf;

        private Computed(
                List<CustomerRevenue> customers,
                List<ProductRevenue> products,
                List<MonthlyRevenue> months,
                List<CountryRevenue> countries,
                Instant asOf) {
            this.customers = customers;
            this.products = products;
            this.months = months;
            this.countries = countries;
            this.asOf = asOf;
        }

        private Instant asOf() {
            return asOf;
        }

        /** For the memory, which fills the fields. */
        @SuppressWarnings("NullAway.Init")
        private Computed() {}
    }

    /** A month and a currency. */
    private record Month(YearMonth month, String currency) implements Comparable<Month> {
        private Month(Instant instant, Currency currency) {
            this(YearMonth.from(instant.atOffset(ZoneOffset.UTC)), currency.getCurrencyCode());
        }

        @Override
        public int compareTo(Month other) {
            return comparing(Month::month).thenComparing(Month::currency).compare(this, other);
        }
    }

    private record Buyer(CustomerId customer, Currency currency) {}

    private record Destination(CountryCode country, Currency currency) {}

    private record Sold(ProductId product, Currency currency) {}

    private record Sale(Order order, Item item) {
        private Money unitPrice() {
            return new Money(item.unitPrice(), order.currency());
        }
    }

    /** Reports on these customers, products, orders and credit notes. */
    public InMemorySalesReports(
            InMemoryTransactions transactions,
            Customers customers,
            Products products,
            InMemoryOrders orders,
            InMemoryCreditNotes creditNotes) {
        super(transactions, Computed.class, "uq_sales_reports_as_of", Computed::asOf);
        this.customers = customers;
        this.products = products;
        this.orders = orders;
        this.creditNotes = creditNotes;
    }

    @Override
    public Report<CustomerRevenue> bestCustomers(int limit) {
        var computed = computed();
        return new Report<>(computed.customers.stream().limit(limit).toList(), computed.asOf);
    }

    @Override
    public Report<ProductRevenue> bestProducts(int limit) {
        var computed = computed();
        return new Report<>(computed.products.stream().limit(limit).toList(), computed.asOf);
    }

    @Override
    public Report<MonthlyRevenue> monthlyRevenue() {
        var computed = computed();
        return new Report<>(computed.months, computed.asOf);
    }

    @Override
    public Report<CountryRevenue> revenueByCountry() {
        var computed = computed();
        return new Report<>(computed.countries, computed.asOf);
    }

    @Override
    public List<PricePaid> pricesPaid(ProductId product) {
        var byPrice =
                sales().filter(sale -> sale.item().product().equals(product)).collect(groupingBy(Sale::unitPrice));
        return byPrice.entrySet().stream()
                .map(entry -> pricePaid(entry.getKey(), entry.getValue()))
                .sorted(comparing((PricePaid paid) -> paid.unitPrice().amount())
                        .thenComparing(paid -> paid.unitPrice().currency().getCurrencyCode()))
                .toList();
    }

    @Override
    public Set<ProductId> productsOrdered(Collection<OrderNumber> numbers) {
        return sales().filter(sale -> numbers.contains(sale.order().number()))
                .map(sale -> sale.item().product())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<OrderId> ordersWithCharges(Collection<OrderNumber> numbers) {
        return sales().filter(sale -> numbers.contains(sale.order().number()) && isCharge(sale.item()))
                .map(sale -> sale.order().id())
                .collect(Collectors.toSet());
    }

    @Override
    public void refresh() {
        var asOf = Timestamp.canonical(Instant.now());
        all().toList().forEach(this::remove);
        add(new Computed(customers(), products(), months(), countries(), asOf));
    }

    private Computed computed() {
        return all().findFirst().orElse(nothing);
    }

    private List<CustomerRevenue> customers() {
        var byBuyer = goods().filter(sale -> sale.order().customer().isPresent())
                .collect(groupingBy(sale -> new Buyer(
                        sale.order().customer().orElseThrow(), sale.order().currency())));
        return byBuyer.entrySet().stream()
                .map(entry -> new CustomerRevenue(
                        customers.get(entry.getKey().customer()).number(),
                        entry.getValue().stream().map(Sale::order).distinct().count(),
                        worth(
                                entry.getValue().stream().map(Sale::item),
                                entry.getKey().currency())))
                .sorted(most(CustomerRevenue::revenue, best -> best.customer().value()))
                .toList();
    }

    private List<ProductRevenue> products() {
        var byProduct = goods().collect(groupingBy(
                sale -> new Sold(sale.item().product(), sale.order().currency())));
        return byProduct.entrySet().stream()
                .map(entry -> {
                    var product = products.get(entry.getKey().product());
                    return new ProductRevenue(
                            product.id(),
                            product.sku(),
                            product.name(),
                            pieces(entry.getValue()),
                            worth(
                                    entry.getValue().stream().map(Sale::item),
                                    entry.getKey().currency()));
                })
                .sorted(most(ProductRevenue::revenue, best -> best.sku().value()))
                .toList();
    }

    private List<MonthlyRevenue> months() {
        var sold = sold().collect(groupingBy(order -> new Month(order.placedAt(), order.currency())));
        var given =
                creditNotes.findAll().stream().collect(groupingBy(note -> new Month(note.issuedAt(), note.currency())));
        var months = new TreeSet<>(sold.keySet());
        months.addAll(given.keySet());
        return months.stream()
                .map(month -> {
                    var currency = Currency.getInstance(month.currency());
                    var orders = sold.getOrDefault(month, List.of());
                    var notes = given.getOrDefault(month, List.of());
                    return new MonthlyRevenue(
                            month.month(),
                            orders.size(),
                            sum(orders.stream().map(Order::total), currency),
                            sum(notes.stream().map(CreditNote::total), currency),
                            charges(orders.stream().flatMap(order -> order.lines().stream()), currency),
                            charges(notes.stream().flatMap(note -> note.lines().stream()), currency));
                })
                .toList();
    }

    private List<CountryRevenue> countries() {
        var sold = sold().collect(groupingBy(order -> new Destination(order.country(), order.currency())));
        var given = creditNotes.findAll().stream()
                .collect(groupingBy(note -> new Destination(note.country(), note.currency())));
        return Stream.concat(sold.keySet().stream(), given.keySet().stream())
                .distinct()
                .map(destination -> {
                    var currency = destination.currency();
                    var orders = sold.getOrDefault(destination, List.of());
                    var notes = given.getOrDefault(destination, List.of());
                    return new CountryRevenue(
                            destination.country(),
                            orders.size(),
                            sum(orders.stream().map(Order::total), currency),
                            sum(notes.stream().map(CreditNote::total), currency),
                            charges(orders.stream().flatMap(order -> order.lines().stream()), currency));
                })
                .sorted(most(CountryRevenue::revenue, best -> best.country().value()))
                .toList();
    }

    private boolean isCharge(Item item) {
        return products.find(item.product()).flatMap(Product::charge).isPresent();
    }

    private Money charges(Stream<? extends Line> lines, Currency currency) {
        return worth(lines.map(Line::item).filter(this::isCharge), currency);
    }

    /** The lines of goods in orders that were not cancelled. */
    private Stream<Sale> goods() {
        return sold().flatMap(order -> order.lines().stream().map(line -> new Sale(order, line.item())))
                .filter(sale -> !isCharge(sale.item()));
    }

    private Stream<Order> sold() {
        return orders.findAll().stream().filter(order -> order.status() != OrderStatus.CANCELLED);
    }

    private Stream<Sale> sales() {
        return orders.findAll().stream()
                .flatMap(order -> order.lines().stream().map(line -> new Sale(order, line.item())));
    }

    private static PricePaid pricePaid(Money price, List<Sale> sales) {
        var placed =
                sales.stream().map(sale -> sale.order().placedAt()).sorted().toList();
        return new PricePaid(price, sales.size(), pieces(sales), placed.get(0), placed.get(placed.size() - 1));
    }

    private static BigInteger pieces(List<Sale> sales) {
        return sales.stream()
                .map(sale -> BigInteger.valueOf(sale.item().quantity().value()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The highest amount first, equal ones by a text and then by currency. */
    private static <R> Comparator<R> most(Function<R, Money> revenue, Function<R, String> name) {
        Comparator<R> byAmount = comparing(row -> revenue.apply(row).amount());
        return byAmount.reversed()
                .thenComparing(name)
                .thenComparing(row -> revenue.apply(row).currency().getCurrencyCode());
    }

    private static Money worth(Stream<Item> items, Currency currency) {
        return sum(items.map(item -> new Money(item.total(), currency)), currency);
    }

    private static Money sum(Stream<Money> amounts, Currency currency) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }
}

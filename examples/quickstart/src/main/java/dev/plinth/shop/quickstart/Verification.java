package dev.plinth.shop.quickstart;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.catalog.ChargeKind;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.CreditNotes;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.Line;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.OrderSummary;
import dev.plinth.shop.model.ordering.SalesReports;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.persistence.ShopTransactions;
import dev.plinth.shop.persistence.catalog.JpaProducts;
import dev.plinth.shop.persistence.customer.JpaCustomers;
import dev.plinth.shop.persistence.ordering.JpaCreditNotes;
import dev.plinth.shop.persistence.ordering.JpaOrders;
import dev.plinth.shop.persistence.ordering.JpaSalesReports;
import dev.plinth.shop.quickstart.report.Stored;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what a database has under the numbers of an input against that input; other documents do not count. */
final class Verification {
    /** Documents that one query asks for. */
    private static final int BATCH = 500;

    private static final String NOTHING = "nothing";

    private final FirstPass input;
    private final Transactions transactions;
    private final JpaCustomers customers;
    private final JpaProducts products;
    private final JpaOrders orders;
    private final CreditNotes creditNotes;
    private final SalesReports reports;
    private final Map<ProductId, Sku> skus = new HashMap<>();
    private final Map<CustomerId, CustomerNumber> customerNumbers = new HashMap<>();

    Verification(FirstPass input, Database database) {
        this.input = input;
        this.transactions = new ShopTransactions(database);
        this.customers = new JpaCustomers(database);
        this.products = new JpaProducts(database);
        this.orders = new JpaOrders(database);
        this.creditNotes = new JpaCreditNotes(database);
        this.reports = new JpaSalesReports(database);
    }

    /** An order or credit note of the database, as far as the file speaks of such. */
    private record StoredDocument(
            String number,
            Optional<CustomerId> customer,
            Instant time,
            CountryCode country,
            List<? extends Line> lines) {}

    /**
     * What is different in the documents that are stored already; none of them may be taken for imported.
     *
     * @param progress takes how many documents are compared, again and again
     */
    void forEachDifference(Consumer<Difference> consumer, LongConsumer progress) {
        for (var documents : Batches.of(input.documents(), BATCH)) {
            transactions.read(() -> {
                var byNumber = documents.stream().collect(Collectors.toMap(Document::number, document -> document));
                var stored = stored(documents).toList();
                readNames(stored);
                stored.forEach(found ->
                        compare(Objects.requireNonNull(byNumber.get(found.number()), found.number()), found, consumer));
                return true;
            });
            progress.accept(documents.size());
        }
    }

    /**
     * What is stored of the documents of the input.
     *
     * @throws IllegalStateException if some are missing
     */
    Stored count() {
        var count = new Count();
        for (var documents : Batches.of(input.documents(), BATCH)) {
            transactions.read(() -> {
                var numbers = orderNumbers(documents);
                orders.summarize(numbers).forEach(count::add);
                var charged = orders.findAll(reports.ordersWithCharges(numbers));
                count.products.addAll(reports.productsOrdered(numbers));
                var notes = creditNotes.findByNumbers(creditNumbers(documents));
                notes.forEach(count::add);
                var kinds = kinds(charged, notes);
                charged.forEach(order -> count.addCharges(order.lines(), kinds, count.charges));
                notes.forEach(note -> count.addCharges(note.lines(), kinds, count.chargesCredited));
                return true;
            });
        }
        if (count.orders + count.creditNotes != input.documents().size()) {
            throw new IllegalStateException(
                    "another program removed documents from the database while they were counted; run this again");
        }
        return count.result();
    }

    /** Which of the products in the documents are charges. */
    private Map<ProductId, ChargeKind> kinds(List<Order> charged, List<CreditNote> notes) {
        var inLines = Stream.<List<? extends Line>>concat(
                        charged.stream().map(Order::lines), notes.stream().map(CreditNote::lines))
                .flatMap(List::stream)
                .map(line -> line.item().product())
                .distinct()
                .toList();
        var kinds = new HashMap<ProductId, ChargeKind>();
        products.findAll(inLines).forEach(product -> product.charge().ifPresent(kind -> kinds.put(product.id(), kind)));
        return kinds;
    }

    /** Adds up what is stored. */
    private static final class Count {
        private final Set<CustomerId> customers = new HashSet<>();
        private final Set<ProductId> products = new HashSet<>();
        private final Set<CountryCode> countries = new HashSet<>();
        private long orders;
        private long orderLines;
        private long creditNotes;
        private long creditLines;
        private BigDecimal revenue = BigDecimal.ZERO;
        private BigDecimal credited = BigDecimal.ZERO;
        private final Map<ChargeKind, BigDecimal> charges = new EnumMap<>(ChargeKind.class);
        private final Map<ChargeKind, BigDecimal> chargesCredited = new EnumMap<>(ChargeKind.class);

        void addCharges(
                List<? extends Line> lines, Map<ProductId, ChargeKind> kinds, Map<ChargeKind, BigDecimal> sums) {
            for (var line : lines) {
                Optional.ofNullable(kinds.get(line.item().product()))
                        .ifPresent(kind -> sums.merge(kind, line.item().total().value(), BigDecimal::add));
            }
        }

        void add(OrderSummary order) {
            orders++;
            orderLines += order.lines();
            revenue = revenue.add(order.total().amount().value());
            order.customer().ifPresent(customers::add);
            countries.add(order.country());
        }

        void add(CreditNote note) {
            creditNotes++;
            creditLines += note.lines().size();
            credited = credited.add(note.total().amount().value());
            note.customer().ifPresent(customers::add);
            countries.add(note.country());
            note.lines().forEach(line -> products.add(line.item().product()));
        }

        Stored result() {
            return new Stored(
                    orders,
                    orderLines,
                    creditNotes,
                    creditLines,
                    customers.size(),
                    products.size(),
                    countries.size(),
                    revenue,
                    credited,
                    charges,
                    chargesCredited);
        }
    }

    private static List<OrderNumber> orderNumbers(List<Document> documents) {
        return documents.stream()
                .filter(document -> !document.isCredit())
                .map(document -> new OrderNumber(document.number()))
                .toList();
    }

    private static List<CreditNoteNumber> creditNumbers(List<Document> documents) {
        return documents.stream()
                .filter(Document::isCredit)
                .map(document -> new CreditNoteNumber(document.number()))
                .toList();
    }

    /** Reads what the products and customers of documents are called, if that is not known yet. */
    private void readNames(List<StoredDocument> documents) {
        var newProducts = documents.stream()
                .flatMap(stored -> stored.lines().stream())
                .map(line -> line.item().product())
                .filter(id -> !skus.containsKey(id))
                .distinct()
                .toList();
        products.findAll(newProducts).forEach(product -> skus.put(product.id(), product.sku()));
        var newCustomers = documents.stream()
                .flatMap(stored -> stored.customer().stream())
                .filter(id -> !customerNumbers.containsKey(id))
                .distinct()
                .toList();
        customers.findAll(newCustomers).forEach(customer -> customerNumbers.put(customer.id(), customer.number()));
    }

    private Stream<StoredDocument> stored(List<Document> documents) {
        var ofOrders = orders.summarize(orderNumbers(documents)).stream()
                .map(OrderSummary::id)
                .toList();
        return Stream.concat(
                orders.findAll(ofOrders).stream()
                        .map(order -> new StoredDocument(
                                order.number().value(),
                                order.customer(),
                                order.placedAt(),
                                order.country(),
                                order.lines())),
                creditNotes.findByNumbers(creditNumbers(documents)).stream()
                        .map(note -> new StoredDocument(
                                note.number().value(),
                                note.customer(),
                                note.issuedAt(),
                                note.country(),
                                note.lines())));
    }

    private void compare(Document document, StoredDocument stored, Consumer<Difference> consumer) {
        var differ = new Differing(document, consumer);
        differ.unlessEqual("time", document.time(), stored.time());
        differ.unlessEqual("country", document.country(), stored.country());
        differ.unlessEqual(
                "customer",
                document.customer().<Object>map(number -> number).orElse(NOTHING),
                stored.customer().<Object>map(customerNumbers::get).orElse(NOTHING));
        var rows = input.rows(document);
        for (int i = 0; i < Math.max(rows.size(), stored.lines().size()); i++) {
            differ.unlessEqual(
                    "line " + (i + 1),
                    i < rows.size() ? text(rows.get(i)) : NOTHING,
                    i < stored.lines().size() ? text(stored.lines().get(i).item()) : NOTHING);
        }
    }

    private static String text(Row row) {
        return text(
                row.sku().value(),
                row.quantity().value(),
                row.unitPrice().value(),
                row.description().orElse(null));
    }

    private String text(Item item) {
        return text(
                String.valueOf(skus.get(item.product())),
                item.quantity().value(),
                item.unitPrice().value(),
                item.description());
    }

    private static String text(String sku, long quantity, BigDecimal price, @Nullable String description) {
        return quantity + " x " + sku + " at " + price.toPlainString()
                + (description == null ? "" : ", " + description);
    }

    /** Compares the parts of one document. */
    private record Differing(Document document, Consumer<Difference> consumer) {
        void unlessEqual(String place, Object inFile, Object inDatabase) {
            if (!inFile.equals(inDatabase)) {
                consumer.accept(new Difference(
                        document.toString(), document.line(), place, inFile.toString(), inDatabase.toString()));
            }
        }
    }
}

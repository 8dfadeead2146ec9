package dev.plinth.shop.quickstart;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.bulk.BulkLoad;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.customer.Customers;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.CreditNotes;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.Orders;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.persistence.ShopTransactions;
import dev.plinth.shop.persistence.catalog.JpaProducts;
import dev.plinth.shop.persistence.customer.JpaCustomers;
import dev.plinth.shop.persistence.ordering.JpaCreditNotes;
import dev.plinth.shop.persistence.ordering.JpaOrders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Brings the documents of a file into a database, a batch in each transaction. What is there already stays as it is, so
 * that a job that was cut off goes on where it was, and one that is done again does nothing.
 */
final class Importer {
    private static final Logger LOG = Logger.getLogger(Importer.class.getName());
    private static final int MOST_TRIES = 20;
    private static final Currency POUNDS = Currency.getInstance("GBP");

    private final Transactions transactions;
    private final Customers customers;
    private final Products products;
    private final Orders orders;
    private final CreditNotes creditNotes;
    private final BulkLoad bulk;
    private final int batchRows;
    private final Charges charges = new Charges();

    private final Map<CustomerNumber, CustomerId> customerIds = new HashMap<>();
    private final Map<Sku, ProductId> productIds = new HashMap<>();

    /** @param batchRows how many rows of the file go into one transaction, or somewhat more */
    Importer(Database database, int batchRows) {
        this.transactions = new ShopTransactions(database).as("quickstart");
        this.customers = new JpaCustomers(database);
        this.products = new JpaProducts(database);
        this.orders = new JpaOrders(database);
        this.creditNotes = new JpaCreditNotes(database);
        this.bulk = new BulkLoad(database);
        this.batchRows = batchRows;
    }

    /**
     * Imports what the first pass found.
     *
     * @param progress takes how many rows are done, again and again
     * @return how many documents were added, that is, were not in the database yet
     */
    int run(FirstPass input, LongConsumer progress) {
        Batches.of(input.customers(), batchRows).forEach(this::importCustomers);
        Batches.of(input.products().entrySet(), batchRows).forEach(this::importProducts);
        int added = 0;
        var batch = new ArrayList<Document>();
        int rows = 0;
        for (var document : input.documents()) {
            batch.add(document);
            rows += document.rows();
            if (rows >= batchRows) {
                added += importDocuments(input, batch);
                progress.accept(rows);
                batch.clear();
                rows = 0;
            }
        }
        added += importDocuments(input, batch);
        progress.accept(rows);
        return added;
    }

    private List<Item> items(List<Row> rows) {
        return rows.stream()
                .map(row -> new Item(
                        known(productIds, row.sku()),
                        row.quantity(),
                        row.unitPrice(),
                        row.description().orElse(null)))
                .toList();
    }

    private void importCustomers(Collection<CustomerNumber> numbers) {
        again(() -> transactions.write(() -> {
                    var all = new ArrayList<>(customers.findByNumbers(numbers));
                    var known = all.stream().map(Customer::number).collect(Collectors.toSet());
                    var added = numbers.stream()
                            .filter(number -> !known.contains(number))
                            .map(number -> new Customer(CustomerId.next(), number))
                            .toList();
                    bulk.insert(added);
                    all.addAll(added);
                    return all;
                }))
                .forEach(customer -> customerIds.put(customer.number(), customer.id()));
    }

    private void importProducts(Collection<Map.Entry<Sku, String>> named) {
        var skus = named.stream().map(Map.Entry::getKey).toList();
        again(() -> transactions.write(() -> {
                    var all = new ArrayList<>(products.findBySkus(skus));
                    var known = all.stream().map(Product::sku).collect(Collectors.toSet());
                    var added = named.stream()
                            .filter(entry -> !known.contains(entry.getKey()))
                            .map(entry -> product(entry.getKey(), entry.getValue()))
                            .toList();
                    bulk.insert(added);
                    all.addAll(added);
                    return all;
                }))
                .forEach(product -> productIds.put(product.sku(), product.id()));
    }

    private int importDocuments(FirstPass input, List<Document> batch) {
        return again(() -> transactions.write(() -> {
            var known = new HashSet<String>();
            orders.summarize(numbers(batch, false, OrderNumber::new)).stream()
                    .map(order -> order.number().value())
                    .forEach(known::add);
            creditNotes.findByNumbers(numbers(batch, true, CreditNoteNumber::new)).stream()
                    .map(note -> note.number().value())
                    .forEach(known::add);
            var added = batch.stream()
                    .filter(document -> !known.contains(document.number()))
                    .toList();
            bulk.insert(added.stream()
                    .filter(document -> !document.isCredit())
                    .map(document -> order(document, items(input.rows(document))))
                    .toList());
            bulk.insert(added.stream()
                    .filter(Document::isCredit)
                    .map(document -> creditNote(document, items(input.rows(document))))
                    .toList());
            return added.size();
        }));
    }

    private static <N> List<N> numbers(List<Document> documents, boolean ofCredit, Function<String, N> number) {
        return documents.stream()
                .filter(document -> document.isCredit() == ofCredit)
                .map(document -> number.apply(document.number()))
                .toList();
    }

    private Product product(Sku sku, String name) {
        return new Product(
                ProductId.next(), sku, new ProductName(name), charges.of(sku).orElse(null));
    }

    private Order order(Document document, List<Item> items) {
        return new Order(
                OrderId.next(),
                new OrderNumber(document.number()),
                document.customer().map(number -> known(customerIds, number)).orElse(null),
                document.country(),
                POUNDS,
                document.time(),
                items);
    }

    private CreditNote creditNote(Document document, List<Item> items) {
        return new CreditNote(
                CreditNoteId.next(),
                new CreditNoteNumber(document.number()),
                document.customer().map(number -> known(customerIds, number)).orElse(null),
                document.country(),
                POUNDS,
                document.time(),
                items);
    }

    /** Another import may add the same at the same time; then it is found when the work is done again. */
    private static <R> R again(Supplier<R> work) {
        for (int i = 1; i < MOST_TRIES; i++) {
            try {
                return work.get();
            } catch (DuplicateKey e) {
                LOG.log(Level.INFO, "added by another program meanwhile", e);
            }
        }
        return work.get();
    }

    private static <K, V> V known(Map<K, V> identifiers, K key) {
        var identifier = identifiers.get(key);
        if (identifier == null) {
            throw new IllegalStateException(key + " is not in the database; another program has removed it");
        }
        return identifier;
    }
}

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
import dev.plinth.shop.model.ordering.OrderSummary;
import dev.plinth.shop.model.ordering.Orders;
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

/**
 * Brings the documents of a file into a database, a batch in each transaction. What is there already stays as it is, so
 * that a job that was cut off goes on where it was, and one that is done again does nothing.
 */
final class Importer {
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

    /** Imports what the survey found, reading the file a second time. */
    void run(RetailFile file, RowReader reader, Survey survey, Progress progress) {
        Batches.of(survey.customers(), batchRows).forEach(this::importCustomers);
        Batches.of(survey.products().entrySet(), batchRows).forEach(this::importProducts);
        var batch = new ArrayList<Document>();
        var rows = new long[1];
        file.forEach(written -> {
            try {
                var row = reader.read(written.fields());
                var document = survey.document(row);
                if (document.complete(item(row))) {
                    batch.add(document);
                    rows[0] += document.rows();
                }
            } catch (RejectedException e) {
                rows[0]++;
            }
            if (rows[0] >= batchRows) {
                importDocuments(batch);
                progress.advance(rows[0]);
                batch.clear();
                rows[0] = 0;
            }
        });
        importDocuments(batch);
        progress.advance(rows[0]);
    }

    private Item item(Row row) {
        return new Item(
                known(productIds, row.sku()),
                row.quantity(),
                row.unitPrice(),
                row.description().orElse(null));
    }

    private void importCustomers(Collection<CustomerNumber> numbers) {
        transactions.run(() -> {
            customers.findByNumbers(numbers).forEach(customer -> customerIds.put(customer.number(), customer.id()));
            var added = numbers.stream()
                    .filter(number -> !customerIds.containsKey(number))
                    .map(number -> new Customer(CustomerId.next(), number))
                    .toList();
            bulk.insert(added);
            added.forEach(customer -> customerIds.put(customer.number(), customer.id()));
        });
    }

    private void importProducts(Collection<Map.Entry<Sku, String>> named) {
        transactions.run(() -> {
            products.findBySkus(named.stream().map(Map.Entry::getKey).toList())
                    .forEach(product -> productIds.put(product.sku(), product.id()));
            var added = named.stream()
                    .filter(entry -> !productIds.containsKey(entry.getKey()))
                    .map(entry -> product(entry.getKey(), entry.getValue()))
                    .toList();
            bulk.insert(added);
            added.forEach(product -> productIds.put(product.sku(), product.id()));
        });
    }

    private Product product(Sku sku, String name) {
        return new Product(
                ProductId.next(), sku, new ProductName(name), charges.of(sku).orElse(null));
    }

    private void importDocuments(List<Document> batch) {
        var newOrders = new ArrayList<Order>();
        var newCreditNotes = new ArrayList<CreditNote>();
        for (var document : batch) {
            if (document.isCredit()) {
                newCreditNotes.add(creditNote(document));
            } else {
                newOrders.add(order(document));
            }
        }
        transactions.run(() -> {
            var known = new HashSet<Object>();
            orders.summarize(newOrders.stream().map(Order::number).toList()).stream()
                    .map(OrderSummary::number)
                    .forEach(known::add);
            creditNotes
                    .findByNumbers(
                            newCreditNotes.stream().map(CreditNote::number).toList())
                    .stream()
                    .map(CreditNote::number)
                    .forEach(known::add);
            bulk.insert(newOrders.stream()
                    .filter(order -> !known.contains(order.number()))
                    .toList());
            bulk.insert(newCreditNotes.stream()
                    .filter(note -> !known.contains(note.number()))
                    .toList());
        });
    }

    private Order order(Document document) {
        return new Order(
                OrderId.next(),
                new OrderNumber(document.number()),
                document.customer().map(number -> known(customerIds, number)).orElse(null),
                document.country(),
                POUNDS,
                document.time(),
                document.takeItems());
    }

    private CreditNote creditNote(Document document) {
        return new CreditNote(
                CreditNoteId.next(),
                new CreditNoteNumber(document.number()),
                document.customer().map(number -> known(customerIds, number)).orElse(null),
                document.country(),
                POUNDS,
                document.time(),
                document.takeItems());
    }

    private static <K, V> V known(Map<K, V> identifiers, K key) {
        var identifier = identifiers.get(key);
        if (identifier == null) {
            throw new IllegalStateException("the file was changed while it was read: " + key + " is new");
        }
        return identifier;
    }
}

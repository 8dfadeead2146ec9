package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.catalog.InMemoryProducts;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.customer.Customers;
import dev.plinth.shop.model.customer.InMemoryCustomers;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import dev.plinth.shop.model.shared.Transactions;

/** What selling needs: where it works, who buys, what is sold, and where it is noted down. */
public record Shop(
        Transactions transactions,
        Customers customers,
        Products products,
        Orders orders,
        CreditNotes creditNotes,
        SalesReports reports) {

    /** An empty shop without a database. */
    public static Shop inMemory() {
        var transactions = new InMemoryTransactions();
        var customers = new InMemoryCustomers(transactions);
        var products = new InMemoryProducts(transactions);
        var orders = new InMemoryOrders(transactions);
        var creditNotes = new InMemoryCreditNotes(transactions);
        return new Shop(
                transactions,
                customers,
                products,
                orders,
                creditNotes,
                new InMemorySalesReports(transactions, customers, products, orders, creditNotes));
    }
}

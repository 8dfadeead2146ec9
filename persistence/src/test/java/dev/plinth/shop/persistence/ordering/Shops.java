package dev.plinth.shop.persistence.ordering;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.ordering.Shop;
import dev.plinth.shop.persistence.ShopTransactions;
import dev.plinth.shop.persistence.catalog.JpaProducts;
import dev.plinth.shop.persistence.customer.JpaCustomers;

/** Shops that are kept in a database. */
final class Shops {
    private Shops() {}

    static Shop in(Database database) {
        return new Shop(
                new ShopTransactions(database),
                new JpaCustomers(database),
                new JpaProducts(database),
                new JpaOrders(database),
                new JpaCreditNotes(database),
                new JpaSalesReports(database));
    }
}

package dev.plinth.shop.usecases.catalog;

import dev.plinth.shop.model.catalog.Categories;
import dev.plinth.shop.model.catalog.InMemoryCategories;
import dev.plinth.shop.model.catalog.InMemoryProducts;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import dev.plinth.shop.model.shared.Transactions;

class InMemoryBrowsingCatalogTests extends BrowsingCatalogContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Products products = new InMemoryProducts(transactions);
    private final Categories categories = new InMemoryCategories(transactions);

    @Override
    Transactions transactions() {
        return transactions;
    }

    @Override
    Products products() {
        return products;
    }

    @Override
    Categories categories() {
        return categories;
    }
}

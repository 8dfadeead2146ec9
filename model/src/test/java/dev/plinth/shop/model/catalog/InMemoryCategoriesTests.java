package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.InMemoryTransactions;
import dev.plinth.shop.model.shared.Transactions;

class InMemoryCategoriesTests extends CategoriesContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Categories categories = new InMemoryCategories(transactions);
    private final Products products = new InMemoryProducts(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Categories categories() {
        return categories;
    }

    @Override
    protected Products products() {
        return products;
    }
}

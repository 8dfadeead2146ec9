package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.InMemoryTransactions;
import dev.plinth.shop.model.shared.Transactions;

class InMemoryMovingCategoriesTests extends MovingCategoriesContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Categories categories = new InMemoryCategories(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Categories categories() {
        return categories;
    }
}

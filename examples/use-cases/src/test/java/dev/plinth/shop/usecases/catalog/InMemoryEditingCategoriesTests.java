package dev.plinth.shop.usecases.catalog;

import dev.plinth.shop.model.catalog.Categories;
import dev.plinth.shop.model.catalog.InMemoryCategories;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import dev.plinth.shop.model.shared.Transactions;

class InMemoryEditingCategoriesTests extends EditingCategoriesContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Categories categories = new InMemoryCategories(transactions);

    @Override
    Transactions transactions() {
        return transactions;
    }

    @Override
    Categories categories() {
        return categories;
    }
}

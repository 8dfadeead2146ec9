package dev.plinth.shop.usecases.catalog;

import dev.plinth.shop.model.catalog.Categories;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.persistence.ShopOnPostgres;
import dev.plinth.shop.persistence.catalog.JpaCategories;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaEditingCategoriesTests extends EditingCategoriesContract {
    @RegisterExtension
    static final ShopOnPostgres SHOP = new ShopOnPostgres();

    @Override
    Transactions transactions() {
        return SHOP.transactions();
    }

    @Override
    Categories categories() {
        return new JpaCategories(SHOP.database());
    }
}

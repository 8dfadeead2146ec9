package dev.plinth.shop.usecases.catalog;

import dev.plinth.shop.model.catalog.Categories;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.persistence.ShopOnPostgres;
import dev.plinth.shop.persistence.catalog.JpaCategories;
import dev.plinth.shop.persistence.catalog.JpaProducts;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaBrowsingCatalogTests extends BrowsingCatalogContract {
    @RegisterExtension
    static final ShopOnPostgres SHOP = new ShopOnPostgres();

    @Override
    Transactions transactions() {
        return SHOP.transactions();
    }

    @Override
    Products products() {
        return new JpaProducts(SHOP.database());
    }

    @Override
    Categories categories() {
        return new JpaCategories(SHOP.database());
    }
}

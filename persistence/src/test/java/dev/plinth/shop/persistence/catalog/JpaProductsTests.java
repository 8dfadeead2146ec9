package dev.plinth.shop.persistence.catalog;

import dev.plinth.shop.model.catalog.Categories;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.catalog.ProductsContract;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.persistence.ShopOnPostgres;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaProductsTests extends ProductsContract {
    @RegisterExtension
    static final ShopOnPostgres SHOP = new ShopOnPostgres();

    @Override
    protected Transactions transactions() {
        return SHOP.transactions();
    }

    @Override
    protected Categories categories() {
        return new JpaCategories(SHOP.database());
    }

    @Override
    protected Products products() {
        return new JpaProducts(SHOP.database());
    }
}

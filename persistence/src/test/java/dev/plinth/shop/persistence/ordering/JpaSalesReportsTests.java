package dev.plinth.shop.persistence.ordering;

import dev.plinth.shop.model.ordering.SalesReportsContract;
import dev.plinth.shop.model.ordering.Shop;
import dev.plinth.shop.persistence.ShopOnPostgres;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaSalesReportsTests extends SalesReportsContract {
    @RegisterExtension
    static final ShopOnPostgres SHOP = new ShopOnPostgres();

    @Override
    protected Shop shop() {
        return SHOP.selling();
    }
}

package dev.plinth.shop.usecases.ordering;

import dev.plinth.shop.model.ordering.Shop;
import dev.plinth.shop.persistence.ShopOnPostgres;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaOwnOrdersTests extends OwnOrdersContract {
    @RegisterExtension
    static final ShopOnPostgres SHOP = new ShopOnPostgres();

    @Override
    Shop shop() {
        return SHOP.selling();
    }
}

package dev.plinth.shop.persistence.ordering;

import dev.plinth.shop.model.ordering.RestrictedTransactionsContract;
import dev.plinth.shop.model.ordering.Shop;
import dev.plinth.shop.persistence.ShopOnPostgres;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaRestrictedTransactionsTests extends RestrictedTransactionsContract {
    @RegisterExtension
    static final ShopOnPostgres SHOP = new ShopOnPostgres();

    @Override
    protected Shop shop() {
        return SHOP.selling();
    }
}

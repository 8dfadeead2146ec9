package dev.plinth.shop.persistence.customer;

import dev.plinth.shop.model.customer.Customers;
import dev.plinth.shop.model.customer.CustomersContract;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.persistence.ShopOnPostgres;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaCustomersTests extends CustomersContract {
    @RegisterExtension
    static final ShopOnPostgres SHOP = new ShopOnPostgres();

    @Override
    protected Transactions transactions() {
        return SHOP.transactions();
    }

    @Override
    protected Customers customers() {
        return new JpaCustomers(SHOP.database());
    }
}

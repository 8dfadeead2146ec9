package dev.plinth.shop.persistence.customer;

import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.customer.Customers;
import dev.plinth.shop.model.customer.EmailAddress;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.model.shared.TransactionsContract;
import dev.plinth.shop.persistence.ShopOnPostgres;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaTransactionsTests extends TransactionsContract {
    @RegisterExtension
    static final ShopOnPostgres SHOP = new ShopOnPostgres();

    @Override
    protected Transactions transactions() {
        return SHOP.transactions();
    }

    @Override
    protected void add(String name) {
        customers().add(new Customer(CustomerId.next(), new CustomerNumber(name)));
    }

    @Override
    protected void change(String name) {
        var other = new EmailAddress(CustomerId.next() + "@example.org");
        find(name).orElseThrow().reachAt(other);
    }

    @Override
    protected Optional<Long> version(String name) {
        return find(name).map(Customer::version);
    }

    private Optional<Customer> find(String name) {
        return customers().findByNumber(new CustomerNumber(name));
    }

    private Customers customers() {
        return new JpaCustomers(SHOP.database());
    }
}

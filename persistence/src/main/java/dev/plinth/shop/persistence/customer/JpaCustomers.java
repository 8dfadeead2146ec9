package dev.plinth.shop.persistence.customer;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.customer.Customers;
import dev.plinth.shop.persistence.AuditedRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Customers in a database. */
public final class JpaCustomers extends AuditedRepository<Customer, CustomerId> implements Customers {
    /** All customers of the database. */
    public JpaCustomers(Database database) {
        super(database, Customer.class);
    }

    @Override
    public Optional<Customer> findByNumber(CustomerNumber number) {
        return findByNumbers(List.of(number)).stream().findFirst();
    }

    @Override
    public List<Customer> findByNumbers(Collection<CustomerNumber> numbers) {
        return findAll(Customer.class, "Customer.byNumbers", "numbers", numbers);
    }
}

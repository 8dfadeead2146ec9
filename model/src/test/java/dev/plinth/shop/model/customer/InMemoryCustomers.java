package dev.plinth.shop.model.customer;

import dev.plinth.shop.model.shared.InMemoryRepository;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Customers without a database. */
public final class InMemoryCustomers extends InMemoryRepository<Customer, CustomerId> implements Customers {
    /** No customers yet. */
    public InMemoryCustomers(InMemoryTransactions transactions) {
        super(transactions, Customer.class, "pk_customer_id", Customer::id);
        unique("uq_customer_number", Customer::number);
        readableWhere((customer, to) -> customer.id().toString().equals(to));
    }

    @Override
    public Optional<Customer> findByNumber(CustomerNumber number) {
        return findByNumbers(List.of(number)).stream().findFirst();
    }

    @Override
    public List<Customer> findByNumbers(Collection<CustomerNumber> numbers) {
        return all().filter(customer -> numbers.contains(customer.number())).toList();
    }
}

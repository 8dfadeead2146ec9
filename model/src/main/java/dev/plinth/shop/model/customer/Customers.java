package dev.plinth.shop.model.customer;

import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Repository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All customers. */
public interface Customers extends Repository<Customer, CustomerId> {
    /** The customer with this number, if there is one. */
    Optional<Customer> findByNumber(CustomerNumber number);

    /** Those of the numbers that customers have, in no particular order. */
    List<Customer> findByNumbers(Collection<CustomerNumber> numbers);

    /** Takes a customer away who never ordered, with all addresses; one who did is closed and erased instead. */
    void remove(Customer customer);

    /** The customer with this identifier, or {@link NotFound}. */
    default Customer get(CustomerId id) {
        return find(id).orElseThrow(() -> new NotFound("customer", id));
    }
}

package dev.plinth.shop.usecases.customer;

import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.customer.Customers;
import dev.plinth.shop.model.shared.Transactions;
import java.util.Optional;

/** Looking customers up. */
public final class FindingCustomers {
    private final Transactions transactions;
    private final Customers customers;

    /** Finds customers. */
    public FindingCustomers(Transactions transactions, Customers customers) {
        this.transactions = transactions;
        this.customers = customers;
    }

    /**
     * The customer with this identifier, with all addresses.
     *
     * @throws dev.plinth.shop.model.shared.NotFound if it does not exist
     */
    public Customer byId(CustomerId id) {
        return transactions.read(() -> customers.get(id));
    }

    /** The customer with this number, with all addresses, if it exists. */
    public Optional<Customer> withNumber(CustomerNumber number) {
        return transactions.read(() -> customers.findByNumber(number));
    }
}

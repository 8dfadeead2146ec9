package dev.plinth.shop.usecases.customer;

import dev.plinth.shop.model.customer.AddressKind;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.customer.Customers;
import dev.plinth.shop.model.customer.EmailAddress;
import dev.plinth.shop.model.customer.PostalAddress;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.model.shared.Transactions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Taking customers in, and keeping how they are reached. */
public final class RegisteringCustomers {
    private final Transactions transactions;
    private final Customers customers;

    /** Registers customers. */
    public RegisteringCustomers(Transactions transactions, Customers customers) {
        this.transactions = transactions;
        this.customers = customers;
    }

    /**
     * Takes a customer in, who may buy at once.
     *
     * @param email where mail reaches the customer, or null if that is not known
     * @throws dev.plinth.shop.model.shared.DuplicateKey {@code uq_customer_number} if the number is taken
     */
    public Customer register(
            CustomerNumber number, @Nullable EmailAddress email, Map<AddressKind, PostalAddress> places) {
        return transactions.change(() -> {
            var customer = new Customer(CustomerId.next(), number);
            reach(customer, email, places);
            customers.add(customer);
            return customer;
        });
    }

    /**
     * Says how a customer is reached from now on; what is left out is forgotten.
     *
     * @return the customer after that
     * @throws dev.plinth.shop.model.shared.NotFound if the customer does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule {@code customer-is-active} if the customer is closed
     */
    public Customer change(
            CustomerId id,
            ExpectedVersion expected,
            @Nullable EmailAddress email,
            Map<AddressKind, PostalAddress> places) {
        return transactions.change(() -> {
            var customer = customers.get(id);
            expected.require("customer " + customer.number(), customer.version());
            reach(customer, email, places);
            return customer;
        });
    }

    private static void reach(Customer customer, @Nullable EmailAddress email, Map<AddressKind, PostalAddress> places) {
        customer.reachAt(email);
        for (var kind : AddressKind.values()) {
            var place = places.get(kind);
            if (place == null) {
                customer.leave(kind);
            } else {
                customer.resideAt(kind, place);
            }
        }
    }
}

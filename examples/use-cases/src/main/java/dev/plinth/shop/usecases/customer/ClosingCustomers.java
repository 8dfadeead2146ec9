package dev.plinth.shop.usecases.customer;

import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.Customers;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.model.shared.Transactions;
import java.util.function.Consumer;

/** Letting customers go, and forgetting who they were. */
public final class ClosingCustomers {
    private final Transactions transactions;
    private final Customers customers;

    /** Closes customers. */
    public ClosingCustomers(Transactions transactions, Customers customers) {
        this.transactions = transactions;
        this.customers = customers;
    }

    /**
     * Lets a customer go, for good.
     *
     * @return the customer after that
     * @throws dev.plinth.shop.model.shared.NotFound if the customer does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule {@code customer-is-active} if the customer is closed already
     */
    public Customer close(CustomerId id, ExpectedVersion expected) {
        return change(id, expected, Customer::close);
    }

    /**
     * Forgets the personal data of a closed customer. The number stays, for the sake of what was bought.
     *
     * @return the customer after that
     * @throws dev.plinth.shop.model.shared.NotFound if the customer does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule {@code customer-is-erased-when-closed} if the customer may still buy
     */
    public Customer erase(CustomerId id, ExpectedVersion expected) {
        return change(id, expected, Customer::erase);
    }

    /**
     * Takes away a customer who never bought, with all addresses.
     *
     * @throws dev.plinth.shop.model.shared.NotFound if the customer does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule {@code fk_sales_order_customer_id} or {@code
     *     fk_credit_note_customer_id} if the customer bought or gave back something
     */
    public void remove(CustomerId id, ExpectedVersion expected) {
        change(id, expected, customers::remove);
    }

    private Customer change(CustomerId id, ExpectedVersion expected, Consumer<Customer> verb) {
        return transactions.change(() -> {
            var customer = customers.get(id);
            expected.require("customer " + customer.number(), customer.version());
            verb.accept(customer);
            return customer;
        });
    }
}

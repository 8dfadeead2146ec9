package dev.plinth.shop.model.customer;

import dev.plinth.shop.model.shared.InMemoryTransactions;
import dev.plinth.shop.model.shared.Transactions;

class InMemoryCustomersTests extends CustomersContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Customers customers = new InMemoryCustomers(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Customers customers() {
        return customers;
    }
}

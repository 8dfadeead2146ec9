package dev.plinth.shop.wiring.customer;

import com.google.auto.service.AutoService;
import dev.plinth.shop.persistence.customer.JpaCustomers;
import dev.plinth.shop.server.Api;
import dev.plinth.shop.server.access.Operation;
import dev.plinth.shop.server.customer.CustomerOperation;
import dev.plinth.shop.server.customer.CustomersApi;
import dev.plinth.shop.usecases.customer.ClosingCustomers;
import dev.plinth.shop.usecases.customer.FindingCustomers;
import dev.plinth.shop.usecases.customer.RegisteringCustomers;
import dev.plinth.shop.wiring.ContextApi;
import dev.plinth.shop.wiring.Parts;
import java.util.List;

/** Customers on a database. */
@AutoService(ContextApi.class)
public final class CustomerParts implements ContextApi {
    @Override
    public List<Api> open(Parts parts) {
        var transactions = parts.transactions();
        var customers = new JpaCustomers(parts.database());
        return List.of(new CustomersApi(
                parts.requests(),
                new FindingCustomers(transactions, customers),
                new RegisteringCustomers(transactions, customers),
                new ClosingCustomers(transactions, customers)));
    }

    @Override
    public List<Operation> operations() {
        return List.of(CustomerOperation.values());
    }
}

package dev.plinth.shop.server.customer;

import static dev.plinth.shop.server.access.Endpoint.act;
import static dev.plinth.shop.server.access.Endpoint.create;
import static dev.plinth.shop.server.access.Endpoint.get;
import static dev.plinth.shop.server.access.Endpoint.list;
import static dev.plinth.shop.server.access.Endpoint.remove;
import static dev.plinth.shop.server.access.Endpoint.replace;

import dev.plinth.shop.api.v1.customer.ChangeCustomer;
import dev.plinth.shop.api.v1.customer.CreateCustomer;
import dev.plinth.shop.api.v1.customer.CustomerDetails;
import dev.plinth.shop.api.v1.customer.FindCustomers;
import dev.plinth.shop.server.access.Endpoint;
import dev.plinth.shop.server.access.Endpoint.Customers;
import dev.plinth.shop.server.access.Operation;

/** What the API can be asked to do with customers, and who may ask. */
public enum CustomerOperation implements Operation {
    REGISTER_CUSTOMER(
            create("/v1/customers", "Takes a customer in", Scope.WRITE, CreateCustomer.class, CustomerDetails.class)),
    FIND_CUSTOMERS(list(
            "/v1/customers", "Finds a customer by number", Scope.READ, FindCustomers.class, CustomerDetails.class)),
    GET_CUSTOMER(get("/v1/customers/{id}", "Shows a customer with all addresses", Scope.READ, CustomerDetails.class)
            .forCustomersToo(Customers.THEIRS)),
    CHANGE_CUSTOMER(replace(
            "/v1/customers/{id}",
            "Says how a customer is reached",
            Scope.WRITE,
            ChangeCustomer.class,
            CustomerDetails.class)),
    CLOSE_CUSTOMER(act(
            "/v1/customers/{id}/closure", "Lets a customer go, for good", Scope.WRITE, null, CustomerDetails.class)),
    ERASE_CUSTOMER(act(
            "/v1/customers/{id}/erasure",
            "Forgets the personal data of a closed customer",
            Scope.ERASE,
            null,
            CustomerDetails.class)),
    REMOVE_CUSTOMER(remove("/v1/customers/{id}", "Removes a customer who never bought", Scope.WRITE));

    private final Endpoint endpoint;

    CustomerOperation(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    private static final class Scope {
        static final String READ = "customers:read";
        static final String WRITE = "customers:write";
        static final String ERASE = "customers:erase";
    }
}

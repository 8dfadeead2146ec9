package dev.plinth.shop.server.customer;

import static dev.plinth.shop.server.customer.CustomerOperation.CHANGE_CUSTOMER;
import static dev.plinth.shop.server.customer.CustomerOperation.CLOSE_CUSTOMER;
import static dev.plinth.shop.server.customer.CustomerOperation.ERASE_CUSTOMER;
import static dev.plinth.shop.server.customer.CustomerOperation.FIND_CUSTOMERS;
import static dev.plinth.shop.server.customer.CustomerOperation.GET_CUSTOMER;
import static dev.plinth.shop.server.customer.CustomerOperation.REGISTER_CUSTOMER;
import static dev.plinth.shop.server.customer.CustomerOperation.REMOVE_CUSTOMER;

import dev.plinth.shop.api.v1.customer.ChangeCustomer;
import dev.plinth.shop.api.v1.customer.CreateCustomer;
import dev.plinth.shop.api.v1.customer.CustomerDetails;
import dev.plinth.shop.api.v1.customer.FindCustomers;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.server.Answer;
import dev.plinth.shop.server.Api;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.RequestTransactions;
import dev.plinth.shop.server.list.Lists;
import dev.plinth.shop.server.message.Identifiers;
import dev.plinth.shop.usecases.customer.ClosingCustomers;
import dev.plinth.shop.usecases.customer.FindingCustomers;
import dev.plinth.shop.usecases.customer.RegisteringCustomers;

/** Customers, from a request to its answer, whatever the server. */
public final class CustomersApi implements Api {
    private final RequestTransactions transactions;
    private final FindingCustomers finding;
    private final RegisteringCustomers registering;
    private final ClosingCustomers closing;

    /** Customers, through their use cases. */
    public CustomersApi(
            RequestTransactions transactions,
            FindingCustomers finding,
            RegisteringCustomers registering,
            ClosingCustomers closing) {
        this.transactions = transactions;
        this.finding = finding;
        this.registering = registering;
        this.closing = closing;
    }

    /** Takes a customer in. */
    public Answer<CustomerDetails> register(Call call, CreateCustomer message) {
        return transactions.once(call, REGISTER_CUSTOMER, message, wanted -> {
            var customer = registering.register(
                    new CustomerNumber(wanted.number()),
                    CustomerConversion.email(wanted.email()),
                    CustomerConversion.places(wanted.addresses()));
            return Answer.created(
                    CustomerConversion.details(customer), customer.version(), "/v1/customers/" + customer.id());
        });
    }

    /** A customer with all addresses. */
    public Answer<CustomerDetails> get(Call call, String id) {
        return transactions.read(call, GET_CUSTOMER, () -> shown(finding.byId(Identifiers.of(id, CustomerId::new))));
    }

    /** The customer with the number that the query names, if there is one. */
    public Answer<Page<CustomerDetails>> find(Call call) {
        return transactions.read(
                call,
                FIND_CUSTOMERS,
                FindCustomers.class,
                question -> Lists.whole(
                        finding.withNumber(new CustomerNumber(question.number())).stream()
                                .toList(),
                        CustomerConversion::details));
    }

    /** Says how a customer is reached from now on. */
    public Answer<CustomerDetails> change(Call call, String id, ChangeCustomer message) {
        return transactions.change(
                call,
                CHANGE_CUSTOMER,
                message,
                wanted -> shown(registering.change(
                        Identifiers.of(id, CustomerId::new),
                        call.expectedVersion(),
                        CustomerConversion.email(wanted.email()),
                        CustomerConversion.places(wanted.addresses()))));
    }

    /** Lets a customer go. */
    public Answer<CustomerDetails> close(Call call, String id) {
        return transactions.once(
                call,
                CLOSE_CUSTOMER,
                () -> shown(closing.close(Identifiers.of(id, CustomerId::new), call.expectedVersion())));
    }

    /** Forgets who a customer was; also in what is kept of earlier answers. */
    public Answer<CustomerDetails> erase(Call call, String id) {
        return transactions.once(call, ERASE_CUSTOMER, () -> {
            var customer = closing.erase(Identifiers.of(id, CustomerId::new), call.expectedVersion());
            transactions.forgetAnswers("/v1/customers/" + customer.id());
            return shown(customer);
        });
    }

    /** Removes a customer who never bought. */
    public Answer<CustomerDetails> remove(Call call, String id) {
        return transactions.change(call, REMOVE_CUSTOMER, () -> {
            closing.remove(Identifiers.of(id, CustomerId::new), call.expectedVersion());
            transactions.forgetAnswers("/v1/customers/" + Identifiers.of(id, CustomerId::new));
            return Answer.done();
        });
    }

    private static Answer<CustomerDetails> shown(Customer customer) {
        return Answer.ok(CustomerConversion.details(customer), customer.version());
    }
}

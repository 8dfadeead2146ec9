package dev.plinth.shop.spring.customer;

import dev.plinth.shop.api.v1.customer.ChangeCustomer;
import dev.plinth.shop.api.v1.customer.CreateCustomer;
import dev.plinth.shop.api.v1.customer.CustomerDetails;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.customer.CustomersApi;
import dev.plinth.shop.spring.Responses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers. */
@RestController
@RequestMapping(path = "/v1/customers", produces = MediaType.APPLICATION_JSON_VALUE)
public final class CustomersController {
    private final CustomersApi customers;

    /** Customers of a shop. */
    public CustomersController(CustomersApi customers) {
        this.customers = customers;
    }

    /** Takes a customer in. */
    @PostMapping
    public ResponseEntity<CustomerDetails> register(@RequestAttribute Call call, @RequestBody CreateCustomer message) {
        return Responses.of(customers.register(call, message));
    }

    /** Finds a customer. */
    @GetMapping
    public ResponseEntity<Page<CustomerDetails>> find(@RequestAttribute Call call) {
        return Responses.of(customers.find(call));
    }

    /** Shows a customer. */
    @GetMapping("/{id}")
    public ResponseEntity<CustomerDetails> get(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(customers.get(call, id));
    }

    /** Says how a customer is reached. */
    @PutMapping("/{id}")
    public ResponseEntity<CustomerDetails> change(
            @RequestAttribute Call call, @PathVariable String id, @RequestBody ChangeCustomer message) {
        return Responses.of(customers.change(call, id, message));
    }

    /** Removes a customer. */
    @DeleteMapping("/{id}")
    public ResponseEntity<CustomerDetails> remove(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(customers.remove(call, id));
    }

    /** Lets a customer go. */
    @PostMapping("/{id}/closure")
    public ResponseEntity<CustomerDetails> close(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(customers.close(call, id));
    }

    /** Forgets who a customer was. */
    @PostMapping("/{id}/erasure")
    public ResponseEntity<CustomerDetails> erase(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(customers.erase(call, id));
    }
}

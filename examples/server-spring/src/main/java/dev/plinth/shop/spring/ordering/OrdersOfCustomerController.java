package dev.plinth.shop.spring.ordering;

import dev.plinth.shop.api.v1.ordering.OrderEntry;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.ordering.OrdersApi;
import dev.plinth.shop.spring.Responses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer's orders. */
@RestController
@RequestMapping(path = "/v1/customers/{id}/orders", produces = MediaType.APPLICATION_JSON_VALUE)
public final class OrdersOfCustomerController {
    private final OrdersApi orders;

    /** A customer's orders of a shop. */
    public OrdersOfCustomerController(OrdersApi orders) {
        this.orders = orders;
    }

    /** Lists them, the newest first. */
    @GetMapping
    public ResponseEntity<Page<OrderEntry>> findOfCustomer(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(orders.findOfCustomer(call, id));
    }
}

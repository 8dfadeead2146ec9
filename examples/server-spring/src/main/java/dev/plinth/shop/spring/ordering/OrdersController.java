package dev.plinth.shop.spring.ordering;

import dev.plinth.shop.api.v1.ordering.OrderDetails;
import dev.plinth.shop.api.v1.ordering.OrderEntry;
import dev.plinth.shop.api.v1.ordering.PayOrder;
import dev.plinth.shop.api.v1.ordering.PlaceOrder;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.ordering.OrdersApi;
import dev.plinth.shop.spring.Responses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders. */
@RestController
@RequestMapping(path = "/v1/orders", produces = MediaType.APPLICATION_JSON_VALUE)
public final class OrdersController {
    private final OrdersApi orders;

    /** Orders of a shop. */
    public OrdersController(OrdersApi orders) {
        this.orders = orders;
    }

    /** Places an order. */
    @PostMapping
    public ResponseEntity<OrderDetails> place(@RequestAttribute Call call, @RequestBody PlaceOrder message) {
        return Responses.of(orders.place(call, message));
    }

    /** Finds orders. */
    @GetMapping
    public ResponseEntity<Page<OrderEntry>> find(@RequestAttribute Call call) {
        return Responses.of(orders.find(call));
    }

    /** Shows an order. */
    @GetMapping("/{id}")
    public ResponseEntity<OrderDetails> get(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(orders.get(call, id));
    }

    /** Notes a payment. */
    @PostMapping("/{id}/payments")
    public ResponseEntity<OrderDetails> pay(
            @RequestAttribute Call call, @PathVariable String id, @RequestBody PayOrder message) {
        return Responses.of(orders.pay(call, id, message));
    }

    /** Sends the goods. */
    @PostMapping("/{id}/shipment")
    public ResponseEntity<OrderDetails> ship(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(orders.ship(call, id));
    }

    /** Notes that the goods arrived. */
    @PostMapping("/{id}/delivery")
    public ResponseEntity<OrderDetails> deliver(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(orders.deliver(call, id));
    }

    /** Calls an order off. */
    @PostMapping("/{id}/cancellation")
    public ResponseEntity<OrderDetails> cancel(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(orders.cancel(call, id));
    }
}

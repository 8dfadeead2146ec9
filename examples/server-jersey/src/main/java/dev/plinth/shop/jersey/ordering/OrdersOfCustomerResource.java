package dev.plinth.shop.jersey.ordering;

import dev.plinth.shop.jersey.Responses;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.ordering.OrdersApi;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A customer's orders. */
@Singleton
@Path("/v1/customers/{id}/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class OrdersOfCustomerResource {
    private final OrdersApi orders;

    /** A customer's orders of a shop. */
    @Inject
    public OrdersOfCustomerResource(OrdersApi orders) {
        this.orders = orders;
    }

    /** Lists them, the newest first. */
    @GET
    public Response findOfCustomer(@Context Call call, @PathParam("id") String id) {
        return Responses.of(orders.findOfCustomer(call, id));
    }
}

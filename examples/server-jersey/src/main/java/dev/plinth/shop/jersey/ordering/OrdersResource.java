package dev.plinth.shop.jersey.ordering;

import dev.plinth.shop.api.v1.ordering.PayOrder;
import dev.plinth.shop.api.v1.ordering.PlaceOrder;
import dev.plinth.shop.jersey.Responses;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.ordering.OrdersApi;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Orders. */
@Singleton
@Path("/v1/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class OrdersResource {
    private final OrdersApi orders;

    /** Orders of a shop. */
    @Inject
    public OrdersResource(OrdersApi orders) {
        this.orders = orders;
    }

    /** Places an order. */
    @POST
    public Response place(@Context Call call, PlaceOrder message) {
        return Responses.of(orders.place(call, message));
    }

    /** Finds orders. */
    @GET
    public Response find(@Context Call call) {
        return Responses.of(orders.find(call));
    }

    /** Shows an order. */
    @GET
    @Path("{id}")
    public Response get(@Context Call call, @PathParam("id") String id) {
        return Responses.of(orders.get(call, id));
    }

    /** Notes a payment. */
    @POST
    @Path("{id}/payments")
    public Response pay(@Context Call call, @PathParam("id") String id, PayOrder message) {
        return Responses.of(orders.pay(call, id, message));
    }

    /** Sends the goods. */
    @POST
    @Path("{id}/shipment")
    public Response ship(@Context Call call, @PathParam("id") String id) {
        return Responses.of(orders.ship(call, id));
    }

    /** Notes that the goods arrived. */
    @POST
    @Path("{id}/delivery")
    public Response deliver(@Context Call call, @PathParam("id") String id) {
        return Responses.of(orders.deliver(call, id));
    }

    /** Calls an order off. */
    @POST
    @Path("{id}/cancellation")
    public Response cancel(@Context Call call, @PathParam("id") String id) {
        return Responses.of(orders.cancel(call, id));
    }
}

package dev.plinth.shop.jersey.customer;

import dev.plinth.shop.api.v1.customer.ChangeCustomer;
import dev.plinth.shop.api.v1.customer.CreateCustomer;
import dev.plinth.shop.jersey.Responses;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.customer.CustomersApi;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Customers. */
@Singleton
@Path("/v1/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CustomersResource {
    private final CustomersApi customers;

    /** Customers of a shop. */
    @Inject
    public CustomersResource(CustomersApi customers) {
        this.customers = customers;
    }

    /** Takes a customer in. */
    @POST
    public Response register(@Context Call call, CreateCustomer message) {
        return Responses.of(customers.register(call, message));
    }

    /** Finds a customer. */
    @GET
    public Response find(@Context Call call) {
        return Responses.of(customers.find(call));
    }

    /** Shows a customer. */
    @GET
    @Path("{id}")
    public Response get(@Context Call call, @PathParam("id") String id) {
        return Responses.of(customers.get(call, id));
    }

    /** Says how a customer is reached. */
    @PUT
    @Path("{id}")
    public Response change(@Context Call call, @PathParam("id") String id, ChangeCustomer message) {
        return Responses.of(customers.change(call, id, message));
    }

    /** Removes a customer. */
    @DELETE
    @Path("{id}")
    public Response remove(@Context Call call, @PathParam("id") String id) {
        return Responses.of(customers.remove(call, id));
    }

    /** Lets a customer go. */
    @POST
    @Path("{id}/closure")
    public Response close(@Context Call call, @PathParam("id") String id) {
        return Responses.of(customers.close(call, id));
    }

    /** Forgets who a customer was. */
    @POST
    @Path("{id}/erasure")
    public Response erase(@Context Call call, @PathParam("id") String id) {
        return Responses.of(customers.erase(call, id));
    }
}

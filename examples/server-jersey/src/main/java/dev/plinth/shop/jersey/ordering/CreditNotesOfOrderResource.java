package dev.plinth.shop.jersey.ordering;

import dev.plinth.shop.api.v1.ordering.CreditOrder;
import dev.plinth.shop.jersey.Responses;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.ordering.CreditNotesApi;
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

/** The credit notes of an order. */
@Singleton
@Path("/v1/orders/{id}/credit-notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CreditNotesOfOrderResource {
    private final CreditNotesApi notes;

    /** The credit notes of an order of a shop. */
    @Inject
    public CreditNotesOfOrderResource(CreditNotesApi notes) {
        this.notes = notes;
    }

    /** Gives back goods of the order. */
    @POST
    public Response credit(@Context Call call, @PathParam("id") String id, CreditOrder message) {
        return Responses.of(notes.credit(call, id, message));
    }

    /** Lists what was given back. */
    @GET
    public Response findOfOrder(@Context Call call, @PathParam("id") String id) {
        return Responses.of(notes.findOfOrder(call, id));
    }
}

package dev.plinth.shop.jersey.ordering;

import dev.plinth.shop.api.v1.ordering.IssueCreditNote;
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

/** Credit notes. */
@Singleton
@Path("/v1/credit-notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CreditNotesResource {
    private final CreditNotesApi notes;

    /** Credit notes of a shop. */
    @Inject
    public CreditNotesResource(CreditNotesApi notes) {
        this.notes = notes;
    }

    /** Gives back goods whose order is not known. */
    @POST
    public Response issue(@Context Call call, IssueCreditNote message) {
        return Responses.of(notes.issue(call, message));
    }

    /** Shows a credit note. */
    @GET
    @Path("{id}")
    public Response get(@Context Call call, @PathParam("id") String id) {
        return Responses.of(notes.get(call, id));
    }
}

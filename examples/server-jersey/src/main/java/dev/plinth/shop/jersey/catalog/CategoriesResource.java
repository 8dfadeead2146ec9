package dev.plinth.shop.jersey.catalog;

import dev.plinth.shop.api.v1.catalog.ChangeCategory;
import dev.plinth.shop.api.v1.catalog.CreateCategory;
import dev.plinth.shop.jersey.Responses;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.catalog.CategoriesApi;
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

/** Categories. */
@Singleton
@Path("/v1/categories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CategoriesResource {
    private final CategoriesApi categories;

    /** Categories of a shop. */
    @Inject
    public CategoriesResource(CategoriesApi categories) {
        this.categories = categories;
    }

    /** Makes a category. */
    @POST
    public Response create(@Context Call call, CreateCategory message) {
        return Responses.of(categories.create(call, message));
    }

    /** Lists categories. */
    @GET
    public Response find(@Context Call call) {
        return Responses.of(categories.find(call));
    }

    /** Shows a category. */
    @GET
    @Path("{id}")
    public Response get(@Context Call call, @PathParam("id") String id) {
        return Responses.of(categories.get(call, id));
    }

    /** Gives a category another name and place. */
    @PUT
    @Path("{id}")
    public Response change(@Context Call call, @PathParam("id") String id, ChangeCategory message) {
        return Responses.of(categories.change(call, id, message));
    }

    /** Removes a category. */
    @DELETE
    @Path("{id}")
    public Response remove(@Context Call call, @PathParam("id") String id) {
        return Responses.of(categories.remove(call, id));
    }
}

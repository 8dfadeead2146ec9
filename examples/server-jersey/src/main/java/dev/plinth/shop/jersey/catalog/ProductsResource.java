package dev.plinth.shop.jersey.catalog;

import dev.plinth.shop.api.v1.catalog.ChangeProduct;
import dev.plinth.shop.api.v1.catalog.CreateProduct;
import dev.plinth.shop.api.v1.catalog.EndPrice;
import dev.plinth.shop.api.v1.catalog.PriceDetails;
import dev.plinth.shop.jersey.Responses;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.catalog.ProductsApi;
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

/** Products. */
@Singleton
@Path("/v1/products")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ProductsResource {
    private final ProductsApi products;

    /** Products of a shop. */
    @Inject
    public ProductsResource(ProductsApi products) {
        this.products = products;
    }

    /** Takes a product in. */
    @POST
    public Response create(@Context Call call, CreateProduct message) {
        return Responses.of(products.create(call, message));
    }

    /** Finds products. */
    @GET
    public Response find(@Context Call call) {
        return Responses.of(products.find(call));
    }

    /** Shows a product. */
    @GET
    @Path("{id}")
    public Response get(@Context Call call, @PathParam("id") String id) {
        return Responses.of(products.get(call, id));
    }

    /** Gives a product another name and other categories. */
    @PUT
    @Path("{id}")
    public Response change(@Context Call call, @PathParam("id") String id, ChangeProduct message) {
        return Responses.of(products.change(call, id, message));
    }

    /** Removes a product. */
    @DELETE
    @Path("{id}")
    public Response remove(@Context Call call, @PathParam("id") String id) {
        return Responses.of(products.remove(call, id));
    }

    /** Sets a price. */
    @POST
    @Path("{id}/prices")
    public Response price(@Context Call call, @PathParam("id") String id, PriceDetails message) {
        return Responses.of(products.price(call, id, message));
    }

    /** Ends a price. */
    @POST
    @Path("{id}/price-endings")
    public Response endPrice(@Context Call call, @PathParam("id") String id, EndPrice message) {
        return Responses.of(products.endPrice(call, id, message));
    }
}

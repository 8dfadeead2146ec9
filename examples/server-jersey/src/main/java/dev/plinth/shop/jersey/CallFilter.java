package dev.plinth.shop.jersey;

import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.ShopApi;
import dev.plinth.shop.server.message.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Finds out who asks, before anything of the request is read. */
@Provider
public final class CallFilter implements ContainerRequestFilter {
    static final String CALL = "plinth.call";

    private final ShopApi shop;

    /** A filter for requests to a shop. */
    @Inject
    public CallFilter(ShopApi shop) {
        this.shop = shop;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var caller = shop.tokens().caller(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        var uri = request.getUriInfo();
        request.setProperty(
                CALL,
                new Call(
                        caller,
                        "/" + uri.getPath(),
                        request::getHeaderString,
                        Query.parameters(uri.getRequestUri().getRawQuery())));
    }
}

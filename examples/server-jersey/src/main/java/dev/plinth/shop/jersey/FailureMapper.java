package dev.plinth.shop.jersey;

import dev.plinth.shop.jetty.Failures;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.problem.Problems;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Makes a problem of whatever is thrown. */
@Provider
public final class FailureMapper implements ExceptionMapper<Throwable> {
    private final HttpHeaders request;

    /** A mapper that is asked about requests with these headers. */
    @Inject
    public FailureMapper(@Context HttpHeaders request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refused) {
            return of(refused.getResponse());
        }
        return Responses.of(Failures.told(failure, request.getHeaderString(Call.REQUEST_ID)));
    }

    /** What Jersey refuses by itself: paths, methods, formats. */
    private static Response of(Response refusal) {
        var problem = Response.fromResponse(Responses.of(Problems.ofStatus(refusal.getStatus())));
        var methods = refusal.getAllowedMethods();
        return methods.isEmpty()
                ? problem.build()
                : problem.header(HttpHeaders.ALLOW, Problems.allow(methods)).build();
    }
}

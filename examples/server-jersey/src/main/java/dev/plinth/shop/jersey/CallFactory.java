package dev.plinth.shop.jersey;

import dev.plinth.shop.server.Call;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;
import java.util.function.Supplier;

/** Hands the call of the current request to resources. */
final class CallFactory implements Supplier<Call> {
    private final ContainerRequestContext request;

    @Inject
    CallFactory(ContainerRequestContext request) {
        this.request = request;
    }

    @Override
    public Call get() {
        return (Call) Objects.requireNonNull(request.getProperty(CallFilter.CALL), "the filter has run");
    }
}

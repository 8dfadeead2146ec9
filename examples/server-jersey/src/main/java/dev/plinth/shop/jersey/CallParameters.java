package dev.plinth.shop.jersey;

import dev.plinth.shop.server.Call;
import java.util.Objects;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Hands the call of the current request to methods of resources. The container for injection could do so as well, and
 * would take a twentieth of a request's processor time for it.
 */
final class CallParameters implements ValueParamProvider {
    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        return parameter.getRawType() == Call.class ? CallParameters::call : null;
    }

    private static Object call(ContainerRequest request) {
        return Objects.requireNonNull(request.getProperty(CallFilter.CALL), "the filter has run");
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}

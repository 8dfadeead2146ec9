package dev.plinth.shop.server;

import dev.plinth.shop.server.access.Operations;
import dev.plinth.shop.server.access.Tokens;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that a server answers with.
 *
 * @param apis what answers requests; a server hands each to the routes that ask for its class
 * @param operations what can be asked for
 * @param tokens reads who asks
 * @param meters where the server counts
 * @param readiness says why the shop cannot answer now; empty where it can
 */
public record ShopApi(
        List<Api> apis,
        Operations operations,
        Tokens tokens,
        PrometheusMeterRegistry meters,
        Supplier<Optional<String>> readiness) {
    /** Copies the list. */
    public ShopApi {
        apis = List.copyOf(apis);
    }
}

package dev.plinth.shop.jetty;

import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.HttpSettings;
import dev.plinth.shop.server.Limits;
import dev.plinth.shop.server.ShopApi;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** What is around the API in every server: limits, the log, metrics, health, and what pages of other sites may ask. */
public final class Surroundings {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");
    private static final Set<String> ASKED =
            Set.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match");
    private static final Set<String> TOLD = Set.of("ETag", "Link", "Location", Call.REQUEST_ID, "Retry-After");

    private Surroundings() {}

    /** Puts them around what the server has. To be called before it starts. */
    public static void around(Server server, ShopApi shop, HttpSettings settings) {
        var limits = settings.limits();
        for (var connector : server.getConnectors()) {
            ((AbstractConnector) connector).setIdleTimeout(limits.idle().toMillis());
            connector.getConnectionFactories().stream()
                    .filter(HttpConnectionFactory.class::isInstance)
                    .map(factory -> ((HttpConnectionFactory) factory).getHttpConfiguration())
                    .forEach(configuration -> limit(configuration, limits));
        }
        var api = new SizeLimitHandler(limits.bodyBytes(), -1);
        api.setHandler(server.getHandler());
        var paced = new SlowBodies(limits.bytesPerSecond(), limits.body(), api);
        var queued = new QoSHandler(paced);
        queued.setMaxRequestCount(limits.requests());
        queued.setMaxSuspendedRequestCount(limits.waiting());
        queued.setMaxSuspend(limits.patience());
        var answering = new PlainAnswers(shop, new StrictRequests(new OptionsAnswers(shop.operations(), queued)));
        var open = settings.origins().isEmpty() ? answering : openTo(settings.origins(), answering);
        var prompt = new SlowHeads(limits.head(), new RequestRecord(shop, new SwaggerPage(open)));
        for (var connector : server.getConnectors()) {
            connector.addBean(prompt, false);
        }
        server.setHandler(new GracefulHandler(prompt));
        server.setErrorHandler(new ContainerProblems());
        server.setStopTimeout(limits.stop().toMillis());
    }

    private static void limit(HttpConfiguration configuration, Limits limits) {
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(limits.headerBytes());
    }

    private static Handler openTo(Set<String> origins, Handler handler) {
        var open = new CrossOriginHandler();
        open.setAllowedOriginPatterns(origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
        open.setAllowedMethods(METHODS);
        open.setAllowedHeaders(ASKED);
        open.setExposedHeaders(TOLD);
        open.setHandler(handler);
        return open;
    }
}

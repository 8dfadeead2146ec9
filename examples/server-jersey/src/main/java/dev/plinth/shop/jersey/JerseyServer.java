package dev.plinth.shop.jersey;

import com.google.auto.service.AutoService;
import dev.plinth.shop.jetty.Surroundings;
import dev.plinth.shop.server.Api;
import dev.plinth.shop.server.CannotListen;
import dev.plinth.shop.server.HttpServer;
import dev.plinth.shop.server.HttpSettings;
import dev.plinth.shop.server.ShopApi;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/** The API on Jersey and Jetty. Resources are found below this package, so that each context brings its own. */
@AutoService(HttpServer.class)
public final class JerseyServer implements HttpServer {
    private static final System.Logger LOG = System.getLogger(JerseyServer.class.getName());

    private static final int OUTBOUND_BYTES = 32 << 10;

    /** Held, because the JDK forgets the filter of a logger that nothing holds. */
    private static final Logger RESPONSES = Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder");

    static {
        // It logs a stack for each caller who has gone before the answer came; what else fails there stays in the log.
        RESPONSES.setFilter(line -> !isLostConnection(line.getThrown()));
    }

    private static boolean isLostConnection(@Nullable Throwable failure) {
        return failure != null && (failure instanceof IOException || isLostConnection(failure.getCause()));
    }

    @Override
    public String name() {
        return "jersey";
    }

    @Override
    public Running start(ShopApi shop, HttpSettings settings) {
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        server.addConnector(connector);
        server.setHandler(new HeadRequests(
                new EndedRequests(ContainerFactory.createContainer(JettyHttpContainer.class, resources(shop)))));
        Surroundings.around(server, shop, settings);
        try {
            server.start();
        } catch (IOException e) {
            throw new CannotListen(settings, e);
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start", e);
        }
        return new RunningJetty(server, connector.getLocalPort());
    }

    private static ResourceConfig resources(ShopApi shop) {
        return new ResourceConfig()
                .packages(JerseyServer.class.getPackageName())
                // The document of the API is another one, and paths in answers stay relative.
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true)
                // A page of a usual list goes out in one write, with its length.
                .property(ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, OUTBOUND_BYTES)
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(shop).to(ShopApi.class);
                        shop.apis().forEach(this::bindToItsClass);
                        bind(new CallParameters()).to(ValueParamProvider.class);
                    }

                    private <T extends Api> void bindToItsClass(T api) {
                        @SuppressWarnings("unchecked")
                        var type = (Class<T>) api.getClass();
                        bind(api).to(type);
                    }
                });
    }

    private record RunningJetty(Server server, int port) implements Running {
        @Override
        public void close() {
            try {
                server.stop();
            } catch (TimeoutException e) {
                LOG.log(Level.WARNING, "requests were cut off, which did not end in time");
            } catch (Exception e) {
                throw new IllegalStateException("the server did not stop", e);
            }
        }
    }
}

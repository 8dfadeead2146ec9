package dev.plinth.shop.spring;

import com.google.auto.service.AutoService;
import dev.plinth.shop.server.CannotListen;
import dev.plinth.shop.server.HttpServer;
import dev.plinth.shop.server.HttpSettings;
import dev.plinth.shop.server.ShopApi;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The API on Spring Boot and Jetty. It starts the context that a {@code SpringApplication} would start, and leaves to the
 * program what else that does: it reads files of settings, sets up logging, prints, and waits for the JVM to end.
 */
@AutoService(HttpServer.class)
public final class SpringServer implements HttpServer {
    @Override
    public String name() {
        return "spring";
    }

    @Override
    public Running start(ShopApi shop, HttpSettings settings) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.register(ShopApplication.class);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("plinth", properties(settings)));
        var beans = context.getBeanFactory();
        beans.registerSingleton(ShopApi.class.getName(), shop);
        beans.registerSingleton(HttpSettings.class.getName(), settings);
        shop.apis().forEach(api -> beans.registerSingleton(api.getClass().getName(), api));
        try {
            context.refresh();
        } catch (RuntimeException e) {
            throw named(e, settings);
        }
        return new RunningSpring(
                context, Objects.requireNonNull(context.getWebServer()).getPort());
    }

    private static Map<String, Object> properties(HttpSettings settings) {
        return Map.of(
                "server.address",
                settings.host(),
                "server.port",
                settings.port(),
                "spring.mvc.servlet.load-on-startup",
                1);
    }

    private static RuntimeException named(RuntimeException failure, HttpSettings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebServerException) {
                return new CannotListen(settings, failure);
            }
        }
        return failure;
    }

    private record RunningSpring(ServletWebServerApplicationContext context, int port) implements Running {
        @Override
        public void close() {
            context.close();
        }
    }
}

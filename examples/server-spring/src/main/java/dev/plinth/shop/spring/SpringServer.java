package dev.plinth.shop.spring;

import com.google.auto.service.AutoService;
import dev.plinth.shop.server.HttpServer;
import dev.plinth.shop.server.HttpSettings;
import dev.plinth.shop.server.ShopApi;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The API on Spring Boot and Jetty. */
@AutoService(HttpServer.class)
public final class SpringServer implements HttpServer {
    @Override
    public Running start(ShopApi shop, HttpSettings settings) {
        var application = new SpringApplication(ShopApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        // They would read files of settings and set up logging, which is up to the program that starts this.
        application.setListeners(List.of());
        application.addInitializers(context -> prepare(context, shop, settings));
        try {
            return new RunningSpring((ServletWebServerApplicationContext) application.run());
        } catch (RuntimeException e) {
            throw named(e, settings);
        }
    }

    private static void prepare(ConfigurableApplicationContext context, ShopApi shop, HttpSettings settings) {
        var properties = Map.<String, Object>of(
                "server.address",
                settings.host(),
                "server.port",
                settings.port(),
                "spring.mvc.servlet.load-on-startup",
                1);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("plinth", properties));
        var beans = context.getBeanFactory();
        beans.registerSingleton(ShopApi.class.getName(), shop);
        shop.contexts().forEach(api -> beans.registerSingleton(api.getClass().getName(), api));
    }

    private static RuntimeException named(RuntimeException failure, HttpSettings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebServerException) {
                return new IllegalStateException(
                        "cannot listen at " + settings.host() + ":" + settings.port(), failure);
            }
        }
        return failure;
    }

    private record RunningSpring(ServletWebServerApplicationContext context) implements Running {
        @Override
        public int port() {
            return Objects.requireNonNull(context.getWebServer(), "the context has been closed")
                    .getPort();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}

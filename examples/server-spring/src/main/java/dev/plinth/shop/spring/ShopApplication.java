package dev.plinth.shop.spring;

import dev.plinth.shop.jetty.ContainerProblems;
import dev.plinth.shop.jetty.Surroundings;
import dev.plinth.shop.server.HttpSettings;
import dev.plinth.shop.server.ShopApi;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.ee11.webapp.AbstractConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What is switched on, which is all: a library on the class path switches on nothing by itself, such as pages for errors,
 * files, or a filter that reads bodies. Controllers are found below this package, so that each context brings its own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@EnableWebMvc
@ImportAutoConfiguration({DispatcherServletAutoConfiguration.class, JettyServletWebServerAutoConfiguration.class})
class ShopApplication implements WebMvcConfigurer {
    private final CallInterceptor calls;

    ShopApplication(CallInterceptor calls) {
        this.calls = calls;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(calls);
    }

    /** By itself it would echo the request to TRACE, whatever a controller says, and log each path that is not there. */
    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doTrace(HttpServletRequest request, HttpServletResponse response)
                    throws ServletException, IOException {
                processRequest(request, response);
            }

            @Override
            protected void noHandlerFound(HttpServletRequest request, HttpServletResponse response)
                    throws NoHandlerFoundException {
                throw new NoHandlerFoundException(request.getMethod(), request.getRequestURI(), HttpHeaders.EMPTY);
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> surroundings(ShopApi shop, HttpSettings settings) {
        return jetty -> {
            jetty.addServerCustomizers(server -> Surroundings.around(server, shop, settings));
            jetty.addConfigurations(new ProblemConfiguration());
        };
    }

    /** Messages are checked before a use case is asked, on each server alike; a second check would say it otherwise. */
    @Override
    public Validator getValidator() {
        return Validator.forInstanceOf(Object.class, (message, errors) -> {});
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new JsonBodies());
    }

    /** Replaces what answers inside of Jetty's context of servlets. */
    private static final class ProblemConfiguration extends AbstractConfiguration {
        ProblemConfiguration() {
            super(new Builder());
        }

        @Override
        public void configure(WebAppContext context) {
            context.setErrorHandler(new ContainerProblems());
        }
    }
}

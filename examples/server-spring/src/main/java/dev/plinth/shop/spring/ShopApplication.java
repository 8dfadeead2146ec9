package dev.plinth.shop.spring;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.converter.HttpMessageConverters;
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

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new JsonBodies());
    }
}

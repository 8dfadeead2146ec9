package dev.plinth.shop.spring;

import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.ShopApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds out who asks, before anything of the request is read; handlers get the call as the attribute {@code call}. */
@Component
final class CallInterceptor implements HandlerInterceptor {
    private final ShopApi shop;

    CallInterceptor(ShopApi shop) {
        this.shop = shop;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var caller = shop.tokens().caller(header(request, HttpHeaders.AUTHORIZATION));
        var call = new Call(caller, request.getServletPath(), name -> header(request, name), query(request));
        request.setAttribute("call", call);
        return true;
    }

    /** All values of a header, since a list may come in several. */
    private static @Nullable String header(HttpServletRequest request, String name) {
        var values = Collections.list(request.getHeaders(name));
        return values.isEmpty() ? null : String.join(",", values);
    }

    /** The query alone: what the container calls parameters may come from the body, which it would read for them. */
    private static Map<String, List<String>> query(HttpServletRequest request) {
        var query = new LinkedHashMap<String, List<String>>();
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> query.computeIfAbsent(decoded(name), unknown -> new ArrayList<>())
                                .add(value == null ? "" : decoded(value))));
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

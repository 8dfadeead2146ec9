package dev.plinth.shop.spring;

import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.ShopApi;
import dev.plinth.shop.server.message.Query;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

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
        // What the container calls parameters may come from the body, which it would read for them.
        var query = Query.parameters(request.getQueryString());
        var call = new Call(caller, request.getServletPath(), name -> header(request, name), query);
        request.setAttribute("call", call);
        return true;
    }

    /** All values of a header, since a list may come in several. */
    private static @Nullable String header(HttpServletRequest request, String name) {
        var values = Collections.list(request.getHeaders(name));
        return values.isEmpty() ? null : String.join(",", values);
    }
}

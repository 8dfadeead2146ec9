package dev.plinth.shop.jetty;

import dev.plinth.shop.server.message.Json;
import dev.plinth.shop.server.problem.Problems;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Makes a problem of what is refused before a framework sees it, such as a malformed request line, in place of a page in HTML. */
public final class ContainerProblems extends ErrorHandler {
    /** Problems for any method; by itself Jetty would tell of them to a few only. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        var problem = cause instanceof RefusedRequest refused ? refused.problem() : Problems.ofStatus(code);
        response.setStatus(problem.status());
        RequestRecord.requireId(response);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
        Problems.headers(problem).forEach(response.getHeaders()::put);
        response.write(true, StandardCharsets.UTF_8.encode(Json.write(problem)), callback);
    }
}

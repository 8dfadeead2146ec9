package dev.plinth.shop.jetty;

import dev.plinth.shop.server.access.Operations;
import dev.plinth.shop.server.problem.Problems;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells the methods of a path of the API, which the OpenAPI document tells anyone as well; frameworks would each do so otherwise. */
final class OptionsAnswers extends Handler.Wrapper {
    private final Operations operations;

    OptionsAnswers(Operations operations, Handler handler) {
        super(handler);
        this.operations = operations;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var methods = operations.methods(Request.getPathInContext(request));
        if (methods.isEmpty() || !HttpMethod.OPTIONS.is(request.getMethod())) {
            return super.handle(request, response, callback);
        }
        answerOtherThan(methods, request, response, callback);
        return true;
    }

    /** Tells OPTIONS the methods that a path has, and refuses all that the path does not have. */
    static void answerOtherThan(Set<String> methods, Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.ALLOW, Problems.allow(methods));
        if (HttpMethod.OPTIONS.is(request.getMethod())) {
            response.setStatus(HttpStatus.NO_CONTENT_204);
            callback.succeeded();
        } else {
            Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
        }
    }
}

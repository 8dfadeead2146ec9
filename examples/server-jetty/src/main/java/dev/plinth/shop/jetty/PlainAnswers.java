package dev.plinth.shop.jetty;

import dev.plinth.shop.api.v1.shared.Problem;
import dev.plinth.shop.api.v1.shared.ProblemKind;
import dev.plinth.shop.server.OpenApiDocument;
import dev.plinth.shop.server.ShopApi;
import dev.plinth.shop.server.message.Json;
import dev.plinth.shop.server.problem.Problems;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What every server answers beside the API: health, the OpenAPI document, and metrics, which need the scope {@code
 * metrics:read}.
 */
final class PlainAnswers extends Handler.Wrapper {
    private static final String JSON = "application/json";
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String METRICS_SCOPE = "metrics:read";

    private final ShopApi shop;
    private final Map<String, Answerer> answerers = Map.of(
            "/health/live", request -> status("up"),
            "/health/ready", request -> ready(),
            "/openapi.json", request -> new Plain(200, JSON, OpenApiDocument.bytes(), Map.of()),
            "/metrics", this::metrics);

    PlainAnswers(ShopApi shop, Handler handler) {
        super(handler);
        this.shop = shop;
    }

    private interface Answerer {
        Plain answer(Request request);
    }

    private record Plain(int status, String type, byte[] body, Map<String, String> headers) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        // As it is written: another way to write the same path would pass a proxy that keeps people from it.
        var answerer = answerers.get(request.getHttpURI().getPath());
        if (answerer == null) {
            return super.handle(request, response, callback);
        }
        if (!METHODS.contains(request.getMethod())) {
            OptionsAnswers.answerOtherThan(METHODS, request, response, callback);
            return true;
        }
        var answer = answered(answerer, request);
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
        answer.headers().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    private static Plain answered(Answerer answerer, Request request) {
        try {
            return answerer.answer(request);
        } catch (RefusedRequest e) {
            return problem(e.problem());
        }
    }

    private static Plain status(String status) {
        return new Plain(200, JSON, bytes("{\"status\":\"" + status + "\"}"), Map.of());
    }

    private Plain ready() {
        return shop.readiness()
                .get()
                .map(reason -> problem(Problem.of(ProblemKind.UNAVAILABLE, reason)))
                .orElseGet(() -> status("ready"));
    }

    private Plain metrics(Request request) {
        StrictRequests.requireOnce(request.getHeaders(), HttpHeader.AUTHORIZATION.asString());
        var caller = shop.tokens().caller(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        if (!caller.scopes().contains(METRICS_SCOPE) || caller.customer().isPresent()) {
            throw new RefusedRequest(ProblemKind.FORBIDDEN, "metrics need the scope " + METRICS_SCOPE);
        }
        return new Plain(200, METRICS, bytes(shop.meters().scrape(METRICS)), Map.of());
    }

    private static Plain problem(Problem problem) {
        return new Plain(problem.status(), Problems.MEDIA_TYPE, bytes(Json.write(problem)), Problems.headers(problem));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

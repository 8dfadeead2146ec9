package dev.plinth.shop.jetty;

import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.ShopApi;
import dev.plinth.shop.server.access.Operation;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request an id, or keeps the one that it comes with; tells it in the answer, logs a line and counts the time.
 * Neither knows who asked, or anything of a query or a body.
 */
final class RequestRecord extends Handler.Wrapper {
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACE =
            Pattern.compile("00-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final System.Logger LOG = System.getLogger("dev.plinth.shop.requests");

    private final ShopApi shop;

    RequestRecord(ShopApi shop, Handler handler) {
        super(handler);
        this.shop = shop;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var id = Optional.ofNullable(request.getHeaders().get(Call.REQUEST_ID))
                .filter(given -> WELL_FORMED.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        response.getHeaders().put(Call.REQUEST_ID, id);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Cache-Control", "private, no-cache");
        var timer = Timer.start(shop.meters());
        Request.addCompletionListener(request, failure -> record(request, response, id, timer));
        return super.handle(new Identified(request, id), response, callback);
    }

    /** Gives an answer an id where the request was too malformed to get that far, and logs that. */
    static void requireId(Response response) {
        if (!response.getHeaders().contains(Call.REQUEST_ID)) {
            var id = UUID.randomUUID().toString();
            response.getHeaders().put(Call.REQUEST_ID, id);
            LOG.log(System.Logger.Level.INFO, "malformed {0}, request {1}", String.valueOf(response.getStatus()), id);
        }
    }

    private void record(Request request, Response response, String id, Timer.Sample timer) {
        var route = shop.operations()
                .find(request.getMethod(), Request.getPathInContext(request))
                .map(Operation::endpoint)
                .map(endpoint -> endpoint.path())
                .orElse(SwaggerPage.isReadBy(request) ? SwaggerPage.PATH : "other");
        var method = route.equals("other") ? "other" : request.getMethod();
        var nanos = timer.stop(Timer.builder("http.server.requests")
                .description("Requests, by route and status")
                .publishPercentileHistogram()
                .tag("method", method)
                .tag("uri", route)
                .tag("status", String.valueOf(response.getStatus()))
                .register(shop.meters()));
        LOG.log(
                System.Logger.Level.INFO,
                "{0} {1} {2} in {3} ms, request {4}{5}",
                method,
                route,
                String.valueOf(response.getStatus()),
                String.valueOf(nanos / 1_000_000),
                id,
                trace(request.getHeaders().get("traceparent")));
    }

    private static String trace(@Nullable String traceparent) {
        var trace = TRACE.matcher(traceparent == null ? "" : traceparent);
        return trace.matches() ? ", trace " + trace.group(1) : "";
    }

    /** The request with its id, given or made. */
    private static final class Identified extends Request.Wrapper {
        private final HttpFields headers;

        Identified(Request request, String id) {
            super(request);
            this.headers = HttpFields.build(request.getHeaders())
                    .put(Call.REQUEST_ID, id)
                    .asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}

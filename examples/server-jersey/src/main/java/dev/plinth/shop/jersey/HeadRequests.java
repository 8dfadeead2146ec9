package dev.plinth.shop.jersey;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has HEAD answered as GET, of which Jetty sends the head alone. Left to itself, Jersey's container would leave out the length
 * of what GET has, and Jetty would say that it is 0.
 */
final class HeadRequests extends Handler.Wrapper {
    HeadRequests(Handler jersey) {
        super(jersey);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(HttpMethod.HEAD.is(request.getMethod()) ? new AsGet(request) : request, response, callback);
    }

    private static final class AsGet extends Request.Wrapper {
        AsGet(Request head) {
            super(head);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.asString();
        }
    }
}

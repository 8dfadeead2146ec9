package dev.plinth.shop.jersey;

import java.io.EOFException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Ends each request when Jersey returns, as all resources here answer before they do. Jersey 4.0 leaves a request open whose
 * answer it could not write, since its caller has gone; it would count as one that is worked on for ever.
 */
final class EndedRequests extends Handler.Wrapper {
    EndedRequests(Handler jersey) {
        super(jersey);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var once = new Once(callback);
        boolean handled = super.handle(request, response, once);
        if (handled) {
            once.failed(new EOFException("the answer could not be written"));
        }
        return handled;
    }

    /** Lets the first end through. */
    private static final class Once implements Callback {
        private final Callback callback;
        private final AtomicBoolean ended = new AtomicBoolean();

        Once(Callback callback) {
            this.callback = callback;
        }

        @Override
        public void succeeded() {
            if (ended.compareAndSet(false, true)) {
                callback.succeeded();
            }
        }

        @Override
        public void failed(Throwable failure) {
            if (ended.compareAndSet(false, true)) {
                callback.failed(failure);
            }
        }
    }
}

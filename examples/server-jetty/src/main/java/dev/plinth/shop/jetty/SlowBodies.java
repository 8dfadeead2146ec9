package dev.plinth.shop.jetty;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Ends the wait for bodies that come too slowly, a second after they began at the earliest. Jetty 12.1 has a handler for that,
 * which measures the bytes of all requests together, so that a busy server waits for slow ones as long as they like.
 */
final class SlowBodies extends Handler.Wrapper {
    private static final Duration BEGIN = Duration.ofSeconds(1);

    private final long bytesPerSecond;
    private final Duration longest;

    /**
     * Bodies have to come as fast as this, and all of one within the longest time.
     *
     * @param bytesPerSecond on average since the body was first waited for
     */
    SlowBodies(long bytesPerSecond, Duration longest, Handler handler) {
        super(handler);
        this.bytesPerSecond = bytesPerSecond;
        this.longest = longest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Paced(request), response, callback);
    }

    private final class Paced extends Request.Wrapper {
        private @Nullable Long began;
        private long bytes;
        private Content.@Nullable Chunk failure;

        Paced(Request request) {
            super(request);
        }

        @Override
        public void demand(Runnable onContent) {
            var now = System.nanoTime();
            if (began == null) {
                began = now;
            }
            if (isTooSlow(Duration.ofNanos(now - began))) {
                failure = Content.Chunk.from(new TimeoutException("a body came too slowly"));
                onContent.run();
            } else {
                super.demand(onContent);
            }
        }

        private boolean isTooSlow(Duration waited) {
            return waited.compareTo(longest) > 0
                    || waited.compareTo(BEGIN) > 0 && bytes < bytesPerSecond * waited.toMillis() / 1000;
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (failure != null) {
                return failure;
            }
            var chunk = super.read();
            if (chunk != null) {
                bytes += chunk.remaining();
            }
            return chunk;
        }
    }
}

package dev.plinth.shop.jetty;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections on which the head of a request takes too long: a byte now and then would keep them from ever being
 * idle. It sees the requests as a handler, and listens to the connections that they come on.
 */
final class SlowHeads extends Handler.Wrapper implements Connection.Listener {
    private static final int LOOKS = 4;

    private final Map<Connection, Head> heads = new ConcurrentHashMap<>();
    private final Duration limit;
    private volatile Scheduler.@Nullable Task nextLook;

    /**
     * Connections are closed where a head takes longer than this.
     *
     * @param limit seen with an error of a quarter
     */
    SlowHeads(Duration limit, Handler handler) {
        super(handler);
        this.limit = limit;
    }

    @Override
    public void onOpened(Connection connection) {
        heads.put(connection, new Head());
    }

    @Override
    public void onClosed(Connection connection) {
        heads.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var connection = request.getConnectionMetaData().getConnection();
        var head = heads.get(connection);
        if (head != null) {
            head.isComplete();
            Request.addCompletionListener(request, failure -> head.isAwaited(connection.getBytesIn()));
        }
        return super.handle(request, response, callback);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookLater();
    }

    @Override
    protected void doStop() throws Exception {
        Objects.requireNonNull(nextLook).cancel();
        super.doStop();
    }

    private void lookLater() {
        nextLook = getServer().getScheduler().schedule(this::look, limit.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            heads.forEach((connection, head) -> {
                if (head.isLate(connection.getBytesIn(), limit)) {
                    connection.getEndPoint().close(new TimeoutException("the head of a request came too slowly"));
                }
            });
        } finally {
            lookLater();
        }
    }

    /** The head of the next request on a connection. */
    private static final class Head {
        private boolean awaited = true;
        private long bytesBefore;
        private @Nullable Long began;

        synchronized void isComplete() {
            awaited = false;
            began = null;
        }

        synchronized void isAwaited(long bytes) {
            awaited = true;
            bytesBefore = bytes;
        }

        synchronized boolean isLate(long bytes, Duration limit) {
            if (!awaited || bytes == bytesBefore) {
                return false;
            }
            var now = System.nanoTime();
            if (began == null) {
                began = now;
            }
            return now - began > limit.toNanos();
        }
    }
}

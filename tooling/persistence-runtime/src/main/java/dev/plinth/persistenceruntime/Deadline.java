package dev.plinth.persistenceruntime;

import dev.plinth.persistenceruntime.Refusal.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * When the work of a thread has to be done. What runs in the database by then is canceled there, and its connection is
 * given up: a request to cancel may arrive after the statement that it means, and would end the next one.
 */
final class Deadline implements AutoCloseable {
    /** SQLSTATE query_canceled. */
    private static final String QUERY_CANCELED = "57014";

    private final Duration limit;
    private @Nullable Connection connection;
    private boolean over;
    private Runnable forget = () -> {};

    private Deadline(Duration limit) {
        this.limit = limit;
    }

    /** What deadlines come from; it has no thread until there is one. */
    static ScheduledExecutorService clock() {
        var clock = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "deadlines"));
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** A deadline that comes after this time, unless it is closed before. */
    static Deadline after(Duration limit, ScheduledExecutorService clock) {
        var deadline = new Deadline(limit);
        // Canceling asks the server, which may not answer: other deadlines do not wait for that.
        var end =
                clock.schedule(() -> daemon(deadline::end, "deadline").start(), limit.toNanos(), TimeUnit.NANOSECONDS);
        deadline.forget = () -> end.cancel(false);
        return deadline;
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * From now on the work runs on this connection.
     *
     * @throws SQLTimeoutException if it is too late
     */
    synchronized void uses(Connection lent) throws SQLTimeoutException {
        if (over) {
            throw new SQLTimeoutException("the deadline is over", QUERY_CANCELED);
        }
        connection = lent;
    }

    /** The connection is about to be given back, and may work for others. */
    synchronized void releases() {
        connection = null;
    }

    synchronized boolean isOver() {
        return over;
    }

    private synchronized void end() {
        over = true;
        var lent = connection;
        if (lent == null) {
            return;
        }
        try {
            lent.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            log("cannot cancel a statement; its connection is given up", e);
        }
        try {
            lent.abort(Runnable::run);
        } catch (SQLException e) {
            log("the connection was given up before", e);
        }
    }

    private static void log(String message, SQLException failure) {
        System.getLogger(Deadline.class.getName()).log(System.Logger.Level.DEBUG, message, failure);
    }

    /** A refusal that says that the deadline was missed; the same one if it was not, or if it says more than that. */
    Refusal explained(Refusal refusal) {
        return isOver() && refusal.kind() == Kind.UNAVAILABLE ? missed(refusal.cause()) : refusal;
    }

    /** That the deadline was missed. */
    Refusal missed() {
        return missed(new TimeoutException());
    }

    private Refusal missed(Throwable cause) {
        return new Refusal(
                Kind.UNAVAILABLE,
                "",
                "the work was not done within " + limit.toMillis() + " ms; nothing is kept",
                cause);
    }

    @Override
    public void close() {
        forget.run();
    }
}

package dev.plinth.persistenceruntime.settings;

import java.time.Duration;

/**
 * How long to wait for a database before it counts as unavailable; each in whole milliseconds, zero for ever.
 *
 * @param connect for a new connection, the login included
 * @param socket for an answer on the network; longer than a statement may take, since the server answers only then
 * @param statement for one statement, which the server then cancels
 * @param lock for a lock that another transaction holds
 */
public record Timeouts(Duration connect, Duration socket, Duration statement, Duration lock) {
    /** No limit but that of connecting: for migrations and other work whose length is not known. */
    public static final Timeouts NONE =
            new Timeouts(Duration.ofSeconds(10), Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Refuses what a server would be asked for too late. */
    public Timeouts {
        if (connect.isNegative() || socket.isNegative() || statement.isNegative() || lock.isNegative()) {
            throw new IllegalArgumentException(
                    "a timeout must not be negative: " + connect + ", " + socket + ", " + statement + ", " + lock);
        }
        if (!socket.isZero() && (statement.isZero() || statement.compareTo(socket) >= 0)) {
            throw new IllegalArgumentException("db.timeout.statement must be shorter than db.timeout.socket, or the"
                    + " connection is given up before the server can cancel: " + statement + ", " + socket);
        }
    }
}

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

    /**
     * The same for work whose length is not known, such as migrations: statements and their answers have no limit.
     *
     * @param otherLock how long such a statement waits for a lock that another transaction holds
     */
    public Timeouts untilDone(Duration otherLock) {
        return new Timeouts(connect, Duration.ZERO, Duration.ZERO, otherLock);
    }
}

package dev.plinth.migrationrunner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a script waits for a lock. While it waits, all that come after it wait for it, so it lets them through after this
 * time, and is tried again after the same time, until the migration's own time is over.
 *
 * <p>It holds for scripts that run in a transaction, unless they set {@code lock_timeout} themselves. Those that run outside
 * of one, such as a concurrent index, block no reader and no writer while they wait.
 *
 * @param atMost zero stands for ever
 */
record LockTimeout(Duration atMost) {
    private static final Logger LOG = LoggerFactory.getLogger(LockTimeout.class);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Limits the waiting in the transaction of a connection. */
    void limit(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('lock_timeout', ?, true)")) {
            statement.setString(1, atMost.toMillis() + "ms");
            statement.execute();
        }
    }

    /** Limits it in the transaction of each script that Flyway runs. */
    BaseCallback beforeEachScript() {
        return new BaseCallback() {
            @Override
            public boolean supports(Event event, Context context) {
                return event == Event.BEFORE_EACH_MIGRATE;
            }

            @Override
            public void handle(Event event, Context context) {
                try {
                    limit(context.getConnection());
                } catch (SQLException e) {
                    throw MigrationException.because("cannot limit the waiting for locks", e);
                }
            }
        };
    }

    /**
     * Does the work, again and again as long as it fails for want of a lock; once if the waiting has no limit.
     *
     * @param work takes back what it began where it fails
     * @throws MigrationException if it fails for another reason, or still for that one when the time is over
     */
    void retry(PollingTimeout timeout, Runnable work) {
        if (atMost.isZero()) {
            work.run();
            return;
        }
        var refused = new AtomicReference<String>();
        timeout.every(atMost)
                .until(
                        () -> {
                            try {
                                work.run();
                                return true;
                            } catch (MigrationException e) {
                                if (!LOCK_NOT_AVAILABLE.equals(e.sqlState())) {
                                    throw e;
                                }
                                refused.set(e.getMessage());
                                LOG.warn("{}; tried again in {} s", e.getMessage(), atMost.toSeconds());
                                return false;
                            }
                        },
                        () -> refused.get() + "; another transaction holds the lock, after "
                                + timeout.atMost().toSeconds() + " s of trying: see pg_locks, and migrate again");
    }
}

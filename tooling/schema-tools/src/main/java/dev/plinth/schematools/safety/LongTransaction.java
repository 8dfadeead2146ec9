package dev.plinth.schematools.safety;

import dev.plinth.schematools.project.DryRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;

/**
 * A transaction of another session that has written to all tables and has not ended, as those of an application do. So a
 * statement that runs outside a transaction, and holds no lock any longer when it is through, is seen while it waits. When it
 * does, this transaction ends.
 */
final class LongTransaction implements AutoCloseable {
    private static final String WAITS = """
            select locktype = 'relation', coalesce(relation::bigint, 0), mode from pg_locks where pid = ? and not granted""";

    private static final long POLLING_MILLIS = 3;

    private final DryRun session;
    private final int process;
    private final Connection writer;
    private final Connection observer;
    private final boolean cancelling;
    private final CompletableFuture<Void> watching;
    private final Map<Long, LockMode> waits = new HashMap<>();
    private volatile boolean waitsForTransactions;
    private volatile boolean ends;

    private LongTransaction(DryRun session, int process, Connection writer, Connection observer, boolean cancelling) {
        this.session = session;
        this.process = process;
        this.writer = writer;
        this.observer = observer;
        this.cancelling = cancelling;
        watching = CompletableFuture.runAsync(this::watch);
    }

    /**
     * Begins one.
     *
     * @param database logs in as a role that may write to the tables
     * @param tables as SQL calls them from anywhere
     * @param session that is watched
     * @param cancelling whether the build of an index is canceled when it waits for transactions, as a timeout would do
     */
    static LongTransaction begin(DataSource database, Collection<String> tables, DryRun session, boolean cancelling)
            throws SQLException {
        var writer = database.getConnection();
        try (var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            writer.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            if (!tables.isEmpty()) {
                statement.execute("lock table " + String.join(", ", tables) + " in row exclusive mode");
            }
            statement.execute("select 1");
        } catch (SQLException e) {
            writer.close();
            throw e;
        }
        return new LongTransaction(session, session.process(), writer, database.getConnection(), cancelling);
    }

    /** Whatever happens, the statement that waits for the transaction can go on afterwards. */
    private void watch() {
        try {
            while (!ends && !waits()) {
                Thread.sleep(POLLING_MILLIS);
            }
            if (waitsForTransactions && cancelling) {
                cancel();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(writer);
        }
    }

    private static void end(Connection writer) {
        try {
            writer.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean waits() throws SQLException {
        boolean found = false;
        try (var question = observer.prepareStatement(WAITS)) {
            question.setInt(1, process);
            var rows = question.executeQuery();
            while (rows.next()) {
                found = true;
                if (rows.getBoolean(1)) {
                    waits.put(rows.getLong(2), LockMode.named(rows.getString(3)));
                } else {
                    waitsForTransactions = true;
                }
            }
        }
        return found;
    }

    /** As the session itself would do it: for that, no rights are needed. */
    private void cancel() throws SQLException {
        try (var question = observer.prepareStatement("select pid from pg_stat_progress_create_index where pid = ?")) {
            question.setInt(1, process);
            if (question.executeQuery().next()) {
                session.cancel();
            }
        }
    }

    /** Ends it, and tells for which locks on tables, by their OIDs, the session waited. */
    Map<Long, LockMode> end() throws SQLException {
        ends = true;
        try {
            watching.get();
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Map.copyOf(waits);
    }

    @Override
    public void close() throws SQLException {
        try (writer;
                observer) {
            end();
        }
    }
}

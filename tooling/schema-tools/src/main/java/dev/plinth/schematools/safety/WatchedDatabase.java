package dev.plinth.schematools.safety;

import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.schematools.project.DryRun;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A database with rows in its tables, in which scripts are run and watched. */
final class WatchedDatabase implements AutoCloseable {
    private final ScratchDatabase database;
    private final DryRun session;
    private final SessionWatch watch;
    private final RowMaker rows;
    private final Set<Long> filled = new HashSet<>();
    private final Set<Long> empty = new HashSet<>();
    private boolean stands;

    private WatchedDatabase(ScratchDatabase database, DryRun session, SessionWatch watch, RowMaker rows) {
        this.database = database;
        this.session = session;
        this.watch = watch;
        this.rows = rows;
    }

    /**
     * What a statement did.
     *
     * @param effects on tables that were there before
     * @param inBatches whether it ended transactions of its own on the way
     */
    record Seen(SqlStatement statement, List<Effect> effects, boolean inBatches, String lockTimeout, Duration took) {}

    /**
     * A new one.
     *
     * @param size how many rows a table gets
     */
    static WatchedDatabase of(SchemaProject project, ScratchServer server, int size) throws SQLException {
        var database = server.create();
        try {
            project.prepare(database);
            var session = DryRun.joining(database, project);
            session.begin(false);
            return new WatchedDatabase(
                    database,
                    session,
                    new SessionWatch(session),
                    new RowMaker(database.connect(), project.schema(), size));
        } catch (RuntimeException | SQLException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Takes what is there for what was there before the next script, with rows in each table.
     *
     * @param once whether what comes after the first time is as new as the scripts
     */
    void stand(boolean once) throws SQLException {
        // A script may have set another search path.
        session.begin(false);
        if (!once || !stands) {
            empty.addAll(watch.stand().keySet());
            empty.removeAll(filled);
            stands = true;
        }
        rows.fill(empty);
        filled.addAll(empty);
        empty.clear();
    }

    /** Whether it is a table that was there before the script. */
    boolean holds(String table) {
        return watch.names().contains(table);
    }

    /** Takes the rows out of tables, or out of all, for the next script; other rows may do for those behind it. */
    void remove(Set<String> tables, boolean all) throws SQLException {
        var these = all ? watch.names() : tables;
        rows.remove(these);
        empty.addAll(watch.named(these));
    }

    /** Why tables stay empty, by their names. */
    Map<String, String> unfilled() {
        return rows.unfilled();
    }

    /** Runs a script in one transaction; it ends as the script does, or is rolled back. */
    List<Seen> whole(ScriptFile script) throws SQLException {
        session.begin(true);
        watch.begin();
        var seen = new ArrayList<Seen>();
        try {
            for (var statement : script.text().statements()) {
                seen.add(run(statement, true));
            }
            session.commit();
            return seen;
        } catch (SQLException e) {
            session.rollback();
            watch.refresh();
            throw e;
        }
    }

    /** Runs each statement of a script in a transaction of its own, so that its own locks are seen. */
    List<Seen> each(ScriptFile script) throws SQLException {
        session.begin(true);
        var seen = new ArrayList<Seen>();
        for (var statement : script.text().statements()) {
            watch.begin();
            seen.add(run(statement, true));
            session.commit();
        }
        return seen;
    }

    /** Runs a script outside of transactions: each statement begins and ends those it needs. */
    List<Seen> outside(ScriptFile script) throws SQLException {
        session.begin(false);
        var seen = new ArrayList<Seen>();
        for (var statement : script.text().statements()) {
            watch.begin();
            seen.add(run(statement, false));
        }
        return seen;
    }

    private Seen run(SqlStatement statement, boolean inTransaction) throws SQLException {
        try {
            long transaction = watch.transaction();
            long started = System.nanoTime();
            session.run(statement);
            var took = Duration.ofNanos(System.nanoTime() - started);
            // Outside of transactions, the question before has one, the statement the next, and this one the third.
            boolean inBatches = watch.transaction() > transaction + (inTransaction ? 0 : 2);
            var timeout = session.ask("select current_setting('lock_timeout')", row -> row.getString(1))
                    .get(0);
            return new Seen(statement, watch.look(inTransaction), inBatches, timeout, took);
        } catch (SQLException e) {
            throw new StatementFailure(statement, e);
        }
    }

    @Override
    public void close() {
        try (database) {
            rows.close();
            session.close();
        }
    }
}

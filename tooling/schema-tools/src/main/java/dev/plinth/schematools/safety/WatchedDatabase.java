package dev.plinth.schematools.safety;

import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.schematools.mapping.MappedTable;
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
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** A database with rows in its tables, in which scripts are run and watched. */
final class WatchedDatabase implements AutoCloseable {
    private static final String TEMPORARY = """
            select exists (select from pg_class where relnamespace = pg_my_temp_schema() and relname not like 'plinth\\_%')""";

    private final ScratchDatabase database;
    private final DryRun session;
    private final SessionWatch watch;
    private final RowMaker rows;
    private final PreviousRelease previous;
    private final ScriptRunner runner;
    private final DataSource owner;
    private final Set<Long> filled = new HashSet<>();
    private final Set<Long> empty = new HashSet<>();
    private boolean stands;
    private boolean sharesTemporary;

    private WatchedDatabase(
            ScratchDatabase database,
            DryRun session,
            SessionWatch watch,
            RowMaker rows,
            PreviousRelease previous,
            ScriptRunner runner,
            DataSource owner) {
        this.database = database;
        this.session = session;
        this.watch = watch;
        this.rows = rows;
        this.previous = previous;
        this.runner = runner;
        this.owner = owner;
    }

    /**
     * What a statement did.
     *
     * @param effects on tables that were there before
     * @param inBatches whether it ended transactions of its own on the way
     * @param warnings the states of those that the server gave
     * @param broken what of the doubtful fails behind it
     * @param again why it cannot run again; empty where it can, or where that was not tried
     */
    record Seen(
            SqlStatement statement,
            List<Effect> effects,
            boolean inBatches,
            String lockTimeout,
            Duration took,
            List<String> warnings,
            List<BrokenUse> broken,
            String again) {
        Seen breaking(List<BrokenUse> uses) {
            return new Seen(statement, effects, inBatches, lockTimeout, took, warnings, uses, again);
        }

        Seen repeating(String fault) {
            return new Seen(statement, effects, inBatches, lockTimeout, took, warnings, broken, fault);
        }
    }

    /**
     * A new one.
     *
     * @param size how many rows a table gets
     */
    static WatchedDatabase of(
            SchemaProject project,
            ScratchServer server,
            int size,
            Optional<Map<String, MappedTable>> mapping,
            ScriptRunner runner)
            throws SQLException {
        var database = server.create();
        try {
            project.prepare(database);
            var session = DryRun.joining(database, project);
            session.begin(false);
            var rows = new RowMaker(database.connect(), project.schema(), size);
            return new WatchedDatabase(
                    database,
                    session,
                    new SessionWatch(session, InnerStatements.in(database, session)),
                    rows,
                    new PreviousRelease(session, new ReleaseUses(session, rows, mapping)),
                    runner,
                    database.as(database.owner(project.schema()).orElseThrow()));
        } catch (RuntimeException | SQLException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Takes what is there for what was there before the next script, with rows in each table.
     *
     * @param once whether what comes after the first time is as new as the scripts
     * @param tried whether the previous release is tried here on its own
     */
    void stand(boolean once, boolean tried) throws SQLException {
        // A script may have set another search path.
        session.begin(false);
        boolean anew = !once || !stands;
        if (anew) {
            if (tried) {
                previous.forget(watch.changes());
            }
            empty.addAll(watch.stand());
            empty.removeAll(filled);
            stands = true;
        }
        rows.fill(empty);
        watch.read(empty);
        filled.addAll(empty);
        empty.clear();
        if (anew && tried) {
            previous.stand();
            rows.clean(previous.written());
        }
    }

    /** What the previous release does no longer since a script has run. */
    List<BrokenUse> broken() throws SQLException {
        session.begin(false);
        var broken = previous.broken(watch.changes());
        rows.clean(previous.written());
        return broken;
    }

    /** What of the doubtful the previous release does here before a script. */
    List<ReleaseUse> doubtful(List<BrokenUse> broken, Map<String, Set<String>> retyped) throws SQLException {
        return previous.doubtful(broken, retyped);
    }

    /** Whether it is a table that was there before the script. */
    boolean holds(String table) {
        return watch.names().contains(table);
    }

    /** Takes the rows out of tables, or out of all, for the next script; other rows may do for those behind it. */
    void remove(Set<String> tables, boolean all) throws SQLException {
        var these = all ? watch.names() : tables;
        var removed = watch.named(rows.remove(these));
        empty.addAll(removed);
        filled.removeAll(removed);
        watch.read(removed);
    }

    /** Why tables stay empty, by their names. */
    Map<String, String> unfilled() {
        return rows.unfilled();
    }

    /** Runs a script in one transaction; it ends as the script does, or is rolled back. */
    List<Seen> whole(ScriptFile script, List<ReleaseUse> doubtful) throws SQLException {
        begin();
        watch.changes().beginScript();
        watch.begin(false);
        var seen = new ArrayList<Seen>();
        try {
            for (var statement : script.text().statements()) {
                seen.add(run(statement));
            }
            sharesTemporary = session.ask(TEMPORARY, row -> row.getBoolean(1)).contains(true);
            session.commit();
            if (!seen.isEmpty()) {
                seen.add(seen.remove(seen.size() - 1).breaking(previous.failing(doubtful)));
            }
            return seen;
        } catch (SQLException e) {
            session.rollback();
            watch.refresh();
            throw e;
        }
    }

    /** Whether there were temporary tables at the end of the script that ran whole; they may end with its transaction. */
    boolean sharesTemporary() {
        return sharesTemporary;
    }

    /** Runs each statement of a script in a transaction of its own, so that its own locks are seen. */
    List<Seen> each(ScriptFile script, List<ReleaseUse> doubtful) throws SQLException {
        begin();
        var seen = new ArrayList<Seen>();
        var broken = List.<BrokenUse>of();
        for (var statement : script.text().statements()) {
            watch.changes().beginScript();
            watch.begin(true);
            var done = run(statement);
            session.commit();
            boolean last = seen.size() == script.text().statements().size() - 1;
            broken = previous.failing(doubtful, broken, last ? oid -> true : watch.changes()::mayBeOfScript);
            seen.add(done.breaking(broken));
        }
        return seen;
    }

    private void begin() throws SQLException {
        begin(runner.lockTimeout());
        session.inTransactions();
    }

    private void begin(Duration lockTimeout) throws SQLException {
        session.begin(false);
        session.run("set lock_timeout = " + lockTimeout.toMillis());
    }

    /** Runs a script outside of transactions: each statement begins and ends those it needs. */
    List<Seen> outside(ScriptFile script) throws SQLException {
        begin(runner.lockTimeoutOutside());
        watch.changes().beginScript();
        var seen = new ArrayList<Seen>();
        for (var statement : script.text().statements()) {
            watch.begin(false);
            seen.add(run(statement, Map::of));
        }
        return seen;
    }

    /** The same beside the transactions of an application, and broken off. */
    List<Seen> outsideBeside(ScriptFile script, List<ReleaseUse> doubtful) throws SQLException {
        begin(runner.lockTimeoutOutside());
        return new OutsideRun(this, session, watch, owner, runner, script)
                .run(seen -> seen.breaking(previous.failing(doubtful)));
    }

    /** For what a session has waited, once a statement is through: locks by the OIDs of tables. */
    interface Waits {
        Map<Long, LockMode> seen() throws SQLException;
    }

    /** Runs a statement outside of transactions. */
    Seen run(SqlStatement statement, Waits waits) throws SQLException {
        return run(statement, false, waits);
    }

    private Seen run(SqlStatement statement) throws SQLException {
        return run(statement, true, Map::of);
    }

    private Seen run(SqlStatement statement, boolean inTransaction, Waits waits) throws SQLException {
        try {
            long transaction = watch.transaction();
            long started = System.nanoTime();
            var warnings = session.run(statement);
            var took = Duration.ofNanos(System.nanoTime() - started);
            // Outside of transactions, the question before has one, the statement the next, and this one the third.
            boolean inBatches = watch.transaction() > transaction + (inTransaction ? 0 : 2);
            var timeout = session.ask("select current_setting('lock_timeout')", row -> row.getString(1))
                    .get(0);
            return new Seen(
                    statement,
                    watch.look(inTransaction, waits.seen()),
                    inBatches,
                    timeout,
                    took,
                    warnings,
                    List.of(),
                    "");
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

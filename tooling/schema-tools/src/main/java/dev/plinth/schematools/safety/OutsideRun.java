package dev.plinth.schematools.safety;

import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.schematools.project.DryRun;
import dev.plinth.schematools.project.ScriptFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Runs a script outside of transactions beside an application, and finds out whether it runs again after it was broken off:
 * while an index waits for other transactions, and after each of its statements.
 */
final class OutsideRun {
    private static final String CANCELED = "57014";

    private static final String INVALID = """
            select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indexrelid
            where not i.indisvalid and c.relkind = 'i'""";

    private final WatchedDatabase database;
    private final DryRun session;
    private final SessionWatch watch;
    private final DataSource application;
    private final boolean dropsInvalidIndexes;
    private final List<SqlStatement> statements;
    private final List<WatchedDatabase.Seen> seen = new ArrayList<>();

    OutsideRun(
            WatchedDatabase database,
            DryRun session,
            SessionWatch watch,
            DataSource application,
            ScriptRunner runner,
            ScriptFile script) {
        this.database = database;
        this.session = session;
        this.watch = watch;
        this.application = application;
        dropsInvalidIndexes = runner.dropsInvalidIndexes();
        statements = script.text().statements();
    }

    /**
     * Runs it.
     *
     * @param behind what is to be seen behind each statement
     */
    List<WatchedDatabase.Seen> run(Behind behind) throws SQLException {
        for (int at = 0; at < statements.size(); at++) {
            seen.add(behind.look(beside(at)));
        }
        if (statements.size() > 1) {
            again(statements.size() - 1);
            last();
        }
        watch.refresh();
        return seen;
    }

    /** Looks at what is there behind a statement. */
    interface Behind {
        WatchedDatabase.Seen look(WatchedDatabase.Seen seen) throws SQLException;
    }

    /** Beside a long transaction; where it stops the statement, all of the script so far begins anew. */
    private WatchedDatabase.Seen beside(int at) throws SQLException {
        watch.begin(true);
        try (var other = LongTransaction.begin(application, watch.writable(), session, !dropsInvalidIndexes)) {
            return database.run(statements.get(at), other::end);
        } catch (StatementFailure e) {
            if (!CANCELED.equals(e.getSQLState())) {
                throw e;
            }
        }
        again(at);
        try {
            watch.begin(true);
            var done = database.run(statements.get(at), Map::of);
            var invalid = invalid();
            if (invalid.isEmpty()) {
                return done;
            }
            drop(invalid);
            watch.begin(true);
            return database.run(statements.get(at), Map::of)
                    .repeating("leaves " + String.join(", ", invalid)
                            + " invalid if it is stopped while it waits for other transactions, and so it stays when it runs"
                            + " again");
        } catch (StatementFailure e) {
            drop(invalid());
            watch.begin(true);
            return database.run(statements.get(at), Map::of)
                    .repeating("cannot run again after it was stopped while it waited for other transactions: "
                            + e.said());
        }
    }

    /** Runs those before again. */
    private void again(int end) throws SQLException {
        for (int at = 0; at < end; at++) {
            try {
                session.run(statements.get(at));
            } catch (SQLException e) {
                var failure = new StatementFailure(statements.get(at), e);
                seen.set(
                        at,
                        seen.get(at)
                                .repeating("cannot run again where one behind it was broken off: " + failure.said()));
            }
        }
    }

    /** It may undo what those before have done again, and has been through before, so that it may fail. */
    private void last() {
        try {
            session.run(statements.get(statements.size() - 1));
        } catch (SQLException e) {
            return;
        }
    }

    private List<String> invalid() throws SQLException {
        return session.ask(INVALID, row -> row.getString(1));
    }

    private void drop(List<String> indexes) throws SQLException {
        for (var index : indexes) {
            session.run("drop index " + index);
        }
    }
}

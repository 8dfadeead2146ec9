package dev.plinth.schematools.safety;

import dev.plinth.schematools.project.DryRun;
import dev.plinth.schematools.server.ScratchDatabase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Which statements of DDL, inside of blocks, functions and triggers, have taken the locks of their caller; where a superuser can see to it. */
final class InnerStatements {
    private static final String TABLE = """
            create temporary table if not exists plinth_inside (
                number bigint generated always as identity, tag text, stack text, relation oid, mode text)""";

    private static final String FIRST = """
            select distinct on (relation, mode) relation::bigint, mode, tag, stack from pg_temp.plinth_inside
            order by relation, mode, number""";

    private final DryRun session;
    private final boolean installed;
    private boolean taking;

    private InnerStatements(DryRun session, boolean installed) {
        this.session = session;
        this.installed = installed;
    }

    /** In a new database. */
    static InnerStatements in(ScratchDatabase database, DryRun session) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rights = statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
            boolean superuser = rights.next() && rights.getBoolean(1);
            if (superuser) {
                statement.execute(RowSession.text("inside"));
            }
            return new InnerStatements(session, superuser);
        }
    }

    /**
     * Forgets its notes, outside of transactions.
     *
     * @param wanted whether it takes notes from now on
     */
    void begin(boolean wanted) throws SQLException {
        taking = installed && wanted;
        if (taking) {
            session.run(TABLE + "; truncate pg_temp.plinth_inside");
        }
    }

    /** Where the locks of the transaction were taken first: by the OIDs of tables, the statement and where it stands. */
    Map<Long, Map<LockMode, String>> seen() throws SQLException {
        var seen = new HashMap<Long, Map<LockMode, String>>();
        if (!taking) {
            return seen;
        }
        // A script may discard what its session has.
        if (session.ask("select to_regclass('pg_temp.plinth_inside') is not null", row -> row.getBoolean(1))
                .contains(true)) {
            session.ask(
                    FIRST,
                    row -> seen.computeIfAbsent(row.getLong(1), table -> new HashMap<>())
                            .put(
                                    LockMode.named(row.getString(2)),
                                    row.getString(3) + ", " + row.getString(4).replace("\n", ", ")));
        }
        return seen;
    }
}

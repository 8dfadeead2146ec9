package dev.plinth.schematools.project;

import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.server.Refusal;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * A database as an administrator hands it to the first script, and a session of the role that migrates: scripts are run in
 * it statement by statement, so that one can look in between.
 */
public final class DryRun implements AutoCloseable {
    /** Not in a transaction; no end of a transaction in there; a value of an enum that is not there before its end. */
    private static final Set<String> NOT_IN_A_TRANSACTION = Set.of("25001", "2D000", "55P04");

    private final Connection connection;
    private final String schema;
    private final Runnable closing;

    private DryRun(Connection connection, String schema, Runnable closing) {
        this.connection = connection;
        this.schema = schema;
        this.closing = closing;
    }

    /** In a database of its own. */
    public static DryRun of(SchemaProject project, ScratchServer server) {
        var database = server.create();
        try {
            project.prepare(database);
            return in(database, project, database::close);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** In a database that is prepared, and goes on afterwards. */
    public static DryRun joining(ScratchDatabase database, SchemaProject project) {
        return in(database, project, () -> {});
    }

    private static DryRun in(ScratchDatabase database, SchemaProject project, Runnable closing) {
        try {
            var owner = database.owner(project.schema()).orElseThrow();
            var source = database.as(owner).unwrap(PGSimpleDataSource.class);
            // The server takes a statement apart by itself, should the driver not be able to.
            source.setPreferQueryMode(PreferQueryMode.SIMPLE);
            return new DryRun(source.getConnection(), project.schema(), closing);
        } catch (SQLException e) {
            throw new SchemaProblem("cannot rehearse the migrations: " + e.getMessage(), e);
        }
    }

    /** Whether a statement failed because it ran in a transaction. */
    public static boolean isRefusedInside(SQLException failure) {
        return NOT_IN_A_TRANSACTION.contains(String.valueOf(failure.getSQLState()));
    }

    /** The process of the server that serves this session. */
    public int process() throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    /** What the server said of a failure, in one line. */
    public static String said(SQLException failure) {
        return Refusal.in(failure)
                .map(refusal -> String.valueOf(refusal.message().getMessage()))
                .orElseGet(() -> String.valueOf(failure.getMessage()))
                .lines()
                .findFirst()
                .orElse("");
    }

    /** Cancels what the session does at the moment, from another thread. */
    public void cancel() throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
    }

    /** Ends what a script has set for its session, and begins anew. */
    public void begin(boolean inTransactions) throws SQLException {
        connection.setAutoCommit(true);
        run("reset all");
        run("set search_path = \"" + schema.replace("\"", "\"\"") + "\", public");
        connection.setAutoCommit(!inTransactions);
    }

    /** From now on, statements run in transactions until those are ended. */
    public void inTransactions() throws SQLException {
        connection.setAutoCommit(false);
    }

    /** Lets the server count from zero what the next transaction reads and writes; not within one. */
    public void count() throws SQLException {
        boolean separately = connection.getAutoCommit();
        connection.setAutoCommit(true);
        run("select pg_stat_force_next_flush()");
        connection.setAutoCommit(separately);
    }

    /** Runs a statement by itself, with all that is checked at its end, and takes back what it did; not within a transaction. */
    public void attempt(String sql) throws SQLException {
        boolean separately = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            run(sql + "; set constraints all immediate");
        } finally {
            connection.rollback();
            connection.setAutoCommit(separately);
        }
    }

    /** Runs a statement of a script, and gives the states of the warnings that it brought. */
    public List<String> run(SqlStatement statement) throws SQLException {
        if (statement.rows().isEmpty()) {
            return run(statement.sql());
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement.sql(), new StringReader(statement.rows().get()));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement that is none of a script. */
    public List<String> run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            var states = new ArrayList<String>();
            for (var warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                states.add(String.valueOf(warning.getSQLState()));
            }
            return states;
        }
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    public void rollback() throws SQLException {
        connection.rollback();
    }

    /** What a question finds, row by row. */
    public <T> List<T> ask(String question, Row<T> row, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            var found = new ArrayList<T>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        }
    }

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SchemaProblem("cannot end the rehearsal: " + e.getMessage(), e);
        } finally {
            closing.run();
        }
    }
}

package dev.plinth.schematools.lint;

import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.project.SchemaProject;
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
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * A database as an administrator hands it to the first script, and a session of the role that migrates: scripts are run in
 * it statement by statement, so that somebody can look in between.
 */
final class DryRun implements AutoCloseable {
    private final Connection connection;
    private final String schema;
    private final Runnable closing;

    private DryRun(Connection connection, String schema, Runnable closing) {
        this.connection = connection;
        this.schema = schema;
        this.closing = closing;
    }

    /** In a database of its own. */
    static DryRun of(SchemaProject project, ScratchServer server) {
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
    static DryRun joining(ScratchDatabase database, SchemaProject project) {
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

    /** Ends what a script has set for its session, and begins anew. */
    void begin(boolean inTransactions) throws SQLException {
        connection.setAutoCommit(true);
        run("reset all");
        run("set search_path = \"" + schema.replace("\"", "\"\"") + "\", public");
        connection.setAutoCommit(!inTransactions);
    }

    /** Runs a statement of a script, and gives the states of the warnings that it brought. */
    List<String> run(SqlStatement statement) throws SQLException {
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

    private List<String> run(String sql) throws SQLException {
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

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** What a question finds, row by row. */
    <T> List<T> ask(String question, Row<T> row, Object... arguments) throws SQLException {
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
    interface Row<T> {
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

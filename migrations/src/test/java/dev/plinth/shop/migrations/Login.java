package dev.plinth.shop.migrations;

import dev.plinth.testkit.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;

/** A role in one schema of a database: what it does, finds and is refused. */
record Login(DataSource source) {
    static Login as(String role, Database database, String schema) {
        return new Login(database.dataSource(role, Map.of("currentSchema", schema)));
    }

    /** Runs statements in one transaction. */
    void does(String... statements) {
        var refusal = refusal(statements);
        if (!refusal.isEmpty()) {
            throw new AssertionError(refusal);
        }
    }

    /** Runs statements in one transaction; what the server says against it, after the SQL state, with the constraint. */
    String refusal(String... statements) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var sql : statements) {
                    statement.execute(sql);
                }
            }
            connection.commit();
            return "";
        } catch (SQLException e) {
            return e.getSQLState() + ": " + e.getMessage() + constraint(e);
        }
    }

    private static String constraint(SQLException refusal) {
        return refusal instanceof PSQLException sql
                        && sql.getServerErrorMessage() != null
                        && sql.getServerErrorMessage().getConstraint() != null
                ? " \"" + sql.getServerErrorMessage().getConstraint() + '"'
                : "";
    }

    /** Every row, its columns separated by a bar. */
    List<String> finds(String query) {
        try (var connection = source.getConnection()) {
            return finds(connection, query);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> finds(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join("|", columns));
            }
            return found;
        }
    }
}

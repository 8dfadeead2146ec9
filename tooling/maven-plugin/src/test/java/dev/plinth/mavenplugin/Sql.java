package dev.plinth.mavenplugin;

import dev.plinth.embeddedpostgres.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Statements that a test sends by itself, as the role that may do everything. */
final class Sql {
    private Sql() {}

    static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, "secret");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    static String answer(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, "secret");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

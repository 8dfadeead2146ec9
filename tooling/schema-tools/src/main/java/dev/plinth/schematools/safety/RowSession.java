package dev.plinth.schematools.safety;

import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The session that makes rows. */
final class RowSession implements AutoCloseable {
    private final Connection connection;
    private int numbers;

    RowSession(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A number that this session has not given before. */
    int next() {
        return ++numbers;
    }

    /** What a question finds, row by row. */
    <T> List<T> ask(String question, Row<T> reading, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            var found = new ArrayList<T>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        }
    }

    long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    long number(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** A query that stands in a file of its own. */
    static String text(String name) {
        try (var file = RowSession.class.getResourceAsStream(name + ".sql")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SchemaProblem("cannot end the session that makes rows: " + e.getMessage(), e);
        }
    }
}

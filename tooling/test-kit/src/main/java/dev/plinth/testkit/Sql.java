package dev.plinth.testkit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;

/**
 * Plain SQL past whatever is tested: what a test arranges, and what it finds in the tables. What the database refuses is
 * an IllegalStateException with the SQLException as its cause.
 *
 * @param source where each call takes a connection of its own
 */
public record Sql(DataSource source) {
    /** Runs each statement in a transaction of its own. */
    public void run(String... statements) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Every row, its columns separated by a bar. */
    public List<String> rows(String query) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var columns = new StringJoiner("|");
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getString(i));
                }
                found.add(columns.toString());
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The only column of the only row. */
    public String value(String query) {
        var rows = rows(query);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows: " + query);
        }
        return rows.get(0);
    }
}

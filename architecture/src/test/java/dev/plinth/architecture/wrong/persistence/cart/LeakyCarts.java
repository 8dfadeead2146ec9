package dev.plinth.architecture.wrong.persistence.cart;

import java.sql.SQLException;

/** Wrong: throws what only JDBC knows. */
public final class LeakyCarts {
    private LeakyCarts() {}

    public static void open() throws SQLException {
        throw new SQLException("closed");
    }
}

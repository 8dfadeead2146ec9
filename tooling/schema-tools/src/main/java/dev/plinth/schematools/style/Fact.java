package dev.plinth.schematools.style;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What can be said of an object.
 *
 * @param check the id of the check that looks at it
 * @param object in words, such as {@code column customer.code}
 * @param said of it, as the end of a sentence
 * @param against whether the check is against that
 * @param change whether it counts only where something else was said of the object before
 */
record Fact(String check, String object, String said, boolean against, boolean change) {
    static Fact of(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("id"),
                row.getString("object"),
                row.getString("said"),
                row.getBoolean("is_against"),
                row.getBoolean("is_change"));
    }

    /** What it is about. */
    String key() {
        return check + " " + object;
    }
}

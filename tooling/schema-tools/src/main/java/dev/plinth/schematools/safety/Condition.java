package dev.plinth.schematools.safety;

import java.util.Set;

/**
 * What has to be true of each row, or unknown.
 *
 * @param sql which calls columns by their names
 * @param functions SQL that makes the functions that it calls; empty if it calls none
 * @param columns the numbers of those of which it speaks
 */
record Condition(String sql, String functions, Set<Integer> columns) {
    /** SQL that is true where the condition allows a row, as a check does. */
    String allows() {
        return "(" + sql + ") is not false";
    }
}

package dev.plinth.schematools.snapshot;

import dev.plinth.migrationrunner.SqlScript;

/**
 * Carriage returns in the texts of a statement, as escapes: version control may turn raw ones into something else. One in the
 * body of a function stays, for a body knows no escapes.
 */
final class CarriageReturns {
    private CarriageReturns() {}

    /** The statement, meaning the same. */
    static String escaped(String statement) {
        return statement.indexOf('\r') < 0
                ? statement
                : SqlScript.of(statement).replacingPlainStrings(CarriageReturns::escapedString);
    }

    private static String escapedString(String string) {
        return string.indexOf('\r') < 0
                ? string
                : "E"
                        + string.replace("\\", "\\\\")
                                .replace("\r", "\\r")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t");
    }
}

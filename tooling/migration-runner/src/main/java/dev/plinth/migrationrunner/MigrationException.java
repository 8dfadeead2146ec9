package dev.plinth.migrationrunner;

import java.sql.SQLException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The schema was not, or cannot be, brought up to date; the message is one line that says why and what to do. */
public class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final String DEPENDENT_OBJECTS = "2BP01";

    /** A failure that nothing else caused. */
    public MigrationException(String message) {
        super(message);
    }

    MigrationException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A failure with what was tried, and the first line of what is at the bottom of the failure. */
    public static MigrationException because(String what, Throwable failure) {
        var deepest = deepest(failure);
        return new MigrationException(what + ": " + firstLine(deepest.getMessage()) + whatDepends(deepest), failure);
    }

    /** The SQL state of what is at the bottom of the failure; null if no server said it. */
    @Nullable
    String sqlState() {
        return deepest(this) instanceof SQLException sql ? sql.getSQLState() : null;
    }

    private static Throwable deepest(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    /** Of what cannot be dropped, the list of what is in the way. */
    private static String whatDepends(Throwable failure) {
        var text = failure.getMessage();
        if (text == null || !(failure instanceof SQLException sql) || !DEPENDENT_OBJECTS.equals(sql.getSQLState())) {
            return "";
        }
        return text.lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.startsWith("Hint:"))
                .map(line -> line.replace("Detail: ", ""))
                .collect(Collectors.joining(", ", ": ", ""));
    }

    static String firstLine(@Nullable String text) {
        return text == null
                ? "no reason given"
                : text.strip().lines().findFirst().orElse("no reason given");
    }
}

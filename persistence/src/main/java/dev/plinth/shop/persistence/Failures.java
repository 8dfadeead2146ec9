package dev.plinth.shop.persistence;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.Failure;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.shop.model.shared.Unavailable;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a refusal of the database means, by its SQLSTATE (PostgreSQL documentation, appendix A).
 */
final class Failures {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> RULE_VIOLATIONS = Set.of("23502", "23503", "23514", "23P01");
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");
    private static final String READ_ONLY = "25006";
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "28", "3D", "53", "57", "58");

    private Failures() {}

    /** Whether the same work may succeed when it is simply done again: a serialization failure or a deadlock. */
    static boolean isConflict(Throwable thrown) {
        return sql(thrown)
                .map(SQLException::getSQLState)
                .filter(CONFLICTS::contains)
                .isPresent();
    }

    /** The failure's name where it has one, else what was thrown. */
    static RuntimeException named(RuntimeException thrown) {
        if (thrown instanceof Failure) {
            return thrown;
        }
        if (causes(thrown).anyMatch(OptimisticLockException.class::isInstance)) {
            // Of a batch of updates, nobody knows which one found no row.
            return new StaleVersion("what was read", thrown);
        }
        return sql(thrown).map(cause -> named(cause, thrown)).orElse(thrown);
    }

    /** The innermost message, on one line. */
    static String reason(Throwable thrown) {
        var root = causes(thrown).reduce(thrown, (outer, inner) -> inner);
        var sql = sql(thrown).map(Throwable.class::cast).orElse(root);
        var message = sql.getMessage() == null ? sql.toString() : sql.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    private static RuntimeException named(SQLException cause, RuntimeException thrown) {
        var state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.equals(UNIQUE_VIOLATION)) {
            return new DuplicateKey(constraint(cause), detail(cause), thrown);
        }
        if (RULE_VIOLATIONS.contains(state)) {
            return new BrokenRule(constraint(cause), detail(cause), thrown);
        }
        if (CONFLICTS.contains(state)) {
            return new Unavailable("other transactions came between every time it was tried", thrown);
        }
        if (state.equals(READ_ONLY)) {
            return new IllegalStateException("work that changes rows ran in a read-only transaction", thrown);
        }
        if (causes(thrown).anyMatch(SQLTransientConnectionException.class::isInstance)
                || UNAVAILABLE_CLASSES.contains(state.substring(0, Math.min(2, state.length())))) {
            return new Unavailable("the database is not available: " + reason(thrown), thrown);
        }
        return thrown;
    }

    private static Optional<SQLException> sql(Throwable thrown) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
    }

    /** The constraint's name, or for a missing value {@code table.column}. */
    private static String constraint(SQLException cause) {
        return server(cause)
                .map(error -> error.getConstraint() != null
                        ? error.getConstraint()
                        : error.getTable() + "." + error.getColumn())
                .orElse("unknown");
    }

    private static String detail(SQLException cause) {
        return server(cause)
                .map(error -> error.getMessage() + (error.getDetail() == null ? "" : " " + error.getDetail()))
                .orElseGet(() -> reason(cause));
    }

    private static Optional<ServerErrorMessage> server(SQLException cause) {
        return cause instanceof PSQLException sql ? Optional.ofNullable(sql.getServerErrorMessage()) : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}

package dev.plinth.persistenceruntime;

import dev.plinth.persistenceruntime.Refusal.Kind;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.exceptions.ConversionException;
import org.eclipse.persistence.exceptions.DescriptorException;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a refusal of the database means, by its SQLSTATE (PostgreSQL documentation, appendix A). */
final class Refusals {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> RULE_VIOLATIONS = Set.of("23000", "23001", "23502", "23503", "23514", "23P01");
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");
    private static final String READ_ONLY = "25006";
    private static final String NOT_ALLOWED = "42501";
    /** What was prepared before a migration; the driver prepares it anew when it is sent again. */
    private static final String STALE_PLAN = "0A000";

    /** Locks that were not free in time, transactions that were idle or open for too long, statements that were canceled. */
    private static final Set<String> TOO_LATE = Set.of("55P03", "25P03", "25P04", "57014");

    private static final Map<String, String> REMEDIES = Map.of(
            "53100", "; free some space on the disk of the database",
            "53200", "; the server of the database is short of memory",
            "55P03", "; another transaction holds it, see pg_locks, and db.timeout.lock for how long to wait",
            "57014", "; see db.timeout.statement for how long a statement may take");

    /** The routine of the server that carries out {@code raise} in a function of the schema. */
    private static final String RAISED = "exec_stmt_raise";

    private static final Map<String, String> BROKEN = Map.of(
            "23001",
            "something still refers to it",
            "23502",
            "a value is missing",
            "23503",
            "what it refers to does not exist, or something still refers to it",
            UNIQUE_VIOLATION,
            "something else has the same key",
            "23514",
            "a value is not allowed",
            "23P01",
            "it collides with something that is there");

    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "28", "3D", "53", "57", "58");
    private static final Set<String> LOST_CONNECTION = Set.of("57P01", "57P02", "57P03", "57P05");

    private Refusals() {}

    /**
     * Whether the same work may succeed when it is simply done again: a serialization failure, a deadlock, or a statement
     * that was prepared before a migration changed what it yields.
     */
    static boolean isConflict(Throwable thrown) {
        return sql(thrown)
                .filter(cause -> CONFLICTS.contains(state(cause)) || isStalePlan(cause))
                .isPresent();
    }

    /**
     * What the exception says that was refused, if it says so.
     *
     * @param committing whether the commit was sent before
     */
    static Optional<Refusal> in(Throwable thrown, boolean committing) {
        if (causes(thrown).anyMatch(Refusals::isStaleVersion)) {
            // Of a batch of updates, the database does not say which one found no row.
            var message = "what was read was changed by another transaction in between; read it again";
            return Optional.of(
                    new Refusal(Kind.STALE_VERSION, "", message, new ConcurrentModificationException(changed(thrown))));
        }
        return sql(thrown)
                .flatMap(cause -> kind(cause, thrown, committing)
                        .map(kind -> new Refusal(kind, constraint(cause), message(kind, cause), origin(thrown))));
    }

    /** What was thrown at the work, where it is not a refusal that a caller can act on. */
    static RuntimeException misuse(RuntimeException thrown) {
        var cause = sql(thrown);
        if (cause.isEmpty()) {
            var inner = unwrapped(thrown);
            return causes(inner).anyMatch(Refusals::isOfTheMapping)
                    ? new IllegalStateException("the mapping refused the work: " + description(inner), origin(inner))
                    : inner;
        }
        var state = state(cause.get());
        if (state.equals(READ_ONLY)) {
            return new IllegalStateException("work that changes rows ran in a read-only transaction", origin(thrown));
        }
        var reason = reason(thrown);
        return state.startsWith("22")
                ? new IllegalArgumentException("the database cannot hold a value: " + reason, origin(thrown))
                : new IllegalStateException("the database refused a statement: " + reason, origin(thrown));
    }

    /**
     * Where an exception comes from, for the log. Drivers and EclipseLink repeat whole rows, statements with their values
     * and objects in the messages of theirs; nothing of that is left, nor of their wrapping.
     */
    static Throwable origin(Throwable thrown) {
        var causes = new ArrayList<>(causes(thrown).toList());
        Collections.reverse(causes);
        Throwable origin = null;
        for (var cause : causes) {
            if (cause instanceof SQLException sql && !(cause instanceof BatchUpdateException)) {
                origin = withoutValues(sql, origin);
            } else if (cause instanceof IOException || origin == null && !isWrapping(cause)) {
                origin = cause;
            }
        }
        return origin != null
                ? origin
                : new IllegalStateException(thrown.getClass().getName());
    }

    /** The innermost message, on one line. */
    static String reason(Throwable thrown) {
        var root = causes(thrown).reduce(thrown, (outer, inner) -> inner);
        var sql = sql(thrown).map(Throwable.class::cast).orElse(root);
        var message = sql instanceof SQLException cause
                ? server(cause).map(ServerErrorMessage::getMessage).orElse(sql.getMessage())
                : sql.getMessage();
        return (message == null ? sql.toString() : message)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What was thrown below the mapping, such as by a value that refuses what it is made of. */
    private static RuntimeException unwrapped(RuntimeException thrown) {
        return isOfTheMapping(thrown) && thrown.getCause() instanceof RuntimeException cause
                ? unwrapped(cause)
                : thrown;
    }

    /** What the mapping says of itself; of the exceptions that are about a value, nothing but which one it was. */
    private static String description(Throwable thrown) {
        var root = causes(thrown)
                .filter(Refusals::isOfTheMapping)
                .reduce((outer, inner) -> inner)
                .orElse(thrown);
        if (root instanceof ConversionException || root instanceof DescriptorException) {
            return root.getClass().getSimpleName() + " EclipseLink-" + ((EclipseLinkException) root).getErrorCode();
        }
        return String.valueOf(root.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "))
                .replace("Exception Description: ", "");
    }

    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<Kind> kind(SQLException cause, Throwable thrown, boolean committing) {
        var state = state(cause);
        if (committing && isLostConnection(state, thrown)) {
            return Optional.of(Kind.OUTCOME_UNKNOWN);
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            return Optional.of(Kind.DUPLICATE_KEY);
        }
        if (RULE_VIOLATIONS.contains(state)) {
            return Optional.of(Kind.BROKEN_RULE);
        }
        if (state.equals(NOT_ALLOWED)) {
            return Optional.of(Kind.NOT_ALLOWED);
        }
        var unavailable = CONFLICTS.contains(state)
                || TOO_LATE.contains(state)
                || isStalePlan(cause)
                || UNAVAILABLE_CLASSES.contains(state.substring(0, Math.min(2, state.length())))
                || causes(thrown).anyMatch(SQLTransientConnectionException.class::isInstance);
        return unavailable ? Optional.of(Kind.UNAVAILABLE) : Optional.empty();
    }

    private static boolean isLostConnection(String state, Throwable thrown) {
        return state.startsWith("08")
                || LOST_CONNECTION.contains(state)
                || causes(thrown).anyMatch(IOException.class::isInstance);
    }

    private static boolean isStalePlan(SQLException cause) {
        return state(cause).equals(STALE_PLAN)
                && server(cause).map(ServerErrorMessage::getRoutine).equals(Optional.of("RevalidateCachedQuery"));
    }

    private static SQLException withoutValues(SQLException thrown, @Nullable Throwable cause) {
        var clean = server(thrown)
                .<SQLException>map(error -> new PSQLException(error, false))
                .orElseGet(() -> thrown instanceof SQLTransientConnectionException
                        ? new SQLTransientConnectionException(thrown.getMessage(), thrown.getSQLState())
                        : new SQLException(thrown.getMessage(), thrown.getSQLState(), thrown.getErrorCode()));
        clean.setStackTrace(thrown.getStackTrace());
        if (cause != null) {
            clean.initCause(cause);
        }
        return clean;
    }

    private static boolean isOfTheMapping(Throwable thrown) {
        return thrown instanceof PersistenceException || thrown instanceof EclipseLinkException;
    }

    /** Whether an exception says nothing but that there is another one inside. */
    private static boolean isWrapping(Throwable thrown) {
        return isOfTheMapping(thrown)
                || thrown instanceof ReflectiveOperationException
                || thrown instanceof BatchUpdateException
                || thrown.getCause() != null;
    }

    /** Which kind of aggregate was changed in between, where EclipseLink says it; its message has the whole object. */
    private static String changed(Throwable thrown) {
        return causes(thrown)
                .filter(org.eclipse.persistence.exceptions.OptimisticLockException.class::isInstance)
                .map(org.eclipse.persistence.exceptions.OptimisticLockException.class::cast)
                .filter(cause -> cause.getQuery() != null)
                .map(org.eclipse.persistence.exceptions.OptimisticLockException::getObject)
                .filter(Objects::nonNull)
                .findFirst()
                .map(object -> object.getClass().getSimpleName() + " was changed or removed in between")
                .orElse("an aggregate was changed or removed in between");
    }

    private static boolean isStaleVersion(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof org.eclipse.persistence.exceptions.OptimisticLockException;
    }

    private static String message(Kind kind, SQLException cause) {
        return switch (kind) {
            case DUPLICATE_KEY, BROKEN_RULE -> constraint(cause) + ": " + broken(cause) + columns(cause);
            case NOT_ALLOWED -> "the database does not allow it: " + reason(cause);
            case OUTCOME_UNKNOWN ->
                "the connection was lost while the work was committed, so it is not known whether it is"
                        + " kept; look before you repeat it: " + reason(cause);
            default -> "the database is not available: " + unavailable(cause);
        };
    }

    /** What a trigger of the schema says, or what the kind of a constraint stands for; nothing that is worded for SQL. */
    private static String broken(SQLException cause) {
        return server(cause).map(ServerErrorMessage::getRoutine).equals(Optional.of(RAISED))
                ? reason(cause)
                : BROKEN.getOrDefault(state(cause), "a rule of the database does not hold");
    }

    private static String unavailable(SQLException cause) {
        return CONFLICTS.contains(state(cause))
                ? "other transactions came between every time it was tried: " + reason(cause)
                : reason(cause) + REMEDIES.getOrDefault(state(cause), "");
    }

    private static Optional<SQLException> sql(Throwable thrown) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
    }

    private static String state(SQLException cause) {
        return cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** The constraint's name, or for a missing value {@code table.column}; empty where it is about neither. */
    private static String constraint(SQLException cause) {
        return server(cause)
                .map(error -> error.getConstraint() != null
                        ? error.getConstraint()
                        : error.getColumn() != null ? error.getTable() + "." + error.getColumn() : "")
                .orElse("");
    }

    /** The columns of a key or a reference, in the form {@code (customer_id)}; never the values behind them. */
    private static String columns(SQLException cause) {
        var detail = server(cause).map(ServerErrorMessage::getDetail).orElse("");
        int from = detail.indexOf('(');
        int to = detail.indexOf(")=(");
        return from < 0 || to < from ? "" : " " + detail.substring(from, to + 1);
    }

    private static Optional<ServerErrorMessage> server(SQLException cause) {
        return cause instanceof PSQLException sql ? Optional.ofNullable(sql.getServerErrorMessage()) : Optional.empty();
    }
}

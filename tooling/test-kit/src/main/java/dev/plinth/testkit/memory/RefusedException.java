package dev.plinth.testkit.memory;

import org.jspecify.annotations.Nullable;

/**
 * What a database would refuse. A project whose callers see failures with names of their own hands in a function that makes
 * one of this; see {@link MemoryTransactions}.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String constraint;
    private final String message;

    RefusedException(Kind kind, String constraint, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.constraint = constraint;
        this.message = message;
    }

    /** What a caller can do about it. */
    public Kind kind() {
        return kind;
    }

    /** The constraint that was violated, as its repository calls it; empty where no constraint was. */
    public String constraint() {
        return constraint;
    }

    /** One line that says what was refused. */
    @Override
    public String getMessage() {
        return message;
    }

    /** What a caller can do about a refusal. */
    public enum Kind {
        /** An aggregate with the same key exists already. */
        DUPLICATE_KEY,
        /** A reference or another rule does not hold. */
        BROKEN_RULE,
        /** Another transaction changed the same aggregate in between: read it again and decide anew. */
        STALE_VERSION,
        /** The transaction is restricted, and not to what it would read or change. */
        NOT_ALLOWED,
        /** Another transaction holds a lock for too long: the same call may work later. */
        UNAVAILABLE
    }
}

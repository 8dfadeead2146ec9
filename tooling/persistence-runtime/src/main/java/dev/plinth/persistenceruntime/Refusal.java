package dev.plinth.persistenceruntime;

/**
 * What the database, or the way to it, refused: what a project turns into a failure with a name of its own.
 *
 * @param kind what a caller can do about it
 * @param constraint the constraint that was violated, such as {@code uq_customer_number}, or for a missing value
 *     {@code table.column}; empty where no constraint was
 * @param message one line that names constraint and columns, and never the values of a row
 * @param cause where it comes from, for the log; like all its own causes it has no values of a row in its message
 */
public record Refusal(Kind kind, String constraint, String message, Throwable cause) {
    /** That the database cannot be reached, with the reason behind what was tried. */
    public static Refusal unavailable(String tried, Throwable thrown) {
        return new Refusal(Kind.UNAVAILABLE, "", tried + ": " + Refusals.reason(thrown), Refusals.origin(thrown));
    }

    /** What a caller can do about a refusal. */
    public enum Kind {
        /** A row with the same key exists already. */
        DUPLICATE_KEY,
        /** Another constraint does not hold: a check, a foreign key, an exclusion, a value that is missing. */
        BROKEN_RULE,
        /** Another transaction changed the same aggregate in between: read it again and decide anew. */
        STALE_VERSION,
        /** The role may not do this to these rows, by grants or by row security. */
        NOT_ALLOWED,
        /** The database cannot be reached, has no connection free or took too long: the same call may work later. */
        UNAVAILABLE,
        /**
         * The connection was lost after the commit was sent: all of the work is kept, or nothing of it. Only a look at
         * the database tells which, so it is never repeated without one.
         */
        OUTCOME_UNKNOWN
    }
}

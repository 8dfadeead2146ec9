package dev.plinth.schematools;

/** What keeps a question about a schema from being answered; one line says what, where, and what to do. */
public final class SchemaProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the line that people read; the stack says nothing to them. */
    public SchemaProblem(String message) {
        super(message, null, false, false);
    }

    /** With the line that people read, and what was found at the bottom of it. */
    public SchemaProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

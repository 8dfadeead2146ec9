package dev.plinth.architecturerules.declaration;

/** A declaration that cannot be meant, or that does not fit the project; one line says what, where, and what to do. */
public final class Misdeclared extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the line that people read. */
    public Misdeclared(String message) {
        super(message);
    }
}

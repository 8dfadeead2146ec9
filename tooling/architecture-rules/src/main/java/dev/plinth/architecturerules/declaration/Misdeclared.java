package dev.plinth.architecturerules.declaration;

/** A declaration that cannot be meant, or that does not fit the project; one line says what, where, and what to do. */
public final class Misdeclared extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the line that people read; what called what to find it says nothing to them. */
    public Misdeclared(String message) {
        super(message, null, false, false);
    }
}

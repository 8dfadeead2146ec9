package dev.plinth.shop.model.shared;

/** The database cannot be reached or has no connection free; the same call may work later. */
public final class Unavailable extends Failure {
    private static final long serialVersionUID = 1L;

    /** Says what was tried. */
    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

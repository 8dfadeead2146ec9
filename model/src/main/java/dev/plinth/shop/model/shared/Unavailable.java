package dev.plinth.shop.model.shared;

/** The database cannot be reached, has no connection free or took too long; nothing was kept, and the same call may work later. */
public final class Unavailable extends Failure {
    private static final long serialVersionUID = 1L;

    /** Says what was tried. */
    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.plinth.shop.model.shared;

/** The database does not let this role do it to these rows. */
public final class NotAllowed extends Failure {
    private static final long serialVersionUID = 1L;

    /** Says what is not allowed. */
    public NotAllowed(String message, Throwable cause) {
        super(message, cause);
    }
}

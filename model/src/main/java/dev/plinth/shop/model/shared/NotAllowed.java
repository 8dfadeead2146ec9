package dev.plinth.shop.model.shared;

/** The one who asks may not do it: the database does not let this role do it to these rows, or the shop has a rule. */
public final class NotAllowed extends Failure {
    private static final long serialVersionUID = 1L;

    /** Says what a rule of the shop does not allow. */
    public NotAllowed(String message) {
        super(message, null);
    }

    /** Says what the database does not allow. */
    public NotAllowed(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.plinth.shop.model.shared;

/**
 * The connection was lost while the work was committed: all of it is kept, or nothing of it. Look before you repeat it; a
 * number or an identifier chosen before the first attempt tells whether it is there.
 */
public final class OutcomeUnknown extends Failure {
    private static final long serialVersionUID = 1L;

    /** Says what was tried. */
    public OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}

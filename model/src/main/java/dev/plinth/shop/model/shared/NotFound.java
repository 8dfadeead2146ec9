package dev.plinth.shop.model.shared;

/** What was asked for does not exist. */
public final class NotFound extends Failure {
    private static final long serialVersionUID = 1L;

    /** Names what was looked for, such as {@code order}, and by which key. */
    public NotFound(String what, Object key) {
        super("no " + what + " " + key, null);
    }
}

package dev.plinth.shop.model.shared;

import org.jspecify.annotations.Nullable;

/** Somebody else changed the same aggregate in between: read it again and decide anew. */
public final class StaleVersion extends Failure {
    private static final long serialVersionUID = 1L;

    /** Names what was changed. */
    public StaleVersion(String what, @Nullable Throwable cause) {
        super(what + " was changed by another transaction in between; read it again", cause);
    }
}

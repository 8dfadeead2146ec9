package dev.plinth.shop.model.shared;

import org.jspecify.annotations.Nullable;

/** Something with the same key exists already. */
public final class DuplicateKey extends Failure {
    private static final long serialVersionUID = 1L;

    private final String constraint;

    /** Names the constraint ({@code pk_…} or {@code uq_…}) and says which key. */
    public DuplicateKey(String constraint, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.constraint = constraint;
    }

    /** The name of the constraint. */
    public String constraint() {
        return constraint;
    }
}

package dev.plinth.shop.model.shared;

/** Something with the same key exists already. */
public final class DuplicateKey extends Failure {
    private static final long serialVersionUID = 1L;

    private final String constraint;

    /** Names the constraint ({@code pk_…} or {@code uq_…}) and what the database said of the key. */
    public DuplicateKey(String constraint, String message, Throwable cause) {
        super(message, cause);
        this.constraint = constraint;
    }

    /** The name of the constraint. */
    public String constraint() {
        return constraint;
    }
}

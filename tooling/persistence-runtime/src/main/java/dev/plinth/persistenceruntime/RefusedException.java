package dev.plinth.persistenceruntime;

/** A refusal of the database, for projects without names of their own for it. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Says what was refused. */
    public RefusedException(Refusal refusal) {
        super(refusal.message(), refusal.cause());
        this.refusal = refusal;
    }

    /** What was refused. */
    public Refusal refusal() {
        return refusal;
    }
}

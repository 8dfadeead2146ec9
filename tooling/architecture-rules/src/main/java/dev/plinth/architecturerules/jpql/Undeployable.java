package dev.plinth.architecturerules.jpql;

/** EclipseLink does not take a mapping. */
public final class Undeployable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;

    Undeployable(String words, Throwable cause) {
        super(words, cause);
        this.words = words;
    }

    /** What EclipseLink says about it. */
    public String words() {
        return words;
    }
}

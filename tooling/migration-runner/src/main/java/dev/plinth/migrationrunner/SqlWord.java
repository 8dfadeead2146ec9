package dev.plinth.migrationrunner;

/**
 * A word of a statement, or one of its signs; comments are none.
 *
 * @param kind what it is
 * @param text of a keyword or a name as the catalog has it: in lower case, or without its quotes; of a string with its quotes
 */
public record SqlWord(Kind kind, String text) {
    /** What words are. */
    public enum Kind {
        /** A keyword, a name or a number. */
        PLAIN,
        /** A name in quotes. */
        QUOTED,
        /** A string, dollar-quoted ones as well. */
        STRING,
        /** Anything else, one by one. */
        SIGN
    }

    /** Whether it is a keyword or a sign; a name in quotes is neither. */
    public boolean is(String written) {
        return (kind == Kind.PLAIN || kind == Kind.SIGN) && text.equals(written);
    }

    /** Whether it can be a name. */
    boolean isName() {
        return kind == Kind.PLAIN || kind == Kind.QUOTED;
    }
}

package dev.plinth.shop.model.shared;

/** The rule of every text that is stored: no white space around it, not empty, and no NUL, which PostgreSQL cannot hold. */
public final class Text {
    /** Characters of a key at the most: in any script it fits into one entry of an index. */
    private static final int LONGEST_KEY = 500;

    private Text() {}

    /**
     * The text in its stored form.
     *
     * @param what the field's name, for the message
     * @throws IllegalArgumentException if nothing is left after stripping, or if it holds a NUL
     */
    public static String require(String what, String value) {
        var text = value.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be blank: '" + value + "'");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " must not hold a NUL: '" + text.replace('\0', '␀') + "'");
        }
        return text;
    }

    /**
     * The text in its stored form, if it is short enough to be a key by which rows are found.
     *
     * @param what the field's name, for the message
     * @throws IllegalArgumentException as {@link #require}, or if it has more than {@value #LONGEST_KEY} characters
     */
    public static String key(String what, String value) {
        var text = require(what, value);
        if (text.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(what + " must have at most " + LONGEST_KEY + " characters: '"
                    + text.substring(0, LONGEST_KEY) + "…'");
        }
        return text;
    }
}

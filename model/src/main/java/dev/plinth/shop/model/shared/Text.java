package dev.plinth.shop.model.shared;

/**
 * The rule of every text that is stored: no white space around it, not empty, of a limited length, and nothing in it that
 * PostgreSQL cannot hold. Lengths are counted in code points, as PostgreSQL counts them. The functions {@code is_name} and
 * {@code is_prose} of the schema say the same.
 */
public final class Text {
    /** Characters of a name at the most: in any script it fits into one entry of an index. */
    private static final int LONGEST_NAME = 500;

    private static final int LONGEST_PROSE = 10_000;

    private Text() {}

    /**
     * A text of a line or so in its stored form: what something is called, or found by.
     *
     * @param what the field's name, for the message
     * @throws IllegalArgumentException if nothing is left after stripping, if more than {@value #LONGEST_NAME} characters
     *     are, or if it holds a NUL or an unpaired surrogate
     */
    public static String name(String what, String value) {
        return stored(what, value, LONGEST_NAME);
    }

    /**
     * A longer text in its stored form.
     *
     * @param what the field's name, for the message
     * @throws IllegalArgumentException if nothing is left after stripping, if more than {@value #LONGEST_PROSE} characters
     *     are, or if it holds a NUL or an unpaired surrogate
     */
    public static String prose(String what, String value) {
        return stored(what, value, LONGEST_PROSE);
    }

    private static String stored(String what, String value, int longest) {
        var text = value.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be blank: '" + value + "'");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException(what + " must have at most " + longest + " characters: '"
                    + text.substring(0, text.offsetByCodePoints(0, longest)) + "…'");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " must not hold a NUL: '" + text.replace('\0', '␀') + "'");
        }
        if (text.codePoints().anyMatch(Text::isSurrogate)) {
            throw new IllegalArgumentException(
                    what + " must not hold an unpaired surrogate: '" + text.replaceAll("\\p{Cs}", "\uFFFD") + "'");
        }
        return text;
    }

    /** Of two that make a pair, {@link String#codePoints()} makes one character. */
    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}

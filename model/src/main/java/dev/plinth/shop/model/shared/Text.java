package dev.plinth.shop.model.shared;

/** The rule of every text that is stored: no white space around it, not empty, and no NUL, which PostgreSQL cannot hold. */
public final class Text {
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
}

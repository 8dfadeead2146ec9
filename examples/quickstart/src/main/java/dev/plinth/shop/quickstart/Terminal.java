package dev.plinth.shop.quickstart;

/** Text from a file or a database as a terminal may have it. */
final class Terminal {
    private static final char REPLACEMENT = '\uFFFD';

    private Terminal() {}

    /**
     * The text on one line. Characters that would steer a terminal, or turn the direction of what follows, are replaced by
     * U+FFFD.
     */
    static String shown(String text) {
        var line = text.replaceAll("\\R", " ");
        var shown = new StringBuilder(line.length());
        line.codePoints().map(c -> steers(c) ? REPLACEMENT : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean steers(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}

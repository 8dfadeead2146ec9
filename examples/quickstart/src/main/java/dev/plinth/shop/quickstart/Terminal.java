package dev.plinth.shop.quickstart;

import java.util.Set;

/** Text from a file or a database as a terminal may have it. */
final class Terminal {
    private static final char REPLACEMENT = '\uFFFD';

    /** Embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9). */
    private static final Set<Byte> TURNING = Set.of(
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
            Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE);

    private Terminal() {}

    /**
     * The text on one line. Characters that would steer a terminal, or turn the direction of what follows, are replaced by
     * U+FFFD.
     */
    static String shown(String text) {
        var line = text.replaceAll("\\R|\t", " ");
        var shown = new StringBuilder(line.length());
        line.codePoints().map(c -> steers(c) ? REPLACEMENT : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** The text on one line, and cut where it has more characters than may be shown. */
    static String shortened(String text, int most) {
        var line = shown(text.substring(0, Math.min(text.length(), 2 * most + 1)));
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }

    private static boolean steers(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || TURNING.contains(Character.getDirectionality(character));
    }
}

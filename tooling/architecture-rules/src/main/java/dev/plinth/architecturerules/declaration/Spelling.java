package dev.plinth.architecturerules.declaration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What somebody may have meant who wrote something else.
 *
 * @param words that have a meaning
 */
record Spelling(Collection<String> words) {
    /** Of more letters one does not slip. */
    private static final int MOST_SLIPS = 3;

    /** The word that is the fewest letters away. */
    String nearest(String written) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .orElseThrow();
    }

    /** The nearest word, if it is so near that it was meant. */
    Optional<String> meant(String written) {
        return words.stream()
                .filter(word -> distance(written, word) <= MOST_SLIPS)
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** How many letters have to be put in, taken out or exchanged: Levenshtein's distance, a row for each letter. */
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int exchanged = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}

package dev.plinth.architecturerules.derived;

import java.util.List;
import java.util.Optional;

/**
 * Where a text first differs from the one that is wanted.
 *
 * @param line of the text, from 1
 * @param what is there, and what would be
 */
public record Difference(int line, String what) {
    static Optional<Difference> between(String text, String wanted) {
        var present = text.lines().toList();
        var given = wanted.lines().toList();
        for (int i = 0; i < Math.max(present.size(), given.size()); i++) {
            if (!at(present, i).equals(at(given, i))) {
                return Optional.of(new Difference(
                        Math.max(1, Math.min(i + 1, present.size())),
                        "says " + at(present, i) + " where the declaration gives " + at(given, i)));
            }
        }
        return Optional.empty();
    }

    private static String at(List<String> lines, int index) {
        return index >= lines.size() ? "nothing more" : "\"" + lines.get(index).strip() + "\"";
    }
}

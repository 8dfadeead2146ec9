package dev.plinth.architecturerules.catalog;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that a name is made of. */
final class Words {
    private static final Pattern BOUNDARY = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_$]+");

    private Words() {}

    /** In lower case: {@code JDBCOrderLines} is made of {@code jdbc}, {@code order} and {@code lines}. */
    static List<String> of(String name) {
        return Stream.of(BOUNDARY.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}

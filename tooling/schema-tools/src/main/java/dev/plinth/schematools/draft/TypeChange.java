package dev.plinth.schematools.draft;

import dev.plinth.schematools.catalog.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column's type, and the one it is to get; both as PostgreSQL writes them.
 *
 * @param from what it is
 * @param to what it is to be
 */
record TypeChange(String from, String to) {
    private static final Map<String, List<String>> WIDER = Map.of(
            "smallint", List.of("integer", "bigint", "numeric"),
            "integer", List.of("bigint", "numeric", "double precision"),
            "bigint", List.of("numeric"),
            "real", List.of("double precision"),
            "date", List.of("timestamp without time zone"));

    /** Of these every value has a text, and the text tells the value. */
    private static final Set<String> SPELLED = Set.of(
            "character varying", "character", "citext", "name", "uuid", "smallint", "integer", "bigint", "boolean");

    /** Whether every value that there may be is the same afterwards. */
    boolean keepsValues() {
        return from.equals(to)
                || WIDER.getOrDefault(from, List.of()).contains(to)
                || to.equals("text") && SPELLED.contains(SqlType.of(from).unqualified())
                || keepsSizedValues();
    }

    private boolean keepsSizedValues() {
        var small = SqlType.of(from);
        var big = SqlType.of(to);
        if (small.modifiers().isEmpty() || !big.name().equals(small.name())) {
            return false;
        }
        var scale = scale(big) - scale(small);
        // Without a size there is no limit.
        return big.modifiers().isEmpty() || scale >= 0 && big.modifier(0) - small.modifier(0) >= scale;
    }

    private static int scale(SqlType type) {
        return type.modifiers().size() > 1 ? type.modifiers().get(1) : 0;
    }
}

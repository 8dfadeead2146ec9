package dev.plinth.schematools.draft;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    private static final Pattern SPELLED =
            Pattern.compile("(character varying|character|citext|name|uuid|smallint|integer|bigint|boolean)\\b.*");

    private static final Pattern SIZED =
            Pattern.compile("(?<type>[a-z ]+?)\\((?<size>\\d+)(,(?<scale>-?\\d+))?\\)(?<rest>.*)");

    /** Whether every value that there may be is the same afterwards. */
    boolean keepsValues() {
        return from.equals(to)
                || WIDER.getOrDefault(from, List.of()).contains(to)
                || to.equals("text") && SPELLED.matcher(from).matches()
                || keepsSizedValues();
    }

    private boolean keepsSizedValues() {
        var small = SIZED.matcher(from);
        if (!small.matches()) {
            return false;
        }
        var big = SIZED.matcher(to);
        if (!big.matches()) {
            // Without a size there is no limit; but "character" alone is one of them.
            return to.equals(small.group("type") + small.group("rest")) && !to.equals("character");
        }
        var scale = scale(big.group("scale")) - scale(small.group("scale"));
        var size = Integer.parseInt(big.group("size")) - Integer.parseInt(small.group("size"));
        return big.group("type").equals(small.group("type"))
                && big.group("rest").equals(small.group("rest"))
                && scale >= 0
                && size >= scale;
    }

    private static int scale(@Nullable String scale) {
        return scale == null ? 0 : Integer.parseInt(scale);
    }
}

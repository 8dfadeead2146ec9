package dev.plinth.schematools.catalog;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the server says in other words once it has read its own: one form of each. */
final class Wording {
    private static final Pattern VARCHAR_ELEMENT = Pattern.compile("\\(('(?:[^']|'')*'::character varying)\\)::text");
    private static final Pattern VARCHAR_ARRAY =
            Pattern.compile("\\((ARRAY\\[(?:'(?:[^']|'')*'::character varying(?:, )?)*\\])\\)::text\\[\\]");

    /** Types that SQL calls otherwise than the catalog does. */
    private static final Map<String, String> CATALOG_NAMES = Map.ofEntries(
            Map.entry("smallint", "int2"),
            Map.entry("integer", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("real", "float4"),
            Map.entry("double precision", "float8"),
            Map.entry("boolean", "bool"),
            Map.entry("character", "bpchar"),
            Map.entry("character varying", "varchar"),
            Map.entry("bit varying", "varbit"),
            Map.entry("time without time zone", "time"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"));

    private static final String SIZE = "(?:\\([0-9,]+\\))?";

    /** A cast that is called by its type. */
    private static final Pattern NAMED_CAST = Pattern.compile("(::(?:"
            + CATALOG_NAMES.entrySet().stream()
                    .map(name -> sized(name.getKey()) + "(?:\\[\\])?(?= AS " + name.getValue() + "\\b)")
                    .collect(Collectors.joining("|"))
            + "|(?<same>[a-z_][a-z0-9_]*)" + SIZE + "(?:\\[\\])?(?= AS \\k<same>\\b))) AS [a-z_0-9]+");

    /** The aspect of a view that is its query. */
    private static final String QUERY = "query";

    /** How the server begins the body of a function that it keeps as queries; a body that it keeps as text has no such beginning. */
    private static final String QUERIES = "BEGIN ATOMIC\n";

    private Wording() {}

    /** A size stands behind the first words, before those about the time zone. */
    private static String sized(String type) {
        var zone = type.indexOf(" with");
        return zone < 0 ? type + SIZE : type.substring(0, zone) + SIZE + type.substring(zone);
    }

    /** The server says {@code varchar IN (…)} in other words once it has read its own. */
    static String canonical(String value) {
        var elements = VARCHAR_ELEMENT.matcher(value).replaceAll("$1");
        return VARCHAR_ARRAY.matcher(elements).replaceAll("$1");
    }

    /**
     * Besides, in a query that it keeps parsed, the server names a column that nothing refers to, as in the second query
     * of a {@code UNION}, by the type that it has put behind a constant. A column that something refers to always has its
     * name. What its author wrote as text stays as it is.
     */
    static String compared(String aspect, String value) {
        var canonical = canonical(value);
        var parsed = aspect.equals(QUERY) || canonical.startsWith(QUERIES);
        return parsed ? NAMED_CAST.matcher(canonical).replaceAll("$1") : canonical;
    }
}

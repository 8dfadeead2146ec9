package dev.plinth.schematools.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type of a column, by the name that PostgreSQL prints.
 *
 * @param name without what stands in parentheses; an array ends in {@code []}
 * @param modifiers what stands in parentheses, for example length, or precision and scale
 */
public record SqlType(String name, List<Integer> modifiers) {
    /** What people write for what PostgreSQL prints. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("bool", "boolean"),
            Map.entry("int2", "smallint"),
            Map.entry("smallserial", "smallint"),
            Map.entry("serial2", "smallint"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("serial", "integer"),
            Map.entry("serial4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("bigserial", "bigint"),
            Map.entry("serial8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time", "time without time zone"));

    private static final String NATIONAL = "national ";
    private static final String ARRAY = "[]";

    private static final Pattern WRITTEN = Pattern.compile("""
            \\s*(?<name>(?:national\\s+)?(?:character|char|nchar)\\s+varying|bit\\s+varying|double\\s+precision\
            |(?:"(?:[^"]|"")*"|[\\p{L}_][\\p{L}\\d_$]*)(?:\\s*\\.\\s*(?:"(?:[^"]|"")*"|[\\p{L}_][\\p{L}\\d_$]*))*)\
            (?:\\s*\\(\\s*(?<first>\\d+)\\s*(?:,\\s*(?<second>-?\\d+)\\s*)?\\))?\
            (?<zone>\\s+with(?:out)?\\s+time\\s+zone)?\
            (?<array>\\s*\\[\\d*]|\\s+array\\b)?.*""", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    public SqlType {
        modifiers = List.copyOf(modifiers);
    }

    /** What a text begins with: a type as PostgreSQL prints it, or the definition of a column as people write it. */
    public static SqlType of(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            return new SqlType(written.strip(), List.of());
        }
        var modifiers = Stream.of("first", "second")
                .map(found::group)
                .filter(modifier -> modifier != null)
                .map(Integer::valueOf)
                .toList();
        return new SqlType(name(found, modifiers), implied(found.group("name"), modifiers));
    }

    private static String name(Matcher found, List<Integer> modifiers) {
        var name = found.group("name");
        if (!name.contains("\"")) {
            name = words(name);
            name = name.startsWith(NATIONAL) ? name.substring(NATIONAL.length()) : name;
            var zone = found.group("zone");
            if (zone != null) {
                name += " " + words(zone);
            }
            name = name.equals("float") && !modifiers.isEmpty() && modifiers.get(0) <= 24
                    ? "real"
                    : ALIASES.getOrDefault(name, name);
        }
        return found.group("array") == null ? name : name + ARRAY;
    }

    private static String words(String written) {
        return Collections.list(new StringTokenizer(written.toLowerCase(Locale.ROOT))).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** A letter alone is one long; how exact a float is, its name says. */
    private static List<Integer> implied(String name, List<Integer> modifiers) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "char", "character" -> modifiers.isEmpty() ? List.of(1) : modifiers;
            case "float" -> List.of();
            case "numeric", "decimal", "dec" -> modifiers.size() == 1 ? List.of(modifiers.get(0), 0) : modifiers;
            default -> modifiers;
        };
    }

    /** Without its schema; what an extension brought may stand in any. */
    public String unqualified() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The first, or a number for where there is none. */
    public int modifier(int otherwise) {
        return modifiers.isEmpty() ? otherwise : modifiers.get(0);
    }

    /** As PostgreSQL prints it. */
    @Override
    public String toString() {
        if (modifiers.isEmpty()) {
            return name;
        }
        var inside = modifiers.toString().replace(" ", "").replace('[', '(').replace(']', ')');
        // In the names of times it stands behind the first word.
        int place = name.startsWith("time") ? name.indexOf(' ') : name.endsWith(ARRAY) ? name.length() - 2 : -1;
        return place < 0 ? name + inside : name.substring(0, place) + inside + name.substring(place);
    }
}

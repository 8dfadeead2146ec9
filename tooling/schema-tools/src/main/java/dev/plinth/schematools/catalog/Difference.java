package dev.plinth.schematools.catalog;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a schema is not what it should be.
 *
 * @param change what is wrong with the object
 * @param object which
 * @param aspect what of it differs; null if the whole object is missing or unexpected
 * @param expected what the aspect should be; null if nothing
 * @param actual what it is; null if nothing
 * @param origin who wants it so, for example the attribute of an entity; null if that goes without saying
 */
public record Difference(
        Change change,
        SchemaObject object,
        @Nullable String aspect,
        @Nullable String expected,
        @Nullable String actual,
        @Nullable String origin) {
    /** Whether a table declares a column that it inherits: its own choice, whatever its parents are like. */
    private static final String DECLARED = "declared";

    /** What can be wrong with an object. */
    public enum Change {
        /** It should be there. */
        MISSING,
        /** It should not be there. */
        UNEXPECTED,
        /** It is there, and is not what it should be. */
        DIFFERENT
    }

    /** An object that should be there. */
    public static Difference missing(SchemaObject object) {
        return new Difference(Change.MISSING, object, null, null, null, null);
    }

    /** An object that should not be there. */
    public static Difference unexpected(SchemaObject object) {
        return new Difference(Change.UNEXPECTED, object, null, null, null, null);
    }

    /** An object of which an aspect differs. */
    public static Difference of(
            SchemaObject object, String aspect, @Nullable String expected, @Nullable String actual) {
        return new Difference(Change.DIFFERENT, object, aspect, expected, actual, null);
    }

    /** The same, said to be wanted by somebody. */
    public Difference wantedBy(String origin) {
        return new Difference(change, object, aspect, expected, actual, origin.isEmpty() ? null : origin);
    }

    /**
     * All differences between two schemas, by kind and name. What stands or falls with an object that is missing or
     * unexpected is not said again, nor what a partition only has from the whole table.
     */
    public static List<Difference> between(Schema expected, Schema actual) {
        var differences = new ArrayList<Difference>();
        var here = standalone(actual);
        var there = standalone(expected);
        for (var entry : expected.objects().entrySet()) {
            var object = entry.getKey();
            var found = actual.objects().get(object);
            if (found != null) {
                var aspects = new TreeSet<>(entry.getValue().keySet());
                aspects.addAll(found.keySet());
                aspects.stream()
                        .filter(aspect -> !Objects.equals(entry.getValue().get(aspect), found.get(aspect)))
                        .map(aspect -> new Difference(
                                Change.DIFFERENT,
                                object,
                                aspect,
                                entry.getValue().get(aspect),
                                found.get(aspect),
                                null))
                        .forEach(differences::add);
            } else if (saysMore(object, there, here)) {
                differences.add(missing(object));
            }
        }
        actual.objects().keySet().stream()
                .filter(object -> !expected.objects().containsKey(object) && saysMore(object, here, there))
                .map(Difference::unexpected)
                .forEach(differences::add);
        var all = Set.copyOf(differences);
        differences.removeIf(difference -> !DECLARED.equals(difference.aspect)
                && Stream.of(expected, actual)
                        .flatMap(schema -> wholeTables(schema, difference.object()))
                        .anyMatch(table -> all.contains(difference.at(table))));
        return differences;
    }

    /** The tables from which that of an object inherits; none if the object is not called by its table. */
    private static Stream<String> wholeTables(Schema schema, SchemaObject object) {
        var table = object.parent();
        return table == null || !object.name().startsWith(table + ".")
                ? Stream.empty()
                : schema.aspect(new SchemaObject(Kind.TABLE, null, table), "parents").stream()
                        .flatMap(parents -> SqlIdentifier.listed(parents).stream());
    }

    /** The same of another table. */
    private Difference at(String table) {
        var parent = Objects.requireNonNull(object.parent());
        var twin = new SchemaObject(object.kind(), table, table + object.name().substring(parent.length()));
        return new Difference(change, twin, aspect, expected, actual, origin);
    }

    /** Whether it is more than a part of what is only on one side. */
    private static boolean saysMore(SchemaObject object, Set<String> onThisSide, Set<String> onTheOther) {
        var parent = object.parent();
        return parent == null || onTheOther.contains(parent) || !onThisSide.contains(parent);
    }

    private static Set<String> standalone(Schema schema) {
        var names = new HashSet<String>();
        schema.objects().keySet().stream()
                .filter(object -> object.parent() == null)
                .map(SchemaObject::name)
                .forEach(names::add);
        return names;
    }

    /**
     * Of a text of several lines that differs, such as the body of a function, the lines that do, with two around them, as
     * {@code diff -u} shows them: {@code -} before what is, {@code +} before what is expected. Empty for any other difference.
     */
    public List<String> text() {
        var is = lines(actual);
        var wanted = lines(expected);
        if (is.size() < 2 && wanted.size() < 2) {
            return List.of();
        }
        var header = 2; // lines with the names of two files
        return UnifiedDiffUtils.generateUnifiedDiff("", "", is, DiffUtils.diff(is, wanted), 2).stream()
                .skip(header)
                .toList();
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.strip().lines().toList();
    }

    /** As the end of a sentence that begins with the object. */
    public String what() {
        var differs = switch (change) {
            case MISSING -> "is missing";
            case UNEXPECTED -> "is unexpected";
            case DIFFERENT -> "differs in " + aspect + (text().isEmpty() ? ": " + values() : "");
        };
        return differs + (origin == null ? "" : " (" + origin + ")");
    }

    /** For scripts, as values that JSON knows; what is not there is left out. */
    public Map<String, Object> properties() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("change", change.name());
        parts.put("kind", object.kind().toString());
        parts.put("object", object.name());
        putIfThere(parts, "aspect", aspect);
        putIfThere(parts, "expected", expected);
        putIfThere(parts, "actual", actual);
        putIfThere(parts, "origin", origin);
        return Map.of("difference", parts);
    }

    private static void putIfThere(Map<String, Object> parts, String key, @Nullable String value) {
        if (value != null) {
            parts.put(key, value);
        }
    }

    /** For people: one line, and below it {@link #text()}, indented. */
    public List<String> lines() {
        return Stream.concat(Stream.of(toString()), text().stream().map(line -> "    " + line))
                .toList();
    }

    @Override
    public String toString() {
        return sentence() + (origin == null ? "" : " (" + origin + ")");
    }

    private String sentence() {
        return switch (change) {
            case MISSING -> object + " is missing";
            case UNEXPECTED -> object + " is unexpected";
            case DIFFERENT ->
                !text().isEmpty() ? object + ": " + aspect + " differs" : object + ": " + aspect + " is " + values();
        };
    }

    private String values() {
        return (actual == null ? "not set" : actual) + ", expected " + (expected == null ? "none" : expected);
    }
}

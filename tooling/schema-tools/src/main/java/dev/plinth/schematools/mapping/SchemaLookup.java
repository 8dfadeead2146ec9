package dev.plinth.schematools.mapping;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects of a schema, by the names that a mapping calls them. */
final class SchemaLookup {
    private static final String NAMES = "\\(((?:\"[^\"]*\"|[^()\"])*)\\)";
    private static final Pattern COMMA = Pattern.compile(", (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** Of a constraint, or of an index over columns and all rows. */
    private static final Pattern KEY = Pattern.compile(
            "(?:PRIMARY KEY|UNIQUE(?: NULLS NOT DISTINCT)?|unique USING btree) " + NAMES + "(?!.* WHERE ).*");

    private static final Pattern REFERENCE =
            Pattern.compile("FOREIGN KEY " + NAMES + " REFERENCES ((?:\"[^\"]*\"|[^(\"])*)" + NAMES + ".*");

    private final Schema schema;
    private final Map<SqlName, SchemaObject> relations = new HashMap<>();
    private final Map<SqlName, SchemaObject> sequences = new HashMap<>();
    private final Map<String, Map<String, SchemaObject>> columns = new HashMap<>();
    private final Map<String, List<SchemaObject>> constraints = new HashMap<>();

    SchemaLookup(Schema schema) {
        this.schema = schema;
        for (var object : schema.objects().keySet()) {
            var parent = Objects.requireNonNullElse(object.parent(), "");
            switch (object.kind()) {
                case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> relations.put(SqlName.of(object.name()), object);
                case COLUMN ->
                    columns.computeIfAbsent(parent, table -> new TreeMap<>())
                            .put(
                                    SqlName.of(object.name().substring(parent.length() + 1))
                                            .toString(),
                                    object);
                case SEQUENCE -> sequences.put(SqlName.of(object.name()), object);
                case PRIMARY_KEY, UNIQUE, FOREIGN_KEY, INDEX ->
                    constraints
                            .computeIfAbsent(parent, table -> new ArrayList<>())
                            .add(object);
                default -> {
                    // A mapping says nothing of it.
                }
            }
        }
    }

    @Nullable
    SchemaObject relation(String name) {
        return relations.get(SqlName.of(name).within(schema.name()));
    }

    /** How the schema would call it. */
    String name(String name) {
        return SqlName.of(name).within(schema.name()).toString();
    }

    Map<String, SchemaObject> columns(SchemaObject relation) {
        return columns.getOrDefault(relation.name(), Map.of());
    }

    @Nullable
    SchemaObject column(SchemaObject relation, String name) {
        return columns(relation).get(SqlName.of(name).toString());
    }

    /** Empty if nothing is said of it. */
    String aspect(SchemaObject object, String aspect) {
        return schema.aspect(object, aspect).orElse("");
    }

    /** Whether a row cannot be without a value, and gets none unless somebody gives one; a domain may say both. */
    boolean mustBeGiven(SchemaObject column) {
        return says(column, "not null")
                && Stream.of("generated", "identity")
                        .allMatch(aspect -> aspect(column, aspect).isEmpty())
                && !says(column, "default");
    }

    private boolean says(SchemaObject object, String aspect) {
        if (!aspect(object, aspect).isEmpty()) {
            return true;
        }
        var type = new SchemaObject(Kind.DOMAIN, null, aspect(object, "type"));
        return schema.objects().containsKey(type) && says(type, aspect);
    }

    /** Of a domain what it stands on, else the type itself. */
    String baseType(String type) {
        var below = aspect(new SchemaObject(Kind.DOMAIN, null, type), "type");
        return below.isEmpty() ? type : baseType(below);
    }

    @Nullable
    SchemaObject sequence(String name) {
        return sequences.get(SqlName.of(name).within(schema.name()));
    }

    /** The columns by which rows of a table are told apart: those of each constraint, and of each index that is valid. */
    List<Set<String>> keys(SchemaObject table) {
        return definitions(table, Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.INDEX)
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> Set.copyOf(names(key.group(1))))
                .toList();
    }

    @Nullable
    String primaryKey(SchemaObject table) {
        return definitions(table, Kind.PRIMARY_KEY)
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> key.group(1))
                .findFirst()
                .orElse(null);
    }

    List<MappedForeignKey> foreignKeys(SchemaObject table) {
        return definitions(table, Kind.FOREIGN_KEY)
                .map(REFERENCE::matcher)
                .filter(Matcher::matches)
                .map(key -> new MappedForeignKey(names(key.group(1)), key.group(2), names(key.group(3))))
                .toList();
    }

    private Stream<String> definitions(SchemaObject table, Kind... kinds) {
        return constraints.getOrDefault(table.name(), List.of()).stream()
                .filter(constraint -> List.of(kinds).contains(constraint.kind()))
                .filter(constraint -> !aspect(constraint, "valid").equals("no"))
                .map(constraint -> aspect(constraint, "definition"));
    }

    private static List<String> names(String list) {
        return COMMA.splitAsStream(list).toList();
    }
}

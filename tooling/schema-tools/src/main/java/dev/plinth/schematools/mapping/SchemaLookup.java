package dev.plinth.schematools.mapping;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects of a schema, by the names that a mapping calls them. */
final class SchemaLookup {
    private static final Pattern KEY = Pattern.compile("(PRIMARY KEY|UNIQUE(?: NULLS NOT DISTINCT)?) \\((.*?)\\)(.*)");

    private final Schema schema;
    private final Map<SqlName, SchemaObject> relations = new HashMap<>();
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

    /** Of a domain what it stands on, else the type itself. */
    String baseType(String type) {
        var below = aspect(new SchemaObject(Kind.DOMAIN, null, type), "type");
        return below.isEmpty() ? type : baseType(below);
    }

    /** The columns of the primary key and of each unique constraint. */
    List<List<SqlName>> keys(SchemaObject table) {
        return definitions(table, Kind.PRIMARY_KEY, Kind.UNIQUE)
                .map(SchemaLookup::names)
                .toList();
    }

    @Nullable
    String primaryKey(SchemaObject table) {
        return definitions(table, Kind.PRIMARY_KEY)
                .findFirst()
                .map(SchemaLookup::columns)
                .orElse(null);
    }

    private Stream<String> definitions(SchemaObject table, Kind... kinds) {
        return constraints.getOrDefault(table.name(), List.of()).stream()
                .filter(constraint -> List.of(kinds).contains(constraint.kind()))
                .map(constraint -> aspect(constraint, "definition"));
    }

    private static String columns(String definition) {
        var found = KEY.matcher(definition);
        return found.matches() ? found.group(2) : "";
    }

    private static List<SqlName> names(String definition) {
        return Stream.of(columns(definition).split(", ")).map(SqlName::of).toList();
    }
}

package dev.plinth.schematools.mapping;

import dev.plinth.schematools.catalog.ColumnCopy;
import dev.plinth.schematools.catalog.Key;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects of a schema, by the names that a mapping calls them. */
final class SchemaLookup {
    private final Schema schema;
    private final Map<SqlName, SchemaObject> relations = new HashMap<>();
    private final Map<SqlName, SchemaObject> sequences = new HashMap<>();
    private final Map<String, Map<String, SchemaObject>> columns = new HashMap<>();
    private final Map<String, List<Key>> keys;

    SchemaLookup(Schema schema) {
        this.schema = schema;
        this.keys = schema.keys().stream()
                .collect(
                        Collectors.groupingBy(key -> String.valueOf(key.object().parent())));
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
                && !says(column, "default")
                && !ColumnCopy.isOf(column, schema);
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
        return of(table)
                .filter(Key::unique)
                .map(key -> Set.copyOf(key.columns()))
                .toList();
    }

    /** The columns of the primary key; none if there is none. */
    List<String> primaryKey(SchemaObject table) {
        return of(table)
                .filter(key -> key.object().kind() == Kind.PRIMARY_KEY)
                .map(Key::columns)
                .findFirst()
                .orElse(List.of());
    }

    /** The foreign keys of a table. */
    List<Key> foreignKeys(SchemaObject table) {
        return of(table).filter(key -> key.target() != null).toList();
    }

    private Stream<Key> of(SchemaObject table) {
        return keys.getOrDefault(table.name(), List.of()).stream();
    }
}

package dev.plinth.schematools.mapping;

import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a schema has what a mapping reads and writes. The schema may hold more: constraints, indexes, comments, tables
 * and columns that the mapping does not know; but a row has to be writable through the mapping alone.
 */
public final class MappingCheck {
    private final Schema schema;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, SchemaObject> relations = new HashMap<>();
    private final Map<String, Map<String, SchemaObject>> columns = new HashMap<>();

    private MappingCheck(Schema schema) {
        this.schema = schema;
        for (var object : schema.objects().keySet()) {
            switch (object.kind()) {
                case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> relations.put(plain(object.name()), object);
                case COLUMN ->
                    columns.computeIfAbsent(plain(String.valueOf(object.parent())), table -> new HashMap<>())
                            .put(
                                    plain(object.name()
                                            .substring(String.valueOf(object.parent())
                                                            .length()
                                                    + 1)),
                                    object);
                default -> {
                    // A mapping says nothing of it.
                }
            }
        }
    }

    /** All that the mapping needs and the schema does not have, in the order of the mapping's tables. */
    public static List<Difference> differences(MappedSchema mapping, Schema schema) {
        var check = new MappingCheck(schema);
        mapping.tables().forEach(check::look);
        return List.copyOf(check.differences);
    }

    private void look(MappedTable table) {
        var name = plain(table.name());
        var relation = relations.get(name);
        if (relation == null) {
            differences.add(Difference.missing(new SchemaObject(Kind.TABLE, null, table.name())));
            return;
        }
        var there = columns.getOrDefault(name, Map.of());
        for (var column : table.columns()) {
            var found = there.get(plain(column.name()));
            if (found == null) {
                differences.add(Difference.missing(
                        new SchemaObject(Kind.COLUMN, relation.name(), relation.name() + "." + plain(column.name()))));
            } else {
                look(column, found);
            }
        }
    }

    private void look(MappedColumn column, SchemaObject found) {
        var type = schema.aspect(found, "type").orElse("");
        var fitting = ColumnTypes.fitting(column);
        if (!fitting.isEmpty() && fitting.stream().noneMatch(one -> type.equals(one) || type.startsWith(one + "("))) {
            differences.add(Difference.of(found, "type", fitting.get(0), type));
        }
    }

    /** A name as PostgreSQL keeps it: unquoted ones in lower case. */
    private static String plain(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name.toLowerCase();
    }
}

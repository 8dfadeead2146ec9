package dev.plinth.schematools.mapping;

import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a schema has what a mapping reads and writes. The schema may hold more: constraints, indexes, comments, tables
 * and columns that the mapping does not know; but a row has to be writable through the mapping alone.
 */
public final class MappingCheck {
    private final SchemaLookup schema;
    private final List<Difference> differences = new ArrayList<>();

    private MappingCheck(Schema schema) {
        this.schema = new SchemaLookup(schema);
    }

    /** All that the mapping needs and the schema does not have, in the order of the mapping's tables. */
    public static List<Difference> differences(MappedSchema mapping, Schema schema) {
        var check = new MappingCheck(schema);
        mapping.tables().forEach(check::look);
        return List.copyOf(check.differences);
    }

    private void look(MappedTable table) {
        var relation = schema.relation(table.name());
        if (relation == null) {
            differences.add(Difference.missing(new SchemaObject(Kind.TABLE, null, schema.name(table.name())))
                    .wantedBy(table.origin()));
            return;
        }
        for (var column : table.columns()) {
            var found = schema.column(relation, column.name());
            if (found == null) {
                differences.add(Difference.missing(new SchemaObject(
                                Kind.COLUMN, relation.name(), relation.name() + "." + SqlName.of(column.name())))
                        .wantedBy(column.origin()));
            } else {
                lookAtType(column, found);
            }
        }
        // What writing to a view comes to, only its triggers and rules know.
        if (relation.kind() == Kind.TABLE || relation.kind() == Kind.FOREIGN_TABLE) {
            lookAtRows(table, relation);
        }
    }

    private void lookAtType(MappedColumn column, SchemaObject found) {
        var type = schema.aspect(found, "type");
        if (!ColumnTypes.fits(column, schema.baseType(type))) {
            differences.add(
                    Difference.of(found, "type", ColumnTypes.preferred(column).orElse(null), type)
                            .wantedBy(column.origin()));
        }
    }

    private void lookAtRows(MappedTable table, SchemaObject relation) {
        for (var column : table.columns()) {
            var found = schema.column(relation, column.name());
            if (found != null) {
                lookAtWrites(column, found);
            }
        }
        var inserts = table.inserts().stream()
                .filter(insert -> !insert.columns().isEmpty())
                .toList();
        for (var column : schema.columns(relation).entrySet()) {
            if (has(column.getValue(), "not null") && !isFilled(column.getValue())) {
                var without = inserts.stream()
                        .filter(insert -> insert.columns().stream()
                                .noneMatch(one -> SqlName.of(one).toString().equals(column.getKey())))
                        .map(MappedInsert::by)
                        .collect(Collectors.joining(", "));
                if (!without.isEmpty()) {
                    differences.add(Difference.of(
                                    column.getValue(),
                                    "not null",
                                    "a default, since the insert does not write it",
                                    "yes")
                            .wantedBy(without));
                }
            }
        }
        lookAtKey(table, relation);
    }

    /** What the database makes itself, nobody may write. */
    private void lookAtWrites(MappedColumn column, SchemaObject found) {
        if (!column.inserted() && !column.updated()) {
            return;
        }
        if (has(found, "generated")) {
            differences.add(Difference.of(found, "generated", null, schema.aspect(found, "generated"))
                    .wantedBy(column.origin()));
        } else if ("always".equals(schema.aspect(found, "identity"))) {
            differences.add(
                    Difference.of(found, "identity", "by default", "always").wantedBy(column.origin()));
        }
    }

    private void lookAtKey(MappedTable table, SchemaObject relation) {
        if (table.key().isEmpty()) {
            return;
        }
        var expected = new HashSet<SqlName>();
        table.key().forEach(column -> expected.add(SqlName.of(column)));
        if (schema.keys(relation).stream().noneMatch(key -> Set.copyOf(key).equals(expected))) {
            differences.add(Difference.of(relation, "primary key", names(table.key()), schema.primaryKey(relation))
                    .wantedBy(table.origin()));
        }
    }

    private static String names(List<String> columns) {
        return columns.stream().map(column -> SqlName.of(column).toString()).collect(Collectors.joining(", "));
    }

    private boolean isFilled(SchemaObject column) {
        return has(column, "default") || has(column, "generated") || has(column, "identity");
    }

    private boolean has(SchemaObject object, String aspect) {
        return !schema.aspect(object, aspect).isEmpty();
    }
}

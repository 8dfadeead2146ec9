package dev.plinth.schematools.mapping;

import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Key;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.mapping.MappingChange.IdentityByDefault;
import dev.plinth.schematools.mapping.MappingChange.NewColumn;
import dev.plinth.schematools.mapping.MappingChange.NewForeignKey;
import dev.plinth.schematools.mapping.MappingChange.NewSequence;
import dev.plinth.schematools.mapping.MappingChange.NewTable;
import dev.plinth.schematools.mapping.MappingChange.NewUniqueKey;
import dev.plinth.schematools.mapping.MappingChange.OtherIncrement;
import dev.plinth.schematools.mapping.MappingChange.OtherPrimaryKey;
import dev.plinth.schematools.mapping.MappingChange.OtherType;
import dev.plinth.schematools.mapping.MappingChange.Undecided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a schema has what a mapping reads and writes. The schema may hold more: constraints, indexes, comments, tables
 * and columns that the mapping does not know; but a row has to be writable through the mapping alone.
 */
public final class MappingCheck {
    private final SchemaLookup schema;
    private final Map<SqlName, MappedTable> tables = new HashMap<>();
    private final List<MappingChange> changes = new ArrayList<>();

    private MappingCheck(MappedSchema mapping, Schema schema) {
        this.schema = new SchemaLookup(schema);
        mapping.tables().forEach(table -> tables.put(SqlName.of(this.schema.name(table.name())), table));
    }

    /** All that the mapping needs and the schema does not have, in the order of the mapping's tables. */
    public static List<MappingChange> changes(MappedSchema mapping, Schema schema) {
        var check = new MappingCheck(mapping, schema);
        mapping.tables().forEach(check::look);
        mapping.sequences().forEach(check::look);
        return List.copyOf(check.changes);
    }

    /** The same, in words. */
    public static List<Difference> differences(MappedSchema mapping, Schema schema) {
        return changes(mapping, schema).stream().map(MappingChange::difference).toList();
    }

    private void look(MappedTable table) {
        var relation = schema.relation(table.name());
        if (relation == null) {
            changes.add(new NewTable(table, new SchemaObject(Kind.TABLE, null, schema.name(table.name()))));
            return;
        }
        for (var column : table.columns()) {
            var found = schema.column(relation, column.name());
            if (found == null) {
                changes.add(new NewColumn(
                        column,
                        new SchemaObject(
                                Kind.COLUMN, relation.name(), relation.name() + "." + SqlName.of(column.name()))));
            } else {
                lookAtType(column, found);
            }
        }
        // What writing to a view comes to, only its triggers and rules know.
        if (relation.kind() == Kind.TABLE || relation.kind() == Kind.FOREIGN_TABLE) {
            lookAtRows(table, relation);
            lookAtKey(table, relation);
            lookAtConstraints(table, relation);
        }
    }

    private void lookAtType(MappedColumn column, SchemaObject found) {
        var type = schema.aspect(found, "type");
        if (!ColumnTypes.fits(column, schema.baseType(type))) {
            changes.add(new OtherType(column, found, type));
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
            if (schema.mustBeGiven(column.getValue())) {
                var without = inserts.stream()
                        .filter(insert -> insert.columns().stream()
                                .noneMatch(one -> SqlName.of(one).toString().equals(column.getKey())))
                        .map(MappedInsert::by)
                        .collect(Collectors.joining(", "));
                if (!without.isEmpty()) {
                    changes.add(new Undecided(Difference.of(
                                    column.getValue(),
                                    "not null",
                                    "a default, since the insert does not write it",
                                    "yes")
                            .wantedBy(without)));
                }
            }
        }
    }

    /** What the database makes itself, nobody may write. */
    private void lookAtWrites(MappedColumn column, SchemaObject found) {
        if (!column.inserted() && !column.updated()) {
            return;
        }
        if (has(found, "generated")) {
            changes.add(new Undecided(Difference.of(found, "generated", null, schema.aspect(found, "generated"))
                    .wantedBy(column.origin())));
        } else if ("always".equals(schema.aspect(found, "identity"))) {
            changes.add(new IdentityByDefault(column, found));
        }
    }

    private void lookAtKey(MappedTable table, SchemaObject relation) {
        if (table.key().isEmpty()) {
            return;
        }
        var keys = schema.keys(relation);
        if (!keys.contains(Set.copyOf(SqlName.all(table.key())))) {
            changes.add(new OtherPrimaryKey(
                    relation, SqlName.all(table.key()), schema.primaryKey(relation), table.origin()));
        }
    }

    private void lookAtConstraints(MappedTable table, SchemaObject relation) {
        var keys = schema.keys(relation);
        for (var unique : table.uniqueKeys()) {
            var columns = SqlName.all(unique);
            if (keys.stream().noneMatch(columns::containsAll)) {
                changes.add(new NewUniqueKey(relation, columns, origin(table, unique)));
            }
        }
        var present = schema.foreignKeys(relation);
        for (var key : table.foreignKeys()) {
            var target = schema.relation(key.target());
            if (target != null
                    && target.kind() == Kind.TABLE
                    && present.stream().noneMatch(found -> covers(found, key))) {
                changes.add(new NewForeignKey(relation, key, target, origin(table, key.columns())));
            }
        }
    }

    /** It may have more columns, and may go to the table of another class of the same family. */
    private boolean covers(Key found, MappedForeignKey wanted) {
        return pairs(found.columns(), found.targetColumns())
                        .containsAll(pairs(SqlName.all(wanted.columns()), SqlName.all(wanted.targetColumns())))
                && family(String.valueOf(found.target())).equals(family(wanted.target()));
    }

    private static Set<List<String>> pairs(List<String> columns, List<String> targets) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> List.of(columns.get(at), targets.get(at)))
                .collect(Collectors.toSet());
    }

    /** The table at the top of an inheritance, to which the keys of all others point. */
    private SqlName family(String table) {
        var name = SqlName.of(schema.name(table));
        var seen = new HashSet<SqlName>();
        while (seen.add(name)) {
            var mapped = tables.get(name);
            var above = mapped == null || mapped.key().isEmpty()
                    ? Optional.<MappedForeignKey>empty()
                    : mapped.foreignKeys().stream()
                            .filter(key -> Set.copyOf(key.columns()).equals(Set.copyOf(mapped.key())))
                            .findFirst();
            if (above.isPresent()) {
                name = SqlName.of(schema.name(above.get().target()));
            }
        }
        return name;
    }

    private static String origin(MappedTable table, List<String> columns) {
        return table.columns().stream()
                .filter(column ->
                        SqlName.all(columns).contains(SqlName.of(column.name()).toString()))
                .map(MappedColumn::origin)
                .findFirst()
                .orElse(table.origin());
    }

    private void look(MappedSequence wanted) {
        var found = schema.sequence(wanted.name());
        if (found == null) {
            changes.add(new NewSequence(wanted, new SchemaObject(Kind.SEQUENCE, null, schema.name(wanted.name()))));
            return;
        }
        var increment = schema.aspect(found, "increment");
        if (!increment.equals(String.valueOf(wanted.increment()))) {
            changes.add(new OtherIncrement(wanted, found, increment));
        }
    }

    private boolean has(SchemaObject object, String aspect) {
        return !schema.aspect(object, aspect).isEmpty();
    }
}

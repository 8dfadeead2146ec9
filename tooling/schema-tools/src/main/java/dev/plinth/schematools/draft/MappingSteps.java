package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;
import dev.plinth.schematools.ddl.Ddl;
import dev.plinth.schematools.mapping.ColumnTypes;
import dev.plinth.schematools.mapping.MappedColumn;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappedTable;
import dev.plinth.schematools.mapping.MappingCheck;
import dev.plinth.schematools.mapping.SqlName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a schema lacks for a mapping to read and write it, as statements, with what only people can say of it. */
final class MappingSteps implements Questions {
    private final Structure present;
    private final Contexts contexts;
    private final Intent intent;
    private final Map<String, MappedTable> mapped = new TreeMap<>();
    private final Set<SchemaObject> asked = new HashSet<>();

    private MappingSteps(MappedSchema mapping, Structure present, Contexts contexts, Intent intent) {
        this.present = present;
        this.intent = intent;
        mapping.tables().forEach(table -> mapped.put(name(table), table));
        this.contexts = contexts.with(types(mapping));
    }

    private Map<String, String> types(MappedSchema mapping) {
        var types = new TreeMap<String, String>();
        mapped.forEach((name, table) -> {
            types.put(name, table.type());
            mapping.sequences().stream()
                    .filter(sequence -> sequence.origin().equals(table.origin()))
                    .forEach(sequence -> types.putIfAbsent(name(sequence.name()), table.type()));
        });
        return types;
    }

    /**
     * The statements, in an order in which they can run.
     *
     * @throws SchemaProblem if data would be lost and may not be, or nobody says where a new table goes
     */
    static List<Step> of(MappedSchema mapping, Structure present, Contexts contexts, Intent intent) {
        var asking = new MappingSteps(mapping, present, contexts, intent);
        var goal = MappedGoal.of(
                present,
                mapping,
                MappingCheck.changes(mapping, present.schema()),
                new UsualGrants(present, asking.contexts, intent));
        var steps = new ArrayList<>(ChangeSteps.of(new Ddl(present, goal), asking.contexts, intent, asking));
        asking.mapped.forEach((name, table) -> steps.addAll(asking.unmapped(name, table)));
        return List.copyOf(steps);
    }

    /** A place for a comment, in the migration of a table. */
    private Step question(SchemaObject table) {
        return Step.of(contexts.of(table, intent), Phase.CHANGE, "");
    }

    @Override
    public Step at(SchemaObject made, Step step) {
        var asking = step;
        for (var column : columns(made).toList()) {
            // A converter that writes an object of the driver's says nothing of the type.
            if (ColumnTypes.preferred(column).isEmpty()) {
                asking = asking.deciding("which type has " + name(column) + "? A converter writes "
                        + column.type().getName() + ".");
            }
        }
        return asking;
    }

    /** The columns of a new table, or a new column alone. */
    private Stream<MappedColumn> columns(SchemaObject made) {
        var name = made.kind() == Kind.COLUMN ? String.valueOf(made.parent()) : made.name();
        var table = mapped.get(name);
        return table == null || made.kind() != Kind.TABLE && made.kind() != Kind.COLUMN
                ? Stream.empty()
                : table.columns().stream()
                        .filter(column -> made.kind() == Kind.TABLE
                                || column(name, column).equals(made));
    }

    @Override
    public List<Step> behind(SchemaObject changed) {
        var table = mapped.get(changed.name());
        if (changed.kind() != Kind.TABLE || table == null || !asked.add(changed)) {
            return List.of();
        }
        var comments = table.columns().stream()
                .map(column -> column(changed.name(), column))
                .filter(column -> !present.has(column))
                .map(column -> "comment on column " + column.name() + " is '…';")
                .toList();
        if (!present.has(changed)) {
            return List.of(question(changed)
                    .deciding(
                            "what is a row of " + changed.name()
                                    + ", and what does each column say? Take the comments into use.",
                            Stream.concat(
                                            Stream.of("comment on table " + changed.name() + " is '…';"),
                                            comments.stream())
                                    .toArray(String[]::new)));
        }
        return comments.isEmpty()
                ? List.of()
                : List.of(question(changed)
                        .deciding(
                                "what does each new column say? Take the comments into use.",
                                comments.toArray(String[]::new)));
    }

    /** The columns that a row must have and that the mapping does not give it. */
    private List<Step> unmapped(String name, MappedTable table) {
        var object = new SchemaObject(Kind.TABLE, null, name);
        if (!table.written() || !present.has(object)) {
            return List.of();
        }
        var current = new CurrentSchema(present.schema());
        var known = table.columns().stream().map(MappingSteps::name).toList();
        return current.columns(name).stream()
                .filter(column -> !known.contains(column) && current.mustBeGiven(name, column))
                .map(column -> question(object)
                        .deciding(
                                "by the mapping no row can be inserted into " + name + ": " + column
                                        + " must be given and is not mapped. Map it, or take one of these into use.",
                                "alter table " + name + " alter column " + column + " set default …;",
                                "alter table " + name + " alter column " + column + " drop not null;",
                                "alter table " + name + " drop column " + column + ";"))
                .toList();
    }

    private static SchemaObject column(String table, MappedColumn column) {
        return new SchemaObject(Kind.COLUMN, table, table + "." + name(column));
    }

    private static String name(MappedColumn column) {
        return SqlName.of(column.name()).toString();
    }

    private String name(MappedTable table) {
        return name(table.name());
    }

    private String name(String table) {
        return SqlName.of(table).within(present.schema().name()).toString();
    }
}

package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.mapping.ColumnTypes;
import dev.plinth.schematools.mapping.MappedColumn;
import dev.plinth.schematools.mapping.MappedForeignKey;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappedSequence;
import dev.plinth.schematools.mapping.MappedTable;
import dev.plinth.schematools.mapping.MappingCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a schema lacks for a mapping to read and write it, as statements. What it has besides stays. */
final class MappingSteps {
    private final MappedSchema mapping;
    private final CurrentSchema present;
    private final Contexts contexts;
    private final UsualGrants grants;
    private final Intent intent;
    private final DataLossHazards losses;
    private final List<Difference> differences;
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> circular = new ArrayList<>();
    private final Set<String> made = new HashSet<>();

    private MappingSteps(
            MappedSchema mapping, CurrentSchema present, Contexts contexts, UsualGrants grants, Intent intent) {
        this.mapping = mapping;
        this.present = present;
        this.contexts = contexts;
        this.grants = grants;
        this.intent = intent;
        this.losses = new DataLossHazards(intent);
        this.differences = MappingCheck.differences(mapping, present.schema());
    }

    /**
     * The statements, in an order in which they can run.
     *
     * @throws SchemaProblem if data would be lost and may not be, or nobody says where a new table goes
     */
    static List<Step> of(
            MappedSchema mapping, CurrentSchema present, Contexts contexts, UsualGrants grants, Intent intent) {
        var drafting = new MappingSteps(mapping, present, contexts, grants, intent);
        drafting.draft();
        return List.copyOf(drafting.steps);
    }

    private void draft() {
        mapping.sequences().forEach(this::number);
        newTables().forEach(this::create);
        steps.addAll(circular);
        mapping.tables().stream()
                .filter(table -> present.table(name(table)).isPresent())
                .forEach(this::complete);
        losses.require();
    }

    /** Each behind those that it points to; where they point at each other in a circle, as they come. */
    private List<MappedTable> newTables() {
        var waiting = new TreeMap<String, MappedTable>();
        mapping.tables().stream()
                .filter(table -> !present.hasRelation(name(table)))
                .forEach(table -> waiting.put(name(table), table));
        var order = new ArrayList<MappedTable>();
        while (!waiting.isEmpty()) {
            var next = waiting.values().stream()
                    .filter(table -> targets(table)
                            .noneMatch(target -> waiting.containsKey(target) && !target.equals(name(table))))
                    .findFirst()
                    .orElseGet(() -> waiting.firstEntry().getValue());
            waiting.remove(name(next));
            order.add(next);
        }
        return order;
    }

    private static Stream<String> targets(MappedTable table) {
        return foreignKeys(table).map(key -> Names.quoted(key.target()));
    }

    /** Those of relationships, and those of columns that hold an identifier of another entity. */
    private static Stream<MappedForeignKey> foreignKeys(MappedTable table) {
        return Stream.concat(table.foreignKeys().stream(), table.references().stream());
    }

    private void create(MappedTable table) {
        var name = name(table);
        made.add(name);
        var key = table.columns().stream()
                .filter(MappedColumn::key)
                .map(MappingSteps::name)
                .toList();
        var lines = new ArrayList<>(
                table.columns().stream().map(MappingSteps::declaration).toList());
        if (!key.isEmpty()) {
            lines.add(constraint("pk", name, key) + "primary key " + list(key));
        }
        foreignKeys(table)
                .filter(this::canBeMade)
                .forEach(foreign -> lines.add(constraint("fk", name, quoted(foreign.columns())) + definition(foreign)));
        for (var unique : table.uniqueKeys()) {
            lines.add(constraint("uq", name, quoted(unique)) + "unique " + list(quoted(unique)));
        }
        var forms = new OnlineDdl(contextOf(table), name);
        var creation = forms.change("create table " + name + " (\n    " + String.join(",\n    ", lines) + "\n)");
        for (var column : table.columns()) {
            creation = typed(creation, column);
        }
        steps.add(creation);
        foreignKeys(table)
                .map(foreign -> quoted(foreign.columns()))
                .distinct()
                .filter(columns -> Stream.concat(
                                Stream.of(key), table.uniqueKeys().stream().map(MappingSteps::quoted))
                        .noneMatch(keyed -> beginsWith(keyed, columns)))
                .forEach(columns -> steps.add(forms.change(
                        "create index " + Names.of("ix", name, columns) + " on " + name + " " + list(columns))));
        grants.of(forms.context(), name).forEach(grant -> steps.add(forms.change(grant)));
        steps.add(forms.change("")
                .deciding(
                        "what is a row of " + name + ", and what does each column say? Take the comments into use.",
                        Stream.concat(
                                        Stream.of("comment on table " + name + " is '…';"),
                                        comments(name, table.columns()))
                                .toArray(String[]::new)));
        // Of tables that point at each other in a circle, the first one's key waits for the others.
        foreignKeys(table)
                .filter(foreign -> !canBeMade(foreign))
                .map(foreign -> forms.change("alter table " + name + " add "
                        + constraint("fk", name, quoted(foreign.columns())) + definition(foreign)))
                .forEach(circular::add);
    }

    private void complete(MappedTable table) {
        var name = name(table);
        var forms = new OnlineDdl(contextOf(table), name);
        var added = table.columns().stream()
                .filter(column -> present.column(name, name(column)).isEmpty())
                .toList();
        added.forEach(column -> add(forms, column));
        if (!added.isEmpty()) {
            steps.add(forms.change("")
                    .deciding(
                            "what does each new column say? Take the comments into use.",
                            comments(name, added).toArray(String[]::new)));
        }
        table.columns().stream().filter(column -> !added.contains(column)).forEach(column -> retype(forms, column));
        table.foreignKeys().stream()
                .filter(key -> made.contains(Names.quoted(key.target()))
                        || isMissing(Kind.FOREIGN_KEY, name, list(quoted(key.columns()))))
                .forEach(key -> point(forms, key));
        var fresh = added.stream().map(MappedColumn::name).toList();
        table.references().stream()
                .filter(key -> fresh.containsAll(key.columns()))
                .forEach(key -> point(forms, key));
        table.uniqueKeys().stream()
                .map(MappingSteps::quoted)
                .filter(unique -> isMissing(Kind.UNIQUE, name, list(unique)))
                .forEach(unique -> steps.add(forms.uniqueIndex(Names.of("uq", name, unique), unique)));
        key(forms);
        if (table.written()) {
            unmapped(table)
                    .forEach(column -> steps.add(forms.change("")
                            .deciding(
                                    "by the mapping no row can be inserted into " + name + ": " + column
                                            + " must be given and is not mapped. Map it, or take one of these into use.",
                                    "alter table " + name + " alter column " + column + " set default …;",
                                    "alter table " + name + " alter column " + column + " drop not null;",
                                    "alter table " + name + " drop column " + column + ";")));
        }
    }

    private boolean isMissing(Kind kind, String table, String columns) {
        return differences.stream()
                .filter(difference -> difference.change() == Difference.Change.MISSING)
                .map(Difference::object)
                .anyMatch(object -> object.kind() == kind
                        && table.equals(object.parent())
                        && object.name().startsWith(table + " " + columns));
    }

    /** Of a table that has another primary key, people have to say what becomes of it. */
    private void key(OnlineDdl forms) {
        differences.stream()
                .filter(difference -> "primary key".equals(difference.aspect())
                        && difference.object().name().equals(forms.table())
                        && Objects.requireNonNullElse(difference.actual(), "").isEmpty())
                .map(difference -> List.of(String.valueOf(difference.expected()).split(", ")))
                .forEach(columns -> steps.add(forms.change("alter table " + forms.table() + " add "
                                + constraint("pk", forms.table(), columns) + "primary key " + list(columns))
                        .remarking(OnlineDdl.LOCKS)));
    }

    private void number(MappedSequence sequence) {
        var name = Names.quoted(sequence.name());
        var verb = differences.stream()
                .filter(difference -> difference.object().kind() == Kind.SEQUENCE
                        && difference.object().name().equals(name))
                .map(difference -> difference.change() == Difference.Change.MISSING ? "create" : "alter")
                .findFirst();
        verb.ifPresent(word -> steps.add(Step.of(
                contexts.of(name, "", intent),
                Phase.CHANGE,
                word + " sequence " + name + " increment by " + sequence.increment())));
    }

    private void add(OnlineDdl forms, MappedColumn column) {
        var identity = column.generated() ? " generated always as identity" : "";
        steps.add(typed(
                forms.change(
                        "alter table " + forms.table() + " add column " + name(column) + " " + type(column) + identity),
                column));
        if (!column.nullable() && !column.generated()) {
            steps.addAll(forms.notNull(name(column)));
        }
    }

    private void retype(OnlineDdl forms, MappedColumn column) {
        if (present.aspect(forms.table(), name(column), "identity").orElse("").equals("always")
                && (column.inserted() || column.updated())) {
            steps.add(forms.change(
                    "alter table " + forms.table() + " alter column " + name(column) + " set generated by default"));
        }
        var wrong = differences.stream()
                .filter(difference -> "type".equals(difference.aspect())
                        && difference.object().name().equals(forms.table() + "." + name(column))
                        && difference.expected() != null)
                .findFirst();
        if (wrong.isEmpty()) {
            return;
        }
        var change = new TypeChange(
                String.valueOf(wrong.get().actual()), String.valueOf(wrong.get().expected()));
        var altering = "alter table " + forms.table() + " alter column " + name(column) + " type " + change.to();
        steps.add(
                change.keepsValues()
                        ? forms.change(altering)
                        : losses.marked(
                                forms.change(altering + " using " + name(column) + "::" + change.to()),
                                "column " + forms.table() + "." + name(column) + " is " + change.from()
                                        + ", and not all of it fits into " + change.to()));
    }

    private void point(OnlineDdl forms, MappedForeignKey key) {
        var columns = quoted(key.columns());
        steps.addAll(forms.constraint(Names.of("fk", forms.table(), columns), definition(key)));
        if (!present.hasIndex(forms.table(), columns)) {
            steps.add(forms.index(Names.of("ix", forms.table(), columns), columns));
        }
    }

    /** Whose migration makes a table, or is to. */
    private String contextOf(MappedTable table) {
        return contexts.of(name(table), table.type(), intent);
    }

    private boolean canBeMade(MappedForeignKey key) {
        var target = Names.quoted(key.target());
        return made.contains(target) || present.hasRelation(target);
    }

    /** The columns that a row must have and that the mapping does not give it. */
    private Stream<String> unmapped(MappedTable table) {
        var mapped = table.columns().stream().map(MappingSteps::name).toList();
        return present.columns(name(table)).stream()
                .filter(column -> !mapped.contains(column))
                .filter(column -> present.mustBeGiven(name(table), column));
    }

    private static String declaration(MappedColumn column) {
        return name(column) + " " + type(column)
                + (column.generated() ? " generated always as identity" : column.nullable() ? "" : " not null");
    }

    private static String type(MappedColumn column) {
        var type = ColumnTypes.preferred(column).orElse("text");
        return type.equals("timestamp with time zone") ? "timestamptz" : type;
    }

    /** A converter that writes an object of the driver's says nothing of the type. */
    private static Step typed(Step step, MappedColumn column) {
        return ColumnTypes.preferred(column).isEmpty()
                ? step.deciding("which type has " + name(column) + "? A converter writes "
                        + column.type().getName() + ".")
                : step;
    }

    private static Stream<String> comments(String table, List<MappedColumn> columns) {
        return columns.stream().map(column -> "comment on column " + table + "." + name(column) + " is '…';");
    }

    private static String constraint(String prefix, String table, List<String> columns) {
        return "constraint " + Names.of(prefix, table, columns) + " ";
    }

    private static String definition(MappedForeignKey key) {
        return "foreign key " + list(quoted(key.columns())) + " references " + Names.quoted(key.target()) + " "
                + list(quoted(key.targetColumns()));
    }

    private static boolean beginsWith(List<String> list, List<String> beginning) {
        return list.size() >= beginning.size()
                && list.subList(0, beginning.size()).equals(beginning);
    }

    private static String list(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(Names::quoted).toList();
    }

    private static String name(MappedTable table) {
        return Names.quoted(table.name());
    }

    private static String name(MappedColumn column) {
        return Names.quoted(column.name());
    }
}

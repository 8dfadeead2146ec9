package dev.plinth.schematools.draft;

import dev.plinth.schematools.catalog.Key;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;
import dev.plinth.schematools.ddl.Ddl;
import dev.plinth.schematools.mapping.ColumnTypes;
import dev.plinth.schematools.mapping.MappedColumn;
import dev.plinth.schematools.mapping.MappedForeignKey;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappedSequence;
import dev.plinth.schematools.mapping.MappedTable;
import dev.plinth.schematools.mapping.MappingChange;
import dev.plinth.schematools.mapping.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The schema that a mapping wants: the one that is there, with what it lacks. What it has besides stays. */
final class MappedGoal implements MappingChange.Target {
    private static final String YES = "yes";
    private static final String TYPE = "type";
    private static final String NOT_NULL = "not null";

    private final Structure present;
    private final Map<String, MappedTable> mapped = new TreeMap<>();
    private final UsualGrants grants;
    private final Set<String> newTables = new TreeSet<>();
    private final List<Key> keys;
    private final Map<SchemaObject, SortedMap<String, String>> aspects = new TreeMap<>();
    private final Map<SchemaObject, SortedMap<String, String>> forms = new TreeMap<>();
    private final Map<SchemaObject, Set<SchemaObject>> needs = new HashMap<>();

    private MappedGoal(Structure present, MappedSchema mapping, UsualGrants grants) {
        this.present = present;
        this.grants = grants;
        this.keys = new ArrayList<>(present.schema().keys());
        mapping.tables().forEach(table -> mapped.put(name(table.name()), table));
    }

    /**
     * What is wanted.
     *
     * @param changes all that is lacking
     * @param grants what each new table grants as well
     */
    static Structure of(Structure present, MappedSchema mapping, List<MappingChange> changes, UsualGrants grants) {
        var goal = new MappedGoal(present, mapping, grants);
        changes.forEach(change -> change.into(goal));
        goal.refer();
        return present.with(goal.aspects, goal.forms, goal.needs);
    }

    @Override
    public void table(MappedTable table, SchemaObject object) {
        newTables.add(object.name());
        say(object, "exists", YES);
        int number = 0;
        for (var column : table.columns()) {
            var made = column(object, column.name());
            column(column, made);
            form(made, "number", String.format("%05d", ++number));
        }
        var key = table.columns().stream()
                .filter(MappedColumn::key)
                .map(column -> SqlName.of(column.name()).toString())
                .toList();
        var apart = key.isEmpty() ? SqlName.all(table.rowKey()) : key;
        if (!apart.isEmpty()) {
            primaryKey(object, apart);
        }
        table.uniqueKeys().forEach(unique -> uniqueKey(object, SqlName.all(unique)));
        grants.of(object).forEach((role, privileges) -> {
            var grant = new SchemaObject(Kind.GRANT, object.name(), "on " + object.name() + " to " + role);
            say(grant, "privileges", privileges);
            form(grant, "privileges", privileges);
            form(grant, "target", "table " + object.name());
            form(grant, "role", role);
        });
    }

    @Override
    public void column(MappedColumn column, SchemaObject object) {
        var type = ColumnTypes.preferred(column).orElse("text");
        say(object, TYPE, type.equals("timestamp with time zone") ? "timestamptz" : type);
        if (column.generated()) {
            say(object, "identity", "always");
            Ddl.usualNumbering(type, 1).forEach((name, value) -> form(object, name, value));
        } else if (!column.nullable()) {
            say(object, NOT_NULL, YES);
            form(object, NOT_NULL, NOT_NULL);
        }
    }

    @Override
    public void type(MappedColumn column, SchemaObject object) {
        ColumnTypes.preferred(column).ifPresent(type -> say(object, TYPE, type));
    }

    @Override
    public void identityByDefault(SchemaObject column) {
        say(column, "identity", "by default");
    }

    @Override
    public void primaryKey(SchemaObject table, List<String> columns) {
        key(Kind.PRIMARY_KEY, "pk", table, columns, "primary key ");
    }

    @Override
    public void uniqueKey(SchemaObject table, List<String> columns) {
        key(Kind.UNIQUE, "uq", table, columns, "unique ");
    }

    private void key(Kind kind, String prefix, SchemaObject table, List<String> columns, String words) {
        var name = Names.of(prefix, table.name(), columns);
        var key = constraint(kind, table, name, columns, words + list(columns));
        form(key, "index", name);
        var index = new SchemaObject(Kind.INDEX, table.name(), name);
        form(index, "unique", YES);
        form(index, "method", "btree");
        form(index, "body", list(columns));
        keys.add(new Key(key, columns, true, null, List.of()));
    }

    private SchemaObject constraint(
            Kind kind, SchemaObject table, String name, List<String> columns, String definition) {
        var constraint = new SchemaObject(kind, table.name(), table.name() + "." + name);
        say(constraint, "definition", definition);
        form(constraint, "valid", YES);
        form(constraint, "columns", String.join(", ", columns));
        need(constraint, columns(table, columns));
        return constraint;
    }

    @Override
    public void foreignKey(SchemaObject table, MappedForeignKey foreign, SchemaObject target) {
        var columns = SqlName.all(foreign.columns());
        var targets = SqlName.all(foreign.targetColumns());
        var key = constraint(
                Kind.FOREIGN_KEY,
                table,
                Names.of("fk", table.name(), columns),
                columns,
                "foreign key " + list(columns) + " references " + target.name() + " " + list(targets));
        need(
                key,
                Stream.concat(
                        columns(target, targets),
                        keysOf(target)
                                .filter(other ->
                                        other.unique() && other.columns().equals(targets))
                                .map(Key::object)));
        if (keysOf(table).noneMatch(other -> other.beginsWith(columns))) {
            index(table, Names.of("ix", table.name(), columns), columns);
        }
    }

    private void index(SchemaObject table, String name, List<String> columns) {
        var index = new SchemaObject(Kind.INDEX, table.name(), name);
        say(index, "definition", list(columns));
        form(index, "method", "btree");
        form(index, "body", list(columns));
        need(index, columns(table, columns));
        keys.add(new Key(index, columns, false, null, List.of()));
    }

    @Override
    public void sequence(MappedSequence sequence, SchemaObject object) {
        if (present.has(object)) {
            say(object, "increment", String.valueOf(sequence.increment()));
        } else {
            say(object, TYPE, "bigint");
            Ddl.usualNumbering("bigint", sequence.increment()).forEach((name, value) -> say(object, name, value));
        }
    }

    /**
     * The foreign keys of what is new: those of relationships, and those of columns that hold an identifier of another
     * entity. All tables and keys are known by now.
     */
    private void refer() {
        mapped.forEach((name, table) -> {
            var own = new SchemaObject(Kind.TABLE, null, name);
            var isNew = newTables.contains(name);
            if (isNew || present.has(own)) {
                table.foreignKeys().stream()
                        .filter(key -> isNew || newTables.contains(name(key.target())))
                        .forEach(key -> refer(own, key));
                table.references().stream()
                        .filter(key -> isNew || isOfNewColumns(own, key))
                        .forEach(key -> refer(own, key));
            }
        });
    }

    private void refer(SchemaObject table, MappedForeignKey key) {
        var target = new SchemaObject(Kind.TABLE, null, name(key.target()));
        if (present.has(target) || newTables.contains(target.name())) {
            foreignKey(table, key, target);
        }
    }

    private boolean isOfNewColumns(SchemaObject table, MappedForeignKey key) {
        return columns(table, SqlName.all(key.columns()))
                .allMatch(column -> aspects.containsKey(column) && !present.has(column));
    }

    private Stream<Key> keysOf(SchemaObject table) {
        return keys.stream().filter(key -> table.name().equals(key.object().parent()));
    }

    private static Stream<SchemaObject> columns(SchemaObject table, List<String> names) {
        return names.stream().map(name -> column(table, name));
    }

    private static SchemaObject column(SchemaObject table, String name) {
        return new SchemaObject(Kind.COLUMN, table.name(), table.name() + "." + SqlName.of(name));
    }

    private String name(String table) {
        return SqlName.of(table).within(present.schema().name()).toString();
    }

    private static String list(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    private void say(SchemaObject object, String aspect, String value) {
        aspects.computeIfAbsent(object, key -> new TreeMap<>()).put(aspect, value);
    }

    private void form(SchemaObject object, String name, String value) {
        forms.computeIfAbsent(object, key -> new TreeMap<>()).put(name, value);
    }

    private void need(SchemaObject own, Stream<SchemaObject> others) {
        var all = needs.computeIfAbsent(own, key -> new TreeSet<>());
        others.forEach(all::add);
    }
}

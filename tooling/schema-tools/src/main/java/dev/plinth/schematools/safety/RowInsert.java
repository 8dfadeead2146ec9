package dev.plinth.schematools.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One statement that inserts rows into a table: of values of the types, of those that checks allow, and of rows that others refer to. */
final class RowInsert {
    private static final String REFERENCES = """
            select c.conkey, c.confrelid::bigint, c.confrelid::regclass::text as target,
                array(select quote_ident(a.attname) from unnest(c.confkey) with ordinality k(n, o)
                    join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by o) as target_columns
            from pg_constraint c where c.conrelid = ? and c.contype = 'f' and c.conparentid = 0
            order by c.conname""";

    /** How many rows behind the others are given, and among how many. */
    private static final int FURTHER = 3;

    private static final int AMONG = 40;

    private final RowSession session;
    private final long table;
    private final String name;
    private final int size;

    /**
     * Of a table.
     *
     * @param table its OID
     * @param name as SQL calls it
     * @param size how many rows it is to get
     */
    RowInsert(RowSession session, long table, String name, int size) {
        this.session = session;
        this.table = table;
        this.name = name;
        this.size = size;
    }

    /** No values are known that the checks of a table allow. */
    static final class NoValues extends Exception {
        private static final long serialVersionUID = 1;

        NoValues(String said) {
            super(said);
        }
    }

    /** SQL of the statement. */
    String sql() throws SQLException, NoValues {
        var columns = columns();
        if (columns.isEmpty()) {
            return "insert into " + name + " default values";
        }
        var names = columns.values().stream().map(FilledColumn::quoted).collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from %s".formatted(name, names, names, rows(columns, 1, size));
    }

    /** A few rows like those that it inserts, and behind them; nothing is inserted. */
    List<NewRow> further() throws SQLException, NoValues {
        var columns = columns();
        if (columns.isEmpty()) {
            return List.of(new NewRow(List.of()));
        }
        var texts = columns.values().stream()
                .map(column -> "(" + column.quoted() + ")::text")
                .collect(Collectors.joining(", "));
        var rows = rows(columns, size + 1, size + AMONG);
        return session.ask(
                "select %s from %s limit ?".formatted(texts, rows), row -> newRow(row, columns.values()), FURTHER);
    }

    private static NewRow newRow(ResultSet row, Collection<FilledColumn> columns) throws SQLException {
        var values = new ArrayList<NewRow.Value>();
        for (var column : columns) {
            values.add(new NewRow.Value(column, row.getString(values.size() + 1), false));
        }
        return new NewRow(values);
    }

    private Map<Integer, FilledColumn> columns() throws SQLException {
        var columns = new LinkedHashMap<Integer, FilledColumn>();
        for (var column : session.ask(RowSession.text("columns"), RowInsert::column, table)) {
            columns.put(column.number(), column);
        }
        return columns;
    }

    /** SQL of rows by their numbers, as far as they are allowed, to be selected from. */
    private String rows(Map<Integer, FilledColumn> columns, int first, int last) throws SQLException, NoValues {
        var conditions = session.ask(RowSession.text("conditions"), row -> condition(row, columns), table);
        var values = new HashMap<Integer, String>();
        columns.values().forEach(column -> values.put(column.number(), column.plain()));
        var from = new StringBuilder("generate_series(%d, %d) i".formatted(first, last));
        var bound = refer(columns, values, from);
        for (var group : groups(conditions, bound, columns.keySet())) {
            if (!allow(group, columns, values, from, last)) {
                throw new NoValues("no values were found for "
                        + columns.values().stream()
                                .filter(column -> group.columns.contains(column.number()))
                                .map(FilledColumn::name)
                                .collect(Collectors.joining(", "))
                        + " that its checks allow");
            }
        }
        var made = columns.values().stream()
                .map(column -> values.get(column.number()) + " as " + column.quoted())
                .collect(Collectors.joining(", "));
        var allowed = conditions.stream()
                .filter(condition -> columns.keySet().containsAll(condition.columns()))
                .map(Condition::allows)
                .collect(Collectors.joining(" and "));
        return "(select %s from %s) made%s".formatted(made, from, allowed.isEmpty() ? "" : " where " + allowed);
    }

    /** Takes values of foreign keys from the rows that they refer to. */
    private Set<Integer> refer(Map<Integer, FilledColumn> columns, Map<Integer, String> values, StringBuilder from)
            throws SQLException {
        var bound = new HashSet<Integer>();
        for (var reference : session.ask(REFERENCES, RowInsert::reference, table)) {
            if (!columns.keySet().containsAll(reference.columns())
                    || reference.columns().stream().anyMatch(bound::contains)) {
                continue;
            }
            long rows = session.count(reference.targetName());
            if (rows > 0) {
                var alias = "r" + from.length();
                from.append(
                        " left join (select row_number() over () as rn, %s from %s limit %d) %s on %s.rn = 1 + (i - 1) %% %d"
                                .formatted(
                                        String.join(", ", reference.targetColumns()),
                                        reference.targetName(),
                                        size,
                                        alias,
                                        alias,
                                        Math.min(rows, size)));
                for (int k = 0; k < reference.columns().size(); k++) {
                    values.put(
                            reference.columns().get(k),
                            alias + "." + reference.targetColumns().get(k));
                }
            } else if (reference.columns().stream()
                    .noneMatch(number ->
                            Objects.requireNonNull(columns.get(number)).required())) {
                reference
                        .columns()
                        .forEach(number -> values.put(
                                number,
                                "null::"
                                        + Objects.requireNonNull(columns.get(number))
                                                .type()));
            } else if (reference.target() == table) {
                // Each row refers to itself.
                for (int k = 0; k < reference.columns().size(); k++) {
                    var target = reference.targetColumns().get(k);
                    int own = reference.columns().get(k);
                    columns.values().stream()
                            .filter(column -> column.quoted().equals(target))
                            .forEach(column -> values.put(own, column.plain()));
                }
            }
            bound.addAll(reference.columns());
        }
        return bound;
    }

    private record Group(Set<Integer> columns, List<Condition> conditions) {}

    /** Conditions that speak of one another's columns belong together. */
    private static List<Group> groups(List<Condition> conditions, Set<Integer> bound, Set<Integer> filled) {
        var groups = new ArrayList<Group>();
        for (var condition : conditions) {
            if (condition.columns().isEmpty()
                    || condition.columns().stream().anyMatch(bound::contains)
                    || !filled.containsAll(condition.columns())) {
                continue;
            }
            var columns = new HashSet<>(condition.columns());
            var all = new ArrayList<>(List.of(condition));
            for (var other : List.copyOf(groups)) {
                if (other.columns.stream().anyMatch(columns::contains)) {
                    groups.remove(other);
                    columns.addAll(other.columns);
                    all.addAll(other.conditions);
                }
            }
            groups.add(new Group(columns, all));
        }
        return groups;
    }

    /** Whether there are values that the conditions of a group allow. */
    private boolean allow(
            Group group, Map<Integer, FilledColumn> columns, Map<Integer, String> values, StringBuilder from, int last)
            throws SQLException {
        var chosen = group.columns.stream()
                .sorted()
                .map(columns::get)
                .map(Objects::requireNonNull)
                .toList();
        var allowed = group.conditions.stream().map(Condition::allows).collect(Collectors.joining(" and "));
        var plain = chosen.stream()
                .map(column -> column.plain() + " as " + column.quoted())
                .collect(Collectors.joining(", "));
        // Values of the type often do, such as positive numbers.
        var enough = session.number("select count(*) from (select %s from generate_series(1, %d) i) made where %s"
                        .formatted(plain, last, allowed))
                >= size / 2;
        if (enough) {
            return true;
        }
        int next = session.next();
        var found = "pg_temp.allowed_" + next;
        long rows = new AllowedValues(session).find(found, chosen, group.conditions, last);
        if (rows == 0) {
            return false;
        }
        var alias = "a" + next;
        from.append(" left join %s %s on %s.rn = 1 + (i - 1) %% %d".formatted(found, alias, alias, rows));
        chosen.forEach(column -> values.put(column.number(), alias + "." + column.quoted()));
        return true;
    }

    private static FilledColumn column(ResultSet row) throws SQLException {
        return new FilledColumn(
                row.getInt("attnum"),
                row.getString("attname"),
                row.getString("type"),
                row.getBoolean("is_required"),
                Optional.ofNullable(row.getString("value")),
                Optional.ofNullable(row.getString("given")),
                Optional.ofNullable(row.getString("widest")));
    }

    private static Reference reference(ResultSet row) throws SQLException {
        return new Reference(
                Stream.of((Short[]) row.getArray("conkey").getArray())
                        .map(Short::intValue)
                        .toList(),
                row.getLong("confrelid"),
                row.getString("target"),
                List.of((String[]) row.getArray("target_columns").getArray()));
    }

    private static Condition condition(ResultSet row, Map<Integer, FilledColumn> columns) throws SQLException {
        var array = row.getArray("columns");
        var numbers = array == null
                ? Set.<Integer>of()
                : Stream.of((Short[]) array.getArray()).map(Short::intValue).collect(Collectors.toSet());
        var sql = row.getString("condition");
        if (row.getBoolean("is_of_type")) {
            var column = columns.get(numbers.iterator().next());
            var name = column == null ? "null" : column.quoted();
            sql = "select " + sql + " from (select " + name + " as value) it";
        }
        return new Condition(sql, Objects.requireNonNullElse(row.getString("functions"), ""), numbers);
    }
}

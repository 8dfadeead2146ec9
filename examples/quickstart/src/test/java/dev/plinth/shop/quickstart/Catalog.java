package dev.plinth.shop.quickstart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the catalog of the database knows of one schema: the tables of the shop, their columns, keys and references. */
record Catalog(List<Table> tables, List<String> views) {
    /** Who made and changed a row, and how often: about the row, and not about what it stands for. */
    static final Set<String> BOOKKEEPING = Set.of("version", "created_at", "created_by", "updated_at", "updated_by");

    /** What follows from rows of other tables, and is held equal to them. */
    static final Set<String> DERIVED =
            Set.of("sales_order.lines", "sales_order.total", "sales_order.paid", "sales_order.credit_notes");

    private static final Pattern EXCLUSION = Pattern.compile("(\\w+) WITH =|tstzrange\\((\\w+), (\\w+)\\) WITH &&");

    /**
     * A table.
     *
     * @param keys its candidate keys, each a list of columns
     */
    record Table(String name, List<Column> columns, List<List<String>> keys, List<Reference> references) {
        List<String> columnNames() {
            return columns.stream().map(Column::name).toList();
        }

        boolean isKey(Set<String> some) {
            return keys.stream().anyMatch(some::containsAll);
        }

        /**
         * The largest sets of columns that hold no whole key: what is left without one column of each key. Any set that
         * is no key lies within one of them.
         */
        List<Set<String>> largestSetsWithoutKey() {
            var left = List.<Set<String>>of(new TreeSet<>(columnNames()));
            for (var key : keys) {
                left = left.stream()
                        .flatMap(set -> set.containsAll(key)
                                ? key.stream().map(column -> without(column, set))
                                : Stream.of(set))
                        .distinct()
                        .toList();
            }
            var all = left;
            return all.stream()
                    .filter(set -> all.stream().noneMatch(other -> other != set && other.containsAll(set)))
                    .toList();
        }

        private static Set<String> without(String column, Set<String> columns) {
            var rest = new TreeSet<>(columns);
            rest.remove(column);
            return rest;
        }
    }

    /** A column and the name of its type. */
    record Column(String name, String type, boolean isOptional) {}

    /** A foreign key of one column. */
    record Reference(String column, String table) {}

    static Catalog read(Function<String, List<String>> query) {
        var tables = query.apply("""
                select relname from pg_class
                where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname not like 'flyway\\_%'
                order by 1""");
        var views = query.apply("""
                select relname from pg_class
                where relkind in ('v', 'm') and relnamespace = current_schema()::regnamespace order by 1""");
        return new Catalog(tables.stream().map(name -> table(name, query)).toList(), views);
    }

    /** The tables as Mermaid's {@code erDiagram}, without the bookkeeping. */
    List<String> diagram() {
        var lines = new ArrayList<>(List.of("erDiagram"));
        for (var table : tables) {
            lines.add("    " + table.name + " {");
            table.columns.stream()
                    .filter(column -> !BOOKKEEPING.contains(column.name))
                    .map(column -> "        " + column.type + " " + column.name + marks(table, column))
                    .forEach(lines::add);
            lines.add("    }");
        }
        for (var table : tables) {
            for (var reference : table.references) {
                var isOptional = table.columns.stream()
                        .anyMatch(column -> column.name.equals(reference.column) && column.isOptional);
                lines.add("    " + reference.table + (isOptional ? " |o--o{ " : " ||--o{ ") + table.name + " : "
                        + reference.column);
            }
        }
        return lines;
    }

    private static String marks(Table table, Column column) {
        var marks = new LinkedHashSet<String>();
        if (table.keys.get(0).contains(column.name)) {
            marks.add("PK");
        }
        if (table.references.stream().anyMatch(reference -> reference.column.equals(column.name))) {
            marks.add("FK");
        }
        if (table.keys.stream().skip(1).anyMatch(key -> key.contains(column.name))) {
            marks.add("UK");
        }
        return marks.isEmpty() ? "" : " " + String.join(", ", marks);
    }

    private static Table table(String name, Function<String, List<String>> query) {
        var columns = query.apply("""
                select attname, replace(format_type(atttypid, null), 'timestamp with time zone', 'timestamptz'), not attnotnull
                from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped order by attnum""".formatted(name));
        var unique = query.apply("""
                select string_agg(attname, ' ' order by attnum) from pg_constraint
                join pg_attribute on attrelid = conrelid and attnum = any (conkey)
                where contype in ('p', 'u') and conrelid = '%s'::regclass
                group by pg_constraint.oid, contype order by contype, 1""".formatted(name));
        var exclusions = query.apply("select pg_get_constraintdef(oid) from pg_constraint"
                + " where contype = 'x' and conrelid = '%s'::regclass".formatted(name));
        var references = query.apply("""
                select attname, confrelid::regclass from pg_constraint
                join pg_attribute on attrelid = conrelid and attnum = any (conkey)
                where contype = 'f' and conrelid = '%s'::regclass order by attnum""".formatted(name));
        return new Table(
                name,
                columns.stream()
                        .map(row -> row.split("\\|"))
                        .map(row -> new Column(row[0], row[1], row[2].equals("t")))
                        .toList(),
                Stream.concat(
                                unique.stream().map(key -> List.of(key.split(" "))),
                                exclusions.stream().flatMap(Catalog::keysOfExclusion))
                        .toList(),
                references.stream()
                        .map(row -> row.split("\\|"))
                        .map(row -> new Reference(row[0], row[1]))
                        .toList());
    }

    /** Two periods that begin together overlap, and so do two that end together: either end makes a key with the rest. */
    private static Stream<List<String>> keysOfExclusion(String definition) {
        var parts = EXCLUSION.matcher(definition).results().toList();
        var equal = parts.stream()
                .map(part -> part.group(1))
                .filter(column -> column != null)
                .toList();
        return parts.stream()
                .filter(part -> part.group(2) != null)
                .flatMap(part -> Stream.of(part.group(2), part.group(3)))
                .map(end -> Stream.concat(equal.stream(), Stream.of(end)).collect(Collectors.toList()));
    }
}

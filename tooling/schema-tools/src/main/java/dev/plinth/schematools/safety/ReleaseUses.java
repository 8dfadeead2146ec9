package dev.plinth.schematools.safety;

import dev.plinth.schematools.catalog.SqlIdentifier;
import dev.plinth.schematools.mapping.MappedTable;
import dev.plinth.schematools.project.DryRun;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a release does with the tables that are there: what its mapping says, or, without one, all that can be done with all
 * of their columns.
 */
final class ReleaseUses {
    private static final String COLUMNS = """
            select c.oid::bigint as oid, c.oid::regclass::text as name, c.relkind::text as kind, a.attname,
                a.attgenerated = '' and a.attidentity <> 'a' as is_written,
                exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any(i.indkey)) as is_key,
                format('%s %s %s %s', a.attname, a.attnotnull, format_type(a.atttypid, a.atttypmod), a.atthasdef) as form
            from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                and (? or c.oid = any(?::oid[]))
            order by c.oid, a.attnum""";

    private final DryRun session;
    private final RowMaker rows;
    private final Optional<Map<String, MappedTable>> mapping;
    private final Map<String, List<NewRow>> known = new HashMap<>();

    /**
     * Of a release.
     *
     * @param mapping its tables by the names that SQL has for them; empty where it is not known
     */
    ReleaseUses(DryRun session, RowMaker rows, Optional<Map<String, MappedTable>> mapping) {
        this.session = session;
        this.rows = rows;
        this.mapping = mapping;
    }

    /** All of them; of those alike, any that works is enough. */
    List<ReleaseUse> all() throws SQLException {
        return uses(tables(true, Set.of()));
    }

    /** Those of some tables, by their OIDs. */
    List<ReleaseUse> of(Set<Long> oids) throws SQLException {
        return oids.isEmpty() ? List.of() : uses(tables(false, oids));
    }

    private List<ReleaseUse> uses(List<Table> tables) throws SQLException {
        var uses = new ArrayList<ReleaseUse>();
        for (var table : tables) {
            var read = read(table);
            if (!read.isEmpty()) {
                uses.add(use(
                        table,
                        ReleaseUse.Verb.READ,
                        read,
                        "",
                        "select " + list(read) + " from " + table.name + " limit 0"));
                uses.addAll(writes(table, read));
            }
        }
        return uses;
    }

    private List<ReleaseUse> writes(Table table, Set<String> read) throws SQLException {
        var uses = new ArrayList<ReleaseUse>();
        var updated = new LinkedHashSet<>(read);
        updated.retainAll(table.written);
        if (table.isOrdinary() && !updated.isEmpty()) {
            var set = updated.stream()
                    .map(SqlIdentifier::quoted)
                    .map(column -> column + " = " + column)
                    .collect(Collectors.joining(", "));
            var one = table.key.isEmpty()
                    ? ""
                    : " where (%1$s) = (select %1$s from %2$s limit 1)".formatted(list(table.key), table.name);
            uses.add(use(table, ReleaseUse.Verb.UPDATE, read, "", "update " + table.name + " set " + set + one));
        }
        for (var row : further(table)) {
            uses.addAll(inserts(table, row, ""));
        }
        return uses;
    }

    /** Inserts into a table where one of these columns holds as much as its type allows. */
    List<ReleaseUse> widest(String name, Collection<String> columns) throws SQLException {
        var uses = new ArrayList<ReleaseUse>();
        for (var table : tables(true, Set.of())) {
            if (table.name.equals(name)) {
                for (var row : further(table)) {
                    for (var column : columns) {
                        row.widened(column).ifPresent(wide -> uses.addAll(inserts(table, wide, column)));
                    }
                }
            }
        }
        return uses;
    }

    /** By a mapping what it writes; else all columns, and those alone that have to be given. */
    private List<ReleaseUse> inserts(Table table, NewRow row, String widest) {
        var forms = new LinkedHashSet<Set<String>>();
        if (mapping.isPresent()) {
            mapping.map(tables -> tables.get(table.name)).stream()
                    .flatMap(mapped -> mapped.inserts().stream())
                    .forEach(insert -> forms.add(MappedNames.columns(insert.columns())));
        } else {
            forms.add(row.columns(column -> true));
            forms.add(row.columns(column -> column.required() && column.given().isEmpty()));
        }
        return forms.stream()
                .map(named -> use(
                        table,
                        ReleaseUse.Verb.INSERT,
                        read(table),
                        widest + named,
                        row.insert(table.name, column -> named.contains(column.name()))))
                .toList();
    }

    private Set<String> read(Table table) {
        return mapping.isEmpty()
                ? table.columns
                : mapping.map(tables -> tables.get(table.name))
                        .map(mapped -> MappedNames.columns(mapped.columns().stream()
                                .map(column -> column.name())
                                .toList()))
                        .orElse(Set.of());
    }

    private ReleaseUse use(Table table, ReleaseUse.Verb verb, Set<String> columns, String form, String sql) {
        return new ReleaseUse(table.oid, table.name, verb, columns, form, sql, mapping.isPresent());
    }

    private List<NewRow> further(Table table) throws SQLException {
        if (!table.isOrdinary()) {
            return List.of();
        }
        var form = table.form.toString();
        var found = known.get(form);
        if (found == null) {
            found = rows.further(table.oid, table.name);
            known.put(form, found);
        }
        return found;
    }

    private static String list(Set<String> columns) {
        return columns.stream().map(SqlIdentifier::quoted).collect(Collectors.joining(", "));
    }

    private record Table(
            long oid,
            String name,
            char kind,
            Set<String> columns,
            Set<String> written,
            Set<String> key,
            StringBuilder form) {
        boolean isOrdinary() {
            return kind == 'r';
        }
    }

    private List<Table> tables(boolean all, Set<Long> oids) throws SQLException {
        var tables = new LinkedHashMap<Long, Table>();
        session.ask(
                COLUMNS,
                row -> {
                    long oid = row.getLong("oid");
                    var name = row.getString("name");
                    var kind = row.getString("kind").charAt(0);
                    var table = tables.computeIfAbsent(
                            oid,
                            key -> new Table(
                                    oid,
                                    name,
                                    kind,
                                    new LinkedHashSet<>(),
                                    new LinkedHashSet<>(),
                                    new LinkedHashSet<>(),
                                    new StringBuilder(name)));
                    table.columns.add(row.getString("attname"));
                    table.form.append('\n').append(row.getString("form"));
                    if (row.getBoolean("is_key")) {
                        table.key.add(row.getString("attname"));
                    }
                    return row.getBoolean("is_written") && table.written.add(row.getString("attname"));
                },
                all,
                SessionWatch.array(oids));
        return List.copyOf(tables.values());
    }
}

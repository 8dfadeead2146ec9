package dev.plinth.schematools.safety;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills tables with rows, which the server makes from the types of columns and from what constraints allow: as many as are
 * wanted, or as there can be. Triggers do not fire meanwhile where the session may switch them off.
 */
final class RowMaker implements AutoCloseable {
    /** A deferrable constraint, which tells of no conflict. */
    private static final String NO_ARBITER = "55000";

    private static final String TABLES = """
            select c.oid::bigint as oid, c.oid::regclass::text as name,
                array(select confrelid::bigint from pg_constraint f where f.conrelid = c.oid and f.contype = 'f') as needs,
                array(select relid::oid::bigint from pg_partition_ancestors(c.oid)) as ancestors
            from pg_class c
            where c.relkind = 'r' and c.oid = any(?::oid[])
            order by c.oid""";

    private final RowSession session;
    private final int size;
    private final Map<String, String> unfilled = new LinkedHashMap<>();

    /**
     * Fills by a session of its own.
     *
     * @param connection is closed in the end
     * @param schema whose tables are called by their names alone
     * @param size how many rows a table is to get
     */
    RowMaker(Connection connection, String schema, int size) throws SQLException {
        session = new RowSession(connection);
        this.size = size;
        session.execute("set search_path = \"" + schema.replace("\"", "\"\"") + "\", public");
        session.execute(RowSession.text("values"));
        // For any other, triggers fire, and what they refuse is not filled.
        if (session.number("select count(*) from pg_roles where rolname = current_user and rolsuper") > 0) {
            session.execute("set session_replication_role = replica");
        }
    }

    /** Why tables stay empty, by their names. */
    Map<String, String> unfilled() {
        return unfilled;
    }

    /** Fills tables that are empty; those they refer to first. */
    void fill(Collection<Long> oids) throws SQLException {
        var array = oids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        var waiting = new LinkedHashMap<Long, Table>();
        for (var table : session.ask(TABLES, RowMaker::table, array)) {
            waiting.put(table.oid, table);
        }
        while (!waiting.isEmpty()) {
            var next = waiting.values().stream()
                    .filter(table -> table.needs.stream()
                            .noneMatch(need -> need != table.oid
                                    && waiting.values().stream()
                                            .anyMatch(other -> other.ancestors.contains(need) || other.oid == need)))
                    .findFirst()
                    // In a circle, any begins.
                    .orElseGet(() -> waiting.values().iterator().next());
            waiting.remove(next.oid);
            fill(next);
        }
    }

    /** A few rows that a table could get besides those that it has; none where no values are known. */
    List<NewRow> further(long table, String name) throws SQLException {
        try {
            return new RowInsert(session, table, name, size).further();
        } catch (RowInsert.NoValues e) {
            return List.of();
        }
    }

    /** Clears away rows of transactions that were rolled back; they would be read, as if there were any. */
    void clean(Collection<String> tables) throws SQLException {
        for (var table : tables) {
            if (session.number("select count(*) from pg_class where relkind = 'r' and oid = to_regclass('"
                            + table.replace("'", "''") + "')")
                    > 0) {
                session.execute("vacuum " + table);
            }
        }
    }

    /** Takes all rows out of tables. */
    void remove(Collection<String> tables) throws SQLException {
        for (var table : tables) {
            session.execute("delete from " + table);
            // Or the dead rows are read, as if there were any.
            session.execute("vacuum " + table);
            unfilled.put(table, "rows that were made for it stand in the way of a script");
        }
    }

    private record Table(long oid, String name, Set<Long> needs, Set<Long> ancestors) {}

    private static Table table(ResultSet row) throws SQLException {
        return new Table(row.getLong("oid"), row.getString("name"), numbers(row, "needs"), numbers(row, "ancestors"));
    }

    private static Set<Long> numbers(ResultSet row, String column) throws SQLException {
        return Set.copyOf(List.of((Long[]) row.getArray(column).getArray()));
    }

    private void fill(Table table) {
        try {
            insert(new RowInsert(session, table.oid, table.name, size).sql());
            if (session.count(table.name) == 0) {
                unfilled.put(table.name, "no values were found that its constraints allow");
            } else {
                session.execute("analyze " + table.name);
            }
        } catch (RowInsert.NoValues e) {
            unfilled.put(table.name, e.getMessage());
        } catch (SQLException e) {
            unfilled.put(
                    table.name,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void insert(String sql) throws SQLException {
        try {
            session.execute(sql + " on conflict do nothing");
        } catch (SQLException e) {
            // With a constraint that is checked at the end, only rows without any conflict can be inserted.
            if (!NO_ARBITER.equals(e.getSQLState())) {
                throw e;
            }
            session.execute(sql);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}

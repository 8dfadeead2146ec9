package dev.plinth.schematools.safety;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
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

    /** The role that owns the tables, unless that of the session has the same rights. */
    private static final String OWNER = """
            select quote_ident(pg_get_userbyid(nspowner)) from pg_namespace
            where nspname = ? and pg_get_userbyid(nspowner) not in (current_user, 'pg_database_owner')""";

    /** A table, and those whose rows refer to its rows or to the rows of one of them. */
    private static final String REFERRING = """
            with recursive referring as (
                select to_regclass(?)::oid as oid
                union
                select f.conrelid from referring r join pg_constraint f on f.confrelid = r.oid and f.contype = 'f')
            select r.oid::regclass::text from referring r join pg_class c on c.oid = r.oid and c.relkind = 'r'
            order by r.oid <> to_regclass(?), r.oid""";

    private final RowSession session;
    private final boolean superuser;
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
        superuser = session.number("select count(*) from pg_roles where rolname = current_user and rolsuper") > 0;
        if (superuser) {
            session.execute("set session_replication_role = replica");
        } else {
            // Triggers fire, and what they refuse is not filled.
            for (var owner : session.ask(OWNER, row -> row.getString(1), schema)) {
                session.execute("set role " + owner);
            }
        }
        session.execute("set search_path = \"" + schema.replace("\"", "\"\"") + "\", public");
        session.execute(RowSession.text("values"));
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

    /**
     * Takes all rows out of tables; where foreign keys hold meanwhile, also those that refer to them.
     *
     * @return all that are empty now
     * @throws SQLException in one line, if a trigger refuses that
     */
    Set<String> remove(Collection<String> tables) throws SQLException {
        var empty = new HashSet<String>();
        for (var table : tables) {
            var these = superuser ? List.of(table) : session.ask(REFERRING, row -> row.getString(1), table, table);
            try {
                // Foreign keys are looked at when all of it has ended, in whatever circle they go.
                session.execute(these.stream()
                        .skip(1)
                        .map(referring -> "d" + these.indexOf(referring) + " as (delete from " + referring + ")")
                        .collect(Collectors.joining(", ", these.size() > 1 ? "with " : "", " delete from " + table)));
            } catch (SQLException e) {
                throw new SQLException(
                        "rows of " + table + " stand in the way of a script, and cannot be taken away: " + line(e)
                                + "; a superuser can, or a server that is started for it",
                        e.getSQLState(),
                        e);
            }
            for (var each : these) {
                // Or the dead rows are read, as if there were any.
                session.execute("vacuum " + each);
                unfilled.putIfAbsent(each, "its rows refer to those of " + table);
            }
            unfilled.put(table, "rows that were made for it stand in the way of a script");
            empty.addAll(these);
        }
        return empty;
    }

    private static String line(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
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
            unfilled.put(table.name, line(e));
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

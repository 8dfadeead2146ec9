package dev.plinth.schematools.catalog;

import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one snapshot of the catalog, by a connection that is in no transaction before, and in none after {@link #end}. */
final class CatalogReading {
    private static final List<String> ASPECTS = List.of(
            "schemas",
            "types",
            "sequences",
            "relations",
            "columns",
            "constraints",
            "indexes",
            "statistics",
            "functions",
            "operators",
            "text",
            "triggers",
            "policies",
            "grants");

    private static final Set<String> OF_GRANTS = Set.of("grants", "grant-forms");

    /** What every query starts with: the schemas that are read, and what came with an extension or with a type. */
    private static final String SHARED = """
            with chosen_schema as (
                select n.*, case when nspname = current_schema() then '' else quote_ident(nspname) end as label,
                    case when nspname = current_schema() then '' else quote_ident(nspname) || '.' end as prefix
                from pg_namespace n where nspname = any($1)),
            brought as (select classid, objid from pg_depend
                where deptype = 'e' or deptype = 'i' and classid = 'pg_proc'::regclass)
            """;

    private final Connection connection;
    private final List<String> names;
    private final Set<String> planned = new HashSet<>();
    private final Set<String> without;

    /** Takes one need after the other. */
    interface Needs {
        void need(SchemaObject own, SchemaObject need, boolean ofDefault);
    }

    CatalogReading(Connection connection, List<String> names, Set<String> without) throws SQLException {
        this.connection = connection;
        this.names = names;
        this.without = without;
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        requireSchemas();
        // What the server has of the same name comes last, so that names of the first schema never need it.
        try (var path =
                connection.prepareStatement("select set_config('search_path', quote_ident(?) || ', pg_catalog', true),"
                        + " set_config('plan_cache_mode', 'force_generic_plan', true)")) {
            path.setString(1, names.get(0));
            path.execute();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from pg_prepared_statements where from_sql")) {
            while (rows.next()) {
                planned.add(rows.getString(1));
            }
        }
    }

    private void requireSchemas() throws SQLException {
        try (var statement = connection.prepareStatement("select 1 from pg_namespace where nspname = ?")) {
            for (var name : names) {
                statement.setString(1, name);
                if (!statement.executeQuery().next()) {
                    throw new SchemaProblem("the database has no schema " + name + "; name another with plinth.schema");
                }
            }
        }
    }

    /** What is compared. */
    Schema schema() throws SQLException {
        return new Schema(names.get(0), objects(ASPECTS, Wording::compared), keys());
    }

    /** What statements are made of besides. */
    SortedMap<SchemaObject, SortedMap<String, String>> forms() throws SQLException {
        return objects(List.of("forms", "grant-forms"), (aspect, value) -> Wording.canonical(value));
    }

    private SortedMap<SchemaObject, SortedMap<String, String>> objects(
            List<String> queries, BinaryOperator<String> wording) throws SQLException {
        var objects = new TreeMap<SchemaObject, SortedMap<String, String>>();
        for (var query : queries) {
            ask(query, row -> {
                var object = object(row, "");
                if (isIncluded(object)) {
                    var aspect = row.getString("aspect");
                    objects.computeIfAbsent(object, key -> new TreeMap<>())
                            .put(aspect, wording.apply(aspect, row.getString("value")));
                }
            });
        }
        return objects;
    }

    private List<Key> keys() throws SQLException {
        var keys = new ArrayList<Key>();
        ask("keys", row -> {
            var object = object(row, "");
            if (isIncluded(object)) {
                keys.add(new Key(
                        object,
                        list(row.getArray("columns")),
                        row.getBoolean("is_unique"),
                        row.getString("target"),
                        list(row.getArray("target_columns"))));
            }
        });
        return keys;
    }

    private static List<String> list(@Nullable Array names) throws SQLException {
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }

    /** What needs what. */
    void needs(Needs taking) throws SQLException {
        ask("needs", row -> {
            var ofDefault = row.getString("kind").equals("DEFAULT");
            var own = ofDefault
                    ? new SchemaObject(Kind.COLUMN, row.getString("parent"), row.getString("name"))
                    : object(row, "");
            if (!row.getString("need_kind").equals("DEFAULT")) {
                var need = object(row, "need_");
                if (isIncluded(own) && isIncluded(need) && !own.equals(need)) {
                    taking.need(own, need, ofDefault);
                }
            }
        });
    }

    void end() throws SQLException {
        connection.rollback();
    }

    private boolean isIncluded(SchemaObject object) {
        return !without.contains(object.parent() == null ? object.name() : object.parent());
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Planning takes most of the time of a query: it is planned once in a session that asks again. The server keeps the plan, since
     * the driver forgets its own statements whenever PostgreSQL 18 tells it of another search path.
     */
    private void ask(String query, Row reading) throws SQLException {
        var name = "\"plinth " + query + '"';
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (planned.add("plinth " + query)) {
                statement.execute("prepare " + name + "(name[]) as " + SHARED
                        + (OF_GRANTS.contains(query) ? text("granted") : "") + text(query));
            }
            var chosen = names.stream()
                    .map(own -> "'" + own.replace("'", "''") + "'")
                    .collect(Collectors.joining(", ", "array[", "]::name[]"));
            var rows = statement.executeQuery("execute " + name + "(" + chosen + ")");
            while (rows.next()) {
                reading.read(rows);
            }
        }
    }

    private static SchemaObject object(ResultSet row, String prefix) throws SQLException {
        return new SchemaObject(
                Kind.valueOf(row.getString(prefix + "kind")),
                row.getString(prefix + "parent"),
                row.getString(prefix + "name"));
    }

    private static String text(String query) {
        try (var file = CatalogReading.class.getResourceAsStream(query + ".sql")) {
            return new String(Objects.requireNonNull(file, query).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

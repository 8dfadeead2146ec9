package dev.plinth.schematools.catalog;

import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What a schema holds, as its server tells it: each object with its aspects, for example of a column its type and its
 * comment. Expressions are in the words of the server, so that two schemas are compared on servers of one major version.
 *
 * @param name the schema's
 * @param objects each with its aspects; an aspect that nobody set is absent
 */
public record Schema(String name, SortedMap<SchemaObject, SortedMap<String, String>> objects) {
    private static final List<String> QUERIES = List.of(
            "schemas",
            "types",
            "sequences",
            "relations",
            "columns",
            "constraints",
            "indexes",
            "statistics",
            "functions",
            "triggers",
            "policies",
            "grants");

    /** What every query starts with: the schemas that are read, and what came with an extension or with a type. */
    private static final String SHARED = """
            with chosen_schema as (
                select n.*, case when nspname = current_schema() then '' else quote_ident(nspname) end as label,
                    case when nspname = current_schema() then '' else quote_ident(nspname) || '.' end as prefix
                from pg_namespace n where nspname = any(?)),
            brought as (select classid, objid from pg_depend
                where deptype = 'e' or deptype = 'i' and classid = 'pg_proc'::regclass)
            """;

    private static final Pattern VARCHAR_ELEMENT = Pattern.compile("\\(('(?:[^']|'')*'::character varying)\\)::text");
    private static final Pattern VARCHAR_ARRAY =
            Pattern.compile("\\((ARRAY\\[(?:'(?:[^']|'')*'::character varying(?:, )?)*\\])\\)::text\\[\\]");

    public Schema {
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    }

    /**
     * Reads a schema, in one transaction that writes nothing.
     *
     * @param name the schema's
     * @param without tables that are none of it, with all that belongs to them: the histories of its migrations
     * @throws SchemaProblem if the database cannot be reached or there is no such schema
     */
    public static Schema read(DataSource database, String name, Set<String> without) {
        return read(database, List.of(name), without);
    }

    /**
     * Reads several schemas as one: what is in the first is called by its name alone.
     *
     * @param names at least one
     * @param without tables of the first that are none of it, with all that belongs to them
     * @throws SchemaProblem if the database cannot be reached or one of them is not there
     */
    public static Schema read(DataSource database, List<String> names, Set<String> without) {
        try (var connection = database.getConnection()) {
            return read(connection, names, without);
        } catch (SQLException e) {
            throw new SchemaProblem("cannot read schema " + String.join(", ", names) + ": " + e.getMessage(), e);
        }
    }

    /** By a connection that is in no transaction, and is in none afterwards. */
    static Schema read(Connection connection, List<String> names, Set<String> without) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        requireSchemas(connection, names);
        // What the server has of the same name comes last, so that names of the first schema never need it.
        try (var path = connection.prepareStatement(
                "select set_config('search_path', quote_ident(?) || ', pg_catalog', true)")) {
            path.setString(1, names.get(0));
            path.execute();
        }
        var objects = new TreeMap<SchemaObject, SortedMap<String, String>>();
        for (var query : QUERIES) {
            read(connection, query, names, without, objects);
        }
        connection.rollback();
        return new Schema(names.get(0), objects);
    }

    private static void requireSchemas(Connection connection, List<String> names) throws SQLException {
        try (var statement = connection.prepareStatement("select 1 from pg_namespace where nspname = ?")) {
            for (var name : names) {
                statement.setString(1, name);
                if (!statement.executeQuery().next()) {
                    throw new SchemaProblem(
                            "there is no schema " + name + " in the database; name another with plinth.schema");
                }
            }
        }
    }

    private static void read(
            Connection connection,
            String query,
            List<String> names,
            Set<String> without,
            SortedMap<SchemaObject, SortedMap<String, String>> objects)
            throws SQLException {
        try (var statement = connection.prepareStatement(SHARED + text(query))) {
            statement.setArray(1, connection.createArrayOf("name", names.toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                var object = object(rows);
                if (!without.contains(object.parent() == null ? object.name() : object.parent())) {
                    objects.computeIfAbsent(object, key -> new TreeMap<>())
                            .put(rows.getString("aspect"), canonical(rows.getString("value")));
                }
            }
        }
    }

    /** The server says {@code varchar IN (…)} in other words once it has read its own. */
    private static String canonical(String value) {
        var elements = VARCHAR_ELEMENT.matcher(value).replaceAll("$1");
        return VARCHAR_ARRAY.matcher(elements).replaceAll("$1");
    }

    private static SchemaObject object(ResultSet row) throws SQLException {
        return new SchemaObject(Kind.valueOf(row.getString("kind")), row.getString("parent"), row.getString("name"));
    }

    private static String text(String query) {
        try (var file = Schema.class.getResourceAsStream(query + ".sql")) {
            return new String(Objects.requireNonNull(file, query).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The objects of a kind that belong to another, for example the columns of a table; in the order of their names. */
    public Stream<SchemaObject> of(Kind kind, String parent) {
        return objects.keySet().stream().filter(object -> object.kind() == kind && parent.equals(object.parent()));
    }

    /** An aspect of an object; empty if there is no such object, or nothing is said of it. */
    public Optional<String> aspect(SchemaObject object, String aspect) {
        return Optional.ofNullable(objects.get(object)).map(aspects -> aspects.get(aspect));
    }
}

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
            "extensions",
            "types",
            "sequences",
            "relations",
            "columns",
            "constraints",
            "indexes",
            "functions",
            "triggers",
            "policies",
            "grants");

    /** What every query starts with: the schema that is read, and what came with an extension. */
    private static final String SHARED = """
            with chosen_schema as (select * from pg_namespace where nspname = ?),
            of_extension as (select classid, objid from pg_depend where deptype = 'e')
            """;

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
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (var path = connection.prepareStatement("select set_config('search_path', quote_ident(?), true)")) {
                path.setString(1, name);
                path.execute();
            }
            var objects = new TreeMap<SchemaObject, SortedMap<String, String>>();
            for (var query : QUERIES) {
                read(connection, query, name, without, objects);
            }
            connection.rollback();
            if (objects.keySet().stream().noneMatch(object -> object.kind() == Kind.SCHEMA)) {
                throw new SchemaProblem(
                        "there is no schema " + name + " in the database; name another with plinth.schema");
            }
            return new Schema(name, objects);
        } catch (SQLException e) {
            throw new SchemaProblem("cannot read schema " + name + ": " + e.getMessage(), e);
        }
    }

    private static void read(
            Connection connection,
            String query,
            String name,
            Set<String> without,
            SortedMap<SchemaObject, SortedMap<String, String>> objects)
            throws SQLException {
        try (var statement = connection.prepareStatement(SHARED + text(query))) {
            statement.setString(1, name);
            var rows = statement.executeQuery();
            while (rows.next()) {
                var object = object(rows);
                if (!without.contains(object.parent() == null ? object.name() : object.parent())) {
                    objects.computeIfAbsent(object, key -> new TreeMap<>())
                            .put(rows.getString("aspect"), rows.getString("value"));
                }
            }
        }
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

package dev.plinth.schematools.catalog;

import dev.plinth.schematools.SchemaProblem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What a schema holds, as its server tells it: each object with its aspects, for example of a column its type and its
 * comment. Expressions are in the words of the server, so that two schemas are compared on servers of one major version.
 */
public final class Schema {
    private final String name;
    private final SortedMap<SchemaObject, SortedMap<String, String>> objects;
    private final Map<String, List<SchemaObject>> parts = new HashMap<>();
    private final List<Key> keys;
    private final Map<String, List<Key>> keysOf = new HashMap<>();

    /**
     * What is known of a schema.
     *
     * @param objects each with its aspects; an aspect that nobody set is absent
     * @param keys the columns of keys and indexes, which are structure to ask for and are not compared
     */
    public Schema(String name, SortedMap<SchemaObject, SortedMap<String, String>> objects, List<Key> keys) {
        this.name = name;
        this.objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
        for (var object : this.objects.keySet()) {
            var parent = object.parent();
            if (parent != null) {
                parts.computeIfAbsent(parent, key -> new ArrayList<>()).add(object);
            }
        }
        this.keys = List.copyOf(keys);
        for (var key : keys) {
            var table = key.object().parent();
            if (table != null) {
                keysOf.computeIfAbsent(table, parent -> new ArrayList<>()).add(key);
            }
        }
    }

    /** The schema's name. */
    public String name() {
        return name;
    }

    /** Each object with its aspects; an aspect that nobody set is absent. */
    public SortedMap<SchemaObject, SortedMap<String, String>> objects() {
        return objects;
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
        var reading = new CatalogReading(connection, names, without);
        var schema = reading.schema();
        reading.end();
        return schema;
    }

    /** The objects of a kind that belong to another, for example the columns of a table; in the order of their names. */
    public Stream<SchemaObject> of(Kind kind, String parent) {
        return parts.getOrDefault(parent, List.of()).stream().filter(object -> object.kind() == kind);
    }

    /** All keys, foreign keys and indexes. */
    public List<Key> keys() {
        return keys;
    }

    /** The keys, foreign keys and indexes of a table. */
    public Stream<Key> keysOf(String table) {
        return keysOf.getOrDefault(table, List.of()).stream();
    }

    /** An aspect of an object; empty if there is no such object, or nothing is said of it. */
    public Optional<String> aspect(SchemaObject object, String aspect) {
        return Optional.ofNullable(objects.get(object)).map(aspects -> aspects.get(aspect));
    }
}

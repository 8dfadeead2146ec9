package dev.plinth.schematools.catalog;

import dev.plinth.schematools.SchemaProblem;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A schema with all that it takes to write it in SQL: besides the aspects that are compared, the pieces that statements are
 * made of, and what needs what, as PostgreSQL keeps it in {@code pg_depend}.
 *
 * @param schema what is compared
 * @param forms pieces of SQL of each object, by name
 * @param needs of each object those that it cannot be without
 * @param defaults of each column those that its default cannot be without
 */
public record Structure(
        Schema schema,
        SortedMap<SchemaObject, SortedMap<String, String>> forms,
        Map<SchemaObject, Set<SchemaObject>> needs,
        Map<SchemaObject, Set<SchemaObject>> defaults) {
    /** What has columns that are made with it. */
    private static final Set<Kind> WITH_COLUMNS =
            Set.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.COMPOSITE_TYPE, Kind.VIEW, Kind.MATERIALIZED_VIEW);

    private static final String NUMBER = "number";

    /**
     * Reads a schema.
     *
     * @param name the schema's
     * @param without tables that are none of it, with all that belongs to them
     * @throws SchemaProblem if the database cannot be reached or has no such schema
     */
    public static Structure read(DataSource database, String name, Set<String> without) {
        try (var connection = database.getConnection()) {
            var reading = new CatalogReading(connection, List.of(name), without);
            var schema = reading.schema();
            var needs = new TreeMap<SchemaObject, Set<SchemaObject>>();
            var defaults = new TreeMap<SchemaObject, Set<SchemaObject>>();
            reading.needs((own, need, ofDefault) -> (ofDefault ? defaults : needs)
                    .computeIfAbsent(own, key -> new HashSet<>())
                    .add(need));
            var forms = reading.forms();
            reading.end();
            return new Structure(schema, forms, needs, defaults);
        } catch (SQLException e) {
            throw new SchemaProblem("cannot read schema " + name + ": " + e.getMessage(), e);
        }
    }

    /** One without any object, of which everything is to be made. */
    public static Structure empty(String name) {
        return new Structure(
                new Schema(name, Collections.emptySortedMap()), Collections.emptySortedMap(), Map.of(), Map.of());
    }

    /** Whether it has an object. */
    public boolean has(SchemaObject object) {
        return schema.objects().containsKey(object);
    }

    /** A piece of SQL; empty if the object has none of that name. */
    public Optional<String> form(SchemaObject object, String name) {
        return Optional.ofNullable(forms.get(object)).map(own -> own.get(name));
    }

    /** An aspect that is compared; null if nothing is said of it. */
    public @Nullable String aspect(SchemaObject object, String aspect) {
        return schema.aspect(object, aspect).orElse(null);
    }

    /** The columns of a table, a view or a composite type, in the order in which they were made. */
    public List<SchemaObject> columns(SchemaObject of) {
        return schema.of(Kind.COLUMN, of.name())
                .sorted(Comparator.comparing(column -> form(column, NUMBER).orElse("")))
                .toList();
    }

    /** All that belongs to an object and is not made with it: of a table its keys, indexes, triggers, grants. */
    public Stream<SchemaObject> parts(SchemaObject of) {
        return schema.objects().keySet().stream()
                .filter(object -> of.name().equals(object.parent()) && object.kind() != Kind.COLUMN);
    }

    /** The object that something belongs to; itself if it stands alone. */
    public SchemaObject head(SchemaObject object) {
        var parent = object.parent();
        return parent == null
                ? object
                : Stream.of(Kind.values())
                        .map(kind -> new SchemaObject(kind, null, parent))
                        .filter(this::has)
                        .findFirst()
                        .orElse(object);
    }

    /** What an object cannot be without, with what its columns and their defaults cannot be without. */
    public Set<SchemaObject> allNeeds(SchemaObject object) {
        var all = new HashSet<>(needsOf(object));
        if (WITH_COLUMNS.contains(object.kind())) {
            schema.of(Kind.COLUMN, object.name()).forEach(column -> {
                all.addAll(needsOf(column));
                all.addAll(defaultNeeds(column));
            });
        }
        if (object.parent() != null) {
            all.add(head(object));
        }
        // What needs a column of a view or of a composite type needs the whole.
        var whole = all.stream().map(this::madeWith).collect(Collectors.toSet());
        whole.remove(object);
        return whole;
    }

    private SchemaObject madeWith(SchemaObject need) {
        var head = head(need);
        return need.kind() == Kind.COLUMN && head.kind() != Kind.TABLE && head.kind() != Kind.FOREIGN_TABLE
                ? head
                : need;
    }

    /** What an object itself cannot be without. */
    public Set<SchemaObject> needsOf(SchemaObject object) {
        return needs.getOrDefault(object, Set.of());
    }

    /** What a column's default, or what it is computed by, cannot be without. */
    public Set<SchemaObject> defaultNeeds(SchemaObject column) {
        return defaults.getOrDefault(column, Set.of());
    }
}

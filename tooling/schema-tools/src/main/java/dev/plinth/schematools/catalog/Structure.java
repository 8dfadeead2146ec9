package dev.plinth.schematools.catalog;

import dev.plinth.schematools.SchemaProblem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A schema with all that it takes to write it in SQL: besides the aspects that are compared, the pieces that statements are
 * made of, and what needs what, as PostgreSQL keeps it in {@code pg_depend}.
 */
public final class Structure {
    /** What has columns that are made with it. */
    private static final Set<Kind> WITH_COLUMNS =
            Set.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.COMPOSITE_TYPE, Kind.VIEW, Kind.MATERIALIZED_VIEW);

    private static final String NUMBER = "number";

    private final Schema schema;
    private final SortedMap<SchemaObject, SortedMap<String, String>> forms;
    private final Map<SchemaObject, Set<SchemaObject>> needs;
    private final Map<SchemaObject, Set<SchemaObject>> defaultNeeds;
    private final Map<SchemaObject, Set<SchemaObject>> users;
    private final Map<SchemaObject, Set<SchemaObject>> defaultUsers;
    private final Map<String, SchemaObject> heads = new HashMap<>();
    private final Map<String, List<SchemaObject>> parts = new HashMap<>();
    private final Map<String, SchemaObject> columns = new HashMap<>();
    private final Map<String, List<SchemaObject>> owned = new HashMap<>();

    private Structure(
            Schema schema,
            SortedMap<SchemaObject, SortedMap<String, String>> forms,
            Map<SchemaObject, Set<SchemaObject>> needs,
            Map<SchemaObject, Set<SchemaObject>> defaultNeeds) {
        this.schema = schema;
        this.forms = forms;
        this.needs = needs;
        this.defaultNeeds = defaultNeeds;
        users = turned(needs);
        defaultUsers = turned(defaultNeeds);
        for (var object : schema.objects().keySet()) {
            schema.aspect(object, "owned by")
                    .ifPresent(column -> owned.computeIfAbsent(column, key -> new ArrayList<>())
                            .add(object));
            var parent = object.parent();
            if (parent == null) {
                heads.putIfAbsent(object.name(), object);
            } else {
                parts.computeIfAbsent(parent, key -> new ArrayList<>()).add(object);
                if (object.kind() == Kind.COLUMN) {
                    columns.put(object.name(), object);
                }
            }
        }
    }

    private static Map<SchemaObject, Set<SchemaObject>> turned(Map<SchemaObject, Set<SchemaObject>> needs) {
        var turned = new HashMap<SchemaObject, Set<SchemaObject>>();
        needs.forEach((own, all) -> all.forEach(
                need -> turned.computeIfAbsent(need, key -> new TreeSet<>()).add(own)));
        return turned;
    }

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
                new Schema(name, Collections.emptySortedMap(), List.of()),
                Collections.emptySortedMap(),
                Map.of(),
                Map.of());
    }

    /**
     * The same with more.
     *
     * @param aspects of new objects, or of those that are there and are to be others
     * @param pieces of SQL, likewise
     * @param more what new objects cannot be without
     */
    public Structure with(
            Map<SchemaObject, SortedMap<String, String>> aspects,
            Map<SchemaObject, SortedMap<String, String>> pieces,
            Map<SchemaObject, Set<SchemaObject>> more) {
        var all = new TreeMap<>(needs);
        all.putAll(more);
        return new Structure(
                new Schema(schema.name(), merged(schema.objects(), aspects), schema.keys()),
                merged(forms, pieces),
                all,
                defaultNeeds);
    }

    private static SortedMap<SchemaObject, SortedMap<String, String>> merged(
            SortedMap<SchemaObject, SortedMap<String, String>> some,
            Map<SchemaObject, SortedMap<String, String>> others) {
        var merged = new TreeMap<>(some);
        others.forEach((object, values) -> {
            var own = new TreeMap<>(some.getOrDefault(object, Collections.emptySortedMap()));
            own.putAll(values);
            merged.put(object, own);
        });
        return merged;
    }

    /** What is compared. */
    public Schema schema() {
        return schema;
    }

    /** Whether it has an object. */
    public boolean has(SchemaObject object) {
        return schema.objects().containsKey(object);
    }

    /** A piece of SQL; empty if the object has none of that name. */
    public Optional<String> form(SchemaObject object, String name) {
        return Optional.ofNullable(forms.get(object)).map(own -> own.get(name));
    }

    /**
     * Pieces of SQL of which an object can have several, for example the values of an enum, in their order.
     *
     * @param name the first word of their names
     * @return each behind the rest of its name
     */
    public SortedMap<String, String> forms(SchemaObject object, String name) {
        var some = new TreeMap<String, String>();
        forms.getOrDefault(object, Collections.emptySortedMap()).forEach((key, form) -> {
            if (key.startsWith(name + " ")) {
                some.put(key.substring(name.length() + 1), form);
            }
        });
        return some;
    }

    /** An aspect that is compared; null if nothing is said of it. */
    public @Nullable String aspect(SchemaObject object, String aspect) {
        return schema.aspect(object, aspect).orElse(null);
    }

    /** The columns of a table, a view or a composite type, in the order in which they were made. */
    public List<SchemaObject> columns(SchemaObject of) {
        return all(of).filter(object -> object.kind() == Kind.COLUMN)
                .sorted(Comparator.comparing(column -> form(column, NUMBER).orElse("")))
                .toList();
    }

    /** All that belongs to an object and is not made with it: of a table its keys, indexes, triggers, grants. */
    public Stream<SchemaObject> parts(SchemaObject of) {
        return all(of).filter(object -> object.kind() != Kind.COLUMN);
    }

    private Stream<SchemaObject> all(SchemaObject of) {
        return of.parent() == null ? parts.getOrDefault(of.name(), List.of()).stream() : Stream.empty();
    }

    /** The object that something belongs to; itself if it stands alone. */
    public SchemaObject head(SchemaObject object) {
        return object.parent() == null ? object : heads.getOrDefault(object.parent(), object);
    }

    /** The column that a sequence goes with; empty if it stands alone. */
    public Optional<SchemaObject> owner(SchemaObject sequence) {
        return schema.aspect(sequence, "owned by").map(columns::get);
    }

    /** The sequences that go with a column, or with the columns of a table. */
    public Stream<SchemaObject> owned(SchemaObject by) {
        return Stream.concat(Stream.of(by), columns(by).stream())
                .filter(object -> object.kind() == Kind.COLUMN)
                .flatMap(column -> owned.getOrDefault(column.name(), List.of()).stream());
    }

    /** What an object cannot be without, with what its columns and their defaults cannot be without. */
    public Set<SchemaObject> allNeeds(SchemaObject object) {
        var all = new HashSet<>(needsOf(object));
        if (WITH_COLUMNS.contains(object.kind())) {
            columns(object).forEach(column -> {
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
        return defaultNeeds.getOrDefault(column, Set.of());
    }

    /** The objects that need an object, and would be dropped with it. */
    public Set<SchemaObject> usersOf(SchemaObject object) {
        return users.getOrDefault(object, Set.of());
    }

    /** The columns whose default or generation expression needs an object. */
    public Set<SchemaObject> defaultUsersOf(SchemaObject object) {
        return defaultUsers.getOrDefault(object, Set.of());
    }
}

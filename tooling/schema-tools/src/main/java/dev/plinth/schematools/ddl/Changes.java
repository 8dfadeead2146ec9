package dev.plinth.schematools.ddl;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;
import dev.plinth.schematools.ddl.Change.Action;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what has to happen for one schema to be another, with all that PostgreSQL wants gone before and made again after. */
final class Changes {
    /** What holds rows or values, or stands for what does. */
    private static final Set<Kind> HOLDING = Set.of(
            Kind.TABLE,
            Kind.FOREIGN_TABLE,
            Kind.COLUMN,
            Kind.ENUM,
            Kind.DOMAIN,
            Kind.COMPOSITE_TYPE,
            Kind.RANGE_TYPE,
            Kind.BASE_TYPE,
            Kind.EXTENSION,
            Kind.SCHEMA,
            Kind.SEQUENCE);

    /** What PostgreSQL itself makes again when the type of a column changes. */
    private static final Set<Kind> FOLLOWING = Set.of(
            Kind.PRIMARY_KEY,
            Kind.UNIQUE,
            Kind.FOREIGN_KEY,
            Kind.CHECK,
            Kind.EXCLUSION,
            Kind.INDEX,
            Kind.STATISTICS,
            Kind.SEQUENCE,
            Kind.GRANT);

    private final Structure from;
    private final Structure to;
    private final Set<SchemaObject> dropped = new TreeSet<>();
    private final Set<SchemaObject> created = new TreeSet<>();
    private final Map<SchemaObject, Set<String>> altered = new TreeMap<>();
    private final Set<SchemaObject> released = new TreeSet<>();
    private final Deque<SchemaObject> shaken = new ArrayDeque<>();

    private Changes(Structure from, Structure to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The changes in an order in which they can be made.
     *
     * @param ordering what decides where nothing else does
     * @throws SchemaProblem if what holds rows or values would have to be made anew, which nothing brings back
     */
    static List<Change> between(Structure from, Structure to, Function<ChangeOrder, List<Change>> ordering) {
        var changes = new Changes(from, to);
        changes.collect();
        changes.follow();
        return ordering.apply(new ChangeOrder(from, to, changes.all()));
    }

    private void collect() {
        for (var difference : Difference.between(to.schema(), from.schema())) {
            var object = difference.object();
            switch (difference.change()) {
                case MISSING -> {
                    if (isOfView(object, to)) {
                        alter(to.head(object), "query");
                    } else {
                        create(object);
                    }
                }
                case UNEXPECTED -> {
                    if (isOfView(object, from)) {
                        alter(from.head(object), "query");
                    } else {
                        drop(object);
                    }
                }
                case DIFFERENT -> {
                    var aspect = Objects.requireNonNull(difference.aspect());
                    if (!isOfView(object, to) || Set.of("comment", "default").contains(aspect)) {
                        alter(object, aspect);
                    }
                }
            }
        }
        var retyped = altered.entrySet().stream()
                .filter(entry -> isRetyped(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        shaken.addAll(retyped);
        for (var object : List.copyOf(altered.keySet())) {
            decide(object, retyped);
        }
        // Of tables that refer to each other in a circle, none could be the first that is logged or unlogged.
        foreignKeysInRings(altered.keySet().stream()
                        .filter(object -> altered.getOrDefault(object, Set.of()).contains("persistence"))
                        .collect(Collectors.toSet()))
                .forEach(this::again);
    }

    private boolean isRetyped(SchemaObject object) {
        var aspects = altered.getOrDefault(object, Set.of());
        return object.kind() == Kind.COLUMN && (aspects.contains("type") || aspects.contains("collation"));
    }

    private static boolean isOfView(SchemaObject object, Structure in) {
        return object.kind() == Kind.COLUMN && Sql.isView(in.head(object));
    }

    private void alter(SchemaObject object, String aspect) {
        altered.computeIfAbsent(object, key -> new TreeSet<>()).add(aspect);
    }

    private void create(SchemaObject object) {
        created.add(object);
        if (object.parent() == null) {
            to.parts(object)
                    .filter(part -> part.kind() != Kind.GRANT || !new Privileges(to).isUsual(part))
                    .forEach(created::add);
        }
        if (object.kind() == Kind.SEQUENCE && to.aspect(object, "owned by") != null) {
            alter(object, "owned by");
        }
    }

    private void drop(SchemaObject object) {
        if (dropped.add(object)) {
            shaken.add(object);
            from.parts(object).forEach(shaken::add);
            from.columns(object).forEach(shaken::add);
        }
    }

    private void again(SchemaObject object) {
        if (!isGone(object) && to.has(object)) {
            drop(object);
            create(object);
            altered.remove(object);
            from.parts(object).forEach(altered::remove);
        }
    }

    /** Whether it is dropped, or goes with what is. */
    private boolean isGone(SchemaObject object) {
        return dropped.contains(object) || object.parent() != null && dropped.contains(from.head(object));
    }

    /** Whether an object can stay, with its aspects changed. */
    private void decide(SchemaObject object, List<SchemaObject> retyped) {
        var aspects = altered.get(object);
        if (aspects == null || !from.has(object) || !to.has(object)) {
            return;
        }
        if (FOLLOWING.contains(object.kind())
                && aspects.contains("definition")
                && retyped.stream().anyMatch(from.needsOf(object)::contains)) {
            // PostgreSQL says it in other words when the column has its new type.
            aspects.remove("definition");
        }
        switch (object.kind()) {
            case PRIMARY_KEY, UNIQUE, FOREIGN_KEY, EXCLUSION, CHECK -> {
                if (aspects.contains("definition") && !isValidation(object) || isOnOtherPartitions(aspects)) {
                    again(object);
                }
            }
            case INDEX, STATISTICS, TRIGGER, RULE -> {
                if ((aspects.contains("definition") || isOnOtherPartitions(aspects))
                        && to.form(object, "inherited").isEmpty()) {
                    again(object);
                }
            }
            case POLICY -> {
                if (aspects.contains("command")
                        || aspects.contains("kind")
                        || Stream.of("using", "with check")
                                .anyMatch(aspect -> aspects.contains(aspect) && to.aspect(object, aspect) == null)) {
                    again(object);
                }
            }
            case VIEW -> {
                if (aspects.contains("query") && !isAppended(object)) {
                    again(object);
                }
            }
            case TEXT_SEARCH_CONFIGURATION -> {
                if (aspects.contains("parser")) {
                    again(object);
                }
            }
            case MATERIALIZED_VIEW,
                    AGGREGATE,
                    COLLATION,
                    OPERATOR,
                    OPERATOR_FAMILY,
                    OPERATOR_CLASS,
                    CAST,
                    TEXT_SEARCH_DICTIONARY -> {
                if (aspects.stream()
                        .anyMatch(aspect -> !Set.of("comment", "options").contains(aspect))) {
                    again(object);
                }
            }
            case FUNCTION, PROCEDURE -> {
                if (aspects.contains("arguments") || aspects.contains("result")) {
                    again(object);
                }
            }
            case COLUMN -> column(object, aspects);
            default -> refuse(object, aspects);
        }
        if (aspects.contains("parents") || aspects.contains("bounds")) {
            released.add(object);
        }
    }

    private static boolean isOnOtherPartitions(Set<String> aspects) {
        return aspects.contains("valid") || aspects.contains("missing on");
    }

    private boolean isValidation(SchemaObject constraint) {
        var wanted = to.aspect(constraint, "definition");
        return (wanted + " NOT VALID").equals(from.aspect(constraint, "definition"));
    }

    /** Whether a view only gets columns behind those that it has. */
    private boolean isAppended(SchemaObject view) {
        var before = from.columns(view);
        var after = to.columns(view);
        return after.size() >= before.size()
                && after.subList(0, before.size()).equals(before)
                && before.stream()
                        .allMatch(column -> Stream.of("type", "collation")
                                .allMatch(aspect ->
                                        Objects.equals(from.aspect(column, aspect), to.aspect(column, aspect))));
    }

    private void column(SchemaObject column, Set<String> aspects) {
        if (from.head(column).kind() == Kind.COMPOSITE_TYPE) {
            var users = from.usersOf(from.head(column)).stream()
                    .filter(user -> user.kind() == Kind.COLUMN)
                    .findFirst();
            users.ifPresent(user -> {
                throw new SchemaProblem(
                        column + " is of another type, and " + user
                                + " holds values of it; write a migration by hand that makes a new type and turns the column into it");
            });
        }
        if (aspects.contains("declared")) {
            declared(column, aspects);
        }
        var computed = to.form(column, "generated").isPresent();
        if (computed && (aspects.contains("generated") || aspects.contains("type"))) {
            again(column);
        } else if (aspects.contains("generated")
                && "virtual".equals(from.form(column, "generation").orElse(""))) {
            again(column);
        }
        if (aspects.contains("identity") && to.aspect(column, "identity") == null) {
            released.add(column);
        }
    }

    /** A column whose table leaves its parents is its own by that; one that a table declares stays so. */
    private void declared(SchemaObject column, Set<String> aspects) {
        var table = from.head(column);
        if (to.aspect(column, "declared") != null) {
            throw new SchemaProblem(column + " is declared by " + table
                    + " itself and is to be inherited only, which PostgreSQL cannot change; write a migration by hand that"
                    + " makes a new table, moves the rows, and gives it the name, or let " + table + " declare it");
        }
        if (altered.getOrDefault(table, Set.of()).contains("parents")) {
            aspects.remove("declared");
        }
    }

    private void refuse(SchemaObject object, Set<String> aspects) {
        var way = switch (object.kind()) {
            case ENUM ->
                aspects.contains("values") && !isExtended(object)
                        ? "makes a new type, turns its columns into that by a cast, and drops the old one"
                        : "";
            case DOMAIN ->
                aspects.contains("type") || aspects.contains("collation")
                        ? "makes a new domain, turns its columns into that, and drops the old one"
                        : "";
            case COMPOSITE_TYPE ->
                aspects.contains("attributes")
                                && !new HashSet<>(from.columns(object)).equals(new HashSet<>(to.columns(object)))
                        ? ""
                        : aspects.contains("attributes")
                                ? "makes a new type, turns its columns into that by a cast, and drops the old one"
                                : "";
            case RANGE_TYPE, BASE_TYPE ->
                aspects.equals(Set.of("comment"))
                        ? ""
                        : "makes a new type, turns its columns into that by a cast, and drops the old one";
            case TABLE ->
                aspects.contains("partitions") ? "makes a new table, moves the rows, and gives it the name" : "";
            default -> "";
        };
        if (!way.isEmpty()) {
            throw new SchemaProblem(object + " would have to be dropped and made again, and what it holds be lost: "
                    + String.join(", ", aspects) + " cannot be changed; write a migration by hand that " + way);
        }
    }

    /** Whether an enum keeps its values in their order. */
    private boolean isExtended(SchemaObject type) {
        var left = new ArrayDeque<>(from.forms(type, "value").values());
        for (var value : to.forms(type, "value").values()) {
            if (value.equals(left.peek())) {
                left.remove();
            }
        }
        return left.isEmpty();
    }

    /** What stands on that which goes, or changes its type, has to go before and come again. */
    private void follow() {
        while (!shaken.isEmpty()) {
            var object = shaken.remove();
            var stays = !isGone(object);
            for (var user : from.usersOf(object)) {
                if (isGone(user) || stays && FOLLOWING.contains(user.kind())) {
                    continue;
                }
                if (!HOLDING.contains(user.kind())) {
                    again(user);
                } else if (Sql.isTable(user)
                        && to.has(user)
                        && altered.getOrDefault(user, Set.of()).contains("parents")) {
                    released.add(user);
                } else if (created.contains(object)
                        && to.has(user)
                        && to.allNeeds(user).contains(object)) {
                    throw new SchemaProblem(user + " would be dropped with " + object
                            + ", which has to be made again, and what it holds be lost; write that migration by hand");
                }
            }
            for (var column : from.defaultUsersOf(object)) {
                if (isGone(column)) {
                    continue;
                }
                if (from.form(column, "generated").isPresent()) {
                    again(column);
                } else if (!stays) {
                    released.add(column);
                    if (to.aspect(column, "default") != null) {
                        alter(column, "default");
                    } else {
                        altered.getOrDefault(column, new TreeSet<>()).remove("default");
                    }
                }
            }
        }
    }

    /** The foreign keys by which some tables refer to each other in a circle. */
    private List<SchemaObject> foreignKeysInRings(Set<SchemaObject> objects) {
        return objects.stream()
                .filter(Sql::isTable)
                .flatMap(from::parts)
                .filter(key -> key.kind() == Kind.FOREIGN_KEY
                        && targets(key).anyMatch(target -> refers(target, from.head(key), objects, new HashSet<>())))
                .toList();
    }

    private boolean refers(SchemaObject table, SchemaObject to, Set<SchemaObject> among, Set<SchemaObject> seen) {
        return table.equals(to)
                || among.contains(table)
                        && seen.add(table)
                        && from.parts(table)
                                .filter(key -> key.kind() == Kind.FOREIGN_KEY)
                                .flatMap(this::targets)
                                .anyMatch(target -> refers(target, to, among, seen));
    }

    /** The tables that a foreign key refers to, its own left out. */
    private Stream<SchemaObject> targets(SchemaObject key) {
        return from.needsOf(key).stream().map(from::head).filter(table -> !table.equals(from.head(key)));
    }

    private List<Change> all() {
        var changes = new ArrayList<Change>();
        // Of tables that refer to each other in a circle, none could be dropped first.
        dropped.addAll(foreignKeysInRings(dropped));
        dropped.stream()
                .filter(object -> object.parent() == null
                        || object.kind() == Kind.FOREIGN_KEY
                        || !dropped.contains(from.head(object)))
                .forEach(object -> changes.add(new Change(Action.DROP, object, Set.of())));
        released.stream()
                .filter(object -> !isGone(object))
                .forEach(object -> changes.add(new Change(Action.RELEASE, object, Set.of())));
        altered.forEach((object, aspects) -> {
            var isNew = created.contains(object);
            // A new sequence is said to belong to a column when both are there.
            if (!aspects.isEmpty()
                    && to.has(object)
                    && (object.kind() == Kind.SEQUENCE && isNew || !isGone(object) && !isNew)) {
                changes.add(new Change(Action.ALTER, object, aspects));
            }
        });
        created.stream()
                .filter(object -> object.kind() != Kind.COLUMN || !created.contains(to.head(object)))
                .forEach(object -> changes.add(new Change(Action.CREATE, object, Set.of())));
        return changes;
    }
}

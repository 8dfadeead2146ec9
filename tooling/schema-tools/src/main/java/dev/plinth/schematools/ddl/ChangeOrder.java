package dev.plinth.schematools.ddl;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;
import dev.plinth.schematools.ddl.Change.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order in which changes can be made: what PostgreSQL would refuse, or drop along with something, decides it. */
final class ChangeOrder {
    private static final String PART_OF = "part of";

    private final Structure from;
    private final Structure to;
    private final Map<Key, Change> changes = new TreeMap<>();
    private final Map<String, List<SchemaObject>> going;

    /** New keys of partitions, by the index of the whole table that takes them. */
    private final Map<String, List<SchemaObject>> taken;

    ChangeOrder(Structure from, Structure to, List<Change> changes) {
        this.from = from;
        this.to = to;
        changes.forEach(change -> this.changes.put(new Key(change.action(), change.object()), change));
        going = changes.stream()
                .filter(change -> change.action() == Action.DROP)
                .map(Change::object)
                .collect(Collectors.groupingBy(Sql::ownName));
        taken = changes.stream()
                .filter(change -> change.action() == Action.CREATE && to.aspect(change.object(), PART_OF) != null)
                .map(Change::object)
                .collect(Collectors.groupingBy(key -> String.valueOf(to.aspect(key, PART_OF))));
    }

    /** The same changes in order; where nothing decides it, by name. */
    List<Change> byName() {
        return inOrder(object -> head(object).name());
    }

    /**
     * The same changes in order; where nothing else decides it, new tables stand behind those that they refer to. Where they
     * refer to each other in a circle, the foreign key of the first one comes behind the last.
     */
    List<Change> byReference() {
        var tables = changes.keySet().stream()
                .filter(key -> key.action() == Action.CREATE && Sql.isTable(key.object()))
                .map(Key::object)
                .toList();
        var order = Order.of(tables, this::referredTo, Comparator.naturalOrder());
        var places = new HashMap<SchemaObject, Integer>();
        order.forEach(table -> places.put(table, places.size()));
        return inOrder(object -> {
            int own = places.getOrDefault(head(object), -1);
            int last = object.kind() != Kind.FOREIGN_KEY || own < 0
                    ? own
                    : tablesOf(object)
                            .mapToInt(table -> places.getOrDefault(table, own))
                            .reduce(own, Math::max);
            return String.format("%09d ", last + 1)
                    + (last > own ? "~" : head(object).name());
        });
    }

    private List<SchemaObject> referredTo(SchemaObject table) {
        return to.parts(table)
                .filter(part -> part.kind() == Kind.FOREIGN_KEY)
                .flatMap(this::tablesOf)
                .toList();
    }

    private Stream<SchemaObject> tablesOf(SchemaObject foreignKey) {
        return to.needsOf(foreignKey).stream().map(to::head);
    }

    private List<Change> inOrder(Function<SchemaObject, String> place) {
        return Order.of(changes.keySet(), this::before, preference(place)).stream()
                .map(key -> Objects.requireNonNull(changes.get(key)))
                .toList();
    }

    private record Key(Action action, SchemaObject object) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::action)
                .thenComparing(Key::object)
                .thenComparing(key -> String.valueOf(key.object().parent()));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** What goes first goes in the order against that in which things are made; the parts of an object stand beside it. */
    private Comparator<Key> preference(Function<SchemaObject, String> place) {
        Comparator<Key> going = Comparator.comparing(
                (Key key) -> key.action() == Action.DROP || key.action() == Action.RELEASE ? 0 : 1);
        return going.thenComparing(key -> Making.rank(head(key.object())))
                .thenComparing(key -> place.apply(key.object()))
                .thenComparing(key -> Making.rank(key.object()))
                .thenComparing(Comparator.naturalOrder());
    }

    private SchemaObject head(SchemaObject object) {
        return (to.has(object) ? to : from).head(object);
    }

    private Collection<Key> before(Key key) {
        var before = new ArrayList<Key>();
        var object = key.object();
        switch (key.action()) {
            case RELEASE -> {}
            case DROP -> {
                declaring(object).forEach(column -> before.add(new Key(Action.ALTER, column)));
                // A sequence that outlives its column has to let go of it first.
                from.owned(object).forEach(sequence -> before.add(new Key(Action.ALTER, sequence)));
                users(object).forEach(user -> {
                    before.add(new Key(Action.DROP, user));
                    before.add(new Key(Action.DROP, from.head(user)));
                    var release = new Key(Action.RELEASE, user);
                    before.add(release);
                    // A column without its default is still of its type.
                    boolean isFree = changes.containsKey(release)
                            && !(user.kind() == Kind.COLUMN
                                    && from.usersOf(object).contains(user));
                    if (to.has(user) && !to.allNeeds(user).contains(object) && !isFree) {
                        before.add(new Key(Action.ALTER, user));
                    }
                });
            }
            case ALTER -> {
                before.add(new Key(Action.RELEASE, object));
                declaring(object).forEach(column -> before.add(new Key(Action.ALTER, column)));
                // An identity takes the name of the sequence that it replaces.
                if (object.kind() == Kind.COLUMN) {
                    from.owned(object).forEach(sequence -> before.add(new Key(Action.DROP, sequence)));
                }
                before.add(new Key(Action.CREATE, object));
                users(object).forEach(user -> before.add(new Key(Action.DROP, user)));
                needed(object, before);
                if (object.kind() == Kind.SEQUENCE) {
                    to.owner(object).ifPresent(column -> {
                        before.add(new Key(Action.CREATE, column));
                        before.add(new Key(Action.CREATE, to.head(column)));
                    });
                }
                if (Sql.isTable(object)
                        && Objects.requireNonNull(changes.get(key)).aspects().contains("persistence")) {
                    persistent(object).forEach(other -> before.add(new Key(Action.ALTER, other)));
                }
                if (Sql.isTable(object)
                        && Objects.requireNonNull(changes.get(key)).aspects().stream()
                                .anyMatch(Set.of("parents", "bounds")::contains)) {
                    to.forms(object, "parent")
                            .values()
                            .forEach(parent ->
                                    before.add(new Key(Action.CREATE, new SchemaObject(Kind.TABLE, null, parent))));
                    to.columns(object).forEach(column -> {
                        before.add(new Key(Action.CREATE, column));
                        before.add(new Key(Action.ALTER, column));
                    });
                }
            }
            case CREATE -> {
                before.add(new Key(Action.DROP, object));
                needed(object, before);
                checksOf(object).forEach(function -> before.add(new Key(Action.CREATE, function)));
                if (object.kind() == Kind.SEQUENCE) {
                    // The identity of a column may have a sequence of that name.
                    to.defaultUsersOf(object).forEach(column -> before.add(new Key(Action.RELEASE, column)));
                }
                replacedBy(object).forEach(other -> before.add(new Key(Action.DROP, other)));
            }
        }
        return before;
    }

    private void needed(SchemaObject object, List<Key> before) {
        for (var need : needs(object)) {
            before.add(new Key(Action.CREATE, need));
            before.add(new Key(Action.CREATE, to.head(need)));
            if (!need.equals(to.head(object)) && need.kind() != Kind.SEQUENCE) {
                before.add(new Key(Action.ALTER, need));
            }
            if (object.kind() == Kind.FOREIGN_KEY) {
                before.add(new Key(Action.ALTER, to.head(need)));
            }
        }
    }

    /** The columns that tables declare from now on, and would lose with the one that they inherit. */
    private Stream<SchemaObject> declaring(SchemaObject column) {
        return column.kind() != Kind.COLUMN
                ? Stream.empty()
                : heirs(from.head(column))
                        .map(heir ->
                                new SchemaObject(Kind.COLUMN, heir.name(), heir.name() + "." + Sql.ownName(column)))
                        .filter(own -> Optional.ofNullable(changes.get(new Key(Action.ALTER, own)))
                                .filter(change -> change.aspects().contains("declared"))
                                .isPresent());
    }

    private Stream<SchemaObject> heirs(SchemaObject table) {
        return from.usersOf(table).stream()
                .filter(Sql::isTable)
                .flatMap(heir -> Stream.concat(Stream.of(heir), heirs(heir)));
    }

    /** The tables that have to become logged or unlogged before a table does: a logged table refers only to logged ones. */
    private Stream<SchemaObject> persistent(SchemaObject table) {
        var related = to.aspect(table, "persistence") == null
                ? to.parts(table).filter(this::isStandingForeignKey).flatMap(key -> to.needsOf(key).stream())
                : Stream.concat(to.columns(table).stream(), to.parts(table))
                        .flatMap(referred -> to.usersOf(referred).stream())
                        .filter(this::isStandingForeignKey);
        return related.map(to::head).filter(other -> !other.equals(table));
    }

    private boolean isStandingForeignKey(SchemaObject object) {
        return object.kind() == Kind.FOREIGN_KEY && !changes.containsKey(new Key(Action.CREATE, object));
    }

    /** Functions that need no table and that a table's checks need, so that the table can say its checks. */
    private Stream<SchemaObject> checksOf(SchemaObject table) {
        return !Sql.isTable(table)
                ? Stream.empty()
                : to.parts(table)
                        .filter(Sql::isConstraint)
                        .flatMap(constraint -> to.needsOf(constraint).stream())
                        .filter(need -> need.kind() == Kind.FUNCTION
                                && to.allNeeds(need).stream().map(to::head).noneMatch(Sql::isTable));
    }

    /** What needs an object now, and of a table what needs its columns. */
    private Stream<SchemaObject> users(SchemaObject object) {
        return Stream.concat(
                        Stream.of(object), object.parent() == null ? from.columns(object).stream() : Stream.empty())
                .flatMap(one -> Stream.concat(from.usersOf(one).stream(), from.defaultUsersOf(one).stream()))
                .filter(user -> !user.equals(object));
    }

    private Set<SchemaObject> needs(SchemaObject object) {
        var needs = new HashSet<>(to.allNeeds(object));
        needs.addAll(to.defaultNeeds(object));
        // An index of a partitioned table takes the keys of partitions that are there, and makes indexes where there
        // are none.
        var whole = to.aspect(object, PART_OF);
        needs.removeIf(need -> need.kind() == Kind.INDEX && need.name().equals(whole));
        if (object.kind() == Kind.INDEX) {
            needs.addAll(taken.getOrDefault(object.name(), List.of()));
        }
        return needs;
    }

    /** The dropped objects that a new one replaces: those of its name, and of a primary key the old one of its table. */
    private Stream<SchemaObject> replacedBy(SchemaObject fresh) {
        var named =
                going.getOrDefault(Sql.ownName(fresh), List.of()).stream().filter(old -> old.kind() != fresh.kind());
        return fresh.kind() != Kind.PRIMARY_KEY
                ? named
                : Stream.concat(named, from.parts(to.head(fresh)).filter(old -> old.kind() == Kind.PRIMARY_KEY));
    }
}

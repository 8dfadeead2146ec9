package dev.plinth.schematools.discipline;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.ScratchServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether versioned scripts keep to the objects of their own context. Of another they may name the primary key of a table, in
 * a foreign key and along a declared arrow, and nothing else: or its history could not be changed without theirs.
 *
 * <p>Nobody has to understand SQL for that. Each statement is run, and the server is asked which tables it has locked, and
 * how, and on what the objects depend that it made. What only a function would read when it is called is not seen.
 */
public final class OwnGround {
    private static final String OBJECTS = """
            select 'pg_class'::regclass::bigint, oid::bigint from pg_class
            where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
            union all select 'pg_type'::regclass::bigint, oid::bigint from pg_type
            where typnamespace = current_schema()::regnamespace
            union all select 'pg_proc'::regclass::bigint, oid::bigint from pg_proc
            where pronamespace = current_schema()::regnamespace""";

    private static final String LOCKS = """
            select l.relation::bigint, l.mode, pg_describe_object('pg_class'::regclass, l.relation, 0), c.relkind = 'S'
            from pg_locks l join pg_class c on c.oid = l.relation
            where l.pid = pg_backend_pid() and l.locktype = 'relation' and l.granted and l.relation = any (?)
            order by c.relkind = 'S', c.relname, l.mode""";

    private static final String FOREIGN_KEYS = """
            select k.oid::bigint, k.convalidated, k.confrelid::bigint, k.confrelid::regclass::text,
                (select string_agg(quote_ident(a.attname), ', ' order by o.place)
                    from unnest(k.confkey) with ordinality as o(number, place)
                    join pg_attribute a on a.attrelid = k.confrelid and a.attnum = o.number),
                k.conparentid <> 0 or exists (select from pg_constraint p
                    where p.conrelid = k.confrelid and p.contype = 'p' and p.conkey @> k.confkey and p.conkey <@ k.confkey)
            from pg_constraint k
            where k.contype = 'f' and k.confrelid = any (?) and not k.conrelid = any (?)""";

    /** Foreign keys apart, which are looked at by themselves. */
    private static final String USES = """
            select d.classid || ' ' || d.objid, d.refclassid::bigint, d.refobjid::bigint,
                pg_describe_object(d.refclassid, d.refobjid, 0)
            from pg_depend d
            where d.refobjid = any (?)
            and not (d.classid = 'pg_constraint'::regclass
                and exists (select from pg_constraint k where k.oid = d.objid and k.contype = 'f'))
            and not (d.classid = 'pg_trigger'::regclass
                and exists (select from pg_trigger t where t.oid = d.objid and t.tgisinternal))
            order by 4""";

    /** The number of pg_class in itself, the same on every server. */
    private static final long RELATIONS = 1259;

    private final Rehearsal rehearsal;
    private final Map<String, Set<String>> arrows;
    private final Set<ScriptFile> whole = new HashSet<>();
    private final Map<Item, String> owners = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** An object of the schema, as the catalog knows it. */
    private record Item(long catalog, long id) {}

    /** A lock that a statement holds on a table of another context. */
    private record Lock(long table, String mode, String name, boolean isSequence) {}

    /** A foreign key from a table of one's own to one of another context. */
    private record ForeignKey(
            long id, boolean validated, long table, String name, String columns, boolean toPrimaryKey) {}

    /** That one object depends on another. */
    private record Use(String user, Item used, String name) {}

    /** What there is between two statements. */
    private record State(Set<ForeignKey> foreignKeys, Set<Use> uses, Set<Lock> locks) {}

    private OwnGround(Rehearsal rehearsal, Map<String, Set<String>> arrows, Set<ScriptFile> whole) {
        this.rehearsal = rehearsal;
        this.arrows = arrows;
        this.whole.addAll(whole);
    }

    /**
     * Runs the versioned scripts, and looks at each statement. What is released is run and not judged.
     *
     * @param arrows of each context those whose primary keys it may name; one that is not in there may name all
     * @throws SchemaProblem if a script cannot be run
     */
    public static List<Finding> findings(
            SchemaProject project,
            List<ScriptFile> scripts,
            Manifest released,
            Map<String, Set<String>> arrows,
            ScratchServer server) {
        var versioned = scripts.stream().filter(script -> !script.repeatable()).toList();
        var whole = new HashSet<ScriptFile>();
        while (true) {
            try (var rehearsal = Rehearsal.of(project, server)) {
                var check = new OwnGround(rehearsal, arrows, whole);
                if (check.runAll(versioned)) {
                    var judged = versioned.stream()
                            .filter(script -> !released.hasReleased(script))
                            .map(ScriptFile::toString)
                            .toList();
                    return check.findings.stream()
                            .filter(finding -> judged.contains(finding.where()))
                            .toList();
                }
                // A statement that needs the transaction of those before it; so that script is run in one, from the
                // start.
                whole.addAll(check.whole);
            }
        }
    }

    private boolean runAll(List<ScriptFile> scripts) {
        for (var script : scripts) {
            try {
                if (!run(script)) {
                    return false;
                }
            } catch (SQLException e) {
                throw new SchemaProblem(script + " cannot be rehearsed: " + e.getMessage(), e);
            }
        }
        return true;
    }

    private boolean run(ScriptFile script) throws SQLException {
        rehearsal.begin(true);
        var foreign = owners.keySet().stream()
                .filter(item -> !script.context().equals(owners.get(item)))
                .map(Item::id)
                .toArray(Long[]::new);
        var before = state(foreign);
        for (var statement : Statement.of(script.script().sql())) {
            try {
                rehearsal.run(statement);
            } catch (SQLException e) {
                rehearsal.rollback();
                if (OneTransaction.isRefusedInside(e)) {
                    rehearsal.begin(false);
                    rehearsal.run(statement);
                    rehearsal.begin(true);
                } else if (whole.add(script)) {
                    return false;
                } else {
                    throw e;
                }
            }
            var after = state(foreign);
            judge(script, statement, before, after);
            if (!whole.contains(script)) {
                rehearsal.commit();
                after = new State(after.foreignKeys, after.uses, Set.of());
            }
            before = after;
        }
        for (var item : rehearsal.ask(OBJECTS, row -> new Item(row.getLong(1), row.getLong(2)))) {
            owners.putIfAbsent(item, script.context());
        }
        rehearsal.commit();
        return true;
    }

    private State state(Long[] foreign) throws SQLException {
        if (foreign.length == 0) {
            return new State(Set.of(), Set.of(), Set.of());
        }
        return new State(
                Set.copyOf(rehearsal.ask(
                        FOREIGN_KEYS,
                        row -> new ForeignKey(
                                row.getLong(1),
                                row.getBoolean(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                row.getBoolean(6)),
                        foreign,
                        foreign)),
                rehearsal
                        .ask(
                                USES,
                                row -> new Use(
                                        row.getString(1), new Item(row.getLong(2), row.getLong(3)), row.getString(4)),
                                (Object) foreign)
                        .stream()
                        .filter(use -> owners.containsKey(use.used))
                        .collect(Collectors.toSet()),
                Set.copyOf(rehearsal.ask(
                        LOCKS,
                        row -> new Lock(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)),
                        (Object) foreign)));
    }

    private void judge(ScriptFile script, Statement statement, State before, State after) {
        var touched = new TreeMap<String, String>();
        var changedKeys = difference(before.foreignKeys, after.foreignKeys);
        var explained = changedKeys.stream().map(ForeignKey::table).collect(Collectors.toSet());
        var locks = new LinkedHashMap<String, String>();
        after.locks.stream().filter(lock -> !before.locks.contains(lock)).forEach(lock -> {
            var verb = verb(lock.mode, explained.contains(lock.table));
            if (!verb.isEmpty() && !lock.isSequence) {
                locks.merge(lock.name + of(lock), verb, OwnGround::stronger);
            }
        });
        touched.putAll(locks);
        after.uses.stream()
                .filter(use -> !before.uses.contains(use))
                .map(use -> use.name + " of context " + owners.get(use.used))
                .forEach(name -> touched.putIfAbsent(name, "uses"));
        if (touched.isEmpty()) {
            after.locks.stream()
                    .filter(lock -> lock.isSequence && !before.locks.contains(lock))
                    .forEach(lock -> touched.put(lock.name + of(lock), "uses"));
        }
        touched.forEach((what, verb) -> findings.add(Finding.of(
                script,
                statement.line(),
                verb + " " + what + "; of another context it may only name a primary key, in a foreign key")));
        after.foreignKeys.stream()
                .filter(key -> before.foreignKeys.stream().noneMatch(other -> other.id == key.id))
                .forEach(key -> judge(script, statement, key));
    }

    private void judge(ScriptFile script, Statement statement, ForeignKey key) {
        var context = owner(key.table);
        var allowed = arrows.get(script.context());
        if (allowed != null && !allowed.contains(context)) {
            findings.add(Finding.of(
                    script,
                    statement.line(),
                    "references table " + key.name + " of context " + context + ", which " + script.context()
                            + " may not use; declare context." + script.context() + ".may-use, or do without"));
        } else if (!key.toPrimaryKey) {
            findings.add(Finding.of(
                    script,
                    statement.line(),
                    "references " + key.name + " (" + key.columns + ") of context " + context
                            + ", which is not its primary key; reference that"));
        }
    }

    private String of(Lock lock) {
        return " of context " + owner(lock.table);
    }

    private String owner(long table) {
        return Objects.requireNonNull(owners.get(new Item(RELATIONS, table)));
    }

    /** What a lock tells of a statement; nothing where a foreign key needs it. */
    private static String verb(String mode, boolean byForeignKey) {
        return switch (mode) {
            case "RowExclusiveLock" -> "writes rows of";
            // A row that refers to another locks that one.
            case "RowShareLock" -> "";
            case "AccessShareLock" -> byForeignKey ? "" : "reads";
            default -> byForeignKey ? "" : "changes";
        };
    }

    private static String stronger(String one, String other) {
        return one.equals("reads") ? other : one;
    }

    private static Set<ForeignKey> difference(Set<ForeignKey> before, Set<ForeignKey> after) {
        var changed = new HashSet<>(before);
        changed.addAll(after);
        changed.removeIf(key -> before.contains(key) && after.contains(key));
        return changed;
    }
}

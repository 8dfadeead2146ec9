package dev.plinth.schematools.safety;

import dev.plinth.schematools.project.DryRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Watches a session from inside, between its statements: which locks its transaction holds, which rows it has read and
 * written, and what became of tables. What runs in a block, a function or a trigger is seen with the statement that called
 * it. Needs no rights but to read the catalog.
 */
final class SessionWatch {
    private static final String LOCKS = """
            select relation::bigint, mode from pg_locks
            where pid = pg_backend_pid() and locktype = 'relation' and granted
                and database = (select oid from pg_database where datname = current_database())""";

    /** Temporary relations are left out: no other session sees them. */
    private static final String RELATIONS = """
            select c.oid::bigint as oid, c.oid::regclass::text as name,
                c.relkind::text as kind, coalesce(i.indrelid, c.oid)::bigint as table_oid,
                coalesce(pg_relation_filenode(c.oid), 0)::bigint as file,
                coalesce(pg_relation_size(c.oid), 0) = 0 as blank,
                case when i.indexrelid is null then '' else pg_get_indexdef(c.oid) end as definition,
                coalesce((select inhparent from pg_inherits where inhrelid = c.oid and c.relispartition), 0)::bigint as whole,
                pg_stat_get_xact_tuples_returned(c.oid) as read,
                pg_stat_get_xact_tuples_inserted(c.oid) + pg_stat_get_xact_tuples_updated(c.oid)
                    + pg_stat_get_xact_tuples_deleted(c.oid) as written,
                pg_stat_get_xact_blocks_fetched(c.oid) as blocks
            from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_index i on i.indexrelid = c.oid
            where c.relkind in ('r', 'p', 'm', 'i', 'I') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                and (? or coalesce(i.indrelid, c.oid) = any(?::oid[])) and (? or c.oid = any(?::oid[]))""";

    private static final String COLUMNS = """
            select attrelid::bigint, attnum, attname, format_type(atttypid, atttypmod), attnotnull,
                atthasdef or attidentity <> '', pg_get_expr(adbin, adrelid)
            from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where attrelid = any(?::oid[]) and attnum > 0 and not attisdropped""";

    private static final String CONSTRAINTS = """
            select conrelid::bigint, conname, contype::text, convalidated, pg_get_constraintdef(oid)
            from pg_constraint where conrelid = any(?::oid[])""";

    /** Each transaction that changes one leaves its number. */
    private static final String VIEWS =
            "select oid::bigint, xmin::text from pg_class where relkind in ('v', 'f') and oid >= 16384";

    private final DryRun session;
    private final InnerStatements inner;
    private final Map<Long, Relation> known = new HashMap<>();
    private final Set<Long> old = new HashSet<>();
    private final Changes changes = new Changes();
    private Map<Long, Work> done = Map.of();
    private Map<Long, String> views = Map.of();

    SessionWatch(DryRun session, InnerStatements inner) {
        this.session = session;
        this.inner = inner;
    }

    /** Takes all tables and materialized views that are there for such as were there before, and gives their OIDs. */
    Set<Long> stand() throws SQLException {
        if (changes.isUnknown()) {
            refresh();
        } else {
            read(changes.all());
        }
        changedViews();
        changes.clear();
        old.clear();
        known.values().stream().filter(relation -> !relation.isIndex()).forEach(table -> old.add(table.oid()));
        return Set.copyOf(old);
    }

    /** Reads some tables and their indexes again. */
    void read(Collection<Long> tables) throws SQLException {
        known.values().removeIf(relation -> tables.contains(relation.table()));
        if (!tables.isEmpty()) {
            read(false, tables, true, Set.of())
                    .forEach(seen -> known.put(seen.relation().oid(), seen.relation()));
        }
    }

    /** What has changed since it stands, or since a script began. */
    Changes changes() {
        return changes;
    }

    /** Views that are gone or others since it was asked before. */
    private Set<Long> changedViews() throws SQLException {
        var now = new HashMap<Long, String>();
        session.ask(VIEWS, row -> now.put(row.getLong(1), row.getString(2)));
        var changed = new HashSet<>(views.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(view -> Objects.equals(now.get(view), views.get(view)));
        views = now;
        return changed;
    }

    /** Reads all that is there, as after a transaction that was rolled back. */
    void refresh() throws SQLException {
        known.clear();
        read(true, Set.of(), true, Set.of())
                .forEach(seen -> known.put(seen.relation().oid(), seen.relation()));
    }

    /** The tables that can hold rows of their own and were there before. */
    Set<String> names() {
        return known.values().stream()
                .filter(relation -> old.contains(relation.oid()) && relation.kind() == 'r')
                .map(Relation::name)
                .collect(Collectors.toSet());
    }

    /** The tables that were there before and that the session may write to, as SQL calls them from anywhere. */
    List<String> writable() throws SQLException {
        return session.ask(
                "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind in ('r', 'p') and c.oid = any(?::oid[]) and has_schema_privilege(n.oid, 'usage')"
                        + " and has_table_privilege(c.oid, 'insert')",
                row -> row.getString(1), array(old));
    }

    /** The OIDs of tables. */
    List<Long> named(Set<String> tables) {
        return known.values().stream()
                .filter(relation -> tables.contains(relation.name()))
                .map(Relation::oid)
                .toList();
    }

    /** The number that the session's transaction has among all of the session. */
    long transaction() throws SQLException {
        return session.ask(
                        "select split_part(virtualtransaction, '/', 2)::bigint from pg_locks"
                                + " where pid = pg_backend_pid() and locktype = 'virtualxid'",
                        row -> row.getLong(1))
                .get(0);
    }

    /**
     * Forgets what the transactions before have done.
     *
     * @param alone whether the next statement is watched by itself, so that it is seen what in it took a lock
     */
    void begin(boolean alone) throws SQLException {
        session.count();
        inner.begin(alone);
        done = Map.of();
    }

    /**
     * What the statement that has just ended did to tables.
     *
     * @param inTransaction whether it ran in a transaction that goes on, so that its locks can be seen
     * @param waited locks for which it waited, by the OIDs of tables
     */
    List<Effect> look(boolean inTransaction, Map<Long, LockMode> waited) throws SQLException {
        var locks = locks();
        if (inTransaction) {
            changes.add(locks.keySet());
        } else {
            changes.add(waited.keySet());
            changes.add(changedViews());
            changes.addNew();
        }
        if (inTransaction && locks.keySet().stream().noneMatch(old::contains)) {
            return List.of();
        }
        var seen = read(false, old, !inTransaction, locks.keySet());
        var work = new HashMap<Long, Work>();
        var now = new HashMap<Long, Relation>();
        for (var each : seen) {
            now.put(each.relation().oid(), each.relation());
            work.put(each.relation().oid(), each.work());
        }
        var touched = new HashSet<>(inTransaction ? locks.keySet() : old);
        touched.addAll(now.keySet());
        var inside = inner.seen();
        var effects = new TreeMap<String, Effect>();
        for (var oid : touched) {
            var before = known.get(oid);
            if (before != null && old.contains(oid)) {
                var lock = Optional.ofNullable(locks.getOrDefault(oid, waited.get(oid)));
                var where = lock.map(mode -> inside.getOrDefault(oid, Map.of()).get(mode));
                effect(before, now, locks, lock, where, work).ifPresent(effect -> {
                    effects.put(before.name(), effect);
                    changes.add(List.of(oid));
                });
            }
        }
        touched.forEach(known::remove);
        known.putAll(now);
        done = work;
        return List.copyOf(effects.values());
    }

    private Optional<Effect> effect(
            Relation table,
            Map<Long, Relation> now,
            Map<Long, LockMode> locks,
            Optional<LockMode> lock,
            Optional<String> where,
            Map<Long, Work> work) {
        var all = work.entrySet().stream()
                .filter(entry -> tableOf(entry.getKey(), now) == table.oid())
                .map(entry -> entry.getValue().minus(done.getOrDefault(entry.getKey(), Work.NONE)))
                .reduce(Work.NONE, Work::plus);
        var after = Optional.ofNullable(now.get(table.oid()));
        if (lock.isEmpty() && all.equals(Work.NONE) && after.equals(Optional.of(table))) {
            return Optional.empty();
        }
        // By name: what a statement drops and makes again, as with another type of a column, is what it was.
        var indexes = indexes(table, now)
                .filter(index -> indexes(table, known).noneMatch(index::hasNameOf))
                .toList();
        var gone = indexes(table, known)
                .filter(index ->
                        isGone(index, now, locks, after) && indexes(table, now).noneMatch(index::hasNameOf))
                .toList();
        return Optional.of(new Effect(table, after, lock, where, all, indexes, gone));
    }

    private static Stream<Relation> indexes(Relation table, Map<Long, Relation> relations) {
        return relations.values().stream().filter(index -> index.isIndex() && index.table() == table.oid());
    }

    /** Of a transaction that goes on, only what it has locked was looked at. */
    private static boolean isGone(
            Relation index, Map<Long, Relation> now, Map<Long, LockMode> locks, Optional<Relation> table) {
        return !now.containsKey(index.oid())
                && (locks.isEmpty() || locks.containsKey(index.oid()))
                && table.isPresent();
    }

    private static long tableOf(long oid, Map<Long, Relation> now) {
        var relation = now.get(oid);
        return relation == null ? oid : relation.table();
    }

    private Map<Long, LockMode> locks() throws SQLException {
        var locks = new HashMap<Long, LockMode>();
        session.ask(
                LOCKS,
                row -> locks.merge(
                        row.getLong(1),
                        LockMode.named(row.getString(2)),
                        (one, other) -> one.compareTo(other) > 0 ? one : other));
        return locks;
    }

    private record Seen(Relation relation, Work work) {}

    /** Relations and indexes of some tables or of all, of those that are named or all. */
    private List<Seen> read(boolean ofAll, Collection<Long> tablesOf, boolean all, Collection<Long> oids)
            throws SQLException {
        var seen = session.ask(RELATIONS, SessionWatch::seen, ofAll, array(tablesOf), all, array(oids));
        var tables = seen.stream()
                .map(Seen::relation)
                .filter(relation -> !relation.isIndex())
                .map(Relation::oid)
                .toList();
        var columns = new HashMap<Long, Map<Integer, Column>>();
        session.ask(
                COLUMNS,
                row -> columns.computeIfAbsent(row.getLong(1), oid -> new TreeMap<>())
                        .put(
                                row.getInt(2),
                                new Column(
                                        row.getString(3),
                                        row.getString(4),
                                        row.getBoolean(5),
                                        row.getBoolean(6),
                                        row.getString(7))),
                array(tables));
        var constraints = new HashMap<Long, Map<String, Constraint>>();
        session.ask(
                CONSTRAINTS,
                row -> constraints
                        .computeIfAbsent(row.getLong(1), oid -> new TreeMap<>())
                        .put(
                                row.getString(2),
                                new Constraint(
                                        row.getString(2),
                                        row.getString(3).charAt(0),
                                        row.getBoolean(4),
                                        row.getString(5))),
                array(tables));
        var whole = new ArrayList<Seen>();
        for (var each : seen) {
            var bare = each.relation();
            whole.add(new Seen(
                    new Relation(
                            bare.oid(),
                            bare.name(),
                            bare.kind(),
                            bare.table(),
                            bare.file(),
                            bare.blank(),
                            bare.definition(),
                            bare.whole(),
                            columns.getOrDefault(bare.oid(), Map.of()),
                            constraints.getOrDefault(bare.oid(), Map.of())),
                    each.work()));
        }
        return whole;
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                new Relation(
                        row.getLong("oid"),
                        row.getString("name"),
                        row.getString("kind").charAt(0),
                        row.getLong("table_oid"),
                        row.getLong("file"),
                        row.getBoolean("blank"),
                        row.getString("definition"),
                        row.getLong("whole"),
                        Map.of(),
                        Map.of()),
                new Work(row.getLong("read"), row.getLong("written"), row.getLong("blocks")));
    }

    /** As PostgreSQL writes an array of numbers: the simple protocol knows no arrays of a driver's own. */
    static String array(Collection<Long> oids) {
        var list = new StringBuilder("{");
        for (var oid : oids) {
            list.append(list.length() > 1 ? "," : "").append(oid);
        }
        return list.append('}').toString();
    }
}

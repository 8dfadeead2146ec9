package dev.plinth.schematools.lint;

import dev.plinth.schematools.project.DryRun;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a session has to do with the objects of other contexts, between one statement and the next.
 *
 * @param foreignKeys from tables of one's own to theirs
 * @param uses of their objects by any other, foreign keys apart
 * @param locks that the transaction holds on their tables and sequences
 */
record CrossContextUse(Set<ForeignKey> foreignKeys, Set<Use> uses, Set<Lock> locks) {
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
                pg_describe_object(d.refclassid, d.refobjid, 0), d.refclassid = 'pg_proc'::regclass
                and exists (select from pg_proc p where p.oid = d.refobjid and p.provolatile = 'i')
            from pg_depend d
            where d.refobjid = any (?)
            and not (d.classid = 'pg_constraint'::regclass
                and exists (select from pg_constraint k where k.oid = d.objid and k.contype = 'f'))
            and not (d.classid = 'pg_trigger'::regclass
                and exists (select from pg_trigger t where t.oid = d.objid and t.tgisinternal))
            order by 4""";

    /** An object of the schema, as the catalog knows it. */
    record Item(long catalog, long id) {
        /** The number of pg_class in itself, the same on every server. */
        private static final long RELATIONS = 1259;

        static Item table(long id) {
            return new Item(RELATIONS, id);
        }
    }

    /** A lock on a table or a sequence. */
    record Lock(long table, String mode, String name, boolean isSequence) {}

    /** A foreign key, with the columns that it refers to. */
    record ForeignKey(long id, boolean validated, long table, String name, String columns, boolean toPrimaryKey) {}

    /** That one object depends on another, which may be a function that looks at nothing but its arguments. */
    record Use(String user, Item used, String name, boolean immutable) {}

    /** As it is now. */
    static CrossContextUse of(Set<Item> foreign, DryRun session) throws SQLException {
        if (foreign.isEmpty()) {
            return new CrossContextUse(Set.of(), Set.of(), Set.of());
        }
        var ids = foreign.stream().map(Item::id).toArray(Long[]::new);
        var keys = session.ask(
                FOREIGN_KEYS,
                row -> new ForeignKey(
                        row.getLong(1),
                        row.getBoolean(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6)),
                ids,
                ids);
        var uses = session.ask(
                USES,
                row -> new Use(
                        row.getString(1),
                        new Item(row.getLong(2), row.getLong(3)),
                        row.getString(4),
                        row.getBoolean(5)),
                (Object) ids);
        var locks = session.ask(
                LOCKS, row -> new Lock(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)), (Object)
                        ids);
        return new CrossContextUse(
                Set.copyOf(keys),
                uses.stream().filter(use -> foreign.contains(use.used())).collect(Collectors.toSet()),
                Set.copyOf(locks));
    }

    /** All objects of the schema that others could touch. */
    static List<Item> objects(DryRun session) throws SQLException {
        return session.ask(OBJECTS, row -> new Item(row.getLong(1), row.getLong(2)));
    }

    /** After the end of the transaction. */
    CrossContextUse unlocked() {
        return new CrossContextUse(foreignKeys, uses, Set.of());
    }

    /** Foreign keys that were made, dropped or validated since. */
    Set<ForeignKey> changedKeys(CrossContextUse before) {
        var changed = new HashSet<>(before.foreignKeys);
        changed.addAll(foreignKeys);
        changed.removeIf(key -> before.foreignKeys.contains(key) && foreignKeys.contains(key));
        return changed;
    }
}

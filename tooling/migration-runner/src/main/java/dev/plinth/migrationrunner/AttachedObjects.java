package dev.plinth.migrationrunner;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is attached to views and routines and goes with them when they are dropped: indexes, comments, grants and triggers.
 * Other scripts, or people, may have made them.
 */
record AttachedObjects(Map<String, AttachedObject> byName) {
    private static final String FOUND = """
            with relation as (
                select r.identity, c.*, case c.relkind when 'v' then 'view' else 'materialized view' end as kind
                from unnest(?::text[]) as r(identity) join pg_class c on c.oid = to_regclass(r.identity)
            ), attribute as (
                select r.identity, r.identity || '.' || quote_ident(a.attname) as path, a.*
                from relation r join pg_attribute a on a.attrelid = r.oid where a.attnum > 0 and not a.attisdropped
            ), index as (
                select r.identity, i.oid, format('%I.%I', n.nspname, i.relname) as path
                from relation r join pg_index x on x.indrelid = r.oid join pg_class i on i.oid = x.indexrelid
                join pg_namespace n on n.oid = i.relnamespace
            ), routine as (
                select r.identity, p.*
                from unnest(?::text[]) as r(identity) join pg_proc p on p.oid = to_regprocedure(r.identity)
            ), grant_to as (
                select identity as path, identity, '' as columns, '' as kind, relacl as acl, relowner as owner from relation
                union all
                select a.path, a.identity, format('(%I)', a.attname), '', a.attacl, r.relowner
                from attribute a join relation r on r.oid = a.attrelid
                union all
                select identity, identity, '', 'routine', proacl, proowner from routine
            ), comment_on as (
                select identity as path, kind, oid, 'pg_class'::regclass as class, 0 as part from relation
                union all select path, 'column', attrelid, 'pg_class', attnum from attribute
                union all select path, 'index', oid, 'pg_class', 0 from index
                union all select identity, 'routine', oid, 'pg_proc', 0 from routine
            )
            select 0 as rank, path as name, '' as needs, '' as sql from comment_on where kind <> 'index'
            union all
            select 1, path, identity, pg_get_indexdef(oid) from index
            union all
            select 2, 'comment on ' || c.path, c.path, format('comment on %s %s is %L', c.kind, c.path, d.description)
            from comment_on c join pg_description d on (d.objoid, d.classoid, d.objsubid) = (c.oid, c.class, c.part)
            union all
            select 3, format('%s on %s to %s', e.privilege_type, g.path, e.grantee), g.path,
                format('grant %s %s on %s %s to %s%s', e.privilege_type, g.columns, g.kind, g.identity,
                    case e.grantee when 0 then 'public' else e.grantee::regrole::text end,
                    case when e.is_grantable then ' with grant option' end)
            from grant_to g, aclexplode(g.acl) e where e.grantee <> g.owner
            union all
            select 4, format('trigger %s on %s', t.tgname, r.identity), r.identity, pg_get_triggerdef(t.oid)
            from relation r join pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal
            order by rank, name""";

    /**
     * One of them.
     *
     * @param needs the name of what it is attached to
     * @param sql makes it; empty for what only others are attached to
     */
    record AttachedObject(String needs, String sql) {}

    /** What is attached to these now, and they themselves. */
    static AttachedObjects of(Connection connection, List<Dependant> dependants) throws SQLException {
        try (var statement = connection.prepareStatement(FOUND)) {
            statement.setArray(1, identities(connection, dependants, false));
            statement.setArray(2, identities(connection, dependants, true));
            var rows = statement.executeQuery();
            var found = new LinkedHashMap<String, AttachedObject>();
            while (rows.next()) {
                found.put(rows.getString("name"), new AttachedObject(rows.getString("needs"), rows.getString("sql")));
            }
            return new AttachedObjects(found);
        }
    }

    /** Attaches again what is missing now, where that is still there that it was attached to. */
    void restore(Connection connection, List<Dependant> dependants) throws SQLException {
        var there = new HashSet<>(of(connection, dependants).byName.keySet());
        try (var statement = connection.createStatement()) {
            for (var object : byName.entrySet()) {
                var lost = object.getValue();
                if (!lost.sql.isEmpty() && there.contains(lost.needs) && there.add(object.getKey())) {
                    statement.execute(lost.sql);
                }
            }
        }
    }

    private static Array identities(Connection connection, List<Dependant> dependants, boolean routines)
            throws SQLException {
        return Dependant.array(
                connection,
                dependants.stream()
                        .filter(dependant -> dependant.isRoutine() == routines)
                        .map(Dependant::identity)
                        .toList());
    }
}

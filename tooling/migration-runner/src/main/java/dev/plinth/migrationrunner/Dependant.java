package dev.plinth.migrationrunner;

import dev.plinth.migrationrunner.MadeObjects.Name;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A view, a materialized view, or a routine that stands on a view: what has to go before that can be replaced.
 *
 * <p>Whatever else stands on a view or a routine (a policy, a default) is nothing that a repeatable script makes;
 * PostgreSQL refuses to drop anything under it.
 *
 * @param kind as SQL names it
 * @param identity as SQL names the one
 */
record Dependant(Name name, String kind, String identity) {
    private static final String STANDING_ON = """
            with recursive edge(class, id, under_class, under) as (
                select 'pg_class'::regclass::oid, r.ev_class, d.refclassid, d.refobjid
                from pg_depend d join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
                where d.deptype = 'n'
                union all
                select d.classid, d.objid, d.refclassid, d.refobjid
                from pg_depend d where d.classid = 'pg_proc'::regclass and d.deptype = 'n'
                union all
                select 'pg_type'::regclass::oid, t.oid, 'pg_class'::regclass::oid, t.typrelid
                from pg_type t where t.typrelid <> 0
                union all
                select 'pg_type'::regclass::oid, t.typarray, 'pg_type'::regclass::oid, t.oid
                from pg_type t where t.typarray <> 0
            ), wanted as (
                select n.oid as namespace, w.object
                from unnest(?::text[], ?::text[]) as w(schema, object) join pg_namespace n on n.nspname = w.schema
            ), root(class, id) as (
                select 'pg_class'::regclass::oid, c.oid
                from wanted w join pg_class c on c.relnamespace = w.namespace and c.relname = w.object
                where c.relkind in ('v', 'm')
                union all
                select 'pg_proc'::regclass::oid, p.oid
                from wanted w join pg_proc p on p.pronamespace = w.namespace and p.proname = w.object
            ), above(class, id, height) as (
                select class, id, 0 from root
                union
                select e.class, e.id, a.height + 1
                from above a join edge e on e.under_class = a.class and e.under = a.id
                -- Before PostgreSQL 16 the rule of a view depends on the view itself.
                where (e.class, e.id) <> (a.class, a.id) and (e.class, e.id) not in (select class, id from root)
                and a.height < 100
            ), dependant(class, id, height) as (
                select class, id, max(height) from above where height > 0 group by class, id
            )
            select height, n.nspname as schema, c.relname as object,
                case c.relkind when 'v' then 'view' else 'materialized view' end as kind,
                format('%I.%I', n.nspname, c.relname) as identity
            from dependant join pg_class c on class = 'pg_class'::regclass and c.oid = id
            join pg_namespace n on n.oid = c.relnamespace
            union all
            select height, n.nspname, p.proname, 'routine', format('%I.%I(%s)', n.nspname, p.proname, (
                    select string_agg(format('%I.%I', tn.nspname, t.typname), ', ' order by a.place)
                    from unnest(p.proargtypes::oid[]) with ordinality as a(type, place)
                    join pg_type t on t.oid = a.type join pg_namespace tn on tn.oid = t.typnamespace))
            from dependant join pg_proc p on class = 'pg_proc'::regclass and p.oid = id
            join pg_namespace n on n.oid = p.pronamespace
            order by height desc, schema, object""";

    /** What stands on any of these, directly or not, and is none of them; nothing stands on what comes before it. */
    static List<Dependant> standingOn(Connection connection, Collection<Name> names) throws SQLException {
        if (names.isEmpty()) {
            return List.of();
        }
        try (var statement = connection.prepareStatement(STANDING_ON)) {
            statement.setArray(
                    1, array(connection, names.stream().map(Name::schema).toList()));
            statement.setArray(
                    2, array(connection, names.stream().map(Name::object).toList()));
            var rows = statement.executeQuery();
            var found = new ArrayList<Dependant>();
            while (rows.next()) {
                found.add(new Dependant(
                        new Name(rows.getString("schema"), rows.getString("object")),
                        rows.getString("kind"),
                        rows.getString("identity")));
            }
            return found;
        }
    }

    boolean isRoutine() {
        return kind.equals("routine");
    }

    void drop(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop " + this);
        }
    }

    static Array array(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    @Override
    public String toString() {
        return kind + " " + identity;
    }
}

-- Tables, views and materialized views, with their rows' security.
select kind, null as parent, c.oid::regclass::text as name, aspect, value
from pg_class c
join chosen_schema n on n.oid = c.relnamespace
cross join lateral (select case c.relkind when 'v' then 'VIEW' when 'm' then 'MATERIALIZED_VIEW' when 'f' then 'FOREIGN_TABLE'
            else 'TABLE' end as kind) as k
cross join lateral (values
    ('persistence', case relpersistence when 'u' then 'unlogged' when 't' then 'temporary' end),
    ('options', array_to_string(reloptions, ', ')),
    ('access method', (select amname from pg_am a where a.oid = c.relam and amname <> 'heap')),
    ('tablespace', (select spcname from pg_tablespace s where s.oid = c.reltablespace)),
    ('row security', case when relrowsecurity then 'on' end),
    ('row security for the owner', case when relforcerowsecurity then 'on' end),
    ('replica identity', case relreplident when 'f' then 'full' when 'n' then 'nothing' when 'i' then 'index' end),
    ('partitions', case relkind when 'p' then pg_get_partkeydef(c.oid) end),
    ('bounds', pg_get_expr(relpartbound, c.oid)),
    ('parents', (select string_agg(inhparent::regclass::text, ', ' order by inhseqno) from pg_inherits where inhrelid = c.oid)),
    ('type', (select reloftype::regtype::text where reloftype <> 0)),
    ('populated', case when relkind = 'm' and not relispopulated then 'no' end),
    ('server', (select srvname from pg_foreign_table f join pg_foreign_server s on s.oid = f.ftserver where ftrelid = c.oid)),
    ('foreign options', (select array_to_string(ftoptions, ', ') from pg_foreign_table where ftrelid = c.oid)),
    ('query', case when relkind in ('v', 'm') then pg_get_viewdef(c.oid) end),
    ('comment', obj_description(c.oid, 'pg_class')),
    ('exists', 'yes')
) as fact(aspect, value)
where value is not null and c.relkind in ('r', 'p', 'f', 'v', 'm')
    and not exists (select from of_extension e where e.classid = 'pg_class'::regclass and e.objid = c.oid)

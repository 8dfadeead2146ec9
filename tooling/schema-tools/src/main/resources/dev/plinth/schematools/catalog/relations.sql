-- Tables, views and materialized views, with their partitions and the security of their rows.
select case c.relkind when 'v' then 'VIEW' when 'm' then 'MATERIALIZED_VIEW' when 'f' then 'FOREIGN_TABLE' else 'TABLE' end as kind,
    null as parent, c.oid::regclass::text as name, aspect, value
from pg_class c
join chosen_schema schema on schema.oid = c.relnamespace
left join pg_class toast on toast.oid = c.reltoastrelid
left join pg_am method on method.oid = c.relam and method.amname <> 'heap'
left join pg_foreign_table outside on outside.ftrelid = c.oid
left join pg_description about on about.objoid = c.oid and about.classoid = 'pg_class'::regclass and about.objsubid = 0
cross join lateral (values
    ('exists', 'yes'),
    ('persistence', case c.relpersistence when 'u' then 'unlogged' end),
    ('options', (select string_agg(option, ', ' order by option) from (
        select unnest(c.reloptions) as option union all select 'toast.' || unnest(toast.reloptions)) as set)),
    ('access method', quote_ident(method.amname)),
    ('tablespace', (select quote_ident(spcname) from pg_tablespace where oid = c.reltablespace)),
    ('row security', case when c.relrowsecurity then 'on' end),
    ('row security for the owner', case when c.relforcerowsecurity then 'on' end),
    ('replica identity', case c.relreplident when 'f' then 'full' when 'n' then 'nothing' when 'i' then 'an index' end),
    ('partitions', case c.relkind when 'p' then pg_get_partkeydef(c.oid) end),
    ('bounds', pg_get_expr(c.relpartbound, c.oid)),
    ('parents', (select string_agg(inhparent::regclass::text, ', ' order by inhseqno) from pg_inherits where inhrelid = c.oid)),
    ('type', nullif(c.reloftype, 0)::regtype::text),
    ('server', (select quote_ident(srvname) from pg_foreign_server where oid = outside.ftserver)),
    ('foreign options', array_to_string(outside.ftoptions, ', ')),
    ('query', case when c.relkind in ('v', 'm') then trim(' ;' from pg_get_viewdef(c.oid)) end),
    ('comment', about.description)
) as fact(aspect, value)
where c.relkind in ('r', 'p', 'f', 'v', 'm') and value is not null
    and not exists (select from brought b where b.classid = 'pg_class'::regclass and b.objid = c.oid)

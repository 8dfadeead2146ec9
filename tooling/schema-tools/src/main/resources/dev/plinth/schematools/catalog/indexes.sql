-- Indexes that no constraint made and no partitioned parent.
select 'INDEX' as kind, t.oid::regclass::text as parent, c.oid::regclass::text as name, aspect, value
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_class t on t.oid = i.indrelid
join chosen_schema n on n.oid = c.relnamespace
cross join lateral (values
    -- The name and the table are said already, and the table's schema differs from place to place.
    ('definition', (case when i.indisunique then 'unique ' else '' end)
        || substring(pg_get_indexdef(i.indexrelid) from ' (USING .*)$')),
    ('valid', case when not i.indisvalid then 'no' end),
    ('tablespace', (select spcname from pg_tablespace s where s.oid = c.reltablespace)),
    ('replica identity', case when i.indisreplident then 'yes' end),
    ('clustered on', case when i.indisclustered then 'yes' end),
    ('statistics', (select string_agg(attnum || ' ' || attstattarget, ', ' order by attnum) from pg_attribute a
        where a.attrelid = c.oid and attstattarget > -1)),
    ('comment', obj_description(c.oid, 'pg_class'))
) as fact(aspect, value)
where value is not null and not exists (select from of_extension e where e.classid = 'pg_class'::regclass and e.objid = t.oid)
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)

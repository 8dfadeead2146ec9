-- Indexes, except those that a constraint made, or that a partition has because its parent has one.
select 'INDEX' as kind, t.oid::regclass::text as parent, c.oid::regclass::text as name, aspect, value
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_class t on t.oid = i.indrelid
join chosen_schema schema on schema.oid = c.relnamespace
left join pg_description about on about.objoid = c.oid and about.classoid = 'pg_class'::regclass and about.objsubid = 0
cross join lateral (values
    -- Name and table are said already, and the table's schema differs from place to place.
    ('definition', case when i.indisunique then 'unique ' else '' end || substr(pg_get_indexdef(i.indexrelid),
        length(format('CREATE %sINDEX %I ON %s%I.%I ', case when i.indisunique then 'UNIQUE ' end, c.relname,
            case c.relkind when 'I' then 'ONLY ' end, schema.nspname, t.relname)) + 1)),
    ('valid', case when not i.indisvalid then 'no' end),
    ('missing on', (select string_agg(h.inhrelid::regclass::text, ', ' order by h.inhrelid::regclass::text) from pg_inherits h
        where h.inhparent = i.indrelid and not i.indisvalid and not exists (select from pg_inherits own
            join pg_index attached on attached.indexrelid = own.inhrelid
            where own.inhparent = i.indexrelid and attached.indrelid = h.inhrelid))),
    ('tablespace', (select quote_ident(spcname) from pg_tablespace where oid = c.reltablespace)),
    ('replica identity', case when i.indisreplident then 'yes' end),
    ('clustered on', case when i.indisclustered then 'yes' end),
    ('statistics', (select string_agg(attnum || ' ' || attstattarget, ', ' order by attnum) from pg_attribute
        where attrelid = c.oid and attstattarget > -1)),
    ('comment', about.description)
) as fact(aspect, value)
where value is not null
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)
    and not exists (select from brought b where b.classid = 'pg_class'::regclass and b.objid = t.oid)

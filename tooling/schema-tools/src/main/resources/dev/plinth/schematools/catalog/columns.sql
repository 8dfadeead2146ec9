-- Columns of tables and composite types; of views only what can be said about them beside their query.
select 'COLUMN' as kind, c.oid::regclass::text as parent,
    c.oid::regclass::text || '.' || quote_ident(a.attname) as name, aspect, value
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join chosen_schema n on n.oid = c.relnamespace
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_type t on t.oid = a.atttypid
cross join lateral (values
    ('type', format_type(a.atttypid, a.atttypmod)),
    ('not null', case when a.attnotnull then 'yes' end),
    ('default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end),
    ('generated', case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid)
        || case a.attgenerated when 's' then ' stored' else ' virtual' end end),
    ('identity', case a.attidentity when 'a' then 'always' when 'd' then 'by default' end),
    ('collation', case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end),
    ('storage', case when a.attstorage <> t.typstorage then a.attstorage::text end),
    ('compression', nullif(a.attcompression, '')::text),
    ('statistics', nullif(nullif(a.attstattarget, -1), null)::text),
    ('options', array_to_string(a.attoptions, ', ')),
    ('comment', col_description(a.attrelid, a.attnum))
) as fact(aspect, value)
where c.relkind in ('r', 'p', 'f', 'c') and a.attnum > 0 and not a.attisdropped and value is not null
    and not exists (select from of_extension e where e.classid = 'pg_class'::regclass and e.objid = c.oid)
union all
select 'COLUMN', c.oid::regclass::text,
    c.oid::regclass::text || '.' || quote_ident(a.attname), aspect, value
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join chosen_schema n on n.oid = c.relnamespace
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
cross join lateral (values
    ('type', format_type(a.atttypid, a.atttypmod)),
    ('default', pg_get_expr(d.adbin, d.adrelid)),
    ('comment', col_description(a.attrelid, a.attnum))
) as fact(aspect, value)
where c.relkind in ('v', 'm') and a.attnum > 0 and not a.attisdropped and value is not null
    and not exists (select from of_extension e where e.classid = 'pg_class'::regclass and e.objid = c.oid)

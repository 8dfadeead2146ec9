-- Enums, domains, composite types and ranges; a type that stands for a table is said of as the table.
select case t.typtype when 'e' then 'ENUM' when 'd' then 'DOMAIN' when 'c' then 'COMPOSITE_TYPE' when 'r' then 'RANGE_TYPE'
        else 'BASE_TYPE' end as kind,
    null as parent, t.oid::regtype::text as name, aspect, value
from pg_type t
join chosen_schema schema on schema.oid = t.typnamespace
left join pg_class relation on relation.oid = t.typrelid
left join pg_type base on base.oid = t.typbasetype
left join pg_range range on range.rngtypid = t.oid
left join pg_constraint given on given.contypid = t.oid and given.contype = 'n'
left join pg_description about on about.objoid = t.oid and about.classoid = 'pg_type'::regclass and about.objsubid = 0
cross join lateral (values
    ('exists', 'yes'),
    ('values', (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid)),
    ('type', case t.typtype when 'd' then format_type(t.typbasetype, t.typtypmod) end),
    ('not null', case when t.typtype = 'd' and t.typnotnull then 'yes'
        -- A name that the server makes ends so.
        || case when given.conname !~ '_not_null\d*$' then ', named ' || quote_ident(given.conname) else '' end end),
    ('default', case t.typtype when 'd' then coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)) end),
    ('collation', case when t.typtype = 'd' and t.typcollation <> base.typcollation then t.typcollation::regcollation::text end),
    ('attributes', case t.typtype when 'c' then (select string_agg(quote_ident(attname), ', ' order by attnum)
        from pg_attribute where attrelid = t.typrelid and attnum > 0 and not attisdropped) end),
    ('subtype', range.rngsubtype::regtype::text),
    ('operator class', (select nullif(quote_ident(opcname), quote_ident(default_class)) from pg_opclass c
        cross join lateral (select opcname as default_class from pg_opclass d
            where d.opcmethod = c.opcmethod and d.opcintype = c.opcintype and d.opcdefault) as usual
        where c.oid = range.rngsubopc)),
    ('range collation', (select nullif(range.rngcollation, subtype.typcollation)::regcollation::text from pg_type subtype
        where subtype.oid = range.rngsubtype)),
    ('canonical function', nullif(range.rngcanonical::text, '-')),
    ('difference function', nullif(range.rngsubdiff::text, '-')),
    ('multirange', range.rngmultitypid::regtype::text),
    ('input and output', case t.typtype when 'b' then format('%s, %s', t.typinput, t.typoutput) end),
    ('comment', about.description)
) as fact(aspect, value)
where t.typtype in ('e', 'd', 'c', 'r', 'b') and (relation.oid is null or relation.relkind = 'c') and value is not null
    -- Every type brings one for its arrays.
    and not (t.typelem <> 0 and t.typcategory = 'A')
    and not exists (select from brought b where b.classid = 'pg_type'::regclass and b.objid = t.oid)

-- Enums, domains, composite types and ranges; those that belong to a table are said of as the table.
select case t.typtype when 'e' then 'ENUM' when 'd' then 'DOMAIN' when 'c' then 'COMPOSITE_TYPE'
        when 'r' then 'RANGE_TYPE' else 'BASE_TYPE' end as kind,
    null as parent, t.oid::regtype::text as name, aspect, value
from pg_type t
join chosen_schema n on n.oid = t.typnamespace
left join pg_class c on c.oid = t.typrelid
cross join lateral (values
    ('values', (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid)),
    ('type', case t.typtype when 'd' then format_type(t.typbasetype, t.typtypmod) end),
    ('not null', case when t.typtype = 'd' and t.typnotnull then 'yes' end),
    ('default', case t.typtype when 'd' then t.typdefault end),
    ('collation', case when t.typtype = 'd' and t.typcollation <> (select b.typcollation from pg_type b where b.oid = t.typbasetype)
        then t.typcollation::regcollation::text end),
    ('range', (select format('subtype %s, opclass %s, collation %s, canonical %s, difference %s', rngsubtype::regtype,
        (select opcname from pg_opclass where oid = rngsubopc), rngcollation::regcollation, rngcanonical, rngsubdiff)
        from pg_range where rngtypid = t.oid)),
    ('attributes', (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute a
        where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped)),
    ('comment', obj_description(t.oid, 'pg_type')),
    ('exists', 'yes')
) as fact(aspect, value)
where value is not null and t.typtype in ('e', 'd', 'c', 'r', 'b') and (c.oid is null or c.relkind = 'c')
    and not (t.typtype = 'b' and t.typelem <> 0 and t.typcategory = 'A') and not exists (select from of_extension e where e.classid = 'pg_type'::regclass and e.objid = t.oid)

-- Schemas and extensions. An extension's version is the server's affair, and so is plpgsql.
select 'SCHEMA' as kind, null as parent, quote_ident(n.nspname) as name, aspect, value
from chosen_schema n
cross join lateral (values ('comment', obj_description(n.oid, 'pg_namespace')), ('exists', 'yes')) as fact(aspect, value)
where value is not null
union all
select 'EXTENSION', null, quote_ident(e.extname), 'schema', e.extnamespace::regnamespace::text
from pg_extension e where e.extname <> 'plpgsql'
union all
select 'STATISTICS', c.oid::regclass::text, quote_ident(s.stxname), aspect, value
from pg_statistic_ext s
join chosen_schema n on n.oid = s.stxnamespace
join pg_class c on c.oid = s.stxrelid
cross join lateral (values
    ('definition', substring(pg_get_statisticsobjdef(s.oid) from length('CREATE STATISTICS ') + 1)),
    ('comment', obj_description(s.oid, 'pg_statistic_ext'))
) as fact(aspect, value)
where value is not null

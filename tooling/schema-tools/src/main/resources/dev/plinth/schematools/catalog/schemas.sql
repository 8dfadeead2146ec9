-- The schemas themselves, and the extensions of the database. The first schema is called '', so that one that is called
-- otherwise, for example a tenant's, compares equal. What PostgreSQL itself put on the schema public is nobody's doing.
select 'SCHEMA' as kind, null as parent, schema.label as name, aspect, value
from chosen_schema schema
left join pg_description about on about.objoid = schema.oid and about.classoid = 'pg_namespace'::regclass
cross join lateral (values
    ('exists', 'yes'),
    ('comment', nullif(about.description, 'standard public schema')),
    ('usage by everyone', case when not has_schema_privilege('public', schema.oid, 'usage') and exists (
        select from pg_init_privs first where first.objoid = schema.oid and first.classoid = 'pg_namespace'::regclass)
        then 'revoked' end)
) as fact(aspect, value)
where value is not null
union all
-- Every database has plpgsql. Version, comment and schema of an extension are affairs of the server.
select 'EXTENSION', null, quote_ident(extname), 'exists', 'yes'
from pg_extension where extname <> 'plpgsql'

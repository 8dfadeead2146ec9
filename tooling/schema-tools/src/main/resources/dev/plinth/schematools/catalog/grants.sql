-- Who may do what, besides the owner: with schemas, relations, columns, functions and types, and with those that are yet to come.
select 'GRANT' as kind, parent, format('on %s to %s', object, coalesce(quote_ident(role.rolname), 'public')) as name, 'privileges' as aspect,
    string_agg(lower(privilege) || case when can_grant then ' with grant option' else '' end, ', ' order by privilege) as value
from (
    select parent, object, entry.grantee, entry.privilege_type as privilege, bool_or(entry.is_grantable) as can_grant
    from (
        select coalesce(of_identity.refobjid, c.oid)::regclass::text as parent, c.oid::regclass::text as object,
            c.relowner as owner, c.relacl as acl
        from pg_class c join chosen_schema schema on schema.oid = c.relnamespace
        left join pg_depend of_identity on c.relkind = 'S' and of_identity.classid = 'pg_class'::regclass
            and of_identity.objid = c.oid and of_identity.deptype = 'i'
        where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S') and c.relacl is not null
            and not exists (select from brought b where b.classid = 'pg_class'::regclass and b.objid = c.oid)
        union all
        select c.oid::regclass::text, c.oid::regclass || '.' || quote_ident(a.attname), c.relowner, a.attacl
        from pg_attribute a join pg_class c on c.oid = a.attrelid join chosen_schema schema on schema.oid = c.relnamespace
        where a.attacl is not null
            and not exists (select from brought b where b.classid = 'pg_class'::regclass and b.objid = c.oid)
        union all
        select p.oid::regprocedure::text, p.oid::regprocedure::text, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
        from pg_proc p join chosen_schema schema on schema.oid = p.pronamespace
        where not exists (select from brought b where b.classid = 'pg_proc'::regclass and b.objid = p.oid)
        union all
        select t.oid::regtype::text, t.oid::regtype::text, t.typowner, coalesce(t.typacl, acldefault('T', t.typowner))
        from pg_type t join chosen_schema schema on schema.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
        where (c.oid is null or c.relkind = 'c') and t.typtype in ('e', 'd', 'c', 'r', 'b') and not (t.typelem <> 0 and t.typcategory = 'A')
            and not exists (select from brought b where b.classid = 'pg_type'::regclass and b.objid = t.oid)
        union all
        select schema.label, trim('schema ' || schema.label), schema.nspowner, schema.nspacl from chosen_schema schema
        where schema.nspacl is not null
        union all
        -- For whose objects they hold is as little said as who owns what is there.
        select null, schema.prefix || 'new ' || case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences'
            when 'f' then 'functions' when 'T' then 'types' else 'other objects' end, d.defaclrole, d.defaclacl
        from pg_default_acl d join chosen_schema schema on schema.oid = d.defaclnamespace
    ) as held
    cross join lateral aclexplode(held.acl) as entry
    where entry.grantee <> held.owner
    group by parent, object, entry.grantee, entry.privilege_type
) as granted
left join pg_roles role on role.oid = granted.grantee
-- What PostgreSQL itself put on the schema public is nobody's doing.
where not (object = 'schema' and grantee = 0 and privilege = 'USAGE' and not can_grant)
group by parent, object, grantee, role.rolname

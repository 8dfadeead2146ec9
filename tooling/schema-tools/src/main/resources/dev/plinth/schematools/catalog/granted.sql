-- Who may do what, besides the owner: with schemas, relations, columns, functions and types, and with those that are yet to come.
, granted as (
    select parent, object, target, columns, maker, entry.grantee, coalesce(quote_ident(role.rolname), 'public') as role,
        entry.privilege_type as privilege, bool_or(entry.is_grantable) as can_grant
    from (
        select coalesce(of_identity.refobjid, c.oid)::regclass::text as parent, c.oid::regclass::text as object,
            case c.relkind when 'S' then 'sequence ' else 'table ' end || c.oid::regclass as target, null as columns,
            null as maker, c.relowner as owner, c.relacl as acl
        from pg_class c join chosen_schema schema on schema.oid = c.relnamespace
        left join pg_depend of_identity on c.relkind = 'S' and of_identity.classid = 'pg_class'::regclass
            and of_identity.objid = c.oid and of_identity.deptype = 'i'
        where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S') and c.relacl is not null
            and not exists (select from brought b where b.classid = 'pg_class'::regclass and b.objid = c.oid)
        union all
        select c.oid::regclass::text, c.oid::regclass || '.' || quote_ident(a.attname), 'table ' || c.oid::regclass,
            quote_ident(a.attname), null, c.relowner, a.attacl
        from pg_attribute a join pg_class c on c.oid = a.attrelid join chosen_schema schema on schema.oid = c.relnamespace
        where a.attacl is not null
            and not exists (select from brought b where b.classid = 'pg_class'::regclass and b.objid = c.oid)
        union all
        select p.oid::regprocedure::text, p.oid::regprocedure::text,
            case p.prokind when 'p' then 'procedure ' else 'function ' end || p.oid::regprocedure, null,
            null, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
        from pg_proc p join chosen_schema schema on schema.oid = p.pronamespace
        where not exists (select from brought b where b.classid = 'pg_proc'::regclass and b.objid = p.oid)
        union all
        select t.oid::regtype::text, t.oid::regtype::text, 'type ' || t.oid::regtype, null,
            null, t.typowner, coalesce(t.typacl, acldefault('T', t.typowner))
        from pg_type t join chosen_schema schema on schema.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
        where (c.oid is null or c.relkind = 'c') and t.typtype in ('e', 'd', 'c', 'r', 'b') and not (t.typelem <> 0 and t.typcategory = 'A')
            and not exists (select from brought b where b.classid = 'pg_type'::regclass and b.objid = t.oid)
        union all
        select schema.label, trim('schema ' || schema.label), 'schema', null, null, schema.nspowner, schema.nspacl from chosen_schema schema
        where schema.nspacl is not null
        union all
        -- That they hold for objects of the schema's owner is as little said as who owns what is there.
        select null, schema.prefix || 'new ' || kind || coalesce(' of ' || other.name, ''), 'new ' || kind, null, other.name,
            d.defaclrole, d.defaclacl
        from pg_default_acl d join chosen_schema schema on schema.oid = d.defaclnamespace
        join pg_database here on here.datname = current_database()
        cross join lateral (select case when d.defaclrole not in (schema.nspowner, here.datdba)
            then quote_ident(pg_get_userbyid(d.defaclrole)) end as name) as other
        cross join lateral (select case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences'
            when 'f' then 'functions' when 'T' then 'types' else 'other objects' end as kind) as new
    ) as held
    cross join lateral aclexplode(held.acl) as entry
    left join pg_roles role on role.oid = entry.grantee
    where entry.grantee <> held.owner
    group by parent, object, target, columns, maker, entry.grantee, role.rolname, entry.privilege_type
)

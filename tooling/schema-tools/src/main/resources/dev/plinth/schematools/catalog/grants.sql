-- Who may do what, besides the owner: of relations, columns, functions, types and schemas.
select 'GRANT' as kind, parent, 'on ' || object || ' to ' || case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as name,
    'privileges' as aspect,
    string_agg(lower(privilege_type) || case when is_grantable then ' with grant option' else '' end, ', ' order by privilege_type) as value
from (
    select c.oid::regclass::text as parent, c.oid::regclass::text as object, c.relowner as owner,
        coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner)) as acl
    from pg_class c join chosen_schema n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S') and not exists (select from of_extension e where e.classid = 'pg_class'::regclass and e.objid = c.oid)
    union all
    select c.oid::regclass::text, c.oid::regclass::text || '.' || quote_ident(a.attname), c.relowner, a.attacl
    from pg_attribute a join pg_class c on c.oid = a.attrelid join chosen_schema n on n.oid = c.relnamespace
    where a.attacl is not null and not exists (select from of_extension e where e.classid = 'pg_class'::regclass and e.objid = c.oid)
    union all
    select p.oid::regprocedure::text, p.oid::regprocedure::text, p.proowner,
        coalesce(p.proacl, acldefault('f', p.proowner))
    from pg_proc p join chosen_schema n on n.oid = p.pronamespace where not exists (select from of_extension e where e.classid = 'pg_proc'::regclass and e.objid = p.oid)
    union all
    select t.oid::regtype::text, t.oid::regtype::text, t.typowner, coalesce(t.typacl, acldefault('T', t.typowner))
    from pg_type t join chosen_schema n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
    where (c.oid is null or c.relkind = 'c') and t.typcategory <> 'A' and not exists (select from of_extension e where e.classid = 'pg_type'::regclass and e.objid = t.oid)
    union all
    select null, quote_ident(n.nspname), n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner)) from chosen_schema n
) as acl
cross join lateral aclexplode(acl.acl) as entry
where entry.grantee <> acl.owner
group by parent, object, grantee

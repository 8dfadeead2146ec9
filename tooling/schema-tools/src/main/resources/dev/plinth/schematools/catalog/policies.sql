-- Policies of row security.
select 'POLICY' as kind, p.polrelid::regclass::text as parent,
    p.polrelid::regclass || '.' || quote_ident(p.polname) as name, aspect, value
from pg_policy p
join pg_class c on c.oid = p.polrelid
join chosen_schema schema on schema.oid = c.relnamespace
left join pg_description about on about.objoid = p.oid and about.classoid = 'pg_policy'::regclass
cross join lateral (values
    ('command', case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end),
    ('kind', case when not p.polpermissive then 'restrictive' end),
    ('roles', (select string_agg(case role when 0 then 'public' else quote_ident(pg_get_userbyid(role)) end, ', '
        order by pg_get_userbyid(role)) from unnest(p.polroles) as role)),
    ('using', pg_get_expr(p.polqual, p.polrelid)),
    ('with check', pg_get_expr(p.polwithcheck, p.polrelid)),
    ('comment', about.description)
) as fact(aspect, value)
where value is not null

-- Policies of row security.
select 'POLICY' as kind, c.oid::regclass::text as parent,
    c.oid::regclass::text || '.' || quote_ident(p.polname) as name, aspect, value
from pg_policy p
join pg_class c on c.oid = p.polrelid
join chosen_schema n on n.oid = c.relnamespace
cross join lateral (values
    ('command', case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end),
    ('kind', case when not p.polpermissive then 'restrictive' end),
    ('roles', (select string_agg(case role when 0 then 'public' else pg_get_userbyid(role)::text end, ', '
        order by pg_get_userbyid(role)) from unnest(p.polroles) as role)),
    ('using', pg_get_expr(p.polqual, p.polrelid)),
    ('with check', pg_get_expr(p.polwithcheck, p.polrelid)),
    ('comment', obj_description(p.oid, 'pg_policy'))
) as fact(aspect, value)
where value is not null

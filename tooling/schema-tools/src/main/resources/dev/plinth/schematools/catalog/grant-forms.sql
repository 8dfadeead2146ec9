-- The pieces that statements about privileges are made of.
select 'GRANT' as kind, parent, format('on %s to %s', object, role) as name, aspect, value
from (
    select parent, object, role, min(target) as target, min(columns) as columns, min(maker) as maker,
        string_agg(lower(privilege), ', ' order by privilege) filter (where not can_grant) as privileges,
        string_agg(lower(privilege), ', ' order by privilege) filter (where can_grant) as grantable
    from granted
    where not (object = 'schema' and grantee = 0 and privilege = 'USAGE' and not can_grant)
    group by parent, object, role
) as said
cross join lateral (values ('target', target), ('columns', columns), ('maker', maker), ('role', role), ('privileges', privileges),
    ('grantable', grantable)) as form(aspect, value)
where value is not null

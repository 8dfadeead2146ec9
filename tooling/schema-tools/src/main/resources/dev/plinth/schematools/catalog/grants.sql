select 'GRANT' as kind, parent, format('on %s to %s', object, role) as name, 'privileges' as aspect,
    string_agg(lower(privilege) || case when can_grant then ' with grant option' else '' end, ', ' order by privilege) as value
from granted
-- What PostgreSQL itself put on the schema public is nobody's doing.
where not (object = 'schema' and grantee = 0 and privilege = 'USAGE' and not can_grant)
group by parent, object, role

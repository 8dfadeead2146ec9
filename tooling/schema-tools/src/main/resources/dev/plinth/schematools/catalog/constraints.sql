-- Constraints of tables and of domains. NOT NULL is said of the column, also where the server keeps it as a constraint.
select case k.contype when 'p' then 'PRIMARY_KEY' when 'u' then 'UNIQUE' when 'f' then 'FOREIGN_KEY'
        when 'x' then 'EXCLUSION' when 't' then 'CONSTRAINT_TRIGGER' else 'CHECK' end as kind,
    owner.name as parent, owner.name || '.' || quote_ident(k.conname) as name, aspect, value
from pg_constraint k
join chosen_schema n on n.oid = k.connamespace
left join pg_class c on c.oid = k.conrelid
left join pg_type t on t.oid = k.contypid
cross join lateral (select coalesce(c.oid::regclass::text, t.oid::regtype::text) as name) as owner
cross join lateral (values
    ('definition', pg_get_constraintdef(k.oid)),
    ('clustered on', case when exists (select from pg_index i where i.indexrelid = k.conindid and i.indisclustered
        and k.contype in ('p', 'u', 'x')) then 'yes' end),
    ('comment', obj_description(k.oid, 'pg_constraint'))
) as fact(aspect, value)
where k.contype in ('p', 'u', 'f', 'x', 'c') and value is not null
    -- A partition has what its parent has.
    and k.conparentid = 0 and not (k.contype = 'c' and not k.conislocal)
    and not exists (select from of_extension e where e.classid = 'pg_class'::regclass and e.objid = k.conrelid) and not exists (select from of_extension e where e.classid = 'pg_type'::regclass and e.objid = k.contypid)

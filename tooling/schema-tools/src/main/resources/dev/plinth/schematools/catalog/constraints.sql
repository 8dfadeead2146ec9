-- Constraints of tables and of domains. NOT NULL is said of the column, also where the server keeps it as a constraint.
select case k.contype when 'p' then 'PRIMARY_KEY' when 'u' then 'UNIQUE' when 'f' then 'FOREIGN_KEY' when 'x' then 'EXCLUSION'
        else 'CHECK' end as kind,
    owner.name as parent, owner.name || '.' || quote_ident(k.conname) as name, aspect, value
from pg_constraint k
join chosen_schema schema on schema.oid = k.connamespace
cross join lateral (select coalesce(nullif(k.conrelid, 0)::regclass::text, k.contypid::regtype::text) as name) as owner
left join pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u', 'x')
left join pg_class index on index.oid = i.indexrelid
left join pg_description about on about.objoid = k.oid and about.classoid = 'pg_constraint'::regclass
left join pg_description about_index
    on about_index.objoid = i.indexrelid and about_index.classoid = 'pg_class'::regclass and about_index.objsubid = 0
cross join lateral (values
    ('definition', pg_get_constraintdef(k.oid)),
    ('options', (select string_agg(option, ', ' order by option) from unnest(index.reloptions) as option)),
    ('valid', case when not i.indisvalid then 'no' end),
    ('missing on', (select string_agg(h.inhrelid::regclass::text, ', ' order by h.inhrelid::regclass::text) from pg_inherits h
        where h.inhparent = i.indrelid and not i.indisvalid and not exists (select from pg_inherits own
            join pg_index attached on attached.indexrelid = own.inhrelid
            where own.inhparent = i.indexrelid and attached.indrelid = h.inhrelid))),
    ('part of', (select h.inhparent::regclass::text from pg_inherits h where h.inhrelid = i.indexrelid)),
    ('tablespace', (select quote_ident(spcname) from pg_tablespace where oid = index.reltablespace)),
    ('clustered on', case when i.indisclustered then 'yes' end),
    ('replica identity', case when i.indisreplident then 'yes' end),
    -- Somebody who said DISABLE TRIGGER ALL switched the check off.
    ('fires', case when k.contype = 'f' and exists (select from pg_trigger where tgconstraint = k.oid and tgenabled <> 'O')
        then 'not always' end),
    ('comment', about.description),
    ('comment on the index', about_index.description)
) as fact(aspect, value)
where k.contype in ('p', 'u', 'f', 'x', 'c') and value is not null
    -- A partition has what its parent has.
    and k.conparentid = 0 and (k.conislocal or k.contype <> 'c')
    and not exists (select from brought b where b.classid = 'pg_class'::regclass and b.objid = k.conrelid)
    and not exists (select from brought b where b.classid = 'pg_type'::regclass and b.objid = k.contypid)

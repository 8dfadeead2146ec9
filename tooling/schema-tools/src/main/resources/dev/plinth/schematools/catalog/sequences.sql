-- Sequences; one of an identity column is said of as the column's.
select 'SEQUENCE' as kind, null as parent, c.oid::regclass::text as name, aspect, value
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
join chosen_schema schema on schema.oid = c.relnamespace
left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')
    and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
left join pg_attribute owner on owner.attrelid = d.refobjid and owner.attnum = d.refobjsubid
left join pg_description about on about.objoid = c.oid and about.classoid = 'pg_class'::regclass and about.objsubid = 0
cross join lateral (values
    ('type', s.seqtypid::regtype::text),
    ('start', s.seqstart::text),
    ('increment', s.seqincrement::text),
    ('minvalue', s.seqmin::text),
    ('maxvalue', s.seqmax::text),
    ('cache', s.seqcache::text),
    ('cycle', case when s.seqcycle then 'yes' end),
    ('persistence', case c.relpersistence when 'u' then 'unlogged' end),
    ('owned by', owner.attrelid::regclass || '.' || quote_ident(owner.attname)),
    ('comment', about.description)
) as fact(aspect, value)
where d.deptype is distinct from 'i' and value is not null
    and not exists (select from brought b where b.classid = 'pg_class'::regclass and b.objid = c.oid)

-- Sequences; one of an identity column is said of as the column's.
select 'SEQUENCE' as kind, null as parent, c.oid::regclass::text as name, aspect, value
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
join chosen_schema n on n.oid = c.relnamespace
left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')
    and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
cross join lateral (values
    ('definition', format('as %s start %s increment %s minvalue %s maxvalue %s cache %s%s', s.seqtypid::regtype, s.seqstart,
        s.seqincrement, s.seqmin, s.seqmax, s.seqcache, case when s.seqcycle then ' cycle' else '' end)),
    ('persistence', case c.relpersistence when 'u' then 'unlogged' end),
    ('owned by', case d.deptype when 'a' then 'column ' when 'i' then 'identity of ' end
        || (select t.oid::regclass || '.' || quote_ident(a.attname) from pg_class t
            join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid where t.oid = d.refobjid)),
    ('comment', obj_description(c.oid, 'pg_class'))
) as fact(aspect, value)
where value is not null and not exists (select from of_extension e where e.classid = 'pg_class'::regclass and e.objid = c.oid)

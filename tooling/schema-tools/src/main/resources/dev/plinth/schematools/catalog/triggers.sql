-- Triggers that people made, and rules other than the one that makes a view.
select 'TRIGGER' as kind, t.tgrelid::regclass::text as parent,
    t.tgrelid::regclass || '.' || quote_ident(t.tgname) as name, aspect, value
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join chosen_schema schema on schema.oid = c.relnamespace
left join pg_description about on about.objoid = t.oid and about.classoid = 'pg_trigger'::regclass
cross join lateral (values
    ('definition', case when t.tgparentid = 0 then pg_get_triggerdef(t.oid, true) else 'as on the whole table' end),
    ('fires', case t.tgenabled when 'D' then 'never' when 'R' then 'on a replica' when 'A' then 'always' end),
    ('comment', about.description)
) as fact(aspect, value)
where not t.tgisinternal and value is not null
    and not exists (select from brought b where b.classid = 'pg_class'::regclass and b.objid = c.oid)
union all
select 'RULE', r.ev_class::regclass::text, r.ev_class::regclass || '.' || quote_ident(r.rulename), aspect, value
from pg_rewrite r
join pg_class c on c.oid = r.ev_class
join chosen_schema schema on schema.oid = c.relnamespace
left join pg_description about on about.objoid = r.oid and about.classoid = 'pg_rewrite'::regclass
cross join lateral (values
    ('definition', pg_get_ruledef(r.oid, true)),
    ('fires', case r.ev_enabled when 'D' then 'never' when 'R' then 'on a replica' when 'A' then 'always' end),
    ('comment', about.description)
) as fact(aspect, value)
where r.rulename <> '_RETURN' and value is not null
    and not exists (select from brought b where b.classid = 'pg_class'::regclass and b.objid = c.oid)

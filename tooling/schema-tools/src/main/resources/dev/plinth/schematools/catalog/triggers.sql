-- Triggers that people made, and rules other than the one that makes a view.
select 'TRIGGER' as kind, c.oid::regclass::text as parent,
    c.oid::regclass::text || '.' || quote_ident(t.tgname) as name, aspect, value
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join chosen_schema n on n.oid = c.relnamespace
cross join lateral (values
    ('definition', pg_get_triggerdef(t.oid, true)),
    ('fires', case t.tgenabled when 'D' then 'never' when 'R' then 'on a replica' when 'A' then 'always' end),
    ('comment', obj_description(t.oid, 'pg_trigger'))
) as fact(aspect, value)
where value is not null and not t.tgisinternal and t.tgparentid = 0 and not exists (select from of_extension e where e.classid = 'pg_class'::regclass and e.objid = c.oid)
union all
select 'RULE', c.oid::regclass::text,
    c.oid::regclass::text || '.' || quote_ident(r.rulename), aspect, value
from pg_rewrite r
join pg_class c on c.oid = r.ev_class
join chosen_schema n on n.oid = c.relnamespace
cross join lateral (values
    ('definition', pg_get_ruledef(r.oid, true)),
    ('fires', case r.ev_enabled when 'D' then 'never' when 'R' then 'on a replica' when 'A' then 'always' end),
    ('comment', obj_description(r.oid, 'pg_rewrite'))
) as fact(aspect, value)
where value is not null and r.rulename <> '_RETURN' and not exists (select from of_extension e where e.classid = 'pg_class'::regclass and e.objid = c.oid)

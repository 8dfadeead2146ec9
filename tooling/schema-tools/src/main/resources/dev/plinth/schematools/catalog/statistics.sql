-- Statistics over several columns, or over an expression.
select 'STATISTICS' as kind, s.stxrelid::regclass::text as parent, schema.prefix || quote_ident(s.stxname) as name, aspect, value
from pg_statistic_ext s
join chosen_schema schema on schema.oid = s.stxnamespace
left join pg_description about on about.objoid = s.oid and about.classoid = 'pg_statistic_ext'::regclass
cross join lateral (values
    ('definition', (select string_agg(case kind when 'd' then 'ndistinct' when 'f' then 'dependencies' when 'm' then 'mcv' end,
        ', ' order by kind) || ' ' from unnest(s.stxkind) as kind where kind <> 'e')
        || 'on ' || pg_get_statisticsobjdef_columns(s.oid)),
    ('target', nullif(s.stxstattarget, -1)::text),
    ('comment', about.description)
) as fact(aspect, value)
where value is not null

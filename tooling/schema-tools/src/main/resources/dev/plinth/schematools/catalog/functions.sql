-- Functions, procedures and aggregates, by the types of their arguments.
select case p.prokind when 'p' then 'PROCEDURE' when 'a' then 'AGGREGATE' else 'FUNCTION' end as kind, null as parent,
    p.oid::regprocedure::text as name, aspect, value
from pg_proc p
join chosen_schema schema on schema.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
left join pg_aggregate a on a.aggfnoid = p.oid
left join pg_description about on about.objoid = p.oid and about.classoid = 'pg_proc'::regclass
cross join lateral (values
    ('exists', 'yes'),
    ('arguments', nullif(pg_get_function_arguments(p.oid), '')),
    ('result', pg_get_function_result(p.oid)),
    ('language', case when a.aggfnoid is null then quote_ident(l.lanname) end),
    ('volatility', case p.provolatile when 'i' then 'immutable' when 's' then 'stable' end),
    ('parallel', case p.proparallel when 's' then 'safe' when 'r' then 'restricted' end),
    ('strict', case when p.proisstrict then 'yes' end),
    ('leakproof', case when p.proleakproof then 'yes' end),
    ('security', case when p.prosecdef then 'definer' end),
    ('window', case when p.prokind = 'w' then 'yes' end),
    ('cost', case when a.aggfnoid is null and p.procost <> case when l.lanname in ('c', 'internal') then 1 else 100 end
        then p.procost::text end),
    ('rows', case when p.prorows not in (0, 1000) then p.prorows::text end),
    ('support', nullif(p.prosupport::text, '-')),
    ('settings', (select string_agg(setting, ', ' order by setting) from unnest(p.proconfig) as setting)),
    ('body', case when a.aggfnoid is null then coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) end),
    ('file', p.probin),
    ('aggregate', case when a.aggfnoid is not null then concat_ws(', ',
        'transition ' || a.aggtransfn || ' over ' || a.aggtranstype::regtype || coalesce(' ' || nullif(a.aggtransspace, 0), ''),
        'final ' || nullif(a.aggfinalfn::text, '-') || case when a.aggfinalextra then ' extra' else '' end || ' ' || a.aggfinalmodify::text,
        'combine ' || nullif(a.aggcombinefn::text, '-'),
        'serial ' || nullif(a.aggserialfn::text, '-') || ' ' || a.aggdeserialfn,
        'initial ' || a.agginitval,
        'sort ' || nullif(a.aggsortop, 0)::regoperator,
        'moving ' || nullif(a.aggmtransfn::text, '-') || ' ' || a.aggminvtransfn || ' ' || a.aggmfinalfn || ' '
            || a.aggmtranstype::regtype || coalesce(' ' || a.aggminitval, ''),
        case a.aggkind when 'o' then 'ordered set' when 'h' then 'hypothetical' end) end),
    ('comment', about.description)
) as fact(aspect, value)
where value is not null
    and not exists (select from brought b where b.classid = 'pg_proc'::regclass and b.objid = p.oid)

-- Functions, procedures and aggregates, by their arguments' types.
select case p.prokind when 'p' then 'PROCEDURE' when 'a' then 'AGGREGATE' else 'FUNCTION' end as kind, null as parent,
    p.oid::regprocedure::text as name, aspect, value
from pg_proc p
join chosen_schema n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
left join pg_aggregate a on a.aggfnoid = p.oid
cross join lateral (values
    ('arguments', pg_get_function_arguments(p.oid)),
    ('result', pg_get_function_result(p.oid)),
    ('language', case when a.aggfnoid is null then l.lanname end),
    ('volatility', case p.provolatile when 'i' then 'immutable' when 's' then 'stable' end),
    ('parallel', case p.proparallel when 's' then 'safe' when 'r' then 'restricted' end),
    ('strict', case when p.proisstrict then 'yes' end),
    ('leakproof', case when p.proleakproof then 'yes' end),
    ('security', case when p.prosecdef then 'definer' end),
    ('window', case when p.prokind = 'w' then 'yes' end),
    ('cost', case when p.procost <> case when l.lanname in ('c', 'internal') then 1 else 100 end and a.aggfnoid is null
        then p.procost::text end),
    ('rows', case when p.prorows not in (0, 1000) then p.prorows::text end),
    ('settings', array_to_string(p.proconfig, ', ')),
    ('body', case when a.aggfnoid is null then coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) end),
    ('file', p.probin),
    ('aggregate', (select format('kind %s, transition %s %s, final %s, combine %s, initial %s, sort %s', aggkind,
        aggtransfn, aggtranstype::regtype, aggfinalfn, aggcombinefn, agginitval, nullif(aggsortop, 0)::regoperator)
        where a.aggfnoid is not null)),
    ('comment', obj_description(p.oid, 'pg_proc')),
    ('exists', 'yes')
) as fact(aspect, value)
where value is not null and not exists (select from of_extension e where e.classid = 'pg_proc'::regclass and e.objid = p.oid)

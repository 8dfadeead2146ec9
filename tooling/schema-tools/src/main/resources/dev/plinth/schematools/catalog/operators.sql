-- Operators, with the classes and families by which indexes use them, and casts from or to a type of the schema.
, members as (
    -- The operators and functions that serve an index, of a class, or of a family by itself.
    select d.refclassid as classid, d.refobjid as objid, string_agg(entry.sql, ', ' order by place, number, entry.sql) as list
    from (
        select 'pg_amop'::regclass::oid as catalog, a.oid, 1 as place, a.amopstrategy as number,
            format('operator %s %s%s', a.amopstrategy, a.amopopr::regoperator,
                ' for order by ' || (select coalesce(s.prefix, quote_ident(n.nspname) || '.') || quote_ident(f.opfname)
                    from pg_opfamily f join pg_namespace n on n.oid = f.opfnamespace left join chosen_schema s on s.oid = n.oid
                    where f.oid = a.amopsortfamily)) as sql
        from pg_amop a
        union all
        select 'pg_amproc'::regclass, a.oid, 2, a.amprocnum, format('function %s (%s, %s) %s', a.amprocnum, a.amproclefttype::regtype,
            a.amprocrighttype::regtype, a.amproc::regprocedure)
        from pg_amproc a
    ) as entry
    join pg_depend d on d.classid = entry.catalog and d.objid = entry.oid and d.deptype in ('a', 'i')
        and d.refclassid in ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
    where entry.oid >= 16384
    group by d.refclassid, d.refobjid
)
select 'OPERATOR' as kind, null as parent, o.oid::regoperator::text as name, aspect, value
from pg_operator o
join chosen_schema schema on schema.oid = o.oprnamespace
left join pg_description about on about.objoid = o.oid and about.classoid = 'pg_operator'::regclass
cross join lateral (values
    ('definition', concat_ws(', ',
        'function = ' || o.oprcode::regproc,
        'leftarg = ' || nullif(o.oprleft, 0)::regtype,
        'rightarg = ' || o.oprright::regtype,
        'commutator = ' || (select format('operator(%s%s)', s.prefix, other.oprname) from pg_operator other
            join chosen_schema s on s.oid = other.oprnamespace where other.oid = o.oprcom),
        'negator = ' || (select format('operator(%s%s)', s.prefix, other.oprname) from pg_operator other
            join chosen_schema s on s.oid = other.oprnamespace where other.oid = o.oprnegate),
        'restrict = ' || nullif(o.oprrest::regproc::text, '-'),
        'join = ' || nullif(o.oprjoin::regproc::text, '-'),
        case when o.oprcanhash then 'hashes' end,
        case when o.oprcanmerge then 'merges' end)),
    ('comment', about.description)
) as fact(aspect, value)
-- An operator that another one only names has no function.
where o.oprcode <> 0 and value is not null
    and not exists (select from brought b where b.classid = 'pg_operator'::regclass and b.objid = o.oid)
union all
select 'OPERATOR_CLASS', null, schema.prefix || quote_ident(c.opcname) || ' using ' || quote_ident(m.amname), aspect, value
from pg_opclass c
join chosen_schema schema on schema.oid = c.opcnamespace
join pg_am m on m.oid = c.opcmethod
join pg_opfamily family on family.oid = c.opcfamily
join pg_namespace of_family on of_family.oid = family.opfnamespace
left join pg_description about on about.objoid = c.oid and about.classoid = 'pg_opclass'::regclass
cross join lateral (values
    ('definition', case when c.opcdefault then 'default ' else '' end || 'for type ' || c.opcintype::regtype || ' using ' || quote_ident(m.amname)
        || case when (family.opfname, family.opfnamespace) <> (c.opcname, c.opcnamespace)
            then ' family ' || case of_family.oid when schema.oid then schema.prefix else quote_ident(of_family.nspname) || '.' end
                || quote_ident(family.opfname) else '' end
        || ' as ' || concat_ws(', ',
            'storage ' || coalesce(nullif(c.opckeytype, 0), c.opcintype)::regtype,
            (select list from members where members.classid = 'pg_opclass'::regclass and members.objid = c.oid))),
    ('comment', about.description)
) as fact(aspect, value)
where value is not null
    and not exists (select from brought b where b.classid = 'pg_opclass'::regclass and b.objid = c.oid)
union all
select 'OPERATOR_FAMILY', null, schema.prefix || quote_ident(f.opfname) || ' using ' || quote_ident(m.amname), aspect, value
from pg_opfamily f
join chosen_schema schema on schema.oid = f.opfnamespace
join pg_am m on m.oid = f.opfmethod
left join pg_description about on about.objoid = f.oid and about.classoid = 'pg_opfamily'::regclass
cross join lateral (values
    ('exists', 'yes'),
    ('members', (select list from members where members.classid = 'pg_opfamily'::regclass and members.objid = f.oid)),
    ('comment', about.description)
) as fact(aspect, value)
where value is not null
    and not exists (select from brought b where b.classid = 'pg_opfamily'::regclass and b.objid = f.oid)
union all
select 'CAST', null, format('(%s as %s)', c.castsource::regtype, c.casttarget::regtype), aspect, value
from pg_cast c
left join pg_description about on about.objoid = c.oid and about.classoid = 'pg_cast'::regclass
cross join lateral (values
    ('definition', case c.castmethod when 'f' then 'with function ' || c.castfunc::regprocedure when 'i' then 'with inout'
        else 'without function' end || case c.castcontext when 'a' then ' as assignment' when 'i' then ' as implicit' else '' end),
    ('comment', about.description)
) as fact(aspect, value)
where value is not null and c.oid >= 16384
    and (exists (select from pg_type t join chosen_schema schema on schema.oid = t.typnamespace
            where t.oid in (c.castsource, c.casttarget))
        or exists (select from pg_proc p join chosen_schema schema on schema.oid = p.pronamespace where p.oid = c.castfunc))
    -- A range type brings its own.
    and not exists (select from pg_depend d where d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype in ('e', 'i'))

-- Which object cannot be without which, and by what: by a column's default, or by all of it.
, named(classid, objid, objsubid, kind, parent, name) as (
    select 'pg_class'::regclass::oid, c.oid, 0, case c.relkind when 'v' then 'VIEW' when 'm' then 'MATERIALIZED_VIEW'
            when 'f' then 'FOREIGN_TABLE' when 'S' then 'SEQUENCE' else 'TABLE' end, null, c.oid::regclass::text
    from pg_class c join chosen_schema s on s.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') or c.relkind = 'S' and not exists (select from pg_depend i
        where i.classid = 'pg_class'::regclass and i.objid = c.oid and i.deptype = 'i')
    union all
    -- The sequence of an identity is a part of its column.
    select 'pg_class'::regclass, i.objid, 0, 'COLUMN', c.oid::regclass::text, c.oid::regclass || '.' || quote_ident(a.attname)
    from pg_depend i
    join pg_class numbers on numbers.oid = i.objid and numbers.relkind = 'S'
    join pg_class c on c.oid = i.refobjid join chosen_schema s on s.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.refobjsubid
    where i.classid = 'pg_class'::regclass and i.refclassid = 'pg_class'::regclass and i.deptype = 'i'
    union all
    select 'pg_class'::regclass, c.oid, a.attnum, 'COLUMN', c.oid::regclass::text, c.oid::regclass || '.' || quote_ident(a.attname)
    from pg_attribute a join pg_class c on c.oid = a.attrelid join chosen_schema s on s.oid = c.relnamespace
    where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm', 'f', 'c')
    union all
    select 'pg_attrdef'::regclass, d.oid, 0, 'DEFAULT', c.oid::regclass::text, c.oid::regclass || '.' || quote_ident(a.attname)
    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    join pg_class c on c.oid = a.attrelid join chosen_schema s on s.oid = c.relnamespace
    union all
    select 'pg_class'::regclass, i.indexrelid, 0, 'INDEX', i.indrelid::regclass::text, i.indexrelid::regclass::text
    from pg_index i join pg_class c on c.oid = i.indexrelid join chosen_schema s on s.oid = c.relnamespace
    where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    union all
    select catalog, id, 0, case k.contype when 'p' then 'PRIMARY_KEY' when 'u' then 'UNIQUE' when 'f' then 'FOREIGN_KEY'
            when 'x' then 'EXCLUSION' else 'CHECK' end,
        owner.name, owner.name || '.' || quote_ident(k.conname)
    from pg_constraint k join chosen_schema s on s.oid = k.connamespace
    cross join lateral (select coalesce(nullif(k.conrelid, 0)::regclass::text, k.contypid::regtype::text) as name) as owner
    cross join lateral (select 'pg_constraint'::regclass::oid, k.oid union all
        select 'pg_class'::regclass, k.conindid where k.contype in ('p', 'u', 'x')) as itself(catalog, id)
    where k.contype in ('p', 'u', 'f', 'x', 'c')
    union all
    select 'pg_type'::regclass, t.oid, 0, case coalesce(element.typtype, t.typtype) when 'e' then 'ENUM' when 'd' then 'DOMAIN'
            when 'r' then 'RANGE_TYPE' when 'm' then 'RANGE_TYPE' when 'b' then 'BASE_TYPE' else case c.relkind when 'c' then 'COMPOSITE_TYPE'
            when 'v' then 'VIEW' when 'm' then 'MATERIALIZED_VIEW' when 'f' then 'FOREIGN_TABLE' else 'TABLE' end end,
        null, coalesce(of_multirange.rngtypid, element.oid, t.oid)::regtype::text
    from pg_type t join chosen_schema s on s.oid = t.typnamespace
    left join pg_type element on element.oid = t.typelem and t.typcategory = 'A'
    left join pg_range of_multirange on of_multirange.rngmultitypid = t.oid
    left join pg_class c on c.oid = coalesce(nullif(element.typrelid, 0), nullif(t.typrelid, 0))
    where c.oid is null or c.relkind in ('r', 'p', 'v', 'm', 'f', 'c')
    union all
    select 'pg_proc'::regclass, p.oid, 0, case p.prokind when 'p' then 'PROCEDURE' when 'a' then 'AGGREGATE' else 'FUNCTION' end,
        null, p.oid::regprocedure::text
    from pg_proc p join chosen_schema s on s.oid = p.pronamespace
    union all
    select 'pg_trigger'::regclass, t.oid, 0, 'TRIGGER', t.tgrelid::regclass::text, t.tgrelid::regclass || '.' || quote_ident(t.tgname)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join chosen_schema s on s.oid = c.relnamespace where not t.tgisinternal
    union all
    select 'pg_rewrite'::regclass, r.oid, 0, case when r.rulename <> '_RETURN' then 'RULE' when c.relkind = 'm' then 'MATERIALIZED_VIEW'
            else 'VIEW' end,
        case when r.rulename <> '_RETURN' then c.oid::regclass::text end,
        c.oid::regclass || case when r.rulename <> '_RETURN' then '.' || quote_ident(r.rulename) else '' end
    from pg_rewrite r join pg_class c on c.oid = r.ev_class join chosen_schema s on s.oid = c.relnamespace
    union all
    select 'pg_policy'::regclass, p.oid, 0, 'POLICY', c.oid::regclass::text, c.oid::regclass || '.' || quote_ident(p.polname)
    from pg_policy p join pg_class c on c.oid = p.polrelid join chosen_schema s on s.oid = c.relnamespace
    union all
    select 'pg_statistic_ext'::regclass, x.oid, 0, 'STATISTICS', x.stxrelid::regclass::text, s.prefix || quote_ident(x.stxname)
    from pg_statistic_ext x join chosen_schema s on s.oid = x.stxnamespace
    union all
    select 'pg_collation'::regclass, c.oid, 0, 'COLLATION', null, c.oid::regcollation::text
    from pg_collation c join chosen_schema s on s.oid = c.collnamespace
    union all
    select 'pg_ts_dict'::regclass, d.oid, 0, 'TEXT_SEARCH_DICTIONARY', null, d.oid::regdictionary::text
    from pg_ts_dict d join chosen_schema s on s.oid = d.dictnamespace
    union all
    select 'pg_ts_config'::regclass, c.oid, 0, 'TEXT_SEARCH_CONFIGURATION', null, c.oid::regconfig::text
    from pg_ts_config c join chosen_schema s on s.oid = c.cfgnamespace
    union all
    select 'pg_operator'::regclass, o.oid, 0, 'OPERATOR', null, o.oid::regoperator::text
    from pg_operator o join chosen_schema s on s.oid = o.oprnamespace
    union all
    -- What a class has for the operators and functions of an index belongs to it.
    select catalog, id, 0, 'OPERATOR_CLASS', null, s.prefix || quote_ident(c.opcname) || ' using ' || quote_ident(m.amname)
    from pg_opclass c join chosen_schema s on s.oid = c.opcnamespace join pg_am m on m.oid = c.opcmethod
    cross join lateral (select 'pg_opclass'::regclass::oid, c.oid union all
        select d.classid, d.objid from pg_depend d where d.refclassid = 'pg_opclass'::regclass and d.deptype in ('a', 'i') and d.refobjid = c.oid
            and d.classid in ('pg_amop'::regclass, 'pg_amproc'::regclass)) as itself(catalog, id)
    union all
    select catalog, id, 0, 'OPERATOR_FAMILY', null, s.prefix || quote_ident(f.opfname) || ' using ' || quote_ident(m.amname)
    from pg_opfamily f join chosen_schema s on s.oid = f.opfnamespace join pg_am m on m.oid = f.opfmethod
    cross join lateral (select 'pg_opfamily'::regclass::oid, f.oid union all
        select d.classid, d.objid from pg_depend d where d.refclassid = 'pg_opfamily'::regclass and d.deptype in ('a', 'i') and d.refobjid = f.oid
            and d.classid in ('pg_amop'::regclass, 'pg_amproc'::regclass)) as itself(catalog, id)
    union all
    select 'pg_cast'::regclass, c.oid, 0, 'CAST', null, format('(%s as %s)', c.castsource::regtype, c.casttarget::regtype)
    from pg_cast c where c.oid >= 16384
    union all
    select 'pg_extension'::regclass, e.oid, 0, 'EXTENSION', null, quote_ident(e.extname) from pg_extension e where e.extname <> 'plpgsql'
    union all
    select d.classid, d.objid, 0, 'EXTENSION', null, quote_ident(e.extname)
    from pg_depend d join pg_extension e on e.oid = d.refobjid
    where d.refclassid = 'pg_extension'::regclass and d.deptype = 'e' and e.extname <> 'plpgsql'
)
select distinct own.kind, own.parent, own.name, need.kind as need_kind, need.parent as need_parent, need.name as need_name
from pg_depend d
join named own on own.classid = d.classid and own.objid = d.objid and own.objsubid = d.objsubid
join named need on need.classid = d.refclassid and need.objid = d.refobjid and need.objsubid = d.refobjsubid
-- What the server brought along has lower numbers (FirstNormalObjectId).
where d.objid >= 16384 and d.refobjid >= 16384 and (own.kind, own.name) is distinct from (need.kind, need.name)
    -- That a sequence goes with a column is said when both are there.
    and not (own.kind = 'SEQUENCE' and need.kind = 'COLUMN')

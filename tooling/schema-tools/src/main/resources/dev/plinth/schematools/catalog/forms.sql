-- What statements are made of besides the aspects of an object: pieces of SQL, each a name, a list or a clause as SQL wants it.
-- They are the same wherever the aspects are, and are not compared.
select case c.relkind when 'v' then 'VIEW' when 'm' then 'MATERIALIZED_VIEW' when 'f' then 'FOREIGN_TABLE' when 'S' then 'SEQUENCE'
        else 'TABLE' end as kind, null as parent, c.oid::regclass::text as name, aspect, value
from pg_class c
join chosen_schema schema on schema.oid = c.relnamespace
left join pg_class toast on toast.oid = c.reltoastrelid
left join pg_foreign_table outside on outside.ftrelid = c.oid
cross join lateral (values
    ('options', (select string_agg(option_name || '=' || quote_literal(option_value), ', ' order by option_name)
        from pg_options_to_table(c.reloptions || array(select 'toast.' || unnest(toast.reloptions))))),
    ('query', case when c.relkind in ('v', 'm') then trim(' ;' from pg_get_viewdef(c.oid)) end),
    ('option names', (select string_agg(option_name, ', ' order by option_name)
        from pg_options_to_table(c.reloptions || array(select 'toast.' || unnest(toast.reloptions))))),
    ('foreign options', (select string_agg(quote_ident(option_name) || ' ' || quote_literal(option_value), ', ' order by option_name)
        from pg_options_to_table(outside.ftoptions)))
) as form(aspect, value)
where c.relkind in ('r', 'p', 'f', 'v', 'm') and value is not null
union all
select case c.relkind when 'f' then 'FOREIGN_TABLE' else 'TABLE' end, null, c.oid::regclass::text,
    'parent ' || lpad(h.inhseqno::text, 5, '0'), h.inhparent::regclass::text
from pg_inherits h
join pg_class c on c.oid = h.inhrelid and c.relkind in ('r', 'p', 'f')
join chosen_schema schema on schema.oid = c.relnamespace
union all
select 'COLUMN', c.oid::regclass::text, c.oid::regclass || '.' || quote_ident(a.attname), aspect, value
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join chosen_schema schema on schema.oid = c.relnamespace
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_constraint given on given.contype = 'n' and given.conrelid = a.attrelid and given.conkey[1] = a.attnum
left join pg_depend of_identity on a.attidentity <> '' and of_identity.deptype = 'i'
    and of_identity.classid = 'pg_class'::regclass and of_identity.refclassid = 'pg_class'::regclass
    and of_identity.refobjid = a.attrelid and of_identity.refobjsubid = a.attnum
left join pg_class numbers on numbers.oid = of_identity.objid
left join pg_sequence s on s.seqrelid = of_identity.objid
cross join lateral (values
    ('number', lpad(a.attnum::text, 5, '0')),
    -- Between types that have no cast, values go by what they are written as.
    ('written as', (select case coalesce(element.typtype, t.typtype) when 'e' then 'text' when 'c' then 'text' end
            || case when element.oid is null then '' else '[]' end
        from pg_type t left join pg_type element on element.oid = t.typelem and t.typcategory = 'A' where t.oid = a.atttypid)),
    ('inherited', case when not a.attislocal then 'yes' end),
    -- What a table has from its parents alone, it does not say.
    ('not null', case when a.attnotnull and given.conislocal is not false then concat_ws(' ',
        case when given.conname !~ '_not_null\d*$' then 'constraint ' || quote_ident(given.conname) end, 'not null',
        case when given.connoinherit then 'no inherit' end) end),
    ('not null constraint', case when given.conname !~ '_not_null\d*$' then quote_ident(given.conname) end),
    ('not null inheritance', case when given.connoinherit then 'no inherit' end),
    ('not null is valid', case when not given.convalidated then 'no' end),
    ('generated', case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end),
    ('generation', case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' end),
    ('sequence', numbers.oid::regclass::text),
    ('sequence name', case when numbers.relname !~ '_seq\d*$' then quote_ident(numbers.relname) end),
    ('start', s.seqstart::text),
    ('increment', s.seqincrement::text),
    ('minvalue', s.seqmin::text),
    ('maxvalue', s.seqmax::text),
    ('cache', s.seqcache::text),
    ('cycle', case when s.seqcycle then 'yes' end),
    ('option names', (select string_agg(option_name, ', ' order by option_name) from pg_options_to_table(a.attoptions))),
    ('options', (select string_agg(option_name || '=' || quote_literal(option_value), ', ' order by option_name)
        from pg_options_to_table(a.attoptions))),
    ('foreign options', (select string_agg(quote_ident(option_name) || ' ' || quote_literal(option_value), ', ' order by option_name)
        from pg_options_to_table(a.attfdwoptions)))
) as form(aspect, value)
where c.relkind in ('r', 'p', 'f', 'v', 'm', 'c') and a.attnum > 0 and not a.attisdropped and value is not null
union all
select 'INDEX', t.oid::regclass::text, c.oid::regclass::text, aspect, value
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_class t on t.oid = i.indrelid
join pg_am method on method.oid = c.relam
join chosen_schema schema on schema.oid = c.relnamespace
cross join lateral (values
    ('unique', case when i.indisunique then 'yes' end),
    ('method', method.amname),
    ('only', case when c.relkind = 'I' and not i.indisvalid then 'yes' end),
    ('body', substr(pg_get_indexdef(i.indexrelid), length(format('CREATE %sINDEX %I ON %s%I.%I ',
        case when i.indisunique then 'UNIQUE ' end, c.relname, case c.relkind when 'I' then 'ONLY ' end, schema.nspname, t.relname) || case when method.amname = 'btree' then 'USING btree ' else '' end) + 1)),
    ('option names', (select string_agg(option_name, ', ' order by option_name) from pg_options_to_table(c.reloptions)))
) as form(aspect, value)
where value is not null
union all
select 'INDEX', i.indrelid::regclass::text, i.indexrelid::regclass::text, 'statistics of ' || a.attnum, a.attstattarget::text
from pg_index i
join pg_class c on c.oid = i.indexrelid
join chosen_schema schema on schema.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attstattarget > -1
union all
select case k.contype when 'p' then 'PRIMARY_KEY' when 'u' then 'UNIQUE' when 'f' then 'FOREIGN_KEY' when 'x' then 'EXCLUSION'
        else 'CHECK' end,
    owner.name, owner.name || '.' || quote_ident(k.conname), aspect, value
from pg_constraint k
join chosen_schema schema on schema.oid = k.connamespace
cross join lateral (select coalesce(nullif(k.conrelid, 0)::regclass::text, k.contypid::regtype::text) as name) as owner
left join pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u', 'x')
left join pg_class index on index.oid = i.indexrelid
cross join lateral (values
    ('domain', case when k.contypid <> 0 then 'yes' end),
    ('deferral', case when k.condeferrable then case when k.condeferred then 'deferrable initially deferred' else 'deferrable' end end),
    ('index', index.oid::regclass::text),
    ('only', case when index.relkind = 'I' and not i.indisvalid then 'yes' end),
    ('valid', case when k.convalidated then 'yes' end),
    ('columns', (select string_agg(quote_ident(a.attname), ', ' order by place) from unnest(k.conkey) with ordinality as o(number, place)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = o.number)),
    ('option names', (select string_agg(option_name, ', ' order by option_name) from pg_options_to_table(index.reloptions))),
    ('options', (select string_agg(option_name || '=' || quote_literal(option_value), ', ' order by option_name)
        from pg_options_to_table(index.reloptions)))
) as form(aspect, value)
where k.contype in ('p', 'u', 'f', 'x', 'c') and value is not null
union all
select case p.prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end, null, p.oid::regprocedure::text, aspect, value
from pg_proc p
join chosen_schema schema on schema.oid = p.pronamespace
cross join lateral (values
    -- The server puts the schema before the name, and nowhere else where it is not needed.
    ('rest', rtrim(substr(pg_get_functiondef(p.oid), length(format('CREATE OR REPLACE %s %I.%I', case p.prokind when 'p' then 'PROCEDURE'
        else 'FUNCTION' end, schema.nspname, p.proname)) + 1), E'\n')),
    ('name', quote_ident(p.proname)),
    ('checked late', case when p.prosqlbody is null then 'yes' end)
) as form(aspect, value)
where p.prokind <> 'a' and value is not null
union all
select 'AGGREGATE', null, p.oid::regprocedure::text, 'rest', format('%s(%s) (%s)', quote_ident(p.proname),
    case when a.aggkind = 'n' and p.pronargs = 0 then '*' else pg_get_function_arguments(p.oid) end,
    concat_ws(', ',
        'sfunc = ' || a.aggtransfn::regproc,
        'stype = ' || a.aggtranstype::regtype,
        'sspace = ' || nullif(a.aggtransspace, 0),
        'finalfunc = ' || nullif(a.aggfinalfn::regproc::text, '-'),
        case when a.aggfinalextra then 'finalfunc_extra' end,
        case when a.aggfinalfn <> 0 and a.aggfinalmodify <> case a.aggkind when 'n' then 'r' else 'w' end::"char"
            then 'finalfunc_modify = ' || case a.aggfinalmodify when 'r' then 'read_only' when 's' then 'shareable' else 'read_write' end end,
        'combinefunc = ' || nullif(a.aggcombinefn::regproc::text, '-'),
        'serialfunc = ' || nullif(a.aggserialfn::regproc::text, '-'),
        'deserialfunc = ' || nullif(a.aggdeserialfn::regproc::text, '-'),
        'initcond = ' || quote_literal(a.agginitval),
        'msfunc = ' || nullif(a.aggmtransfn::regproc::text, '-'),
        'minvfunc = ' || nullif(a.aggminvtransfn::regproc::text, '-'),
        'mstype = ' || nullif(a.aggmtranstype, 0)::regtype,
        'msspace = ' || nullif(a.aggmtransspace, 0),
        'mfinalfunc = ' || nullif(a.aggmfinalfn::regproc::text, '-'),
        case when a.aggmfinalextra then 'mfinalfunc_extra' end,
        'minitcond = ' || quote_literal(a.aggminitval),
        'sortop = ' || (select format('operator(%I.%s)', n.nspname, o.oprname) from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
            where o.oid = a.aggsortop),
        case when a.aggkind = 'h' then 'hypothetical' end,
        'parallel = ' || case p.proparallel when 's' then 'safe' when 'r' then 'restricted' end))
from pg_proc p
join chosen_schema schema on schema.oid = p.pronamespace
join pg_aggregate a on a.aggfnoid = p.oid
union all
select 'STATISTICS', s.stxrelid::regclass::text, schema.prefix || quote_ident(s.stxname), 'rest',
    substr(pg_get_statisticsobjdef(s.oid), length(format('CREATE STATISTICS %I.%I', schema.nspname, s.stxname)) + 1)
from pg_statistic_ext s
join chosen_schema schema on schema.oid = s.stxnamespace
union all
select 'TRIGGER', t.tgrelid::regclass::text, t.tgrelid::regclass || '.' || quote_ident(t.tgname), 'inherited', 'yes'
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join chosen_schema schema on schema.oid = c.relnamespace
where t.tgparentid <> 0
union all
select 'ENUM', null, t.oid::regtype::text, 'value ' || lpad(row_number() over (partition by t.oid order by e.enumsortorder)::text, 5, '0'),
    quote_literal(e.enumlabel)
from pg_type t
join chosen_schema schema on schema.oid = t.typnamespace
join pg_enum e on e.enumtypid = t.oid
union all
select 'DOMAIN', null, t.oid::regtype::text, 'not null', concat_ws(' ',
    (select 'constraint ' || quote_ident(conname) from pg_constraint where contypid = t.oid and contype = 'n' and conname !~ '_not_null\d*$'),
    'not null')
from pg_type t
join chosen_schema schema on schema.oid = t.typnamespace
where t.typtype = 'd' and t.typnotnull
union all
select 'RANGE_TYPE', null, t.oid::regtype::text, 'attributes', concat_ws(', ',
    'subtype = ' || r.rngsubtype::regtype,
    'subtype_opclass = ' || (select c.opcname from pg_opclass c where c.oid = r.rngsubopc and not c.opcdefault),
    'collation = ' || nullif(r.rngcollation, 0)::regcollation,
    'canonical = ' || nullif(r.rngcanonical::regproc::text, '-'),
    'subtype_diff = ' || nullif(r.rngsubdiff::regproc::text, '-'),
    'multirange_type_name = ' || (select quote_ident(typname) from pg_type where oid = r.rngmultitypid))
from pg_range r
join pg_type t on t.oid = r.rngtypid
join chosen_schema schema on schema.oid = t.typnamespace
union all
select 'EXTENSION', null, quote_ident(e.extname), 'schema', quote_ident(n.nspname)
from pg_extension e
join pg_namespace n on n.oid = e.extnamespace
where not exists (select from chosen_schema where chosen_schema.oid = n.oid) and n.nspname <> 'pg_catalog'
union all
select 'OPERATOR', null, o.oid::regoperator::text, 'name', schema.prefix || o.oprname
from pg_operator o
join chosen_schema schema on schema.oid = o.oprnamespace
union all
select 'OPERATOR_CLASS', null, schema.prefix || quote_ident(c.opcname) || ' using ' || quote_ident(m.amname), 'name',
    schema.prefix || quote_ident(c.opcname)
from pg_opclass c
join chosen_schema schema on schema.oid = c.opcnamespace
join pg_am m on m.oid = c.opcmethod

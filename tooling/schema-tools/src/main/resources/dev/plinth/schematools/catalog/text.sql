-- How texts are sorted, and searched.
select 'COLLATION' as kind, null as parent, c.oid::regcollation::text as name, aspect, value
from pg_collation c
join chosen_schema schema on schema.oid = c.collnamespace
left join pg_description about on about.objoid = c.oid and about.classoid = 'pg_collation'::regclass
-- Names of columns differ between versions of PostgreSQL.
cross join lateral (select to_jsonb(c) as own) as row
cross join lateral (values
    ('definition', concat_ws(', ',
        'provider = ' || case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' when 'c' then 'libc' end,
        'locale = ' || quote_literal(coalesce(own ->> 'colllocale', own ->> 'colliculocale')),
        'lc_collate = ' || quote_literal(c.collcollate),
        'lc_ctype = ' || quote_literal(c.collctype),
        case when not c.collisdeterministic then 'deterministic = false' end,
        'rules = ' || quote_literal(own ->> 'collicurules'))),
    ('comment', about.description)
) as fact(aspect, value)
where value is not null
    and not exists (select from brought b where b.classid = 'pg_collation'::regclass and b.objid = c.oid)
union all
select 'TEXT_SEARCH_DICTIONARY', null, d.oid::regdictionary::text, aspect, value
from pg_ts_dict d
join chosen_schema schema on schema.oid = d.dictnamespace
join pg_ts_template t on t.oid = d.dicttemplate
join pg_namespace of_template on of_template.oid = t.tmplnamespace
left join pg_description about on about.objoid = d.oid and about.classoid = 'pg_ts_dict'::regclass
cross join lateral (values
    ('definition', concat_ws(', ',
        'template = ' || case of_template.oid when schema.oid then schema.prefix when 'pg_catalog'::regnamespace then ''
            else quote_ident(of_template.nspname) || '.' end || quote_ident(t.tmplname),
        nullif(d.dictinitoption, ''))),
    ('comment', about.description)
) as fact(aspect, value)
where value is not null
    and not exists (select from brought b where b.classid = 'pg_ts_dict'::regclass and b.objid = d.oid)
union all
select 'TEXT_SEARCH_CONFIGURATION', null, c.oid::regconfig::text, aspect, value
from pg_ts_config c
join chosen_schema schema on schema.oid = c.cfgnamespace
join pg_ts_parser p on p.oid = c.cfgparser
join pg_namespace of_parser on of_parser.oid = p.prsnamespace
left join pg_description about on about.objoid = c.oid and about.classoid = 'pg_ts_config'::regclass
cross join lateral (
    values ('parser', case of_parser.oid when schema.oid then schema.prefix when 'pg_catalog'::regnamespace then ''
            else quote_ident(of_parser.nspname) || '.' end || quote_ident(p.prsname)),
        ('comment', about.description)
    union all
    select 'mapping of ' || token.alias, string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno)
    from pg_ts_config_map m join ts_token_type(c.cfgparser) token on token.tokid = m.maptokentype
    where m.mapcfg = c.oid group by token.alias
) as fact(aspect, value)
where value is not null
    and not exists (select from brought b where b.classid = 'pg_ts_config'::regclass and b.objid = c.oid)

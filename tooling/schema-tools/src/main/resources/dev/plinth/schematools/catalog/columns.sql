-- Columns of tables and views, and attributes of composite types. Their order is no difference.
select 'COLUMN' as kind, c.oid::regclass::text as parent, c.oid::regclass || '.' || quote_ident(a.attname) as name, aspect, value
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join chosen_schema schema on schema.oid = c.relnamespace
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_constraint given on given.contype = 'n' and given.conrelid = a.attrelid and given.conkey[1] = a.attnum
left join pg_depend of_identity on a.attidentity <> '' and of_identity.deptype = 'i'
    and of_identity.classid = 'pg_class'::regclass and of_identity.refclassid = 'pg_class'::regclass
    and of_identity.refobjid = a.attrelid and of_identity.refobjsubid = a.attnum
left join pg_class numbers on numbers.oid = of_identity.objid
left join pg_sequence s on s.seqrelid = of_identity.objid
left join (values ('smallint'::regtype, -32768, 32767), ('integer', -2147483648, 2147483647),
    ('bigint', -9223372036854775808, 9223372036854775807)) as usual(type, lowest, highest) on usual.type = s.seqtypid
left join pg_description about on about.objoid = c.oid and about.classoid = 'pg_class'::regclass and about.objsubid = a.attnum
cross join lateral (values
    ('type', format_type(a.atttypid, a.atttypmod)),
    ('not null', case when a.attnotnull then 'yes'
        -- A name that the server makes ends so.
        || case when given.conname !~ '_not_null\d*$' then ', named ' || quote_ident(given.conname) else '' end
        || case when given.connoinherit then ', not inherited' else '' end
        || case when not given.convalidated then ', not valid' else '' end end),
    ('default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end),
    ('generated', case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid)
        || case a.attgenerated when 's' then ' stored' else ' virtual' end end),
    ('identity', case a.attidentity when 'a' then 'always' when 'd' then 'by default' end),
    -- What is said unless somebody chose otherwise goes without saying.
    ('identity sequence', nullif(concat_ws(' ',
        case when numbers.relname !~ '_seq\d*$' then quote_ident(numbers.relname) end,
        case when s.seqtypid <> a.atttypid then 'as ' || s.seqtypid::regtype end,
        case when s.seqstart <> case when s.seqincrement > 0 then s.seqmin else s.seqmax end then 'start ' || s.seqstart end,
        case when s.seqincrement <> 1 then 'increment ' || s.seqincrement end,
        case when s.seqmin <> case when s.seqincrement > 0 then 1 else usual.lowest end then 'minvalue ' || s.seqmin end,
        case when s.seqmax <> case when s.seqincrement > 0 then usual.highest else -1 end then 'maxvalue ' || s.seqmax end,
        case when s.seqcache <> 1 then 'cache ' || s.seqcache end,
        case when s.seqcycle then 'cycle' end,
        case when numbers.relpersistence <> c.relpersistence then
            case numbers.relpersistence when 'u' then 'unlogged' else 'logged' end end), '')),
    ('collation', case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end),
    ('storage', case when a.attstorage <> t.typstorage then
        case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end end),
    -- A partition has no column of its own.
    ('declared', case when not a.attislocal and not c.relispartition then 'by parents alone' end),
    ('compression', case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end),
    ('statistics', nullif(a.attstattarget, -1)::text),
    ('options', (select string_agg(option, ', ' order by option) from unnest(a.attoptions) as option)),
    ('foreign options', array_to_string(a.attfdwoptions, ', ')),
    ('comment', about.description)
) as fact(aspect, value)
where c.relkind in ('r', 'p', 'f', 'v', 'm', 'c') and a.attnum > 0 and not a.attisdropped and value is not null
    and not exists (select from brought b where b.classid = 'pg_class'::regclass and b.objid = c.oid)

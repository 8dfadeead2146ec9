-- The columns of a table that an insert names: none that the server numbers or computes by itself.
select a.attnum, a.attname, pg_temp.base_of(a.atttypid, a.atttypmod) as type, a.attnotnull or t.typnotnull as is_required,
    pg_temp.value_of(a.atttypid, a.atttypmod, 'i') as value, pg_get_expr(d.adbin, d.adrelid) as given,
    pg_temp.widest_of(a.atttypid, a.atttypmod) as widest
from pg_attribute a
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where a.attrelid = ? and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
    and not exists (select from pg_depend p join pg_class s on p.refclassid = 'pg_class'::regclass and s.oid = p.refobjid
        where p.classid = 'pg_attrdef'::regclass and p.objid = d.oid and s.relkind = 'S')
order by a.attnum

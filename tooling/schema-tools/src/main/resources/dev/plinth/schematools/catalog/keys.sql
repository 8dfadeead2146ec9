-- The columns of indexes that hold all rows, with those of primary and unique keys, and of foreign keys, in their order.
select case k.contype when 'p' then 'PRIMARY_KEY' when 'u' then 'UNIQUE' else 'INDEX' end as kind, t.oid::regclass::text as parent,
    coalesce(t.oid::regclass || '.' || quote_ident(k.conname), c.oid::regclass::text) as name, i.indisunique as is_unique,
    array(select quote_ident(a.attname) from unnest(i.indkey) with ordinality as o(number, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = o.number where o.place <= i.indnkeyatts order by o.place) as columns,
    null as target, null as target_columns
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_class t on t.oid = i.indrelid
join pg_am method on method.oid = c.relam and method.amname = 'btree'
join chosen_schema schema on schema.oid = c.relnamespace
left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
where i.indpred is null and i.indexprs is null and i.indisvalid
union all
select 'FOREIGN_KEY', k.conrelid::regclass::text, k.conrelid::regclass || '.' || quote_ident(k.conname), false,
    array(select quote_ident(a.attname) from unnest(k.conkey) with ordinality as o(number, place)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = o.number order by o.place),
    k.confrelid::regclass::text,
    array(select quote_ident(a.attname) from unnest(k.confkey) with ordinality as o(number, place)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = o.number order by o.place)
from pg_constraint k
join chosen_schema schema on schema.oid = k.connamespace
where k.contype = 'f'

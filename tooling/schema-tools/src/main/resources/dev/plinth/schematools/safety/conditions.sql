-- What has to be true of the rows of a table, and of which columns it speaks: checks, the bounds of a partition, and the
-- checks of domains, which call the column value; and the functions that it calls, which those call as far as the catalog
-- knows it.
with recursive chosen as (select ?::oid as oid),
called as (
    select d.objid as condition, d.refobjid as function from pg_depend d
    where d.classid = 'pg_constraint'::regclass and d.refclassid = 'pg_proc'::regclass
    union
    select called.condition, d.refobjid from called
        join pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = called.function and d.refclassid = 'pg_proc'::regclass),
functions as (
    select condition, string_agg(pg_get_functiondef(function), E';\n') as text from called
        join pg_proc on pg_proc.oid = function and prokind = 'f' group by condition)
select pg_get_expr(c.conbin, c.conrelid) as condition, c.conkey as columns, false as is_of_type, f.text as functions
from chosen, pg_constraint c left join functions f on f.condition = c.oid where c.conrelid = chosen.oid and c.contype = 'c' and c.conkey is not null
union all
select pg_get_partition_constraintdef(chosen.oid),
    (select array_agg(distinct own.attnum) from pg_partition_ancestors(chosen.oid) p
        join pg_partitioned_table t on t.partrelid = p.relid
        cross join unnest(t.partattrs::int2[]) k
        join pg_attribute parent on parent.attrelid = t.partrelid and parent.attnum = k
        join pg_attribute own on own.attrelid = chosen.oid and own.attname = parent.attname),
    false, null
from chosen where pg_get_partition_constraintdef(chosen.oid) is not null
union all
select pg_get_expr(c.conbin, 0), array[a.attnum], true, f.text
from chosen
    join pg_attribute a on a.attrelid = chosen.oid and a.attnum > 0 and not a.attisdropped
    cross join lateral (
        with recursive domain as (
            select oid, typbasetype, typtype from pg_type where oid = a.atttypid and typtype = 'd'
            union all
            select t.oid, t.typbasetype, t.typtype from domain d join pg_type t on t.oid = d.typbasetype and t.typtype = 'd')
        select oid from domain) d
    join pg_constraint c on c.contypid = d.oid and c.contype = 'c'
    left join functions f on f.condition = c.oid

-- What can be said of the style of each object: the check, the object, what is said of it, whether that is what the check is
-- against, and whether that counts only where the object was there before and something else was said of it.
with own as (
    select c.oid, c.oid::regclass::text as name, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'),
columns as (
    select own.name || '.' || quote_ident(a.attname) as name, a.*, format_type(a.atttypid, a.atttypmod) as type,
        (select t.typname from pg_type t where t.oid = a.atttypid) as base
    from own join pg_attribute a on a.attrelid = own.oid and a.attnum > 0 and not a.attisdropped)
select 'char-type' as id, 'column ' || name as object, 'has type ' || type as said, base = 'bpchar' as is_against, false as is_change
from columns
union all
select 'bounded-text', 'column ' || name, 'has type ' || type, base = 'varchar' and atttypmod > 0, false from columns
union all
select 'small-number', 'column ' || name, 'has type ' || type, base in ('int2', 'int4'), false from columns
union all
select 'local-timestamp', 'column ' || name, 'has type ' || type, base = 'timestamp', false from columns
union all
select 'serial-column', 'column ' || name, 'takes its values from a sequence, and has no identity',
    atthasdef and exists (select from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
        where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = attrelid
            and d.refobjsubid = attnum and d.deptype = 'a'), false
from columns
union all
select 'nullable-column', 'column ' || name, case when attnotnull then 'refuses null' else 'may be null' end, not attnotnull, true
from columns
union all
select 'checked-domain', 'domain ' || t.oid::regtype, 'has a check', exists (
        select from pg_constraint where contypid = t.oid and contype = 'c'), false
from pg_type t join pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'd' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select 'enum-order', 'type ' || t.oid::regtype,
    'ends with ''' || (select enumlabel from pg_enum where enumtypid = t.oid order by enumsortorder desc limit 1) || '''', true, true
from pg_type t join pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'e' and n.nspname !~ '^pg_'

package dev.plinth.shop.migrations;

/**
 * A rule of the house about every schema, as a query that finds whatever breaks it. Flyway's own tables are not looked at.
 */
public enum SchemaRule {
    EVERY_TABLE_AND_VIEW_HAS_A_COMMENT("select relname from relation where obj_description(oid, 'pg_class') is null"),

    EVERY_COLUMN_HAS_A_COMMENT(
            "select relname || '.' || attname from attribute where col_description(attrelid, attnum) is null"),

    EVERY_FUNCTION_HAS_A_COMMENT("select proname from function where obj_description(oid, 'pg_proc') is null"),

    A_CONSTRAINT_IS_NAMED_AFTER_ITS_KIND_TABLE_AND_COLUMNS("""
            select conname from named_constraint
            where conname <> kind || '_' || relname || '_' || columns
            and not (kind = 'ex' and starts_with(conname, 'ex_' || relname || '_' || columns || '_'))"""),

    AN_INDEX_IS_NAMED_AFTER_ITS_KIND_TABLE_AND_COLUMNS("""
            select i.relname
            from pg_index x join pg_class i on i.oid = x.indexrelid join relation t on t.oid = x.indrelid
            where not exists (select from pg_constraint c where c.conindid = x.indexrelid and c.contype in ('p', 'u', 'x'))
            and i.relname <> case when x.indisunique then 'uq_' else 'ix_' end || t.relname || '_' || (
                select string_agg(a.attname, '_' order by k.place)
                from unnest(x.indkey::int2[]) with ordinality k(attnum, place)
                join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum
                where k.place <= x.indnkeyatts)"""),

    A_FOREIGN_KEY_HAS_AN_INDEX("""
            select conname from named_constraint f
            where kind = 'fk' and not exists (
                select from pg_index x
                where x.indrelid = f.conrelid and x.indisvalid and x.indpred is null
                and (x.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)"""),

    A_FOREIGN_KEY_POINTS_TO_A_PRIMARY_KEY("""
            select conname from named_constraint f
            where kind = 'fk' and not exists (
                select from pg_constraint p
                where p.contype = 'p' and p.conrelid = f.confrelid and p.conkey = f.confkey)"""),

    A_COLUMN_IS_OF_A_TYPE_THAT_KEEPS_WHAT_IT_IS_GIVEN("""
            select relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) from attribute
            where atttypid in ('varchar'::regtype, 'bpchar'::regtype, 'float4'::regtype, 'float8'::regtype,
                'money'::regtype, 'timestamp'::regtype, 'timetz'::regtype, 'json'::regtype)
            or (atttypid = 'numeric'::regtype and atttypmod <> -1)"""),

    NOTHING_COUNTS_WITH_A_SEQUENCE(
            "select relname from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace"),

    A_TABLE_HAS_A_PRIMARY_KEY("""
            select relname from relation r
            where relkind = 'r' and not exists (select from named_constraint p where p.conrelid = r.oid and kind = 'pk')"""),

    A_VIEW_READS_WITH_THE_RIGHTS_OF_ITS_READER("""
            select relname from relation
            where relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false)"""),

    A_FUNCTION_THAT_LENDS_ITS_RIGHTS_FIXES_ITS_PATH(
            "select proname from function where prosecdef and coalesce(proconfig::text, '') !~ 'search_path=.*pg_temp'"),

    WHAT_CUSTOMERS_REACH_HAS_ROW_SECURITY("""
            select relname from relation r, customers
            where (has_any_column_privilege(customers, oid, 'select, insert, update, references')
                or has_table_privilege(customers, oid, 'delete, truncate, trigger'))
            and not case
                when relkind = 'v' then coalesce(reloptions @> '{security_invoker=true}', false)
                when relkind = 'm' or not relrowsecurity then false
                -- Row security does not hold these.
                when has_any_column_privilege(customers, oid, 'references')
                    or has_table_privilege(customers, oid, 'truncate, trigger') then false
                else not exists (
                    select from (values ('r'::"char", has_any_column_privilege(customers, oid, 'select')),
                        ('a', has_any_column_privilege(customers, oid, 'insert')),
                        ('w', has_any_column_privilege(customers, oid, 'update')),
                        ('d', has_table_privilege(customers, oid, 'delete'))) as c(command, granted)
                    where granted and not exists (
                        select from pg_policy
                        where polrelid = r.oid and polroles = array[customers] and polcmd = command and polpermissive))
                end"""),

    ROW_SECURITY_HIDES_NOTHING_FROM_STAFF("""
            select relname || ' from ' || staff from relation r, unnest(array[APP, READER]) as staff
            where relrowsecurity and has_any_column_privilege(staff, oid, 'select') and not exists (
                select from pg_policy
                where polrelid = r.oid and polroles = array[staff::regrole::oid] and polpermissive
                and pg_get_expr(polqual, polrelid) = 'true'
                and case staff when APP then polcmd = '*' and pg_get_expr(polwithcheck, polrelid) = 'true'
                    else polcmd = 'r' end)"""),

    A_POLICY_IS_NAMED_AFTER_ITS_TABLE_ROLE_AND_COMMAND("""
            select polname from relation r join pg_policy on polrelid = r.oid
            where polname is distinct from 'po_' || relname || '_' || (
                select string_agg(replace(rolname, ROLES, ''), '_') from pg_roles where pg_roles.oid = any (polroles))
                || case polcmd when 'r' then '_select' when 'a' then '_insert' when 'w' then '_update'
                    when 'd' then '_delete' else '' end"""),

    A_FUNCTION_THAT_CUSTOMERS_CALL_LENDS_NO_RIGHTS(
            "select proname from function, customers where prosecdef and has_function_privilege(customers, oid, 'execute')"),

    NOTHING_IS_OPEN_TO_EVERYONE("""
            select name from (
                select relname, relacl from relation
                union all select proname, coalesce(proacl, acldefault('f', proowner)) from function) as o(name, acl)
            where exists (select from aclexplode(acl) where grantee = 0)""");

    /** What the rules look at, for the schema in which the query runs. */
    private static final String NAMES = """
            with relation as (
                select * from pg_class
                where relkind in ('r', 'p', 'v', 'm') and relnamespace = current_schema()::regnamespace
                and relname not like 'flyway\\_%'
            ), attribute as (
                select relname, a.* from relation r join pg_attribute a on a.attrelid = r.oid
                where attnum > 0 and not attisdropped
            ), customers as (
                select oid as customers from pg_roles where rolname = CUSTOMER
            ), function as (
                select * from pg_proc where pronamespace = current_schema()::regnamespace
            ), named_constraint as (
                select relname, c.*, case contype when 'p' then 'pk' when 'f' then 'fk' when 'u' then 'uq' when 'c' then 'ck'
                    when 'x' then 'ex' end as kind, (
                    select string_agg(a.attname, '_' order by k.place)
                    from unnest(conkey) with ordinality k(attnum, place)
                    join pg_attribute a on a.attrelid = conrelid and a.attnum = k.attnum) as columns
                from relation r join pg_constraint c on c.conrelid = r.oid
                where contype in ('p', 'f', 'u', 'c', 'x')
            )
            """;

    /** How many things the rules look at; a rule that looks at nothing would hold for ever. */
    static final String EXTENT =
            named(NAMES + "select (select count(*) from relation), (select count(*) from attribute),"
                    + " (select count(*) from function), (select count(*) from named_constraint where kind = 'fk'),"
                    + " (select count(*) from relation where relrowsecurity), (select count(*) from customers)");

    private final String violations;

    SchemaRule(String violations) {
        this.violations = violations;
    }

    private static String named(String query) {
        return query.replace("ROLES", "'" + DatabaseRoles.ROLES + "'")
                .replace("CUSTOMER", "'" + DatabaseRoles.CUSTOMER + "'")
                .replace("READER", "'" + DatabaseRoles.READER + "'")
                .replace("APP", "'" + DatabaseRoles.APPLICATION + "'");
    }

    /** Finds the names of what breaks the rule. */
    public String query() {
        return named(NAMES + violations);
    }
}

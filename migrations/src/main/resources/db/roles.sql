-- Prepares a database for the shop: four roles, one schema, two extensions. Read it, then run it as a superuser:
--
--     psql -d DATABASE -f roles.sql
--     PGOPTIONS='-c plinth.schema=tenant_a' psql -d DATABASE -f roles.sql      (another schema than "shop")
--
-- It may be run again, and by several at once. It sets no passwords; do that afterwards: \password shop_app
--
--   shop_owner     owns the schema and migrates it; nothing else connects with this role
--   shop_app       reads and writes rows of the business tables, and makes nothing else: no temporary tables, no large objects
--   shop_reader    reads them
--   shop_customer  works for one customer at a time, and reaches the rows of that customer alone, by row security
--
-- What the last three may do with each table is granted beside the table, by the migrations.
--
-- What PostgreSQL lets every role of a database make, temporary tables and large objects, is taken back from all but the
-- owner; so other applications should not live in this database. The rights on temporary tables belong to the database and
-- not to what is in it: where a database is made of another as its template, run this again. An administrator who is not a
-- superuser, as in a hosted PostgreSQL, cannot take back the right to make large objects; then there is a notice.

do $prepare$
declare
    shop_schema constant text := coalesce(nullif(current_setting('plinth.schema', true), ''), 'shop');
    shop_role text;
    other_roles text;
    schema_owner text;
begin
    -- One administrator of this database after the other; grants that run side by side would fail.
    perform pg_advisory_xact_lock(hashtextextended('plinth roles', 0));

    foreach shop_role in array array['shop_owner', 'shop_app', 'shop_reader', 'shop_customer'] loop
        if not exists (select from pg_roles where rolname = shop_role) then
            begin
                execute format('create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls',
                    shop_role);
            exception when duplicate_object or unique_violation then
                -- Roles belong to the whole server, and an administrator of another database was faster.
                raise notice 'role % was just created by another session', shop_role;
            end;
        elsif exists (select from pg_roles where rolname = shop_role
                and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)) then
            raise exception 'role % exists and may do more than the shop needs', shop_role
                using hint = format('alter role %I nosuperuser nocreatedb nocreaterole noreplication nobypassrls',
                    shop_role);
        end if;
    end loop;

    -- What another role may do, its members may do as well. That others are members of these four is no concern here.
    select member::regrole, string_agg(distinct roleid::regrole::text, ', ') into shop_role, other_roles
    from pg_auth_members where member in ('shop_app'::regrole, 'shop_reader'::regrole, 'shop_customer'::regrole)
    group by member order by member::regrole::text limit 1;
    if found then
        raise exception 'role % is a member of % and may do more than the shop needs', shop_role, other_roles
            using hint = format('revoke %s from %s', other_roles, shop_role);
    end if;

    select pg_get_userbyid(nspowner) into schema_owner from pg_namespace where nspname = shop_schema;
    if schema_owner is null then
        execute format('create schema %I authorization shop_owner', shop_schema);
        execute format('comment on schema %I is %L', shop_schema, 'The shop: customers, catalog and orders.');
    elsif schema_owner <> 'shop_owner' then
        raise exception 'schema % belongs to %, not to shop_owner', shop_schema, schema_owner
            using hint = 'choose another schema with plinth.schema, or hand this one over on purpose';
    end if;
    execute format('revoke all on schema %I from public', shop_schema);
    execute format('grant usage on schema %I to shop_app, shop_reader, shop_customer', shop_schema);

    -- Lets one exclusion constraint compare ids and periods; lets a part of a description be found by an index. In "public"
    -- because an extension exists once in a database, however many schemas hold a shop.
    create extension if not exists btree_gist with schema public;
    create extension if not exists pg_trgm with schema public;

    execute format('revoke temporary on database %I from public', current_database());
    -- The owner needs one to refresh a materialized view while others read it.
    execute format('grant temporary on database %I to shop_owner', current_database());
    if (select rolsuper from pg_roles where rolname = current_user) then
        revoke execute on function pg_catalog.lo_creat(integer), pg_catalog.lo_create(oid),
            pg_catalog.lo_from_bytea(oid, bytea) from public;
    else
        raise notice 'every role of this database may make large objects, since % is not a superuser', current_user;
    end if;
end
$prepare$;

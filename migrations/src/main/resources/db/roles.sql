-- Prepares a database for the shop: three roles, one schema, one extension. Read it, then run it as a superuser:
--
--     psql -d DATABASE -f roles.sql
--     PGOPTIONS='-c plinth.schema=tenant_a' psql -d DATABASE -f roles.sql      (another schema than "shop")
--
-- It may be run again, and by several at once. It sets no passwords; do that afterwards: \password shop_app
--
--   shop_owner   owns the schema and migrates it; nothing else connects with this role
--   shop_app     reads and writes rows of the business tables
--   shop_reader  reads them
--
-- What the last two may do with each table is granted beside the table, by the migrations.

do $prepare$
declare
    shop_schema constant text := coalesce(nullif(current_setting('plinth.schema', true), ''), 'shop');
    shop_role text;
    other_roles text;
    schema_owner text;
begin
    -- One administrator of this database after the other; grants that run side by side would fail.
    perform pg_advisory_xact_lock(hashtextextended('plinth roles', 0));

    foreach shop_role in array array['shop_owner', 'shop_app', 'shop_reader'] loop
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

    -- What another role may do, its members may do as well. That others are members of these three is no concern here.
    select member::regrole, string_agg(distinct roleid::regrole::text, ', ') into shop_role, other_roles
    from pg_auth_members where member in ('shop_app'::regrole, 'shop_reader'::regrole)
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
    execute format('grant usage on schema %I to shop_app, shop_reader', shop_schema);

    -- Lets one exclusion constraint compare ids and periods. In "public" because an extension exists once in a
    -- database, however many schemas hold a shop.
    create extension if not exists btree_gist with schema public;
end
$prepare$;

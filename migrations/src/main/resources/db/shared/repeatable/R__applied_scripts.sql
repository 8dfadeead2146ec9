-- The histories belong to the owner alone, and a program that does not migrate asks before it starts whether all of its
-- scripts ran: so the function runs as its definer. It finds the histories of all contexts by their names, those of contexts
-- that come later too, and does not tell who migrated.
do $$ begin perform set_config('search_path', format('%I, pg_temp', current_schema()), true); end $$;
create or replace function applied_scripts()
    returns table (history text, version text, script text, type text, checksum integer, success boolean)
    language plpgsql stable security definer set search_path from current as $$
declare
    found_history name;
begin
    for found_history in
        select relname from pg_class
        where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname like 'flyway\_%'
    loop
        return query execute format(
            'select %L, version::text, script::text, type::text, checksum, success from %I', found_history, found_history);
    end loop;
end
$$;
comment on function applied_scripts() is 'What the histories of all contexts say has run, for a program that does not migrate.';
revoke all on function applied_scripts() from public, shop_app, shop_reader, shop_customer;
grant execute on function applied_scripts() to shop_app;

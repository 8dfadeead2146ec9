-- depends-on: revenue_by_month
-- Only an owner may refresh a materialized view, and the application is none: so the function runs as its definer.
-- Such a function must not look names up where its caller says. Its path is the schema that is being migrated (one
-- function for each schema, where several hold a shop) and then, named so that it comes last, the temporary one.
do $$ begin perform set_config('search_path', format('%I, pg_temp', current_schema()), true); end $$;
create or replace function refresh_revenue_by_month() returns void language plpgsql
    security definer set search_path from current as $$
begin
    refresh materialized view concurrently revenue_by_month;
end
$$;
comment on function refresh_revenue_by_month() is 'Brings revenue_by_month up to date; readers are not blocked meanwhile.';
revoke execute on function refresh_revenue_by_month() from public;
grant execute on function refresh_revenue_by_month() to shop_app;

-- depends-on: revenue_by_month, revenue_by_country, revenue_by_customer, revenue_by_product, sales_reports
-- Only an owner may refresh a materialized view, and the application is none: so the function runs as its definer.
-- Such a function must not look names up where its caller says. Its path is the schema that is being migrated (one
-- function for each schema, where several hold a shop) and then, named so that it comes last, the temporary one.
do $$ begin perform set_config('search_path', format('%I, pg_temp', current_schema()), true); end $$;
create or replace function refresh_sales_reports() returns void language plpgsql
    security definer set search_path from current as $$
begin
    refresh materialized view concurrently revenue_by_month;
    refresh materialized view concurrently revenue_by_country;
    refresh materialized view concurrently revenue_by_customer;
    refresh materialized view concurrently revenue_by_product;
    refresh materialized view concurrently sales_reports;
end
$$;
comment on function refresh_sales_reports() is 'Brings all materialized views of sales up to date; readers are not blocked meanwhile.';
revoke execute on function refresh_sales_reports() from public;
grant execute on function refresh_sales_reports() to shop_app;

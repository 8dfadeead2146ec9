-- For every role, as a policy cannot see what a row was before: what is on its way does not come back.
create or replace function hold_order_status() returns trigger language plpgsql as $$
begin
    raise exception 'order % was % and cannot become %', old.number, old.status, new.status using
        errcode = 'check_violation', constraint = 'ck_sales_order_status_forward',
        schema = tg_table_schema, table = 'sales_order', column = 'status';
end
$$;
comment on function hold_order_status() is 'Trigger: refuses to take an order back that was shipped, delivered or cancelled.';
revoke execute on function hold_order_status() from public;

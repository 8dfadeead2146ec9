-- Two transactions that order and close at once are held apart by the lock: the one that comes second waits, and then sees
-- what the first has done, or fails to serialize where it may not see it.
create or replace function hold_order_customer() returns trigger language plpgsql as $$
declare
    customer_status text;
begin
    select status into customer_status from customer where id = new.customer_id for share;
    if customer_status <> 'ACTIVE' then
        raise exception 'order % is of a customer who is closed', new.number using
            errcode = 'check_violation', constraint = 'ck_sales_order_customer_active',
            schema = tg_table_schema, table = 'sales_order', column = 'customer_id';
    end if;
    return null;
end
$$;
comment on function hold_order_customer() is 'Trigger: refuses a new order of a customer who is closed.';
revoke execute on function hold_order_customer() from public;

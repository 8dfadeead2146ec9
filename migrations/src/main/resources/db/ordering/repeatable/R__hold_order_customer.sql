-- Two transactions that order and close at once are held apart by the lock: the one that comes second waits, and then sees
-- what the first has done, or fails to serialize where it may not see it.
-- With the rights of the owner, as PostgreSQL holds a foreign key: a rule about rows has to see them all, whatever the policies
-- show to the role that writes. So names are looked up in the schema that is being migrated and nowhere else.
do $$ begin perform set_config('search_path', format('%I, pg_temp', current_schema()), true); end $$;
create or replace function hold_order_customer() returns trigger language plpgsql
    security definer set search_path from current as $$
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

-- At the end of the transaction. Whoever pays or credits an order has to change it too, and so waits for others who do.
-- With the rights of the owner, as PostgreSQL holds a foreign key: a rule about rows has to see them all, whatever the policies
-- show to the role that writes. So names are looked up in the schema that is being migrated and nowhere else.
do $$ begin perform set_config('search_path', format('%I, pg_temp', current_schema()), true); end $$;
create or replace function hold_order_sums() returns trigger language plpgsql
    security definer set search_path from current as $$
declare
    -- Either the order itself or what belongs to it.
    changed uuid := to_jsonb(new) ->> case tg_table_name when 'sales_order' then 'id' else 'order_id' end;
begin
    perform from sales_order o
    where o.id = changed and o.paid <> (select coalesce(sum(amount), 0) from payment where order_id = o.id);
    if found then
        raise exception 'order % does not say what was paid', changed using
            errcode = 'check_violation', constraint = 'ck_sales_order_paid_by_payments',
            schema = tg_table_schema, table = 'sales_order', column = 'paid';
    end if;
    perform from sales_order o
    where o.id = changed and o.credit_notes <> (select count(*) from credit_note where order_id = o.id);
    if found then
        raise exception 'order % has not counted its credit notes', changed using
            errcode = 'check_violation', constraint = 'ck_sales_order_credit_notes_counted',
            schema = tg_table_schema, table = 'sales_order', column = 'credit_notes';
    end if;
    return null;
end
$$;
comment on function hold_order_sums() is 'Trigger: refuses an order that is not in step with its payments or its credit notes.';
revoke execute on function hold_order_sums() from public;

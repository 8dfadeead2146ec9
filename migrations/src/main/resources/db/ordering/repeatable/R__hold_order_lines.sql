-- At the end of the transaction, when all lines are there. Afterwards none can be added; see hold_line_numbers.
-- With the rights of the owner, as PostgreSQL holds a foreign key: a rule about rows has to see them all, whatever the policies
-- show to the role that writes. So names are looked up in the schema that is being migrated and nowhere else.
do $$ begin perform set_config('search_path', format('%I, pg_temp', current_schema()), true); end $$;
create or replace function hold_order_lines() returns trigger language plpgsql
    security definer set search_path from current as $$
begin
    perform from sales_order o cross join lateral (
        select count(*) as lines, coalesce(sum(quantity * unit_price), 0) as total
        from order_line where order_id = o.id) l
    where o.id = new.id and (o.lines <> l.lines or o.total <> l.total);
    if found then
        raise exception 'order % does not come to its lines', new.number using
            errcode = 'check_violation', constraint = 'ck_sales_order_total_of_lines',
            schema = tg_table_schema, table = 'sales_order', column = 'total';
    end if;
    return null;
end
$$;
comment on function hold_order_lines() is 'Trigger: refuses an order whose number of lines or total is not that of its lines.';
revoke execute on function hold_order_lines() from public;

-- Lines are numbered from 1 without two of one number, so that an order that has all its lines has no room for another.
-- With the rights of the owner, as PostgreSQL holds a foreign key: a rule about rows has to see them all, whatever the policies
-- show to the role that writes. So names are looked up in the schema that is being migrated and nowhere else.
do $$ begin perform set_config('search_path', format('%I, pg_temp', current_schema()), true); end $$;
create or replace function hold_line_numbers() returns trigger language plpgsql
    security definer set search_path from current as $$
begin
    perform from (select order_id, max(line_number) as line_number from added group by order_id) l
    join sales_order o on o.id = l.order_id
    where l.line_number > o.lines;
    if found then
        raise exception 'a line has a number above the number of lines of its order' using
            errcode = 'check_violation', constraint = 'ck_order_line_line_number_within_order',
            schema = tg_table_schema, table = 'order_line', column = 'line_number';
    end if;
    return null;
end
$$;
comment on function hold_line_numbers() is 'Trigger: refuses lines beyond the number that their order has.';
revoke execute on function hold_line_numbers() from public;

-- depends-on: customer/current_customer
alter table kept_answer enable row level security;

-- Policies that were made by hand are gone now: what follows is all that there are.
do $$
declare
    made record;
begin
    for made in select polname from pg_policy where polrelid = 'kept_answer'::regclass loop
        execute format('drop policy %I on kept_answer', made.polname);
    end loop;
end
$$;

create policy po_kept_answer_app on kept_answer to shop_app using (true) with check (true);
create policy po_kept_answer_customer on kept_answer to shop_customer
    using (customer_id = current_customer()) with check (customer_id = current_customer());

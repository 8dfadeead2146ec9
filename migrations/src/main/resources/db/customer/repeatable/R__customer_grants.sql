-- depends-on: current_customer
revoke all on customer, customer_address from shop_app, shop_reader, shop_customer;
-- Whatever was granted by hand is gone now: what follows is all that they may do.
-- Column by column what the mapping writes: who made and changed a row, the database notes; what no verb changes stays.
grant select, delete on customer, customer_address to shop_app;
grant insert (id, version, number, email, status), update (version, email, status) on customer to shop_app;
grant insert (id, customer_id, kind, recipient, street, postal_code, city, country),
    update (recipient, street, postal_code, city, country) on customer_address to shop_app;
grant select on customer, customer_address to shop_reader;
-- Customers see no more than the mapping reads, and of that their own: not who of the staff made and changed a row.
grant select (id, version, number, email, status) on customer to shop_customer;
grant select (id, customer_id, kind, recipient, street, postal_code, city, country) on customer_address to shop_customer;

-- A role sees and writes what a policy lets it, and without one nothing. The owner is not held to policies, so that it can
-- migrate and fill columns; neither are the functions that run with its rights.
alter table customer enable row level security;
alter table customer_address enable row level security;

-- Policies that were made by hand are gone now: what follows is all that there are.
do $$
declare
    made record;
begin
    for made in select polname, polrelid::regclass as of_table from pg_policy where polrelid in (
        'customer'::regclass, 'customer_address'::regclass)
    loop
        execute format('drop policy %I on %s', made.polname, made.of_table);
    end loop;
end
$$;

create policy po_customer_app on customer to shop_app using (true) with check (true);
create policy po_customer_reader_select on customer for select to shop_reader using (true);
create policy po_customer_customer_select on customer for select to shop_customer
    using (id = current_customer());

create policy po_customer_address_app on customer_address to shop_app using (true) with check (true);
create policy po_customer_address_reader_select on customer_address for select to shop_reader using (true);
create policy po_customer_address_customer_select on customer_address for select to shop_customer
    using (customer_id = current_customer());

revoke all on category, product, product_category, product_price from shop_app, shop_reader, shop_customer;
-- Whatever was granted by hand is gone now: what follows is all that they may do.
-- Column by column what the mapping writes: who made and changed a row, the database notes; what no verb changes stays.
grant select, delete on category, product, product_category, product_price to shop_app;
grant insert (id, version, name, parent_id), update (version, name, parent_id) on category to shop_app;
grant insert (id, version, sku, name, charge), update (version, name) on product to shop_app;
grant insert (product_id, category_id) on product_category to shop_app;
grant insert (id, product_id, amount, currency, valid_from, valid_to), update (valid_to) on product_price to shop_app;
grant select on category, product, product_category, product_price to shop_reader;
-- Customers see no more than the mapping reads: not who of the staff made and changed a row.
grant select (id, version, name, parent_id) on category to shop_customer;
grant select (id, version, sku, name, charge) on product to shop_customer;
grant select (product_id, category_id) on product_category to shop_customer;
grant select (id, product_id, amount, currency, valid_from, valid_to) on product_price to shop_customer;

-- A role sees and writes what a policy lets it, and without one nothing. The owner is not held to policies, so that it can
-- migrate and fill columns; neither are the functions that run with its rights.
alter table category enable row level security;
alter table product enable row level security;
alter table product_category enable row level security;
alter table product_price enable row level security;

-- Policies that were made by hand are gone now: what follows is all that there are.
do $$
declare
    made record;
begin
    for made in select polname, polrelid::regclass as of_table from pg_policy where polrelid in (
        'category'::regclass, 'product'::regclass, 'product_category'::regclass, 'product_price'::regclass)
    loop
        execute format('drop policy %I on %s', made.polname, made.of_table);
    end loop;
end
$$;

create policy po_category_app on category to shop_app using (true) with check (true);
create policy po_category_reader_select on category for select to shop_reader using (true);
create policy po_category_customer_select on category for select to shop_customer using (true);

create policy po_product_app on product to shop_app using (true) with check (true);
create policy po_product_reader_select on product for select to shop_reader using (true);
create policy po_product_customer_select on product for select to shop_customer using (true);

create policy po_product_category_app on product_category to shop_app using (true) with check (true);
create policy po_product_category_reader_select on product_category for select to shop_reader using (true);
create policy po_product_category_customer_select on product_category for select to shop_customer using (true);

create policy po_product_price_app on product_price to shop_app using (true) with check (true);
create policy po_product_price_reader_select on product_price for select to shop_reader using (true);
create policy po_product_price_customer_select on product_price for select to shop_customer using (true);

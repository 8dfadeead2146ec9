-- depends-on: customer/current_customer
revoke all on sales_order, order_line, payment, credit_note, credit_note_line from shop_app, shop_reader, shop_customer;
-- Whatever was granted by hand is gone now: what follows is all that they may do.
-- A view's grants stand in the view's own script: replacing the view takes them away.
-- Column by column what the mapping writes: who made and changed a row, the database notes. Lines, payments and credit
-- notes are never changed, and nothing that was sold is ever deleted.
grant select on sales_order, order_line, payment, credit_note, credit_note_line to shop_app;
grant insert (id, version, number, customer_id, country, currency, placed_at, status, lines, total, paid, credit_notes),
    update (version, status, paid, credit_notes) on sales_order to shop_app;
grant insert (id, order_id, line_number, product_id, quantity, unit_price, description) on order_line to shop_app;
grant insert (id, order_id, method, amount, reference, paid_at) on payment to shop_app;
grant insert (id, version, number, order_id, customer_id, country, currency, issued_at) on credit_note to shop_app;
grant insert (id, credit_note_id, line_number, product_id, quantity, unit_price, description) on credit_note_line to shop_app;
grant select on sales_order, order_line, payment, credit_note, credit_note_line to shop_reader;
-- Customers see no more than the mapping reads, and of that their own: not who of the staff made and changed a row. They
-- place, pay and cancel orders; credit notes they only read.
grant select (id, version, number, customer_id, country, currency, placed_at, status, lines, total, paid, credit_notes),
    insert (id, version, number, customer_id, country, currency, placed_at, status, lines, total, paid, credit_notes),
    update (version, status, paid) on sales_order to shop_customer;
grant select (id, order_id, line_number, product_id, quantity, unit_price, description),
    insert (id, order_id, line_number, product_id, quantity, unit_price, description) on order_line to shop_customer;
grant select (id, order_id, method, amount, reference, paid_at),
    insert (id, order_id, method, amount, reference, paid_at) on payment to shop_customer;
grant select (id, version, number, order_id, customer_id, country, currency, issued_at) on credit_note to shop_customer;
grant select (id, credit_note_id, line_number, product_id, quantity, unit_price, description)
    on credit_note_line to shop_customer;

-- A role sees and writes what a policy lets it, and without one nothing. The owner is not held to policies, so that it can
-- migrate and fill columns; neither are the functions that run with its rights.
alter table sales_order enable row level security;
alter table order_line enable row level security;
alter table payment enable row level security;
alter table credit_note enable row level security;
alter table credit_note_line enable row level security;

-- Policies that were made by hand are gone now: what follows is all that there are.
do $$
declare
    made record;
begin
    for made in select polname, polrelid::regclass as of_table from pg_policy where polrelid in (
        'sales_order'::regclass, 'order_line'::regclass, 'payment'::regclass, 'credit_note'::regclass,
        'credit_note_line'::regclass)
    loop
        execute format('drop policy %I on %s', made.polname, made.of_table);
    end loop;
end
$$;

create policy po_sales_order_app on sales_order to shop_app using (true) with check (true);
create policy po_sales_order_reader_select on sales_order for select to shop_reader using (true);
create policy po_sales_order_customer_select on sales_order for select to shop_customer
    using (customer_id = current_customer());
create policy po_sales_order_customer_insert on sales_order for insert to shop_customer
    with check (customer_id = current_customer() and status in ('PLACED', 'CANCELLED') and credit_notes = 0);
-- An order that is on its way may be locked, so that it is found, and not changed.
create policy po_sales_order_customer_update on sales_order for update to shop_customer
    using (customer_id = current_customer())
    with check (customer_id = current_customer() and status in ('PLACED', 'CANCELLED'));

create policy po_order_line_app on order_line to shop_app using (true) with check (true);
create policy po_order_line_reader_select on order_line for select to shop_reader using (true);
create policy po_order_line_customer_select on order_line for select to shop_customer
    using (exists (select from sales_order where sales_order.id = order_line.order_id));
create policy po_order_line_customer_insert on order_line for insert to shop_customer
    with check (exists (select from sales_order where sales_order.id = order_line.order_id));

create policy po_payment_app on payment to shop_app using (true) with check (true);
create policy po_payment_reader_select on payment for select to shop_reader using (true);
create policy po_payment_customer_select on payment for select to shop_customer
    using (exists (select from sales_order where sales_order.id = payment.order_id));
create policy po_payment_customer_insert on payment for insert to shop_customer
    with check (exists (select from sales_order where sales_order.id = payment.order_id));

create policy po_credit_note_app on credit_note to shop_app using (true) with check (true);
create policy po_credit_note_reader_select on credit_note for select to shop_reader using (true);
create policy po_credit_note_customer_select on credit_note for select to shop_customer
    using (customer_id = current_customer());

create policy po_credit_note_line_app on credit_note_line to shop_app using (true) with check (true);
create policy po_credit_note_line_reader_select on credit_note_line for select to shop_reader using (true);
create policy po_credit_note_line_customer_select on credit_note_line for select to shop_customer
    using (exists (select from credit_note where credit_note.id = credit_note_line.credit_note_id));

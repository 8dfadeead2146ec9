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

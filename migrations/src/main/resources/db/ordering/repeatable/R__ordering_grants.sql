revoke all on sales_order, order_line, payment, credit_note, credit_note_line from shop_app, shop_reader;
-- Whatever was granted by hand is gone now: what follows is all that they may do.
-- A view's grants stand in the view's own script: replacing the view takes them away.
grant select, insert, update, delete on sales_order, order_line, payment, credit_note, credit_note_line to shop_app;
grant select on sales_order, order_line, payment, credit_note, credit_note_line to shop_reader;

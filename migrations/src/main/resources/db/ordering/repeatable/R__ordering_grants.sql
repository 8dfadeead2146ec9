-- A view's grants stand in the view's own script: replacing the view takes them away.
grant select, insert, update, delete on sales_order, order_line, payment, credit_note, credit_note_line to shop_app;
grant select on sales_order, order_line, payment, credit_note, credit_note_line to shop_reader;

grant select, insert, update, delete on customer, customer_address to shop_app;
grant select on customer, customer_address to shop_reader;

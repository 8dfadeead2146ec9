revoke all on customer, customer_address from shop_app, shop_reader;
-- Whatever was granted by hand is gone now: what follows is all that they may do.
grant select, insert, update, delete on customer, customer_address to shop_app;
grant select on customer, customer_address to shop_reader;

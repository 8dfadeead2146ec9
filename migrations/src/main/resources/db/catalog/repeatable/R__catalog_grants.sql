revoke all on category, product, product_category, product_price from shop_app, shop_reader;
-- Whatever was granted by hand is gone now: what follows is all that they may do.
grant select, insert, update, delete on category, product, product_category, product_price to shop_app;
grant select on category, product, product_category, product_price to shop_reader;

grant select, insert, update, delete on category, product, product_category, product_price to shop_app;
grant select on category, product, product_category, product_price to shop_reader;

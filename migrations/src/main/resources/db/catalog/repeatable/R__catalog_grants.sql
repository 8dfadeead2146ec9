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

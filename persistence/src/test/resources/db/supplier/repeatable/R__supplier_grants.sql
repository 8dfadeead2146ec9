revoke all on supplier from shop_app, shop_reader;
grant select, insert, update, delete on supplier to shop_app;
grant select on supplier to shop_reader;

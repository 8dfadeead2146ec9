revoke all on supplier from shop_app, shop_reader, shop_customer;
grant select on supplier to shop_app, shop_reader;
grant insert (id, version, name, country, active), update (version, country, active) on supplier to shop_app;

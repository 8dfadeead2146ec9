revoke all on customer, customer_address from shop_app, shop_reader, shop_customer;
-- Whatever was granted by hand is gone now: what follows is all that they may do.
-- Column by column what the mapping writes: who made and changed a row, the database notes; what no verb changes stays.
grant select, delete on customer, customer_address to shop_app;
grant insert (id, version, number, email, status), update (version, email, status) on customer to shop_app;
grant insert (id, customer_id, kind, recipient, street, postal_code, city, country),
    update (recipient, street, postal_code, city, country) on customer_address to shop_app;
grant select on customer, customer_address to shop_reader;
-- Customers see no more than the mapping reads, and of that their own: not who of the staff made and changed a row.
grant select (id, version, number, email, status) on customer to shop_customer;
grant select (id, customer_id, kind, recipient, street, postal_code, city, country) on customer_address to shop_customer;

revoke all on kept_answer from shop_app, shop_customer, shop_reader;
-- Whatever was granted by hand is gone now: what follows is all that they may do. Answers hold what callers were shown, so readers
-- of the business tables do not see them.
grant select on kept_answer to shop_app, shop_customer;
grant insert (caller, idempotency_key, customer_id, request_hash), update (status, body, entity_version, resource)
    on kept_answer to shop_app, shop_customer;
grant delete on kept_answer to shop_app;

-- The one place that knows how a transaction says for which customer it runs. The setting is missing where it was never made,
-- and empty after a transaction that made it; either way there is no customer, and nothing is equal to null.
create or replace function current_customer() returns uuid language sql stable parallel safe
    return nullif(current_setting('plinth.customer', true), '')::uuid;
comment on function current_customer() is 'The customer for whom the transaction runs; null for none.';
revoke all on function current_customer() from public, shop_customer;
grant execute on function current_customer() to shop_customer;

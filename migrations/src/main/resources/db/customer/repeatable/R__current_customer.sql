-- The one place that knows how a transaction says for which customer it runs. The setting is missing where it was never made,
-- and empty after a transaction that made it; either way there is no customer, and nothing is equal to null.
-- PostgreSQL puts the expression in the place of the call and, as it is stable, looks at its value when it plans: so a customer
-- with very many orders gets a plan that fits, which a subquery would not.
create or replace function current_customer() returns uuid language sql stable parallel safe
    return nullif(current_setting('plinth.customer', true), '')::uuid;
comment on function current_customer() is 'The customer for whom the transaction runs; null for none.';
revoke all on function current_customer() from public, shop_customer;
grant execute on function current_customer() to shop_customer;

drop materialized view if exists revenue_by_customer;
create materialized view revenue_by_customer as
select c.number as customer, b.currency, b.orders, b.revenue
from (
    select customer_id, currency, count(*) as orders, sum(total) as revenue
    from sales_order
    where status <> 'CANCELLED' and customer_id is not null
    group by customer_id, currency
) b join customer c on c.id = b.customer_id;
-- Refreshing without blocking readers needs a unique index.
create unique index uq_revenue_by_customer_customer_currency on revenue_by_customer (customer, currency);
create index ix_revenue_by_customer_revenue on revenue_by_customer (revenue);
comment on materialized view revenue_by_customer is 'What each customer bought in each currency, as of the last refresh.';
comment on column revenue_by_customer.customer is 'The number people know the customer by.';
comment on column revenue_by_customer.currency is 'ISO 4217 code of the amount.';
comment on column revenue_by_customer.orders is 'How many orders of the customer were not cancelled.';
comment on column revenue_by_customer.revenue is 'What those orders come to, exact.';
grant select on revenue_by_customer to shop_app, shop_reader;

-- depends-on: order_charges
drop materialized view if exists revenue_by_customer;
create materialized view revenue_by_customer as
select c.number as customer, b.currency, b.orders, b.revenue
from (
    select o.customer_id, o.currency, count(*) as orders, sum(o.total - coalesce(x.charges, 0)) as revenue
    from sales_order o left join order_charges x on x.order_id = o.id
    -- An order that has nothing but charges buys nothing.
    where o.status <> 'CANCELLED' and o.customer_id is not null and o.lines > coalesce(x.lines, 0)
    group by o.customer_id, o.currency
) b join customer c on c.id = b.customer_id;
-- Refreshing without blocking readers needs a unique index.
create unique index uq_revenue_by_customer_customer_currency on revenue_by_customer (customer, currency);
create index ix_revenue_by_customer_revenue on revenue_by_customer (revenue);
comment on materialized view revenue_by_customer is 'What goods each customer bought in each currency, as of the last refresh.';
comment on column revenue_by_customer.customer is 'The number people know the customer by.';
comment on column revenue_by_customer.currency is 'ISO 4217 code of the amount.';
comment on column revenue_by_customer.orders is 'How many orders of the customer have goods and were not cancelled.';
comment on column revenue_by_customer.revenue is 'What the goods in those orders come to, exact; charges are left out.';
grant select on revenue_by_customer to shop_app, shop_reader;

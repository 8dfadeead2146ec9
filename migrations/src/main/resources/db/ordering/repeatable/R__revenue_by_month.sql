-- depends-on: order_charges
drop materialized view if exists revenue_by_month;
create materialized view revenue_by_month as
with sold as (
    select date_trunc('month', o.placed_at at time zone 'UTC')::date as month, o.currency,
        count(*) as orders, sum(o.total) as revenue, sum(x.charges) as charges
    from sales_order o left join order_charges x on x.order_id = o.id
    where o.status <> 'CANCELLED'
    group by 1, 2
), given_back as (
    select date_trunc('month', n.issued_at at time zone 'UTC')::date as month, n.currency,
        sum(l.quantity * l.unit_price) as credited,
        sum(l.quantity * l.unit_price) filter (where p.charge is not null) as charges_credited
    from credit_note n left join credit_note_line l on l.credit_note_id = n.id left join product p on p.id = l.product_id
    group by 1, 2
)
select month, currency, coalesce(orders, 0) as orders, coalesce(revenue, 0) as revenue,
    coalesce(credited, 0) as credited, coalesce(charges, 0) as charges, coalesce(charges_credited, 0) as charges_credited
from sold full join given_back using (month, currency);
-- Refreshing without blocking readers needs a unique index.
create unique index uq_revenue_by_month_month_currency on revenue_by_month (month, currency);
comment on materialized view revenue_by_month is 'What was sold and given back in each month and currency, as of the last refresh.';
comment on column revenue_by_month.month is 'First day of the month, in UTC.';
comment on column revenue_by_month.currency is 'ISO 4217 code of all amounts.';
comment on column revenue_by_month.orders is 'How many orders were placed and not cancelled.';
comment on column revenue_by_month.revenue is 'What those orders come to, exact.';
comment on column revenue_by_month.credited is 'What the credit notes issued in the month come to, exact.';
comment on column revenue_by_month.charges is 'The part of the revenue that is not a sale of goods, exact.';
comment on column revenue_by_month.charges_credited is 'The part of what is credited that is not a return of goods, exact.';
grant select on revenue_by_month to shop_app, shop_reader;

drop materialized view if exists revenue_by_month;
create materialized view revenue_by_month as
with sold as (
    select date_trunc('month', placed_at at time zone 'UTC')::date as month, currency,
        count(*) as orders, sum(total) as revenue
    from sales_order
    where status <> 'CANCELLED'
    group by 1, 2
), given_back as (
    select date_trunc('month', n.issued_at at time zone 'UTC')::date as month, n.currency,
        coalesce(sum(l.quantity * l.unit_price), 0) as credited
    from credit_note n left join credit_note_line l on l.credit_note_id = n.id
    group by 1, 2
)
select month, currency, coalesce(orders, 0) as orders, coalesce(revenue, 0) as revenue,
    coalesce(credited, 0) as credited
from sold full join given_back using (month, currency);
-- Refreshing without blocking readers needs a unique index.
create unique index uq_revenue_by_month_month_currency on revenue_by_month (month, currency);
comment on materialized view revenue_by_month is 'What was sold and given back in each month and currency, as of the last refresh.';
comment on column revenue_by_month.month is 'First day of the month, in UTC.';
comment on column revenue_by_month.currency is 'ISO 4217 code of both amounts.';
comment on column revenue_by_month.orders is 'How many orders were placed and not cancelled.';
comment on column revenue_by_month.revenue is 'What those orders come to, exact.';
comment on column revenue_by_month.credited is 'What the credit notes issued in the month come to, exact.';
grant select on revenue_by_month to shop_app, shop_reader;

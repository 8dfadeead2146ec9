-- depends-on: order_charges
drop materialized view if exists revenue_by_country;
create materialized view revenue_by_country as
with sold as (
    select o.country, o.currency, count(*) as orders, sum(o.total) as revenue, sum(x.charges) as charges
    from sales_order o left join order_charges x on x.order_id = o.id
    where o.status <> 'CANCELLED'
    group by o.country, o.currency
), given_back as (
    select n.country, n.currency, sum(l.quantity * l.unit_price) as credited
    from credit_note n left join credit_note_line l on l.credit_note_id = n.id
    group by n.country, n.currency
)
select country, currency, coalesce(orders, 0) as orders, coalesce(revenue, 0) as revenue,
    coalesce(credited, 0) as credited, coalesce(charges, 0) as charges
from sold full join given_back using (country, currency);
-- Refreshing without blocking readers needs a unique index.
create unique index uq_revenue_by_country_country_currency on revenue_by_country (country, currency);
comment on materialized view revenue_by_country is 'What was sold and given back in each country and currency, as of the last refresh.';
comment on column revenue_by_country.country is 'Where the goods went: ISO 3166-1 alpha-2 code, or a user-assigned one.';
comment on column revenue_by_country.currency is 'ISO 4217 code of all amounts.';
comment on column revenue_by_country.orders is 'How many orders went there and were not cancelled.';
comment on column revenue_by_country.revenue is 'What those orders come to, exact.';
comment on column revenue_by_country.credited is 'What the credit notes of the country come to, exact.';
comment on column revenue_by_country.charges is 'The part of the revenue that is not a sale of goods, exact.';
grant select on revenue_by_country to shop_app, shop_reader;

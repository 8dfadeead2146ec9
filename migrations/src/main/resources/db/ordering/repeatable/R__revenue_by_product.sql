drop materialized view if exists revenue_by_product;
create materialized view revenue_by_product as
select p.id as product_id, b.currency, p.sku, p.name, b.pieces, b.revenue
from (
    select l.product_id, o.currency, sum(l.quantity) as pieces, sum(l.quantity * l.unit_price) as revenue
    from order_line l join sales_order o on o.id = l.order_id
    where o.status <> 'CANCELLED'
    group by l.product_id, o.currency
) b join product p on p.id = b.product_id
where p.charge is null;
-- Refreshing without blocking readers needs a unique index.
create unique index uq_revenue_by_product_product_id_currency on revenue_by_product (product_id, currency);
create index ix_revenue_by_product_revenue on revenue_by_product (revenue);
comment on materialized view revenue_by_product is 'What was sold of each product that is goods, in each currency, as of the last refresh.';
comment on column revenue_by_product.product_id is 'The product.';
comment on column revenue_by_product.currency is 'ISO 4217 code of the amount.';
comment on column revenue_by_product.sku is 'The stock-keeping code people know the product by, in upper case.';
comment on column revenue_by_product.name is 'What people called the product at the last refresh.';
comment on column revenue_by_product.pieces is 'How many pieces stand in orders that were not cancelled.';
comment on column revenue_by_product.revenue is 'What those pieces come to, exact.';
grant select on revenue_by_product to shop_app, shop_reader;

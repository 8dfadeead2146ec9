-- Dropped first: "create or replace" cannot take a column away.
drop view if exists order_total;
-- As invoker: whoever reads the view needs the right to read the tables, and row security applies to the reader.
create view order_total with (security_invoker = true) as
select id, number, customer_id, country, currency, placed_at, status, lines, total, paid
from sales_order;
comment on view order_total is 'One row for each order, with what it comes to and what was paid.';
comment on column order_total.id is 'The order.';
comment on column order_total.number is 'The number people know the order by.';
comment on column order_total.customer_id is 'Who bought; none for a guest.';
comment on column order_total.country is 'Where the goods go.';
comment on column order_total.currency is 'ISO 4217 code of both amounts.';
comment on column order_total.placed_at is 'When the order was placed.';
comment on column order_total.status is 'PLACED, SHIPPED, DELIVERED or CANCELLED.';
comment on column order_total.lines is 'How many lines it has.';
comment on column order_total.total is 'Sum of quantity times unit price, exact.';
comment on column order_total.paid is 'Sum of the payments, exact; 0 without payments.';
grant select on order_total to shop_app, shop_reader, shop_customer;

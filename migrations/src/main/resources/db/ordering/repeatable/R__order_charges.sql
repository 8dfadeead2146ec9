-- Dropped first: "create or replace" cannot take a column away.
drop view if exists order_charges;
-- As invoker: a role that reads the view needs the right to read the tables, and row security applies to that role.
create view order_charges with (security_invoker = true) as
select l.order_id, count(*) as lines, sum(l.quantity * l.unit_price) as charges
from order_line l join product p on p.id = l.product_id
where p.charge is not null
group by l.order_id;
comment on view order_charges is 'One row for each order that has charges, such as postage: what of it is not a sale of goods.';
comment on column order_charges.order_id is 'The order.';
comment on column order_charges.lines is 'How many of its lines are charges.';
comment on column order_charges.charges is 'What those lines come to, exact.';
grant select on order_charges to shop_app, shop_reader;

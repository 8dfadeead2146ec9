drop materialized view if exists sales_reports;
create materialized view sales_reports as select now() as as_of;
-- Refreshing without blocking readers needs a unique index.
create unique index uq_sales_reports_as_of on sales_reports (as_of);
comment on materialized view sales_reports is 'One row: how old the materialized views of sales are.';
comment on column sales_reports.as_of is 'When the transaction began that refreshed them last; what was kept before is in them.';
grant select on sales_reports to shop_app, shop_reader;

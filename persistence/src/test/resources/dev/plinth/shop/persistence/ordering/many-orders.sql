-- Fills an empty shop with as many orders as the setting many.orders says; the owner of the schema runs it. The same number
-- gives the same orders. The skew is that of real shops:
--   * customers: a tenth of the orders are of one (C-WHALE), every twentieth is a guest's, the others have 8 on average
--   * status: nine in ten are delivered; what is placed or shipped is the newest 3 percent
--   * placed over ten years, more in some seasons than in others; stored, numbered and identified in that order
--   * totals log-normal, of a few price points, so that many are equal; 3 lines on average
--   * descriptions of 4,096 products, some bought a hundred times as often as others; words in about 50 (set), 5 (walnut),
--     1 (cobalt) and 0.1 (tungsten) percent of the lines; "quixotic" in one of 100,000 orders; "gramophone" in one of a
--     hundred lines, all of them among the oldest twentieth of the orders
set timezone = 'UTC';
select setseed(0.5);

-- What an owner may put off while loading, and has again afterwards: foreign keys, triggers, indexes. What is checked in
-- each row stays.
create temporary table put_off (step int, down text, up text);
insert into put_off
select 1, format('alter table %s drop constraint %I', conrelid::regclass, conname),
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
from pg_constraint
where connamespace = current_schema()::regnamespace and contype = 'f'
    and conrelid in ('sales_order'::regclass, 'order_line'::regclass, 'payment'::regclass);
insert into put_off
select 2, format('drop index %s', i.indexrelid::regclass),
    concat_ws('; ', pg_get_indexdef(i.indexrelid), (
        select string_agg(format('alter index %s alter column %s set statistics %s', i.indexrelid::regclass, attnum, attstattarget), '; ')
        from pg_attribute where attrelid = i.indexrelid and attstattarget > 0))
from pg_index i
where i.indrelid in ('sales_order'::regclass, 'order_line'::regclass, 'payment'::regclass)
    and not exists (select from pg_constraint c where c.conindid = i.indexrelid);
do $$
declare one record;
begin
    for one in select down from put_off order by step loop execute one.down; end loop;
end
$$;
alter table sales_order disable trigger user;
alter table order_line disable trigger user;
alter table payment disable trigger user;

insert into customer (id, version, number, status)
select (lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000000')::uuid, 1, case i when 0 then 'C-WHALE' else 'C-' || i end, 'ACTIVE'
from generate_series(0, current_setting('many.orders')::int / 10) i;

insert into product (id, version, sku, name)
select (lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000001')::uuid, 1, 'P' || i, concat_ws(' ',
    (array['Antique', 'Blue', 'Carved', 'Dotted', 'Enamel', 'Folding', 'Glass', 'Hanging'])[i % 8 + 1],
    case when i % 20 = 7 then 'walnut' end, case when i % 100 = 13 then 'cobalt' end,
    case when i % 1000 = 501 then 'tungsten' end,
    (array['lamp', 'holder', 'frame', 'basket', 'mirror', 'drawer', 'clock', 'cushion'])[i / 8 % 8 + 1],
    case when i % 2 = 0 then 'set' end, 'no.', i)
from generate_series(0, 4095) i;

create temporary table draft as
select i, x, start + (x - 0.6 * sin(20 * pi() * x) / (20 * pi())) * interval '3650 days' as placed_at,
    case when buyer < 0.1 then 0
        when buyer >= 0.15 or i % 100000 = 5000 then 1 + floor(pick * pick * (many / 10))::int end as buyer,
    case when x > 0.99 then (array['PLACED', 'SHIPPED'])[i % 2 + 1]
        when x > 0.97 then 'SHIPPED'
        when fate < 0.07 then 'CANCELLED'
        else 'DELIVERED' end as status,
    1 + floor(-ln(1 - size) * 2.5)::int as lines
from (select i, many, i::float8 / many as x, timestamptz '2016-11-01' as start,
        random() as buyer, random() as pick, random() as fate, random() as size
    from (select current_setting('many.orders')::int as many) n, generate_series(0, many - 1) i) r;

insert into order_line (id, order_id, line_number, product_id, quantity, unit_price, description)
select (order_prefix || '-7' || substr(md5(i || '/' || n), 1, 3) || '-8' || substr(md5(i || '/' || n), 4, 3)
        || '-' || lpad(to_hex(n), 4, '0') || lpad(to_hex(i), 8, '0'))::uuid,
    order_id, n, p.id, quantity,
    -- A price point: a multiple of a half, less a cent.
    greatest(0.49, ceil(exp(0.8 + 1.1 * (sqrt(-2 * ln(1 - u1)) * cos(2 * pi() * u2))) * 2) / 2 - 0.01)::numeric(12, 2),
    p.name || case when i % 100000 = 5000 and n = 1 then ' quixotic' when x < 0.05 and old < 0.2 then ' gramophone' else '' end
from (select i, x, n, order_prefix, order_id, random() as u1, random() as u2, random() as old,
        floor(power(random(), 2) * 4096)::int as product, case when random() < 0.6 then 1 else ceil(random() * 12) end as quantity
    from (select i, x, lines, substr(ms, 1, 8) || '-' || substr(ms, 9, 4) as order_prefix,
            (substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as order_id
        from (select *, lpad(to_hex((extract(epoch from placed_at) * 1000)::bigint), 12, '0') as ms from draft) d) o
    cross join lateral generate_series(1, lines) n) l
join product p on p.id = (lpad(to_hex(product), 8, '0') || '-0000-7000-8000-000000000001')::uuid
order by i, n;

insert into sales_order (id, version, number, customer_id, country, currency, placed_at, status, lines, total, paid, credit_notes)
select order_id, 1, 'O-' || lpad(i::text, 9, '0'),
    case when buyer is not null then (lpad(to_hex(buyer), 8, '0') || '-0000-7000-8000-000000000000')::uuid end,
    case when i % 10 = 0 then 'FR' else 'GB' end, case when i % 10 = 0 then 'EUR' else 'GBP' end,
    placed_at, status, lines, total, case when status in ('SHIPPED', 'DELIVERED') then total else 0 end, 0
from draft
join (select order_id, ('x' || right(order_id::text, 12))::bit(48)::bigint as i, sum(quantity * unit_price) as total
    from order_line group by order_id) t using (i)
order by i;

insert into payment (id, order_id, method, amount, reference, paid_at)
select gen_random_uuid(), id, 'CARD', total, 'R-' || number, placed_at from sales_order where paid > 0;

drop table draft;
alter table sales_order enable trigger user;
alter table order_line enable trigger user;
alter table payment enable trigger user;
do $$
declare one record;
begin
    for one in select up from put_off order by step desc loop execute one.up; end loop;
end
$$;
drop table put_off;
select refresh_sales_reports();

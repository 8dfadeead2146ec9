-- What is compared lives in these tables; every index serves an operation.
create table customer (
    id uuid constraint pk_customer primary key,
    version bigint not null,
    name text not null
);
create table product (
    id uuid constraint pk_product primary key,
    version bigint not null,
    name text not null
);
create table sales_order (
    id uuid constraint pk_sales_order primary key,
    version bigint not null,
    number text not null constraint uq_sales_order_number unique,
    customer_id uuid constraint fk_sales_order_customer references customer,
    country text not null constraint ck_sales_order_country check (length(country) = 2),
    currency text not null,
    placed_at timestamptz not null,
    status text not null constraint ck_sales_order_status check (status in ('PLACED', 'SHIPPED'))
);
create index ix_sales_order_customer on sales_order (customer_id);
create index ix_sales_order_placed_at on sales_order (placed_at, id);
create table order_line (
    id uuid constraint pk_order_line primary key,
    order_id uuid not null constraint fk_order_line_order references sales_order,
    line_number integer not null,
    product_id uuid not null constraint fk_order_line_product references product,
    quantity bigint not null constraint ck_order_line_quantity check (quantity > 0),
    unit_price numeric not null constraint ck_order_line_unit_price check (unit_price >= 0),
    description text,
    constraint uq_order_line_number unique (order_id, line_number)
);
create index ix_order_line_product on order_line (product_id);
create table payment (
    id uuid constraint pk_payment primary key,
    order_id uuid not null constraint fk_payment_order references sales_order,
    amount numeric not null constraint ck_payment_amount check (amount > 0),
    paid_at timestamptz not null
);
create index ix_payment_order on payment (order_id);
create view order_summary with (security_invoker = true) as
    select o.id, o.number, o.customer_id, o.country, o.currency, o.placed_at, o.status, l.lines, l.total
    from sales_order o
    cross join lateral (
        select count(*) as lines, coalesce(sum(quantity * unit_price), 0) as total
        from order_line
        where order_id = o.id
    ) l;

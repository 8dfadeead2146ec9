-- For searching in descriptions; as with btree_gist, the administrator's roles.sql has created it.
create extension if not exists pg_trgm with schema public;

create table sales_order (
    id uuid not null,
    version bigint not null,
    -- By code points in every database, so that a list by number is sorted alike wherever it is kept.
    number text collate "C" not null,
    customer_id uuid,
    country text not null,
    currency text not null,
    placed_at timestamptz not null,
    status text not null,
    -- What lines, payments and credit notes come to: docs/decisions/why-an-order-stores-its-total.md.
    lines bigint not null,
    total numeric not null,
    paid numeric not null,
    credit_notes bigint not null,
    created_at timestamptz not null default now(),
    created_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    updated_at timestamptz not null default now(),
    updated_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    constraint pk_sales_order_id primary key (id),
    constraint ck_sales_order_version check (version > 0),
    constraint fk_sales_order_customer_id foreign key (customer_id) references customer (id),
    constraint uq_sales_order_number unique (number),
    constraint ck_sales_order_number check (is_name(number)),
    constraint ck_sales_order_country check (is_country(country)),
    constraint ck_sales_order_currency check (is_currency(currency)),
    constraint ck_sales_order_placed_at check (is_moment(placed_at)),
    constraint ck_sales_order_status check (status in ('PLACED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
    constraint ck_sales_order_lines check (lines > 0),
    constraint ck_sales_order_total check (is_amount(total)),
    constraint ck_sales_order_paid_total check (paid >= 0 and paid <= total),
    constraint ck_sales_order_credit_notes check (credit_notes >= 0),
    constraint ck_sales_order_status_paid_total check (status not in ('SHIPPED', 'DELIVERED') or paid = total),
    constraint ck_sales_order_status_paid_credit_notes check (status <> 'CANCELLED' or (paid = 0 and credit_notes = 0))
);
-- Pages go by key: the last row seen is where the next page starts. Each order in which a list may be sorted has an index,
-- for all orders, for those of one status and for those of one customer; what may lie between bounds besides is included, so
-- that rows out of bounds are not read. What this costs each new order: docs/decisions/why-lists-are-flat.md.
create index ix_sales_order_placed_at_id on sales_order (placed_at, id) include (total);
create index ix_sales_order_total_id on sales_order (total, id) include (placed_at);
create index ix_sales_order_number_id on sales_order (number, id) include (placed_at, total);
create index ix_sales_order_status_placed_at_id on sales_order (status, placed_at, id) include (total);
create index ix_sales_order_status_total_id on sales_order (status, total, id) include (placed_at);
create index ix_sales_order_status_number_id on sales_order (status, number, id) include (placed_at, total);
create index ix_sales_order_customer_id_placed_at_id on sales_order (customer_id, placed_at, id) include (total);
create index ix_sales_order_customer_id_total_id on sales_order (customer_id, total, id) include (placed_at);
create index ix_sales_order_customer_id_number_id on sales_order (customer_id, number, id) include (placed_at, total);
comment on table sales_order is 'What someone bought at one time.';
comment on column sales_order.id is 'Identity, a UUID v7 made before the insert.';
comment on column sales_order.version is 'Raised by every change of the order, its lines or its payments; a write with an old one is refused.';
comment on column sales_order.number is 'The number people know the order by.';
comment on column sales_order.customer_id is 'Who bought; none for a guest.';
comment on column sales_order.country is 'Where the goods go: ISO 3166-1 alpha-2 code, or a user-assigned one.';
comment on column sales_order.currency is 'ISO 4217 code of every amount in this order.';
comment on column sales_order.placed_at is 'When the order was placed.';
comment on column sales_order.status is 'PLACED, then SHIPPED, then DELIVERED; or CANCELLED.';
comment on column sales_order.lines is 'How many lines it has.';
comment on column sales_order.total is 'What its lines come to, exact; held equal to their sum at the end of each transaction.';
comment on column sales_order.paid is 'What its payments come to, exact; held equal to their sum at the end of each transaction.';
comment on column sales_order.credit_notes is 'How many credit notes there are for it; held equal at the end of each transaction.';
comment on column sales_order.created_at is 'When the row was made.';
comment on column sales_order.created_by is 'Who made the row: the user of the application, else the database role.';
comment on column sales_order.updated_at is 'When the row was last changed.';
comment on column sales_order.updated_by is 'Who last changed the row: the user of the application, else the database role.';

create table order_line (
    id uuid not null,
    order_id uuid not null,
    line_number int not null,
    product_id uuid not null,
    quantity bigint not null,
    unit_price numeric not null,
    description text,
    constraint pk_order_line_id primary key (id),
    constraint fk_order_line_order_id foreign key (order_id) references sales_order (id),
    constraint fk_order_line_product_id foreign key (product_id) references product (id),
    constraint uq_order_line_order_id_line_number unique (order_id, line_number),
    constraint ck_order_line_line_number check (line_number > 0),
    constraint ck_order_line_quantity check (quantity > 0),
    constraint ck_order_line_unit_price check (is_entered_amount(unit_price)),
    constraint ck_order_line_description check (is_prose(description))
);
create index ix_order_line_product_id on order_line (product_id);
-- For any part of a description of three characters or more, in upper case as in lower.
create index ix_order_line_description on order_line using gin (fold_case(description) public.gin_trgm_ops);
-- How common a word is decides how its orders are looked for.
alter index ix_order_line_description alter column 1 set statistics 1000;
comment on table order_line is 'One product in an order, at the price agreed.';
comment on column order_line.id is 'Identity, a UUID v7 made before the insert.';
comment on column order_line.order_id is 'The order.';
comment on column order_line.line_number is 'Place in the order, from 1.';
comment on column order_line.product_id is 'What was bought.';
comment on column order_line.quantity is 'How many pieces.';
comment on column order_line.unit_price is 'What one piece cost, in the currency of the order, exact, with all its decimals.';
comment on column order_line.description is 'What the line said when it was written, if it said anything.';

create table payment (
    id uuid not null,
    order_id uuid not null,
    method text not null,
    amount numeric not null,
    reference text not null,
    paid_at timestamptz not null,
    constraint pk_payment_id primary key (id),
    constraint fk_payment_order_id foreign key (order_id) references sales_order (id),
    constraint uq_payment_order_id_reference unique (order_id, reference),
    constraint ck_payment_method check (method in ('CARD', 'BANK_TRANSFER')),
    constraint ck_payment_amount check (amount > 0 and is_entered_amount(amount)),
    constraint ck_payment_reference check (is_name(reference)),
    constraint ck_payment_paid_at check (is_moment(paid_at))
);
comment on table payment is 'Money received for an order.';
comment on column payment.id is 'Identity, a UUID v7 made before the insert.';
comment on column payment.order_id is 'The order it pays.';
comment on column payment.method is 'CARD or BANK_TRANSFER.';
comment on column payment.amount is 'How much, in the currency of the order.';
comment on column payment.reference is 'What the bank or the card company calls it; one order is not paid twice by one reference.';
comment on column payment.paid_at is 'When the money came.';

create table credit_note (
    id uuid not null,
    version bigint not null,
    number text not null,
    order_id uuid,
    customer_id uuid,
    country text not null,
    currency text not null,
    issued_at timestamptz not null,
    created_at timestamptz not null default now(),
    created_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    updated_at timestamptz not null default now(),
    updated_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    constraint pk_credit_note_id primary key (id),
    constraint ck_credit_note_version check (version > 0),
    constraint fk_credit_note_order_id foreign key (order_id) references sales_order (id),
    constraint fk_credit_note_customer_id foreign key (customer_id) references customer (id),
    constraint uq_credit_note_number unique (number),
    constraint ck_credit_note_number check (is_name(number)),
    constraint ck_credit_note_country check (is_country(country)),
    constraint ck_credit_note_currency check (is_currency(currency)),
    constraint ck_credit_note_issued_at check (is_moment(issued_at))
);
create index ix_credit_note_order_id on credit_note (order_id);
create index ix_credit_note_customer_id on credit_note (customer_id);
create index ix_credit_note_issued_at_id on credit_note (issued_at, id);
comment on table credit_note is 'What was given back: goods returned or a mistake put right.';
comment on column credit_note.id is 'Identity, a UUID v7 made before the insert.';
comment on column credit_note.version is 'Raised by every change of the credit note or its lines; a write with an old one is refused.';
comment on column credit_note.number is 'The number people know the credit note by.';
comment on column credit_note.order_id is 'The order it corrects, where that is known.';
comment on column credit_note.customer_id is 'Who gets the credit; none for a guest.';
comment on column credit_note.country is 'Where the goods had gone: ISO 3166-1 alpha-2 code, or a user-assigned one.';
comment on column credit_note.currency is 'ISO 4217 code of every amount in this credit note.';
comment on column credit_note.issued_at is 'When the credit note was issued.';
comment on column credit_note.created_at is 'When the row was made.';
comment on column credit_note.created_by is 'Who made the row: the user of the application, else the database role.';
comment on column credit_note.updated_at is 'When the row was last changed.';
comment on column credit_note.updated_by is 'Who last changed the row: the user of the application, else the database role.';

create table credit_note_line (
    id uuid not null,
    credit_note_id uuid not null,
    line_number int not null,
    product_id uuid not null,
    quantity bigint not null,
    unit_price numeric not null,
    description text,
    constraint pk_credit_note_line_id primary key (id),
    constraint fk_credit_note_line_credit_note_id foreign key (credit_note_id) references credit_note (id),
    constraint fk_credit_note_line_product_id foreign key (product_id) references product (id),
    constraint uq_credit_note_line_credit_note_id_line_number unique (credit_note_id, line_number),
    constraint ck_credit_note_line_line_number check (line_number > 0),
    constraint ck_credit_note_line_quantity check (quantity > 0),
    constraint ck_credit_note_line_unit_price check (is_entered_amount(unit_price)),
    constraint ck_credit_note_line_description check (is_prose(description))
);
create index ix_credit_note_line_product_id on credit_note_line (product_id);
comment on table credit_note_line is 'One product given back, at the price credited.';
comment on column credit_note_line.id is 'Identity, a UUID v7 made before the insert.';
comment on column credit_note_line.credit_note_id is 'The credit note.';
comment on column credit_note_line.line_number is 'Place in the credit note, from 1.';
comment on column credit_note_line.product_id is 'What was given back.';
comment on column credit_note_line.quantity is 'How many pieces.';
comment on column credit_note_line.unit_price is 'What is credited for one piece, in the currency of the credit note, exact, with all its decimals.';
comment on column credit_note_line.description is 'What the line said when it was written, if it said anything.';

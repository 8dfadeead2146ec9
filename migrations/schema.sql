-- What the migrations make of an empty database, on PostgreSQL 18.
-- Written by ./mvnw -Prefresh -DskipTests; change the migrations, and write it anew.

set check_function_bodies = false;

-- schema
do $schema$ begin execute format('comment on schema %I is ''The shop: customers, catalog and orders.''', current_schema()); end $schema$;
do $schema$ begin execute format('grant usage on schema %I to shop_app', current_schema()); end $schema$;
do $schema$ begin execute format('grant usage on schema %I to shop_customer', current_schema()); end $schema$;
do $schema$ begin execute format('grant usage on schema %I to shop_reader', current_schema()); end $schema$;

-- extension btree_gist
create schema if not exists public;
create extension if not exists btree_gist schema public;

-- extension pg_trgm
create schema if not exists public;
create extension if not exists pg_trgm schema public;

-- table product_category
create table product_category (
    product_id uuid not null,
    category_id uuid not null,
    constraint pk_product_category_product_id_category_id PRIMARY KEY (product_id, category_id)
);
alter table product_category enable row level security;
comment on table product_category is 'Which products stand on which shelves.';
comment on column product_category.product_id is 'The product.';
comment on column product_category.category_id is 'A category it stands in.';
create index ix_product_category_category_id on product_category (category_id);
create policy po_product_category_app on product_category for all to shop_app using (true) with check (true);
create policy po_product_category_customer_select on product_category for select to shop_customer using (true);
create policy po_product_category_reader_select on product_category for select to shop_reader using (true);
grant delete, select on table product_category to shop_app;
grant select on table product_category to shop_reader;
grant insert (category_id) on table product_category to shop_app;
grant select (category_id) on table product_category to shop_customer;
grant insert (product_id) on table product_category to shop_app;
grant select (product_id) on table product_category to shop_customer;

-- materialized view sales_reports
create materialized view sales_reports as
SELECT now() AS as_of;
comment on materialized view sales_reports is 'One row: how old the materialized views of sales are.';
comment on column sales_reports.as_of is 'When the transaction began that refreshed them last; what was kept before is in them.';
create unique index uq_sales_reports_as_of on sales_reports (as_of);
grant select on table sales_reports to shop_app;
grant select on table sales_reports to shop_reader;

-- function applied_scripts()
create or replace function applied_scripts()
 RETURNS TABLE(history text, version text, script text, type text, checksum integer, success boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'shop', 'pg_temp'
AS $function$
declare
    found_history name;
begin
    for found_history in
        select relname from pg_class
        where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname like 'flyway\_%'
    loop
        return query execute format(
            'select %L, version::text, script::text, type::text, checksum, success from %I', found_history, found_history);
    end loop;
end
$function$;
revoke all on function applied_scripts() from public;
comment on function applied_scripts() is 'What the histories of all contexts say has run, for a program that does not migrate.';
grant execute on function applied_scripts() to shop_app;

-- function current_customer()
create or replace function current_customer()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('plinth.customer'::text, true), ''::text))::uuid;
revoke all on function current_customer() from public;
comment on function current_customer() is 'The customer for whom the transaction runs; null for none.';
grant execute on function current_customer() to shop_customer;

-- function fold_case(text)
create or replace function fold_case(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select upper(value collate "und-x-icu")
$function$;
revoke all on function fold_case(text) from public;
comment on function fold_case(text) is 'A text in the form in which texts that differ in case alone are one.';
grant execute on function fold_case(text) to shop_app;
grant execute on function fold_case(text) to shop_customer;
grant execute on function fold_case(text) to shop_reader;

-- function hold_line_numbers()
create or replace function hold_line_numbers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'shop', 'pg_temp'
AS $function$
begin
    perform from (select order_id, max(line_number) as line_number from added group by order_id) l
    join sales_order o on o.id = l.order_id
    where l.line_number > o.lines;
    if found then
        raise exception 'a line has a number above the number of lines of its order' using
            errcode = 'check_violation', constraint = 'ck_order_line_line_number_within_order',
            schema = tg_table_schema, table = 'order_line', column = 'line_number';
    end if;
    return null;
end
$function$;
revoke all on function hold_line_numbers() from public;
comment on function hold_line_numbers() is 'Trigger: refuses lines beyond the number that their order has.';

-- function hold_order_customer()
create or replace function hold_order_customer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'shop', 'pg_temp'
AS $function$
declare
    customer_status text;
begin
    select status into customer_status from customer where id = new.customer_id for share;
    if customer_status <> 'ACTIVE' then
        raise exception 'order % is of a customer who is closed', new.number using
            errcode = 'check_violation', constraint = 'ck_sales_order_customer_active',
            schema = tg_table_schema, table = 'sales_order', column = 'customer_id';
    end if;
    return null;
end
$function$;
revoke all on function hold_order_customer() from public;
comment on function hold_order_customer() is 'Trigger: refuses a new order of a customer who is closed.';

-- function hold_order_lines()
create or replace function hold_order_lines()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'shop', 'pg_temp'
AS $function$
begin
    perform from sales_order o cross join lateral (
        select count(*) as lines, coalesce(sum(quantity * unit_price), 0) as total
        from order_line where order_id = o.id) l
    where o.id = new.id and (o.lines <> l.lines or o.total <> l.total);
    if found then
        raise exception 'order % does not come to its lines', new.number using
            errcode = 'check_violation', constraint = 'ck_sales_order_total_of_lines',
            schema = tg_table_schema, table = 'sales_order', column = 'total';
    end if;
    return null;
end
$function$;
revoke all on function hold_order_lines() from public;
comment on function hold_order_lines() is 'Trigger: refuses an order whose number of lines or total is not that of its lines.';

-- function hold_order_status()
create or replace function hold_order_status()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'order % was % and cannot become %', old.number, old.status, new.status using
        errcode = 'check_violation', constraint = 'ck_sales_order_status_forward',
        schema = tg_table_schema, table = 'sales_order', column = 'status';
end
$function$;
revoke all on function hold_order_status() from public;
comment on function hold_order_status() is 'Trigger: refuses to take an order back that was shipped, delivered or cancelled.';

-- function hold_order_sums()
create or replace function hold_order_sums()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'shop', 'pg_temp'
AS $function$
declare
    -- Either the order itself or what belongs to it.
    changed uuid := to_jsonb(new) ->> case tg_table_name when 'sales_order' then 'id' else 'order_id' end;
begin
    perform from sales_order o
    where o.id = changed and o.paid <> (select coalesce(sum(amount), 0) from payment where order_id = o.id);
    if found then
        raise exception 'order % does not say what was paid', changed using
            errcode = 'check_violation', constraint = 'ck_sales_order_paid_by_payments',
            schema = tg_table_schema, table = 'sales_order', column = 'paid';
    end if;
    perform from sales_order o
    where o.id = changed and o.credit_notes <> (select count(*) from credit_note where order_id = o.id);
    if found then
        raise exception 'order % has not counted its credit notes', changed using
            errcode = 'check_violation', constraint = 'ck_sales_order_credit_notes_counted',
            schema = tg_table_schema, table = 'sales_order', column = 'credit_notes';
    end if;
    return null;
end
$function$;
revoke all on function hold_order_sums() from public;
comment on function hold_order_sums() is 'Trigger: refuses an order that is not in step with its payments or its credit notes.';

-- function is_amount(numeric)
create or replace function is_amount(value numeric)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select value >= 0 and value < 1e100 and scale(value) <= 20
$function$;
revoke all on function is_amount(numeric) from public;
comment on function is_amount(numeric) is 'Whether a number is an amount, such as a sum of prices: at most 100 digits before the point and 20 behind it.';
grant execute on function is_amount(numeric) to shop_app;
grant execute on function is_amount(numeric) to shop_customer;
grant execute on function is_amount(numeric) to shop_reader;

-- function is_country(text)
create or replace function is_country(value text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select value ~ '^[A-Z]{2}$'
$function$;
revoke all on function is_country(text) from public;
comment on function is_country(text) is 'Whether a text is two letters, as in ISO 3166-1 alpha-2 and its user-assigned codes.';
grant execute on function is_country(text) to shop_app;
grant execute on function is_country(text) to shop_customer;
grant execute on function is_country(text) to shop_reader;

-- function is_currency(text)
create or replace function is_currency(value text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select value = any (array[
        'ADP', 'AED', 'AFA', 'AFN', 'ALL', 'AMD', 'ANG', 'AOA', 'ARS', 'ATS', 'AUD', 'AWG', 'AYM', 'AZM', 'AZN', 'BAM',
        'BBD', 'BDT', 'BEF', 'BGL', 'BGN', 'BHD', 'BIF', 'BMD', 'BND', 'BOB', 'BOV', 'BRL', 'BSD', 'BTN', 'BWP', 'BYB',
        'BYN', 'BYR', 'BZD', 'CAD', 'CDF', 'CHE', 'CHF', 'CHW', 'CLF', 'CLP', 'CNY', 'COP', 'COU', 'CRC', 'CSD', 'CUC',
        'CUP', 'CVE', 'CYP', 'CZK', 'DEM', 'DJF', 'DKK', 'DOP', 'DZD', 'EEK', 'EGP', 'ERN', 'ESP', 'ETB', 'EUR', 'FIM',
        'FJD', 'FKP', 'FRF', 'GBP', 'GEL', 'GHC', 'GHS', 'GIP', 'GMD', 'GNF', 'GRD', 'GTQ', 'GWP', 'GYD', 'HKD', 'HNL',
        'HRK', 'HTG', 'HUF', 'IDR', 'IEP', 'ILS', 'INR', 'IQD', 'IRR', 'ISK', 'ITL', 'JMD', 'JOD', 'JPY', 'KES', 'KGS',
        'KHR', 'KMF', 'KPW', 'KRW', 'KWD', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR', 'LRD', 'LSL', 'LTL', 'LUF', 'LVL', 'LYD',
        'MAD', 'MDL', 'MGA', 'MGF', 'MKD', 'MMK', 'MNT', 'MOP', 'MRO', 'MRU', 'MTL', 'MUR', 'MVR', 'MWK', 'MXN', 'MXV',
        'MYR', 'MZM', 'MZN', 'NAD', 'NGN', 'NIO', 'NLG', 'NOK', 'NPR', 'NZD', 'OMR', 'PAB', 'PEN', 'PGK', 'PHP', 'PKR',
        'PLN', 'PTE', 'PYG', 'QAR', 'ROL', 'RON', 'RSD', 'RUB', 'RUR', 'RWF', 'SAR', 'SBD', 'SCR', 'SDD', 'SDG', 'SEK',
        'SGD', 'SHP', 'SIT', 'SKK', 'SLE', 'SLL', 'SOS', 'SRD', 'SRG', 'SSP', 'STD', 'STN', 'SVC', 'SYP', 'SZL', 'THB',
        'TJS', 'TMM', 'TMT', 'TND', 'TOP', 'TPE', 'TRL', 'TRY', 'TTD', 'TWD', 'TZS', 'UAH', 'UGX', 'USD', 'USN', 'USS',
        'UYI', 'UYU', 'UZS', 'VEB', 'VED', 'VEF', 'VES', 'VND', 'VUV', 'WST', 'XAF', 'XAG', 'XAU', 'XBA', 'XBB', 'XBC',
        'XBD', 'XCD', 'XCG', 'XDR', 'XFO', 'XFU', 'XOF', 'XPD', 'XPF', 'XPT', 'XSU', 'XTS', 'XUA', 'XXX', 'YER', 'YUM',
        'ZAR', 'ZMK', 'ZMW', 'ZWD', 'ZWG', 'ZWL', 'ZWN', 'ZWR'])
$function$;
revoke all on function is_currency(text) from public;
comment on function is_currency(text) is 'Whether a text is a currency code of ISO 4217, present or past.';
grant execute on function is_currency(text) to shop_app;
grant execute on function is_currency(text) to shop_customer;
grant execute on function is_currency(text) to shop_reader;

-- function is_entered_amount(numeric)
create or replace function is_entered_amount(value numeric)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select value >= 0 and value < 1e20 and scale(value) <= 20
$function$;
revoke all on function is_entered_amount(numeric) from public;
comment on function is_entered_amount(numeric) is 'Whether a number is a price or a payment: at most 20 digits on either side of the point.';
grant execute on function is_entered_amount(numeric) to shop_app;
grant execute on function is_entered_amount(numeric) to shop_customer;
grant execute on function is_entered_amount(numeric) to shop_reader;

-- function is_moment(timestamp with time zone)
create or replace function is_moment(value timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select extract(year from value at time zone 'UTC') between 1600 and 9999
$function$;
revoke all on function is_moment(timestamp with time zone) from public;
comment on function is_moment(timestamp with time zone) is 'Whether a moment lies in the years 1600 to 9999 of UTC.';

-- table product_price
create table product_price (
    id uuid not null,
    product_id uuid not null,
    amount numeric not null,
    currency text not null,
    valid_from timestamp with time zone not null,
    valid_to timestamp with time zone,
    constraint pk_product_price_id PRIMARY KEY (id),
    constraint ck_product_price_amount CHECK (is_entered_amount(amount)),
    constraint ck_product_price_currency CHECK (is_currency(currency)),
    constraint ck_product_price_valid_from CHECK (is_moment(valid_from)),
    constraint ck_product_price_valid_from_valid_to CHECK ((valid_from < valid_to)),
    constraint ck_product_price_valid_to CHECK (is_moment(valid_to)),
    constraint ex_product_price_product_id_currency_validity EXCLUDE USING gist (product_id WITH =, currency WITH =, tstzrange(valid_from, valid_to) WITH &&) DEFERRABLE INITIALLY DEFERRED
);
alter table product_price enable row level security;
comment on table product_price is 'What a product costs, and when; what was paid for it belongs to the order line.';
comment on column product_price.id is 'Identity, a UUID v7 made before the insert.';
comment on column product_price.product_id is 'The product.';
comment on column product_price.amount is 'Price of one piece, exact, with all its decimals.';
comment on column product_price.currency is 'ISO 4217 code.';
comment on column product_price.valid_from is 'First moment at which the price holds.';
comment on column product_price.valid_to is 'First moment at which it no longer holds; none while no end is known.';
create policy po_product_price_app on product_price for all to shop_app using (true) with check (true);
create policy po_product_price_customer_select on product_price for select to shop_customer using (true);
create policy po_product_price_reader_select on product_price for select to shop_reader using (true);
grant delete, select on table product_price to shop_app;
grant select on table product_price to shop_reader;
grant insert (amount) on table product_price to shop_app;
grant select (amount) on table product_price to shop_customer;
grant insert (currency) on table product_price to shop_app;
grant select (currency) on table product_price to shop_customer;
grant insert (id) on table product_price to shop_app;
grant select (id) on table product_price to shop_customer;
grant insert (product_id) on table product_price to shop_app;
grant select (product_id) on table product_price to shop_customer;
grant insert (valid_from) on table product_price to shop_app;
grant select (valid_from) on table product_price to shop_customer;
grant insert (valid_to), update (valid_to) on table product_price to shop_app;
grant select (valid_to) on table product_price to shop_customer;

-- function is_moment(timestamp with time zone)
grant execute on function is_moment(timestamp with time zone) to shop_app;
grant execute on function is_moment(timestamp with time zone) to shop_customer;
grant execute on function is_moment(timestamp with time zone) to shop_reader;

-- function is_name(text)
create or replace function is_name(value text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select char_length(value) between 1 and 500 and value = btrim(value, E'\t\n\u000B\f\r\u001C\u001D\u001E\u001F '
        '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000')
$function$;
revoke all on function is_name(text) from public;
comment on function is_name(text) is 'Whether a text is one of 1 to 500 characters without white space around it.';

-- table category
create table category (
    id uuid not null,
    version bigint not null,
    name text not null,
    parent_id uuid,
    created_at timestamp with time zone default now() not null,
    created_by text default COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) not null,
    updated_at timestamp with time zone default now() not null,
    updated_by text default COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) not null,
    constraint pk_category_id PRIMARY KEY (id),
    constraint uq_category_parent_id_name UNIQUE NULLS NOT DISTINCT (parent_id, name) DEFERRABLE INITIALLY DEFERRED,
    constraint ck_category_id_parent_id CHECK ((id <> parent_id)),
    constraint ck_category_name CHECK (is_name(name)),
    constraint ck_category_version CHECK ((version > 0)),
    constraint fk_category_parent_id FOREIGN KEY (parent_id) REFERENCES category(id)
);
alter table category enable row level security;
comment on table category is 'A shelf of the catalog; categories form a tree.';
comment on column category.id is 'Identity, a UUID v7 made before the insert.';
comment on column category.version is 'Raised by every change of the category; a write with an old one is refused.';
comment on column category.name is 'What people call it; unique among the children of one parent.';
comment on column category.parent_id is 'The category above, none for a root. That the tree has no cycle is held by a lock on the tree.';
comment on column category.created_at is 'When the row was made.';
comment on column category.created_by is 'Who made the row: the user of the application, else the database role.';
comment on column category.updated_at is 'When the row was last changed.';
comment on column category.updated_by is 'Who last changed the row: the user of the application, else the database role.';
create policy po_category_app on category for all to shop_app using (true) with check (true);
create policy po_category_customer_select on category for select to shop_customer using (true);
create policy po_category_reader_select on category for select to shop_reader using (true);
grant delete, select on table category to shop_app;
grant select on table category to shop_reader;
grant insert (id) on table category to shop_app;
grant select (id) on table category to shop_customer;
grant insert (name), update (name) on table category to shop_app;
grant select (name) on table category to shop_customer;
grant insert (parent_id), update (parent_id) on table category to shop_app;
grant select (parent_id) on table category to shop_customer;
grant insert (version), update (version) on table category to shop_app;
grant select (version) on table category to shop_customer;

-- table credit_note
create table credit_note (
    id uuid not null,
    version bigint not null,
    number text not null,
    order_id uuid,
    customer_id uuid,
    country text not null,
    currency text not null,
    issued_at timestamp with time zone not null,
    created_at timestamp with time zone default now() not null,
    created_by text default COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) not null,
    updated_at timestamp with time zone default now() not null,
    updated_by text default COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) not null,
    constraint pk_credit_note_id PRIMARY KEY (id),
    constraint uq_credit_note_number UNIQUE (number),
    constraint ck_credit_note_country CHECK (is_country(country)),
    constraint ck_credit_note_currency CHECK (is_currency(currency)),
    constraint ck_credit_note_issued_at CHECK (is_moment(issued_at)),
    constraint ck_credit_note_number CHECK (is_name(number)),
    constraint ck_credit_note_version CHECK ((version > 0))
);
alter table credit_note enable row level security;
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
create index ix_credit_note_customer_id on credit_note (customer_id);
create index ix_credit_note_issued_at_id on credit_note (issued_at, id);
create index ix_credit_note_order_id on credit_note (order_id);
create policy po_credit_note_app on credit_note for all to shop_app using (true) with check (true);
create policy po_credit_note_customer_select on credit_note for select to shop_customer using ((customer_id = current_customer()));
create policy po_credit_note_reader_select on credit_note for select to shop_reader using (true);
CREATE CONSTRAINT TRIGGER tr_credit_note_issued AFTER INSERT ON credit_note DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.order_id IS NOT NULL) EXECUTE FUNCTION hold_order_sums();
grant select on table credit_note to shop_app;
grant select on table credit_note to shop_reader;
grant insert (country) on table credit_note to shop_app;
grant select (country) on table credit_note to shop_customer;
grant insert (currency) on table credit_note to shop_app;
grant select (currency) on table credit_note to shop_customer;
grant insert (customer_id) on table credit_note to shop_app;
grant select (customer_id) on table credit_note to shop_customer;
grant insert (id) on table credit_note to shop_app;
grant select (id) on table credit_note to shop_customer;
grant insert (issued_at) on table credit_note to shop_app;
grant select (issued_at) on table credit_note to shop_customer;
grant insert (number) on table credit_note to shop_app;
grant select (number) on table credit_note to shop_customer;
grant insert (order_id) on table credit_note to shop_app;
grant select (order_id) on table credit_note to shop_customer;
grant insert (version) on table credit_note to shop_app;
grant select (version) on table credit_note to shop_customer;

-- table customer
create table customer (
    id uuid not null,
    version bigint not null,
    number text not null,
    email text,
    status text not null,
    created_at timestamp with time zone default now() not null,
    created_by text default COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) not null,
    updated_at timestamp with time zone default now() not null,
    updated_by text default COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) not null,
    constraint pk_customer_id PRIMARY KEY (id)
);
alter table customer enable row level security;
comment on table customer is 'Someone who buys under a number; guests have no row here.';
comment on column customer.id is 'Identity, a UUID v7 made before the insert.';
comment on column customer.version is 'Raised by every change of the customer or its addresses; a write with an old one is refused.';
comment on column customer.number is 'The number people know the customer by.';
comment on column customer.email is 'Where to write to, if known; two customers may share one.';
comment on column customer.status is 'ACTIVE, or CLOSED for one who no longer buys.';
comment on column customer.created_at is 'When the row was made.';
comment on column customer.created_by is 'Who made the row: the user of the application, else the database role.';
comment on column customer.updated_at is 'When the row was last changed.';
comment on column customer.updated_by is 'Who last changed the row: the user of the application, else the database role.';

-- table credit_note
alter table credit_note add constraint fk_credit_note_customer_id FOREIGN KEY (customer_id) REFERENCES customer(id);

-- table customer
alter table customer add constraint uq_customer_number UNIQUE (number);
alter table customer add constraint ck_customer_email CHECK ((is_name(email) AND (email ~ '^[^@ \t\n\v\f\r]+@[^@ \t\n\v\f\r]+$'::text)));
alter table customer add constraint ck_customer_number CHECK (is_name(number));
alter table customer add constraint ck_customer_status CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'CLOSED'::text])));
alter table customer add constraint ck_customer_version CHECK ((version > 0));
create policy po_customer_app on customer for all to shop_app using (true) with check (true);
create policy po_customer_customer_select on customer for select to shop_customer using ((id = current_customer()));
create policy po_customer_reader_select on customer for select to shop_reader using (true);
grant delete, select on table customer to shop_app;
grant select on table customer to shop_reader;
grant insert (email), update (email) on table customer to shop_app;
grant select (email) on table customer to shop_customer;
grant insert (id) on table customer to shop_app;
grant select (id) on table customer to shop_customer;
grant insert (number) on table customer to shop_app;
grant select (number) on table customer to shop_customer;
grant insert (status), update (status) on table customer to shop_app;
grant select (status) on table customer to shop_customer;
grant insert (version), update (version) on table customer to shop_app;
grant select (version) on table customer to shop_customer;

-- table customer_address
create table customer_address (
    id uuid not null,
    customer_id uuid not null,
    kind text not null,
    recipient text not null,
    street text not null,
    postal_code text not null,
    city text not null,
    country text not null,
    constraint pk_customer_address_id PRIMARY KEY (id),
    constraint uq_customer_address_customer_id_kind UNIQUE (customer_id, kind) DEFERRABLE INITIALLY DEFERRED,
    constraint ck_customer_address_city CHECK (is_name(city)),
    constraint ck_customer_address_country CHECK (is_country(country)),
    constraint ck_customer_address_kind CHECK ((kind = ANY (ARRAY['BILLING'::text, 'DELIVERY'::text]))),
    constraint ck_customer_address_postal_code CHECK (is_name(postal_code)),
    constraint ck_customer_address_recipient CHECK (is_name(recipient)),
    constraint ck_customer_address_street CHECK (is_name(street)),
    constraint fk_customer_address_customer_id FOREIGN KEY (customer_id) REFERENCES customer(id)
);
alter table customer_address enable row level security;
comment on table customer_address is 'Where a customer gets bills or goods; at most one address of each kind.';
comment on column customer_address.id is 'Identity, a UUID v7 made before the insert.';
comment on column customer_address.customer_id is 'Whose address this is.';
comment on column customer_address.kind is 'BILLING or DELIVERY.';
comment on column customer_address.recipient is 'Name on the first line.';
comment on column customer_address.street is 'Street and house number.';
comment on column customer_address.postal_code is 'Postal code, in the form of its country.';
comment on column customer_address.city is 'Town or city.';
comment on column customer_address.country is 'ISO 3166-1 alpha-2 code, or a user-assigned one.';
create policy po_customer_address_app on customer_address for all to shop_app using (true) with check (true);
create policy po_customer_address_customer_select on customer_address for select to shop_customer using ((customer_id = current_customer()));
create policy po_customer_address_reader_select on customer_address for select to shop_reader using (true);
grant delete, select on table customer_address to shop_app;
grant select on table customer_address to shop_reader;
grant insert (city), update (city) on table customer_address to shop_app;
grant select (city) on table customer_address to shop_customer;
grant insert (country), update (country) on table customer_address to shop_app;
grant select (country) on table customer_address to shop_customer;
grant insert (customer_id) on table customer_address to shop_app;
grant select (customer_id) on table customer_address to shop_customer;
grant insert (id) on table customer_address to shop_app;
grant select (id) on table customer_address to shop_customer;
grant insert (kind) on table customer_address to shop_app;
grant select (kind) on table customer_address to shop_customer;
grant insert (postal_code), update (postal_code) on table customer_address to shop_app;
grant select (postal_code) on table customer_address to shop_customer;
grant insert (recipient), update (recipient) on table customer_address to shop_app;
grant select (recipient) on table customer_address to shop_customer;
grant insert (street), update (street) on table customer_address to shop_app;
grant select (street) on table customer_address to shop_customer;

-- table payment
create table payment (
    id uuid not null,
    order_id uuid not null,
    method text not null,
    amount numeric not null,
    reference text not null,
    paid_at timestamp with time zone not null,
    constraint pk_payment_id PRIMARY KEY (id),
    constraint uq_payment_order_id_reference UNIQUE (order_id, reference),
    constraint ck_payment_amount CHECK (((amount > (0)::numeric) AND is_entered_amount(amount))),
    constraint ck_payment_method CHECK ((method = ANY (ARRAY['CARD'::text, 'BANK_TRANSFER'::text]))),
    constraint ck_payment_paid_at CHECK (is_moment(paid_at)),
    constraint ck_payment_reference CHECK (is_name(reference))
);
alter table payment enable row level security;
comment on table payment is 'Money received for an order.';
comment on column payment.id is 'Identity, a UUID v7 made before the insert.';
comment on column payment.order_id is 'The order it pays.';
comment on column payment.method is 'CARD or BANK_TRANSFER.';
comment on column payment.amount is 'How much, in the currency of the order.';
comment on column payment.reference is 'What the bank or the card company calls it; one order is not paid twice by one reference.';
comment on column payment.paid_at is 'When the money came.';
create policy po_payment_app on payment for all to shop_app using (true) with check (true);
create policy po_payment_reader_select on payment for select to shop_reader using (true);
CREATE CONSTRAINT TRIGGER tr_payment_taken AFTER INSERT ON payment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_order_sums();
grant select on table payment to shop_app;
grant select on table payment to shop_reader;
grant insert (amount) on table payment to shop_app;
grant insert (amount), select (amount) on table payment to shop_customer;
grant insert (id) on table payment to shop_app;
grant insert (id), select (id) on table payment to shop_customer;
grant insert (method) on table payment to shop_app;
grant insert (method), select (method) on table payment to shop_customer;
grant insert (order_id) on table payment to shop_app;
grant insert (order_id), select (order_id) on table payment to shop_customer;
grant insert (paid_at) on table payment to shop_app;
grant insert (paid_at), select (paid_at) on table payment to shop_customer;
grant insert (reference) on table payment to shop_app;
grant insert (reference), select (reference) on table payment to shop_customer;

-- table product
create table product (
    id uuid not null,
    version bigint not null,
    sku text not null,
    name text not null,
    created_at timestamp with time zone default now() not null,
    created_by text default COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) not null,
    updated_at timestamp with time zone default now() not null,
    updated_by text default COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) not null,
    charge text,
    constraint pk_product_id PRIMARY KEY (id),
    constraint uq_product_sku UNIQUE (sku),
    constraint ck_product_charge CHECK ((charge = ANY (ARRAY['POSTAGE'::text, 'BANK_CHARGES'::text, 'COMMISSION'::text, 'DISCOUNT'::text, 'MANUAL_ADJUSTMENT'::text, 'BAD_DEBT'::text, 'SAMPLES'::text, 'TEST_PRODUCT'::text]))),
    constraint ck_product_name CHECK (is_name(name)),
    constraint ck_product_sku CHECK ((is_name(sku) AND (sku = fold_case(sku)))),
    constraint ck_product_version CHECK ((version > 0))
);
alter table product enable row level security;
comment on table product is 'Something the shop sells.';
comment on column product.id is 'Identity, a UUID v7 made before the insert.';
comment on column product.version is 'Raised by every change of the product, its prices or its categories; a write with an old one is refused.';
comment on column product.sku is 'The stock-keeping code people know the product by, in upper case.';
comment on column product.name is 'What people call it.';
comment on column product.created_at is 'When the row was made.';
comment on column product.created_by is 'Who made the row: the user of the application, else the database role.';
comment on column product.updated_at is 'When the row was last changed.';
comment on column product.updated_by is 'Who last changed the row: the user of the application, else the database role.';
comment on column product.charge is 'What kind of charge it is that is billed like goods, such as POSTAGE; none for goods.';
create policy po_product_app on product for all to shop_app using (true) with check (true);
create policy po_product_customer_select on product for select to shop_customer using (true);
create policy po_product_reader_select on product for select to shop_reader using (true);
grant delete, select on table product to shop_app;
grant select on table product to shop_reader;
grant insert (charge) on table product to shop_app;
grant select (charge) on table product to shop_customer;
grant insert (id) on table product to shop_app;
grant select (id) on table product to shop_customer;
grant insert (name), update (name) on table product to shop_app;
grant select (name) on table product to shop_customer;
grant insert (sku) on table product to shop_app;
grant select (sku) on table product to shop_customer;
grant insert (version), update (version) on table product to shop_app;
grant select (version) on table product to shop_customer;

-- table product_category
alter table product_category add constraint fk_product_category_category_id FOREIGN KEY (category_id) REFERENCES category(id);
alter table product_category add constraint fk_product_category_product_id FOREIGN KEY (product_id) REFERENCES product(id);

-- table product_price
alter table product_price add constraint fk_product_price_product_id FOREIGN KEY (product_id) REFERENCES product(id);

-- table sales_order
create table sales_order (
    id uuid not null,
    version bigint not null,
    number text collate "C" not null,
    customer_id uuid,
    country text not null,
    currency text not null,
    placed_at timestamp with time zone not null,
    status text not null,
    lines bigint not null,
    total numeric not null,
    paid numeric not null,
    credit_notes bigint not null,
    created_at timestamp with time zone default now() not null,
    created_by text default COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) not null,
    updated_at timestamp with time zone default now() not null,
    updated_by text default COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) not null
);
alter table sales_order enable row level security;
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

-- table payment
create policy po_payment_customer_insert on payment for insert to shop_customer with check ((EXISTS ( SELECT
   FROM sales_order
  WHERE (sales_order.id = payment.order_id))));
create policy po_payment_customer_select on payment for select to shop_customer using ((EXISTS ( SELECT
   FROM sales_order
  WHERE (sales_order.id = payment.order_id))));

-- table sales_order
alter table sales_order add constraint pk_sales_order_id PRIMARY KEY (id);

-- table credit_note
alter table credit_note add constraint fk_credit_note_order_id FOREIGN KEY (order_id) REFERENCES sales_order(id);

-- table payment
alter table payment add constraint fk_payment_order_id FOREIGN KEY (order_id) REFERENCES sales_order(id);

-- table sales_order
alter table sales_order add constraint uq_sales_order_number UNIQUE (number);
alter table sales_order add constraint ck_sales_order_country CHECK (is_country(country));
alter table sales_order add constraint ck_sales_order_credit_notes CHECK ((credit_notes >= 0));
alter table sales_order add constraint ck_sales_order_currency CHECK (is_currency(currency));
alter table sales_order add constraint ck_sales_order_lines CHECK ((lines > 0));
alter table sales_order add constraint ck_sales_order_number CHECK (is_name(number));
alter table sales_order add constraint ck_sales_order_paid_total CHECK (((paid >= (0)::numeric) AND (paid <= total)));
alter table sales_order add constraint ck_sales_order_placed_at CHECK (is_moment(placed_at));
alter table sales_order add constraint ck_sales_order_status CHECK ((status = ANY (ARRAY['PLACED'::text, 'SHIPPED'::text, 'DELIVERED'::text, 'CANCELLED'::text])));
alter table sales_order add constraint ck_sales_order_status_paid_credit_notes CHECK (((status <> 'CANCELLED'::text) OR ((paid = (0)::numeric) AND (credit_notes = 0))));
alter table sales_order add constraint ck_sales_order_status_paid_total CHECK (((status <> ALL (ARRAY['SHIPPED'::text, 'DELIVERED'::text])) OR (paid = total)));
alter table sales_order add constraint ck_sales_order_total CHECK (is_amount(total));
alter table sales_order add constraint ck_sales_order_version CHECK ((version > 0));
alter table sales_order add constraint fk_sales_order_customer_id FOREIGN KEY (customer_id) REFERENCES customer(id);
create index ix_sales_order_customer_id_number_id on sales_order (customer_id, number, id) INCLUDE (placed_at, total);
create index ix_sales_order_customer_id_placed_at_id on sales_order (customer_id, placed_at, id) INCLUDE (total);
create index ix_sales_order_customer_id_total_id on sales_order (customer_id, total, id) INCLUDE (placed_at);
create index ix_sales_order_number_id on sales_order (number, id) INCLUDE (placed_at, total);
create index ix_sales_order_placed_at_id on sales_order (placed_at, id) INCLUDE (total);
create index ix_sales_order_status_number_id on sales_order (status, number, id) INCLUDE (placed_at, total);
create index ix_sales_order_status_placed_at_id on sales_order (status, placed_at, id) INCLUDE (total);
create index ix_sales_order_status_total_id on sales_order (status, total, id) INCLUDE (placed_at);
create index ix_sales_order_total_id on sales_order (total, id) INCLUDE (placed_at);
create policy po_sales_order_app on sales_order for all to shop_app using (true) with check (true);
create policy po_sales_order_customer_insert on sales_order for insert to shop_customer with check (((customer_id = current_customer()) AND (status = ANY (ARRAY['PLACED'::text, 'CANCELLED'::text])) AND (credit_notes = 0)));
create policy po_sales_order_customer_select on sales_order for select to shop_customer using ((customer_id = current_customer()));
create policy po_sales_order_customer_update on sales_order for update to shop_customer using ((customer_id = current_customer())) with check (((customer_id = current_customer()) AND (status = ANY (ARRAY['PLACED'::text, 'CANCELLED'::text]))));
create policy po_sales_order_reader_select on sales_order for select to shop_reader using (true);
CREATE CONSTRAINT TRIGGER tr_sales_order_changed AFTER UPDATE OF paid, credit_notes ON sales_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_order_sums();
CREATE CONSTRAINT TRIGGER tr_sales_order_customer AFTER INSERT ON sales_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.customer_id IS NOT NULL) EXECUTE FUNCTION hold_order_customer();
CREATE CONSTRAINT TRIGGER tr_sales_order_lines AFTER INSERT OR UPDATE OF lines, total ON sales_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_order_lines();
CREATE CONSTRAINT TRIGGER tr_sales_order_placed AFTER INSERT ON sales_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.paid > 0::numeric OR new.credit_notes > 0) EXECUTE FUNCTION hold_order_sums();
CREATE TRIGGER tr_sales_order_status BEFORE UPDATE OF status ON sales_order FOR EACH ROW WHEN (new.status <> old.status AND old.status <> 'PLACED'::text AND (old.status <> 'SHIPPED'::text OR new.status <> 'DELIVERED'::text)) EXECUTE FUNCTION hold_order_status();
grant select on table sales_order to shop_app;
grant select on table sales_order to shop_reader;
grant insert (country) on table sales_order to shop_app;
grant insert (country), select (country) on table sales_order to shop_customer;
grant insert (credit_notes), update (credit_notes) on table sales_order to shop_app;
grant insert (credit_notes), select (credit_notes) on table sales_order to shop_customer;
grant insert (currency) on table sales_order to shop_app;
grant insert (currency), select (currency) on table sales_order to shop_customer;
grant insert (customer_id) on table sales_order to shop_app;
grant insert (customer_id), select (customer_id) on table sales_order to shop_customer;
grant insert (id) on table sales_order to shop_app;
grant insert (id), select (id) on table sales_order to shop_customer;
grant insert (lines) on table sales_order to shop_app;
grant insert (lines), select (lines) on table sales_order to shop_customer;
grant insert (number) on table sales_order to shop_app;
grant insert (number), select (number) on table sales_order to shop_customer;
grant insert (paid), update (paid) on table sales_order to shop_app;
grant insert (paid), select (paid), update (paid) on table sales_order to shop_customer;
grant insert (placed_at) on table sales_order to shop_app;
grant insert (placed_at), select (placed_at) on table sales_order to shop_customer;
grant insert (status), update (status) on table sales_order to shop_app;
grant insert (status), select (status), update (status) on table sales_order to shop_customer;
grant insert (total) on table sales_order to shop_app;
grant insert (total), select (total) on table sales_order to shop_customer;
grant insert (version), update (version) on table sales_order to shop_app;
grant insert (version), select (version), update (version) on table sales_order to shop_customer;

-- view order_total
create or replace view order_total with (security_invoker='true') as
SELECT id,
    number,
    customer_id,
    country,
    currency,
    placed_at,
    status,
    lines,
    total,
    paid
   FROM sales_order;
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
grant select on table order_total to shop_app;
grant select on table order_total to shop_customer;
grant select on table order_total to shop_reader;

-- function is_name(text)
grant execute on function is_name(text) to shop_app;
grant execute on function is_name(text) to shop_customer;
grant execute on function is_name(text) to shop_reader;

-- function is_prose(text)
create or replace function is_prose(value text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select char_length(value) between 1 and 10000 and value = btrim(value, E'\t\n\u000B\f\r\u001C\u001D\u001E\u001F '
        '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000')
$function$;
revoke all on function is_prose(text) from public;
comment on function is_prose(text) is 'Whether a text is one of 1 to 10,000 characters without white space around it.';

-- table credit_note_line
create table credit_note_line (
    id uuid not null,
    credit_note_id uuid not null,
    line_number integer not null,
    product_id uuid not null,
    quantity bigint not null,
    unit_price numeric not null,
    description text,
    constraint pk_credit_note_line_id PRIMARY KEY (id),
    constraint uq_credit_note_line_credit_note_id_line_number UNIQUE (credit_note_id, line_number),
    constraint ck_credit_note_line_description CHECK (is_prose(description)),
    constraint ck_credit_note_line_line_number CHECK ((line_number > 0)),
    constraint ck_credit_note_line_quantity CHECK ((quantity > 0)),
    constraint ck_credit_note_line_unit_price CHECK (is_entered_amount(unit_price)),
    constraint fk_credit_note_line_credit_note_id FOREIGN KEY (credit_note_id) REFERENCES credit_note(id),
    constraint fk_credit_note_line_product_id FOREIGN KEY (product_id) REFERENCES product(id)
);
alter table credit_note_line enable row level security;
comment on table credit_note_line is 'One product given back, at the price credited.';
comment on column credit_note_line.id is 'Identity, a UUID v7 made before the insert.';
comment on column credit_note_line.credit_note_id is 'The credit note.';
comment on column credit_note_line.line_number is 'Place in the credit note, from 1.';
comment on column credit_note_line.product_id is 'What was given back.';
comment on column credit_note_line.quantity is 'How many pieces.';
comment on column credit_note_line.unit_price is 'What is credited for one piece, in the currency of the credit note, exact, with all its decimals.';
comment on column credit_note_line.description is 'What the line said when it was written, if it said anything.';
create index ix_credit_note_line_product_id on credit_note_line (product_id);
create policy po_credit_note_line_app on credit_note_line for all to shop_app using (true) with check (true);
create policy po_credit_note_line_customer_select on credit_note_line for select to shop_customer using ((EXISTS ( SELECT
   FROM credit_note
  WHERE (credit_note.id = credit_note_line.credit_note_id))));
create policy po_credit_note_line_reader_select on credit_note_line for select to shop_reader using (true);
grant select on table credit_note_line to shop_app;
grant select on table credit_note_line to shop_reader;
grant insert (credit_note_id) on table credit_note_line to shop_app;
grant select (credit_note_id) on table credit_note_line to shop_customer;
grant insert (description) on table credit_note_line to shop_app;
grant select (description) on table credit_note_line to shop_customer;
grant insert (id) on table credit_note_line to shop_app;
grant select (id) on table credit_note_line to shop_customer;
grant insert (line_number) on table credit_note_line to shop_app;
grant select (line_number) on table credit_note_line to shop_customer;
grant insert (product_id) on table credit_note_line to shop_app;
grant select (product_id) on table credit_note_line to shop_customer;
grant insert (quantity) on table credit_note_line to shop_app;
grant select (quantity) on table credit_note_line to shop_customer;
grant insert (unit_price) on table credit_note_line to shop_app;
grant select (unit_price) on table credit_note_line to shop_customer;

-- table order_line
create table order_line (
    id uuid not null,
    order_id uuid not null,
    line_number integer not null,
    product_id uuid not null,
    quantity bigint not null,
    unit_price numeric not null,
    description text,
    constraint pk_order_line_id PRIMARY KEY (id),
    constraint uq_order_line_order_id_line_number UNIQUE (order_id, line_number),
    constraint ck_order_line_description CHECK (is_prose(description)),
    constraint ck_order_line_line_number CHECK ((line_number > 0)),
    constraint ck_order_line_quantity CHECK ((quantity > 0)),
    constraint ck_order_line_unit_price CHECK (is_entered_amount(unit_price)),
    constraint fk_order_line_order_id FOREIGN KEY (order_id) REFERENCES sales_order(id),
    constraint fk_order_line_product_id FOREIGN KEY (product_id) REFERENCES product(id)
);
alter table order_line enable row level security;
comment on table order_line is 'One product in an order, at the price agreed.';
comment on column order_line.id is 'Identity, a UUID v7 made before the insert.';
comment on column order_line.order_id is 'The order.';
comment on column order_line.line_number is 'Place in the order, from 1.';
comment on column order_line.product_id is 'What was bought.';
comment on column order_line.quantity is 'How many pieces.';
comment on column order_line.unit_price is 'What one piece cost, in the currency of the order, exact, with all its decimals.';
comment on column order_line.description is 'What the line said when it was written, if it said anything.';
create index ix_order_line_description on order_line USING gin (fold_case(description) public.gin_trgm_ops);
alter index ix_order_line_description alter column 1 set statistics 1000;
create index ix_order_line_product_id on order_line (product_id);
create policy po_order_line_app on order_line for all to shop_app using (true) with check (true);
create policy po_order_line_customer_insert on order_line for insert to shop_customer with check ((EXISTS ( SELECT
   FROM sales_order
  WHERE (sales_order.id = order_line.order_id))));
create policy po_order_line_customer_select on order_line for select to shop_customer using ((EXISTS ( SELECT
   FROM sales_order
  WHERE (sales_order.id = order_line.order_id))));
create policy po_order_line_reader_select on order_line for select to shop_reader using (true);
CREATE TRIGGER tr_order_line_number AFTER INSERT ON order_line REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION hold_line_numbers();
grant select on table order_line to shop_app;
grant select on table order_line to shop_reader;
grant insert (description) on table order_line to shop_app;
grant insert (description), select (description) on table order_line to shop_customer;
grant insert (id) on table order_line to shop_app;
grant insert (id), select (id) on table order_line to shop_customer;
grant insert (line_number) on table order_line to shop_app;
grant insert (line_number), select (line_number) on table order_line to shop_customer;
grant insert (order_id) on table order_line to shop_app;
grant insert (order_id), select (order_id) on table order_line to shop_customer;
grant insert (product_id) on table order_line to shop_app;
grant insert (product_id), select (product_id) on table order_line to shop_customer;
grant insert (quantity) on table order_line to shop_app;
grant insert (quantity), select (quantity) on table order_line to shop_customer;
grant insert (unit_price) on table order_line to shop_app;
grant insert (unit_price), select (unit_price) on table order_line to shop_customer;

-- view order_charges
create or replace view order_charges with (security_invoker='true') as
SELECT l.order_id,
    count(*) AS lines,
    sum(((l.quantity)::numeric * l.unit_price)) AS charges
   FROM (order_line l
     JOIN product p ON ((p.id = l.product_id)))
  WHERE (p.charge IS NOT NULL)
  GROUP BY l.order_id;
comment on view order_charges is 'One row for each order that has charges, such as postage: what of it is not a sale of goods.';
comment on column order_charges.order_id is 'The order.';
comment on column order_charges.lines is 'How many of its lines are charges.';
comment on column order_charges.charges is 'What those lines come to, exact.';
grant select on table order_charges to shop_app;
grant select on table order_charges to shop_reader;

-- materialized view revenue_by_country
create materialized view revenue_by_country as
WITH sold AS (
         SELECT o.country,
            o.currency,
            count(*) AS orders,
            sum(o.total) AS revenue,
            sum(x.charges) AS charges
           FROM (sales_order o
             LEFT JOIN order_charges x ON ((x.order_id = o.id)))
          WHERE (o.status <> 'CANCELLED'::text)
          GROUP BY o.country, o.currency
        ), given_back AS (
         SELECT n.country,
            n.currency,
            sum(((l.quantity)::numeric * l.unit_price)) AS credited
           FROM (credit_note n
             LEFT JOIN credit_note_line l ON ((l.credit_note_id = n.id)))
          GROUP BY n.country, n.currency
        )
 SELECT country,
    currency,
    COALESCE(sold.orders, (0)::bigint) AS orders,
    COALESCE(sold.revenue, (0)::numeric) AS revenue,
    COALESCE(given_back.credited, (0)::numeric) AS credited,
    COALESCE(sold.charges, (0)::numeric) AS charges
   FROM (sold
     FULL JOIN given_back USING (country, currency));
comment on materialized view revenue_by_country is 'What was sold and given back in each country and currency, as of the last refresh.';
comment on column revenue_by_country.country is 'Where the goods went: ISO 3166-1 alpha-2 code, or a user-assigned one.';
comment on column revenue_by_country.currency is 'ISO 4217 code of all amounts.';
comment on column revenue_by_country.orders is 'How many orders went there and were not cancelled.';
comment on column revenue_by_country.revenue is 'What those orders come to, exact.';
comment on column revenue_by_country.credited is 'What the credit notes of the country come to, exact.';
comment on column revenue_by_country.charges is 'The part of the revenue that is not a sale of goods, exact.';
create unique index uq_revenue_by_country_country_currency on revenue_by_country (country, currency);
grant select on table revenue_by_country to shop_app;
grant select on table revenue_by_country to shop_reader;

-- materialized view revenue_by_customer
create materialized view revenue_by_customer as
SELECT c.number AS customer,
    b.currency,
    b.orders,
    b.revenue
   FROM (( SELECT o.customer_id,
            o.currency,
            count(*) AS orders,
            sum((o.total - COALESCE(x.charges, (0)::numeric))) AS revenue
           FROM (sales_order o
             LEFT JOIN order_charges x ON ((x.order_id = o.id)))
          WHERE ((o.status <> 'CANCELLED'::text) AND (o.customer_id IS NOT NULL) AND (o.lines > COALESCE(x.lines, (0)::bigint)))
          GROUP BY o.customer_id, o.currency) b
     JOIN customer c ON ((c.id = b.customer_id)));
comment on materialized view revenue_by_customer is 'What goods each customer bought in each currency, as of the last refresh.';
comment on column revenue_by_customer.customer is 'The number people know the customer by.';
comment on column revenue_by_customer.currency is 'ISO 4217 code of the amount.';
comment on column revenue_by_customer.orders is 'How many orders of the customer have goods and were not cancelled.';
comment on column revenue_by_customer.revenue is 'What the goods in those orders come to, exact; charges are left out.';
create index ix_revenue_by_customer_revenue on revenue_by_customer (revenue);
create unique index uq_revenue_by_customer_customer_currency on revenue_by_customer (customer, currency);
grant select on table revenue_by_customer to shop_app;
grant select on table revenue_by_customer to shop_reader;

-- materialized view revenue_by_month
create materialized view revenue_by_month as
WITH sold AS (
         SELECT (date_trunc('month'::text, (o.placed_at AT TIME ZONE 'UTC'::text)))::date AS month,
            o.currency,
            count(*) AS orders,
            sum(o.total) AS revenue,
            sum(x.charges) AS charges
           FROM (sales_order o
             LEFT JOIN order_charges x ON ((x.order_id = o.id)))
          WHERE (o.status <> 'CANCELLED'::text)
          GROUP BY ((date_trunc('month'::text, (o.placed_at AT TIME ZONE 'UTC'::text)))::date), o.currency
        ), given_back AS (
         SELECT (date_trunc('month'::text, (n.issued_at AT TIME ZONE 'UTC'::text)))::date AS month,
            n.currency,
            sum(((l.quantity)::numeric * l.unit_price)) AS credited,
            sum(((l.quantity)::numeric * l.unit_price)) FILTER (WHERE (p.charge IS NOT NULL)) AS charges_credited
           FROM ((credit_note n
             LEFT JOIN credit_note_line l ON ((l.credit_note_id = n.id)))
             LEFT JOIN product p ON ((p.id = l.product_id)))
          GROUP BY ((date_trunc('month'::text, (n.issued_at AT TIME ZONE 'UTC'::text)))::date), n.currency
        )
 SELECT month,
    currency,
    COALESCE(sold.orders, (0)::bigint) AS orders,
    COALESCE(sold.revenue, (0)::numeric) AS revenue,
    COALESCE(given_back.credited, (0)::numeric) AS credited,
    COALESCE(sold.charges, (0)::numeric) AS charges,
    COALESCE(given_back.charges_credited, (0)::numeric) AS charges_credited
   FROM (sold
     FULL JOIN given_back USING (month, currency));
comment on materialized view revenue_by_month is 'What was sold and given back in each month and currency, as of the last refresh.';
comment on column revenue_by_month.month is 'First day of the month, in UTC.';
comment on column revenue_by_month.currency is 'ISO 4217 code of all amounts.';
comment on column revenue_by_month.orders is 'How many orders were placed and not cancelled.';
comment on column revenue_by_month.revenue is 'What those orders come to, exact.';
comment on column revenue_by_month.credited is 'What the credit notes issued in the month come to, exact.';
comment on column revenue_by_month.charges is 'The part of the revenue that is not a sale of goods, exact.';
comment on column revenue_by_month.charges_credited is 'The part of what is credited that is not a return of goods, exact.';
create unique index uq_revenue_by_month_month_currency on revenue_by_month (month, currency);
grant select on table revenue_by_month to shop_app;
grant select on table revenue_by_month to shop_reader;

-- materialized view revenue_by_product
create materialized view revenue_by_product as
SELECT p.id AS product_id,
    b.currency,
    p.sku,
    p.name,
    b.pieces,
    b.revenue
   FROM (( SELECT l.product_id,
            o.currency,
            sum(l.quantity) AS pieces,
            sum(((l.quantity)::numeric * l.unit_price)) AS revenue
           FROM (order_line l
             JOIN sales_order o ON ((o.id = l.order_id)))
          WHERE (o.status <> 'CANCELLED'::text)
          GROUP BY l.product_id, o.currency) b
     JOIN product p ON ((p.id = b.product_id)))
  WHERE (p.charge IS NULL);
comment on materialized view revenue_by_product is 'What was sold of each product that is goods, in each currency, as of the last refresh.';
comment on column revenue_by_product.product_id is 'The product.';
comment on column revenue_by_product.currency is 'ISO 4217 code of the amount.';
comment on column revenue_by_product.sku is 'The stock-keeping code people know the product by, in upper case.';
comment on column revenue_by_product.name is 'What people called the product at the last refresh.';
comment on column revenue_by_product.pieces is 'How many pieces stand in orders that were not cancelled.';
comment on column revenue_by_product.revenue is 'What those pieces come to, exact.';
create index ix_revenue_by_product_revenue on revenue_by_product (revenue);
create unique index uq_revenue_by_product_product_id_currency on revenue_by_product (product_id, currency);
grant select on table revenue_by_product to shop_app;
grant select on table revenue_by_product to shop_reader;

-- function is_prose(text)
grant execute on function is_prose(text) to shop_app;
grant execute on function is_prose(text) to shop_customer;
grant execute on function is_prose(text) to shop_reader;

-- function keep_updated()
create or replace function keep_updated()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    new.updated_at := now();
    new.updated_by := coalesce(nullif(current_setting('plinth.user', true), ''), current_user);
    return new;
end
$function$;
revoke all on function keep_updated() from public;
comment on function keep_updated() is 'Trigger: notes when and by whom a row was last changed.';

-- table category
CREATE TRIGGER tr_category_updated BEFORE UPDATE ON category FOR EACH ROW EXECUTE FUNCTION keep_updated();

-- table credit_note
CREATE TRIGGER tr_credit_note_updated BEFORE UPDATE ON credit_note FOR EACH ROW EXECUTE FUNCTION keep_updated();

-- table customer
CREATE TRIGGER tr_customer_updated BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION keep_updated();

-- table product
CREATE TRIGGER tr_product_updated BEFORE UPDATE ON product FOR EACH ROW EXECUTE FUNCTION keep_updated();

-- table sales_order
CREATE TRIGGER tr_sales_order_updated BEFORE UPDATE ON sales_order FOR EACH ROW EXECUTE FUNCTION keep_updated();

-- function refresh_sales_reports()
create or replace function refresh_sales_reports()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'shop', 'pg_temp'
AS $function$
begin
    refresh materialized view concurrently revenue_by_month;
    refresh materialized view concurrently revenue_by_country;
    refresh materialized view concurrently revenue_by_customer;
    refresh materialized view concurrently revenue_by_product;
    refresh materialized view concurrently sales_reports;
end
$function$;
revoke all on function refresh_sales_reports() from public;
comment on function refresh_sales_reports() is 'Brings all materialized views of sales up to date; readers are not blocked meanwhile.';
grant execute on function refresh_sales_reports() to shop_app;

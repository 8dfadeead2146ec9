-- What the migrations make of an empty database, on PostgreSQL 18.
-- Written by ./mvnw -Prefresh -DskipTests; change the migrations, and write it anew.

SET check_function_bodies = false;

-- extension btree_gist
CREATE SCHEMA IF NOT EXISTS public;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;

-- extension pg_trgm
CREATE SCHEMA IF NOT EXISTS public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

-- function is_name(text)
CREATE OR REPLACE FUNCTION is_name(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select char_length(value) between 1 and 500 and value = btrim(value, E'\t\n\u000B\f\r\u001C\u001D\u001E\u001F '
        '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000')
$$;
COMMENT ON FUNCTION is_name(value text) IS 'Whether a text is one of 1 to 500 characters without white space around it.';
REVOKE ALL ON FUNCTION is_name(value text) FROM PUBLIC;
GRANT ALL ON FUNCTION is_name(value text) TO shop_app;
GRANT ALL ON FUNCTION is_name(value text) TO shop_customer;
GRANT ALL ON FUNCTION is_name(value text) TO shop_reader;

-- function keep_updated()
CREATE OR REPLACE FUNCTION keep_updated() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    new.updated_at := now();
    new.updated_by := coalesce(nullif(current_setting('plinth.user', true), ''), current_user);
    return new;
end
$$;
COMMENT ON FUNCTION keep_updated() IS 'Trigger: notes when and by whom a row was last changed.';
REVOKE ALL ON FUNCTION keep_updated() FROM PUBLIC;

-- table category
CREATE TABLE category (
	id uuid NOT NULL,
	version bigint NOT NULL,
	name text NOT NULL,
	parent_id uuid,
	created_at timestamp with time zone DEFAULT now() NOT NULL,
	created_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL,
	updated_at timestamp with time zone DEFAULT now() NOT NULL,
	updated_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL
);
ALTER TABLE category ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE category IS 'A shelf of the catalog; categories form a tree.';
COMMENT ON COLUMN category.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN category.version IS 'Raised by every change of the category; a write with an old one is refused.';
COMMENT ON COLUMN category.name IS 'What people call it; unique among the children of one parent.';
COMMENT ON COLUMN category.parent_id IS 'The category above, none for a root. That the tree has no cycle is held by a lock on the tree.';
COMMENT ON COLUMN category.created_at IS 'When the row was made.';
COMMENT ON COLUMN category.created_by IS 'Who made the row: the user of the application, else the database role.';
COMMENT ON COLUMN category.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN category.updated_by IS 'Who last changed the row: the user of the application, else the database role.';
GRANT INSERT(id) ON TABLE category TO shop_app;
GRANT INSERT(name),UPDATE(name) ON TABLE category TO shop_app;
GRANT INSERT(parent_id),UPDATE(parent_id) ON TABLE category TO shop_app;
GRANT INSERT(version),UPDATE(version) ON TABLE category TO shop_app;
GRANT SELECT ON TABLE category TO shop_reader;
GRANT SELECT(id) ON TABLE category TO shop_customer;
GRANT SELECT(name) ON TABLE category TO shop_customer;
GRANT SELECT(parent_id) ON TABLE category TO shop_customer;
GRANT SELECT(version) ON TABLE category TO shop_customer;
GRANT SELECT,DELETE ON TABLE category TO shop_app;
ALTER TABLE category
	ADD CONSTRAINT pk_category_id PRIMARY KEY (id);
ALTER TABLE category
	ADD CONSTRAINT uq_category_parent_id_name UNIQUE NULLS NOT DISTINCT (parent_id, name) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE category
	ADD CONSTRAINT ck_category_id_parent_id CHECK ((id <> parent_id));
ALTER TABLE category
	ADD CONSTRAINT ck_category_name CHECK (is_name(name));
ALTER TABLE category
	ADD CONSTRAINT ck_category_version CHECK ((version > 0));
ALTER TABLE category
	ADD CONSTRAINT fk_category_parent_id FOREIGN KEY (parent_id) REFERENCES category(id);
CREATE POLICY po_category_app ON category
  TO shop_app
  USING (true)
  WITH CHECK (true);
CREATE POLICY po_category_customer_select ON category
  FOR SELECT
  TO shop_customer
  USING (true);
CREATE POLICY po_category_reader_select ON category
  FOR SELECT
  TO shop_reader
  USING (true);
CREATE TRIGGER tr_category_updated BEFORE UPDATE ON category FOR EACH ROW EXECUTE FUNCTION keep_updated();

-- function current_customer()
CREATE OR REPLACE FUNCTION current_customer() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('plinth.customer'::text, true), ''::text))::uuid;
COMMENT ON FUNCTION current_customer() IS 'The customer for whom the transaction runs; null for none.';
REVOKE ALL ON FUNCTION current_customer() FROM PUBLIC;
GRANT ALL ON FUNCTION current_customer() TO shop_customer;

-- table customer
CREATE TABLE customer (
	id uuid NOT NULL,
	version bigint NOT NULL,
	number text NOT NULL,
	email text,
	status text NOT NULL,
	created_at timestamp with time zone DEFAULT now() NOT NULL,
	created_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL,
	updated_at timestamp with time zone DEFAULT now() NOT NULL,
	updated_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL
);
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE customer IS 'Someone who buys under a number; guests have no row here.';
COMMENT ON COLUMN customer.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN customer.version IS 'Raised by every change of the customer or its addresses; a write with an old one is refused.';
COMMENT ON COLUMN customer.number IS 'The number people know the customer by.';
COMMENT ON COLUMN customer.email IS 'Where to write to, if known; two customers may share one.';
COMMENT ON COLUMN customer.status IS 'ACTIVE, or CLOSED for one who no longer buys.';
COMMENT ON COLUMN customer.created_at IS 'When the row was made.';
COMMENT ON COLUMN customer.created_by IS 'Who made the row: the user of the application, else the database role.';
COMMENT ON COLUMN customer.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN customer.updated_by IS 'Who last changed the row: the user of the application, else the database role.';
GRANT INSERT(email),UPDATE(email) ON TABLE customer TO shop_app;
GRANT INSERT(id) ON TABLE customer TO shop_app;
GRANT INSERT(number) ON TABLE customer TO shop_app;
GRANT INSERT(status),UPDATE(status) ON TABLE customer TO shop_app;
GRANT INSERT(version),UPDATE(version) ON TABLE customer TO shop_app;
GRANT SELECT ON TABLE customer TO shop_reader;
GRANT SELECT(email) ON TABLE customer TO shop_customer;
GRANT SELECT(id) ON TABLE customer TO shop_customer;
GRANT SELECT(number) ON TABLE customer TO shop_customer;
GRANT SELECT(status) ON TABLE customer TO shop_customer;
GRANT SELECT(version) ON TABLE customer TO shop_customer;
GRANT SELECT,DELETE ON TABLE customer TO shop_app;
ALTER TABLE customer
	ADD CONSTRAINT pk_customer_id PRIMARY KEY (id);
ALTER TABLE customer
	ADD CONSTRAINT uq_customer_number UNIQUE (number);
ALTER TABLE customer
	ADD CONSTRAINT ck_customer_email CHECK ((is_name(email) AND (email ~ '^[^@ \t\n\v\f\r]+@[^@ \t\n\v\f\r]+$'::text)));
ALTER TABLE customer
	ADD CONSTRAINT ck_customer_number CHECK (is_name(number));
ALTER TABLE customer
	ADD CONSTRAINT ck_customer_status CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'CLOSED'::text])));
ALTER TABLE customer
	ADD CONSTRAINT ck_customer_version CHECK ((version > 0));
CREATE POLICY po_customer_app ON customer
  TO shop_app
  USING (true)
  WITH CHECK (true);
CREATE POLICY po_customer_customer_select ON customer
  FOR SELECT
  TO shop_customer
  USING ((id = current_customer()));
CREATE POLICY po_customer_reader_select ON customer
  FOR SELECT
  TO shop_reader
  USING (true);
CREATE TRIGGER tr_customer_updated BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION keep_updated();

-- function hold_order_customer()
CREATE OR REPLACE FUNCTION hold_order_customer() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'shop', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION hold_order_customer() IS 'Trigger: refuses a new order of a customer who is closed.';
REVOKE ALL ON FUNCTION hold_order_customer() FROM PUBLIC;

-- function hold_order_lines()
CREATE OR REPLACE FUNCTION hold_order_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'shop', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION hold_order_lines() IS 'Trigger: refuses an order whose number of lines or total is not that of its lines.';
REVOKE ALL ON FUNCTION hold_order_lines() FROM PUBLIC;

-- function hold_order_status()
CREATE OR REPLACE FUNCTION hold_order_status() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'order % was % and cannot become %', old.number, old.status, new.status using
        errcode = 'check_violation', constraint = 'ck_sales_order_status_forward',
        schema = tg_table_schema, table = 'sales_order', column = 'status';
end
$$;
COMMENT ON FUNCTION hold_order_status() IS 'Trigger: refuses to take an order back that was shipped, delivered or cancelled.';
REVOKE ALL ON FUNCTION hold_order_status() FROM PUBLIC;

-- function hold_order_sums()
CREATE OR REPLACE FUNCTION hold_order_sums() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'shop', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION hold_order_sums() IS 'Trigger: refuses an order that is not in step with its payments or its credit notes.';
REVOKE ALL ON FUNCTION hold_order_sums() FROM PUBLIC;

-- function is_amount(numeric)
CREATE OR REPLACE FUNCTION is_amount(value numeric) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select value >= 0 and value < 1e100 and scale(value) <= 20
$$;
COMMENT ON FUNCTION is_amount(value numeric) IS 'Whether a number is an amount, such as a sum of prices: at most 100 digits before the point and 20 behind it.';
REVOKE ALL ON FUNCTION is_amount(value numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION is_amount(value numeric) TO shop_app;
GRANT ALL ON FUNCTION is_amount(value numeric) TO shop_customer;
GRANT ALL ON FUNCTION is_amount(value numeric) TO shop_reader;

-- function is_country(text)
CREATE OR REPLACE FUNCTION is_country(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
    select value ~ '^[A-Z]{2}$'
$_$;
COMMENT ON FUNCTION is_country(value text) IS 'Whether a text is two letters, as in ISO 3166-1 alpha-2 and its user-assigned codes.';
REVOKE ALL ON FUNCTION is_country(value text) FROM PUBLIC;
GRANT ALL ON FUNCTION is_country(value text) TO shop_app;
GRANT ALL ON FUNCTION is_country(value text) TO shop_customer;
GRANT ALL ON FUNCTION is_country(value text) TO shop_reader;

-- function is_currency(text)
CREATE OR REPLACE FUNCTION is_currency(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
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
$$;
COMMENT ON FUNCTION is_currency(value text) IS 'Whether a text is a currency code of ISO 4217, present or past.';
REVOKE ALL ON FUNCTION is_currency(value text) FROM PUBLIC;
GRANT ALL ON FUNCTION is_currency(value text) TO shop_app;
GRANT ALL ON FUNCTION is_currency(value text) TO shop_customer;
GRANT ALL ON FUNCTION is_currency(value text) TO shop_reader;

-- function is_moment(timestamp with time zone)
CREATE OR REPLACE FUNCTION is_moment(value timestamp with time zone) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select extract(year from value at time zone 'UTC') between 1600 and 9999
$$;
COMMENT ON FUNCTION is_moment(value timestamp with time zone) IS 'Whether a moment lies in the years 1600 to 9999 of UTC.';
REVOKE ALL ON FUNCTION is_moment(value timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION is_moment(value timestamp with time zone) TO shop_app;
GRANT ALL ON FUNCTION is_moment(value timestamp with time zone) TO shop_customer;
GRANT ALL ON FUNCTION is_moment(value timestamp with time zone) TO shop_reader;

-- table sales_order
CREATE TABLE sales_order (
	id uuid NOT NULL,
	version bigint NOT NULL,
	number text COLLATE pg_catalog."C" NOT NULL,
	customer_id uuid,
	country text NOT NULL,
	currency text NOT NULL,
	placed_at timestamp with time zone NOT NULL,
	status text NOT NULL,
	lines bigint NOT NULL,
	total numeric NOT NULL,
	paid numeric NOT NULL,
	credit_notes bigint NOT NULL,
	created_at timestamp with time zone DEFAULT now() NOT NULL,
	created_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL,
	updated_at timestamp with time zone DEFAULT now() NOT NULL,
	updated_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL
);
ALTER TABLE sales_order ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE sales_order IS 'What someone bought at one time.';
COMMENT ON COLUMN sales_order.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN sales_order.version IS 'Raised by every change of the order, its lines or its payments; a write with an old one is refused.';
COMMENT ON COLUMN sales_order.number IS 'The number people know the order by.';
COMMENT ON COLUMN sales_order.customer_id IS 'Who bought; none for a guest.';
COMMENT ON COLUMN sales_order.country IS 'Where the goods go: ISO 3166-1 alpha-2 code, or a user-assigned one.';
COMMENT ON COLUMN sales_order.currency IS 'ISO 4217 code of every amount in this order.';
COMMENT ON COLUMN sales_order.placed_at IS 'When the order was placed.';
COMMENT ON COLUMN sales_order.status IS 'PLACED, then SHIPPED, then DELIVERED; or CANCELLED.';
COMMENT ON COLUMN sales_order.lines IS 'How many lines it has.';
COMMENT ON COLUMN sales_order.total IS 'What its lines come to, exact; held equal to their sum at the end of each transaction.';
COMMENT ON COLUMN sales_order.paid IS 'What its payments come to, exact; held equal to their sum at the end of each transaction.';
COMMENT ON COLUMN sales_order.credit_notes IS 'How many credit notes there are for it; held equal at the end of each transaction.';
COMMENT ON COLUMN sales_order.created_at IS 'When the row was made.';
COMMENT ON COLUMN sales_order.created_by IS 'Who made the row: the user of the application, else the database role.';
COMMENT ON COLUMN sales_order.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN sales_order.updated_by IS 'Who last changed the row: the user of the application, else the database role.';
GRANT INSERT(country) ON TABLE sales_order TO shop_app;
GRANT INSERT(credit_notes),UPDATE(credit_notes) ON TABLE sales_order TO shop_app;
GRANT INSERT(currency) ON TABLE sales_order TO shop_app;
GRANT INSERT(customer_id) ON TABLE sales_order TO shop_app;
GRANT INSERT(id) ON TABLE sales_order TO shop_app;
GRANT INSERT(lines) ON TABLE sales_order TO shop_app;
GRANT INSERT(number) ON TABLE sales_order TO shop_app;
GRANT INSERT(paid),UPDATE(paid) ON TABLE sales_order TO shop_app;
GRANT INSERT(placed_at) ON TABLE sales_order TO shop_app;
GRANT INSERT(status),UPDATE(status) ON TABLE sales_order TO shop_app;
GRANT INSERT(total) ON TABLE sales_order TO shop_app;
GRANT INSERT(version),UPDATE(version) ON TABLE sales_order TO shop_app;
GRANT SELECT ON TABLE sales_order TO shop_app;
GRANT SELECT ON TABLE sales_order TO shop_reader;
GRANT SELECT(country),INSERT(country) ON TABLE sales_order TO shop_customer;
GRANT SELECT(credit_notes),INSERT(credit_notes) ON TABLE sales_order TO shop_customer;
GRANT SELECT(currency),INSERT(currency) ON TABLE sales_order TO shop_customer;
GRANT SELECT(customer_id),INSERT(customer_id) ON TABLE sales_order TO shop_customer;
GRANT SELECT(id),INSERT(id) ON TABLE sales_order TO shop_customer;
GRANT SELECT(lines),INSERT(lines) ON TABLE sales_order TO shop_customer;
GRANT SELECT(number),INSERT(number) ON TABLE sales_order TO shop_customer;
GRANT SELECT(paid),INSERT(paid),UPDATE(paid) ON TABLE sales_order TO shop_customer;
GRANT SELECT(placed_at),INSERT(placed_at) ON TABLE sales_order TO shop_customer;
GRANT SELECT(status),INSERT(status),UPDATE(status) ON TABLE sales_order TO shop_customer;
GRANT SELECT(total),INSERT(total) ON TABLE sales_order TO shop_customer;
GRANT SELECT(version),INSERT(version),UPDATE(version) ON TABLE sales_order TO shop_customer;
ALTER TABLE sales_order
	ADD CONSTRAINT pk_sales_order_id PRIMARY KEY (id);
ALTER TABLE sales_order
	ADD CONSTRAINT uq_sales_order_number UNIQUE (number);
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_country CHECK (is_country(country));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_credit_notes CHECK ((credit_notes >= 0));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_currency CHECK (is_currency(currency));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_lines CHECK ((lines > 0));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_number CHECK (is_name(number));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_paid_total CHECK (((paid >= (0)::numeric) AND (paid <= total)));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_placed_at CHECK (is_moment(placed_at));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_status CHECK ((status = ANY (ARRAY['PLACED'::text, 'SHIPPED'::text, 'DELIVERED'::text, 'CANCELLED'::text])));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_status_paid_credit_notes CHECK (((status <> 'CANCELLED'::text) OR ((paid = (0)::numeric) AND (credit_notes = 0))));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_status_paid_total CHECK (((status <> ALL (ARRAY['SHIPPED'::text, 'DELIVERED'::text])) OR (paid = total)));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_total CHECK (is_amount(total));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_version CHECK ((version > 0));
CREATE INDEX ix_sales_order_customer_id_number_id ON sales_order USING btree (customer_id, number, id) INCLUDE (placed_at, total);
CREATE INDEX ix_sales_order_customer_id_placed_at_id ON sales_order USING btree (customer_id, placed_at, id) INCLUDE (total);
CREATE INDEX ix_sales_order_customer_id_total_id ON sales_order USING btree (customer_id, total, id) INCLUDE (placed_at);
CREATE INDEX ix_sales_order_number_id ON sales_order USING btree (number, id) INCLUDE (placed_at, total);
CREATE INDEX ix_sales_order_placed_at_id ON sales_order USING btree (placed_at, id) INCLUDE (total);
CREATE INDEX ix_sales_order_status_number_id ON sales_order USING btree (status, number, id) INCLUDE (placed_at, total);
CREATE INDEX ix_sales_order_status_placed_at_id ON sales_order USING btree (status, placed_at, id) INCLUDE (total);
CREATE INDEX ix_sales_order_status_total_id ON sales_order USING btree (status, total, id) INCLUDE (placed_at);
CREATE INDEX ix_sales_order_total_id ON sales_order USING btree (total, id) INCLUDE (placed_at);
CREATE POLICY po_sales_order_app ON sales_order
  TO shop_app
  USING (true)
  WITH CHECK (true);
CREATE POLICY po_sales_order_customer_insert ON sales_order
  FOR INSERT
  TO shop_customer
  WITH CHECK (((customer_id = current_customer()) AND (status = ANY (ARRAY['PLACED'::text, 'CANCELLED'::text])) AND (credit_notes = 0)));
CREATE POLICY po_sales_order_customer_select ON sales_order
  FOR SELECT
  TO shop_customer
  USING ((customer_id = current_customer()));
CREATE POLICY po_sales_order_customer_update ON sales_order
  FOR UPDATE
  TO shop_customer
  USING ((customer_id = current_customer()))
  WITH CHECK (((customer_id = current_customer()) AND (status = ANY (ARRAY['PLACED'::text, 'CANCELLED'::text]))));
CREATE POLICY po_sales_order_reader_select ON sales_order
  FOR SELECT
  TO shop_reader
  USING (true);
CREATE CONSTRAINT TRIGGER tr_sales_order_changed AFTER UPDATE OF paid, credit_notes ON sales_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_order_sums();
CREATE CONSTRAINT TRIGGER tr_sales_order_customer AFTER INSERT ON sales_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.customer_id IS NOT NULL) EXECUTE FUNCTION hold_order_customer();
CREATE CONSTRAINT TRIGGER tr_sales_order_lines AFTER INSERT OR UPDATE OF lines, total ON sales_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_order_lines();
CREATE CONSTRAINT TRIGGER tr_sales_order_placed AFTER INSERT ON sales_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.paid > 0::numeric OR new.credit_notes > 0) EXECUTE FUNCTION hold_order_sums();
CREATE TRIGGER tr_sales_order_status BEFORE UPDATE OF status ON sales_order FOR EACH ROW WHEN (new.status <> old.status AND old.status <> 'PLACED'::text AND (old.status <> 'SHIPPED'::text OR new.status <> 'DELIVERED'::text)) EXECUTE FUNCTION hold_order_status();
CREATE TRIGGER tr_sales_order_updated BEFORE UPDATE ON sales_order FOR EACH ROW EXECUTE FUNCTION keep_updated();

-- table credit_note
CREATE TABLE credit_note (
	id uuid NOT NULL,
	version bigint NOT NULL,
	number text NOT NULL,
	order_id uuid,
	customer_id uuid,
	country text NOT NULL,
	currency text NOT NULL,
	issued_at timestamp with time zone NOT NULL,
	created_at timestamp with time zone DEFAULT now() NOT NULL,
	created_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL,
	updated_at timestamp with time zone DEFAULT now() NOT NULL,
	updated_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL
);
ALTER TABLE credit_note ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE credit_note IS 'What was given back: goods returned or a mistake put right.';
COMMENT ON COLUMN credit_note.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN credit_note.version IS 'Raised by every change of the credit note or its lines; a write with an old one is refused.';
COMMENT ON COLUMN credit_note.number IS 'The number people know the credit note by.';
COMMENT ON COLUMN credit_note.order_id IS 'The order it corrects, where that is known.';
COMMENT ON COLUMN credit_note.customer_id IS 'Who gets the credit; none for a guest.';
COMMENT ON COLUMN credit_note.country IS 'Where the goods had gone: ISO 3166-1 alpha-2 code, or a user-assigned one.';
COMMENT ON COLUMN credit_note.currency IS 'ISO 4217 code of every amount in this credit note.';
COMMENT ON COLUMN credit_note.issued_at IS 'When the credit note was issued.';
COMMENT ON COLUMN credit_note.created_at IS 'When the row was made.';
COMMENT ON COLUMN credit_note.created_by IS 'Who made the row: the user of the application, else the database role.';
COMMENT ON COLUMN credit_note.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN credit_note.updated_by IS 'Who last changed the row: the user of the application, else the database role.';
GRANT INSERT(country) ON TABLE credit_note TO shop_app;
GRANT INSERT(currency) ON TABLE credit_note TO shop_app;
GRANT INSERT(customer_id) ON TABLE credit_note TO shop_app;
GRANT INSERT(id) ON TABLE credit_note TO shop_app;
GRANT INSERT(issued_at) ON TABLE credit_note TO shop_app;
GRANT INSERT(number) ON TABLE credit_note TO shop_app;
GRANT INSERT(order_id) ON TABLE credit_note TO shop_app;
GRANT INSERT(version) ON TABLE credit_note TO shop_app;
GRANT SELECT ON TABLE credit_note TO shop_app;
GRANT SELECT ON TABLE credit_note TO shop_reader;
GRANT SELECT(country) ON TABLE credit_note TO shop_customer;
GRANT SELECT(currency) ON TABLE credit_note TO shop_customer;
GRANT SELECT(customer_id) ON TABLE credit_note TO shop_customer;
GRANT SELECT(id) ON TABLE credit_note TO shop_customer;
GRANT SELECT(issued_at) ON TABLE credit_note TO shop_customer;
GRANT SELECT(number) ON TABLE credit_note TO shop_customer;
GRANT SELECT(order_id) ON TABLE credit_note TO shop_customer;
GRANT SELECT(version) ON TABLE credit_note TO shop_customer;
ALTER TABLE credit_note
	ADD CONSTRAINT pk_credit_note_id PRIMARY KEY (id);
ALTER TABLE credit_note
	ADD CONSTRAINT uq_credit_note_number UNIQUE (number);
ALTER TABLE credit_note
	ADD CONSTRAINT ck_credit_note_country CHECK (is_country(country));
ALTER TABLE credit_note
	ADD CONSTRAINT ck_credit_note_currency CHECK (is_currency(currency));
ALTER TABLE credit_note
	ADD CONSTRAINT ck_credit_note_issued_at CHECK (is_moment(issued_at));
ALTER TABLE credit_note
	ADD CONSTRAINT ck_credit_note_number CHECK (is_name(number));
ALTER TABLE credit_note
	ADD CONSTRAINT ck_credit_note_version CHECK ((version > 0));
CREATE INDEX ix_credit_note_customer_id ON credit_note USING btree (customer_id);
CREATE INDEX ix_credit_note_issued_at_id ON credit_note USING btree (issued_at, id);
CREATE INDEX ix_credit_note_order_id ON credit_note USING btree (order_id);
CREATE POLICY po_credit_note_app ON credit_note
  TO shop_app
  USING (true)
  WITH CHECK (true);
CREATE POLICY po_credit_note_customer_select ON credit_note
  FOR SELECT
  TO shop_customer
  USING ((customer_id = current_customer()));
CREATE POLICY po_credit_note_reader_select ON credit_note
  FOR SELECT
  TO shop_reader
  USING (true);
CREATE CONSTRAINT TRIGGER tr_credit_note_issued AFTER INSERT ON credit_note DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.order_id IS NOT NULL) EXECUTE FUNCTION hold_order_sums();
CREATE TRIGGER tr_credit_note_updated BEFORE UPDATE ON credit_note FOR EACH ROW EXECUTE FUNCTION keep_updated();

-- function fold_case(text)
CREATE OR REPLACE FUNCTION fold_case(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select upper(value collate "und-x-icu")
$$;
COMMENT ON FUNCTION fold_case(value text) IS 'A text in the form in which texts that differ in case alone are one.';
REVOKE ALL ON FUNCTION fold_case(value text) FROM PUBLIC;
GRANT ALL ON FUNCTION fold_case(value text) TO shop_app;
GRANT ALL ON FUNCTION fold_case(value text) TO shop_customer;
GRANT ALL ON FUNCTION fold_case(value text) TO shop_reader;

-- table product
CREATE TABLE product (
	id uuid NOT NULL,
	version bigint NOT NULL,
	sku text NOT NULL,
	name text NOT NULL,
	created_at timestamp with time zone DEFAULT now() NOT NULL,
	created_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL,
	updated_at timestamp with time zone DEFAULT now() NOT NULL,
	updated_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL,
	charge text
);
ALTER TABLE product ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE product IS 'Something the shop sells.';
COMMENT ON COLUMN product.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN product.version IS 'Raised by every change of the product, its prices or its categories; a write with an old one is refused.';
COMMENT ON COLUMN product.sku IS 'The stock-keeping code people know the product by, in upper case.';
COMMENT ON COLUMN product.name IS 'What people call it.';
COMMENT ON COLUMN product.created_at IS 'When the row was made.';
COMMENT ON COLUMN product.created_by IS 'Who made the row: the user of the application, else the database role.';
COMMENT ON COLUMN product.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN product.updated_by IS 'Who last changed the row: the user of the application, else the database role.';
COMMENT ON COLUMN product.charge IS 'What kind of charge it is that is billed like goods, such as POSTAGE; none for goods.';
GRANT INSERT(charge) ON TABLE product TO shop_app;
GRANT INSERT(id) ON TABLE product TO shop_app;
GRANT INSERT(name),UPDATE(name) ON TABLE product TO shop_app;
GRANT INSERT(sku) ON TABLE product TO shop_app;
GRANT INSERT(version),UPDATE(version) ON TABLE product TO shop_app;
GRANT SELECT ON TABLE product TO shop_reader;
GRANT SELECT(charge) ON TABLE product TO shop_customer;
GRANT SELECT(id) ON TABLE product TO shop_customer;
GRANT SELECT(name) ON TABLE product TO shop_customer;
GRANT SELECT(sku) ON TABLE product TO shop_customer;
GRANT SELECT(version) ON TABLE product TO shop_customer;
GRANT SELECT,DELETE ON TABLE product TO shop_app;
ALTER TABLE product
	ADD CONSTRAINT pk_product_id PRIMARY KEY (id);
ALTER TABLE product
	ADD CONSTRAINT uq_product_sku UNIQUE (sku);
ALTER TABLE product
	ADD CONSTRAINT ck_product_charge CHECK ((charge = ANY (ARRAY['POSTAGE'::text, 'BANK_CHARGES'::text, 'COMMISSION'::text, 'DISCOUNT'::text, 'MANUAL_ADJUSTMENT'::text, 'BAD_DEBT'::text, 'SAMPLES'::text, 'TEST_PRODUCT'::text])));
ALTER TABLE product
	ADD CONSTRAINT ck_product_name CHECK (is_name(name));
ALTER TABLE product
	ADD CONSTRAINT ck_product_sku CHECK ((is_name(sku) AND (sku = fold_case(sku))));
ALTER TABLE product
	ADD CONSTRAINT ck_product_version CHECK ((version > 0));
CREATE POLICY po_product_app ON product
  TO shop_app
  USING (true)
  WITH CHECK (true);
CREATE POLICY po_product_customer_select ON product
  FOR SELECT
  TO shop_customer
  USING (true);
CREATE POLICY po_product_reader_select ON product
  FOR SELECT
  TO shop_reader
  USING (true);
CREATE TRIGGER tr_product_updated BEFORE UPDATE ON product FOR EACH ROW EXECUTE FUNCTION keep_updated();

-- function is_entered_amount(numeric)
CREATE OR REPLACE FUNCTION is_entered_amount(value numeric) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select value >= 0 and value < 1e20 and scale(value) <= 20
$$;
COMMENT ON FUNCTION is_entered_amount(value numeric) IS 'Whether a number is a price or a payment: at most 20 digits on either side of the point.';
REVOKE ALL ON FUNCTION is_entered_amount(value numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION is_entered_amount(value numeric) TO shop_app;
GRANT ALL ON FUNCTION is_entered_amount(value numeric) TO shop_customer;
GRANT ALL ON FUNCTION is_entered_amount(value numeric) TO shop_reader;

-- function is_prose(text)
CREATE OR REPLACE FUNCTION is_prose(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select char_length(value) between 1 and 10000 and value = btrim(value, E'\t\n\u000B\f\r\u001C\u001D\u001E\u001F '
        '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000')
$$;
COMMENT ON FUNCTION is_prose(value text) IS 'Whether a text is one of 1 to 10,000 characters without white space around it.';
REVOKE ALL ON FUNCTION is_prose(value text) FROM PUBLIC;
GRANT ALL ON FUNCTION is_prose(value text) TO shop_app;
GRANT ALL ON FUNCTION is_prose(value text) TO shop_customer;
GRANT ALL ON FUNCTION is_prose(value text) TO shop_reader;

-- table credit_note_line
CREATE TABLE credit_note_line (
	id uuid NOT NULL,
	credit_note_id uuid NOT NULL,
	line_number integer NOT NULL,
	product_id uuid NOT NULL,
	quantity bigint NOT NULL,
	unit_price numeric NOT NULL,
	description text
);
ALTER TABLE credit_note_line ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE credit_note_line IS 'One product given back, at the price credited.';
COMMENT ON COLUMN credit_note_line.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN credit_note_line.credit_note_id IS 'The credit note.';
COMMENT ON COLUMN credit_note_line.line_number IS 'Place in the credit note, from 1.';
COMMENT ON COLUMN credit_note_line.product_id IS 'What was given back.';
COMMENT ON COLUMN credit_note_line.quantity IS 'How many pieces.';
COMMENT ON COLUMN credit_note_line.unit_price IS 'What is credited for one piece, in the currency of the credit note, exact, with all its decimals.';
COMMENT ON COLUMN credit_note_line.description IS 'What the line said when it was written, if it said anything.';
GRANT INSERT(credit_note_id) ON TABLE credit_note_line TO shop_app;
GRANT INSERT(description) ON TABLE credit_note_line TO shop_app;
GRANT INSERT(id) ON TABLE credit_note_line TO shop_app;
GRANT INSERT(line_number) ON TABLE credit_note_line TO shop_app;
GRANT INSERT(product_id) ON TABLE credit_note_line TO shop_app;
GRANT INSERT(quantity) ON TABLE credit_note_line TO shop_app;
GRANT INSERT(unit_price) ON TABLE credit_note_line TO shop_app;
GRANT SELECT ON TABLE credit_note_line TO shop_app;
GRANT SELECT ON TABLE credit_note_line TO shop_reader;
GRANT SELECT(credit_note_id) ON TABLE credit_note_line TO shop_customer;
GRANT SELECT(description) ON TABLE credit_note_line TO shop_customer;
GRANT SELECT(id) ON TABLE credit_note_line TO shop_customer;
GRANT SELECT(line_number) ON TABLE credit_note_line TO shop_customer;
GRANT SELECT(product_id) ON TABLE credit_note_line TO shop_customer;
GRANT SELECT(quantity) ON TABLE credit_note_line TO shop_customer;
GRANT SELECT(unit_price) ON TABLE credit_note_line TO shop_customer;
ALTER TABLE credit_note_line
	ADD CONSTRAINT pk_credit_note_line_id PRIMARY KEY (id);
ALTER TABLE credit_note_line
	ADD CONSTRAINT uq_credit_note_line_credit_note_id_line_number UNIQUE (credit_note_id, line_number);
ALTER TABLE credit_note_line
	ADD CONSTRAINT ck_credit_note_line_description CHECK (is_prose(description));
ALTER TABLE credit_note_line
	ADD CONSTRAINT ck_credit_note_line_line_number CHECK ((line_number > 0));
ALTER TABLE credit_note_line
	ADD CONSTRAINT ck_credit_note_line_quantity CHECK ((quantity > 0));
ALTER TABLE credit_note_line
	ADD CONSTRAINT ck_credit_note_line_unit_price CHECK (is_entered_amount(unit_price));
CREATE INDEX ix_credit_note_line_product_id ON credit_note_line USING btree (product_id);
CREATE POLICY po_credit_note_line_app ON credit_note_line
  TO shop_app
  USING (true)
  WITH CHECK (true);
CREATE POLICY po_credit_note_line_customer_select ON credit_note_line
  FOR SELECT
  TO shop_customer
  USING ((EXISTS ( SELECT
   FROM credit_note
  WHERE (credit_note.id = credit_note_line.credit_note_id))));
CREATE POLICY po_credit_note_line_reader_select ON credit_note_line
  FOR SELECT
  TO shop_reader
  USING (true);

-- table customer_address
CREATE TABLE customer_address (
	id uuid NOT NULL,
	customer_id uuid NOT NULL,
	kind text NOT NULL,
	recipient text NOT NULL,
	street text NOT NULL,
	postal_code text NOT NULL,
	city text NOT NULL,
	country text NOT NULL
);
ALTER TABLE customer_address ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE customer_address IS 'Where a customer gets bills or goods; at most one address of each kind.';
COMMENT ON COLUMN customer_address.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN customer_address.customer_id IS 'Whose address this is.';
COMMENT ON COLUMN customer_address.kind IS 'BILLING or DELIVERY.';
COMMENT ON COLUMN customer_address.recipient IS 'Name on the first line.';
COMMENT ON COLUMN customer_address.street IS 'Street and house number.';
COMMENT ON COLUMN customer_address.postal_code IS 'Postal code, in the form of its country.';
COMMENT ON COLUMN customer_address.city IS 'Town or city.';
COMMENT ON COLUMN customer_address.country IS 'ISO 3166-1 alpha-2 code, or a user-assigned one.';
GRANT INSERT(city),UPDATE(city) ON TABLE customer_address TO shop_app;
GRANT INSERT(country),UPDATE(country) ON TABLE customer_address TO shop_app;
GRANT INSERT(customer_id) ON TABLE customer_address TO shop_app;
GRANT INSERT(id) ON TABLE customer_address TO shop_app;
GRANT INSERT(kind) ON TABLE customer_address TO shop_app;
GRANT INSERT(postal_code),UPDATE(postal_code) ON TABLE customer_address TO shop_app;
GRANT INSERT(recipient),UPDATE(recipient) ON TABLE customer_address TO shop_app;
GRANT INSERT(street),UPDATE(street) ON TABLE customer_address TO shop_app;
GRANT SELECT ON TABLE customer_address TO shop_reader;
GRANT SELECT(city) ON TABLE customer_address TO shop_customer;
GRANT SELECT(country) ON TABLE customer_address TO shop_customer;
GRANT SELECT(customer_id) ON TABLE customer_address TO shop_customer;
GRANT SELECT(id) ON TABLE customer_address TO shop_customer;
GRANT SELECT(kind) ON TABLE customer_address TO shop_customer;
GRANT SELECT(postal_code) ON TABLE customer_address TO shop_customer;
GRANT SELECT(recipient) ON TABLE customer_address TO shop_customer;
GRANT SELECT(street) ON TABLE customer_address TO shop_customer;
GRANT SELECT,DELETE ON TABLE customer_address TO shop_app;
ALTER TABLE customer_address
	ADD CONSTRAINT pk_customer_address_id PRIMARY KEY (id);
ALTER TABLE customer_address
	ADD CONSTRAINT uq_customer_address_customer_id_kind UNIQUE (customer_id, kind) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_city CHECK (is_name(city));
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_country CHECK (is_country(country));
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_kind CHECK ((kind = ANY (ARRAY['BILLING'::text, 'DELIVERY'::text])));
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_postal_code CHECK (is_name(postal_code));
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_recipient CHECK (is_name(recipient));
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_street CHECK (is_name(street));
ALTER TABLE customer_address
	ADD CONSTRAINT fk_customer_address_customer_id FOREIGN KEY (customer_id) REFERENCES customer(id);
CREATE POLICY po_customer_address_app ON customer_address
  TO shop_app
  USING (true)
  WITH CHECK (true);
CREATE POLICY po_customer_address_customer_select ON customer_address
  FOR SELECT
  TO shop_customer
  USING ((customer_id = current_customer()));
CREATE POLICY po_customer_address_reader_select ON customer_address
  FOR SELECT
  TO shop_reader
  USING (true);

-- function hold_line_numbers()
CREATE OR REPLACE FUNCTION hold_line_numbers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'shop', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION hold_line_numbers() IS 'Trigger: refuses lines beyond the number that their order has.';
REVOKE ALL ON FUNCTION hold_line_numbers() FROM PUBLIC;

-- table order_line
CREATE TABLE order_line (
	id uuid NOT NULL,
	order_id uuid NOT NULL,
	line_number integer NOT NULL,
	product_id uuid NOT NULL,
	quantity bigint NOT NULL,
	unit_price numeric NOT NULL,
	description text
);
ALTER TABLE order_line ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE order_line IS 'One product in an order, at the price agreed.';
COMMENT ON COLUMN order_line.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN order_line.order_id IS 'The order.';
COMMENT ON COLUMN order_line.line_number IS 'Place in the order, from 1.';
COMMENT ON COLUMN order_line.product_id IS 'What was bought.';
COMMENT ON COLUMN order_line.quantity IS 'How many pieces.';
COMMENT ON COLUMN order_line.unit_price IS 'What one piece cost, in the currency of the order, exact, with all its decimals.';
COMMENT ON COLUMN order_line.description IS 'What the line said when it was written, if it said anything.';
GRANT INSERT(description) ON TABLE order_line TO shop_app;
GRANT INSERT(id) ON TABLE order_line TO shop_app;
GRANT INSERT(line_number) ON TABLE order_line TO shop_app;
GRANT INSERT(order_id) ON TABLE order_line TO shop_app;
GRANT INSERT(product_id) ON TABLE order_line TO shop_app;
GRANT INSERT(quantity) ON TABLE order_line TO shop_app;
GRANT INSERT(unit_price) ON TABLE order_line TO shop_app;
GRANT SELECT ON TABLE order_line TO shop_app;
GRANT SELECT ON TABLE order_line TO shop_reader;
GRANT SELECT(description),INSERT(description) ON TABLE order_line TO shop_customer;
GRANT SELECT(id),INSERT(id) ON TABLE order_line TO shop_customer;
GRANT SELECT(line_number),INSERT(line_number) ON TABLE order_line TO shop_customer;
GRANT SELECT(order_id),INSERT(order_id) ON TABLE order_line TO shop_customer;
GRANT SELECT(product_id),INSERT(product_id) ON TABLE order_line TO shop_customer;
GRANT SELECT(quantity),INSERT(quantity) ON TABLE order_line TO shop_customer;
GRANT SELECT(unit_price),INSERT(unit_price) ON TABLE order_line TO shop_customer;
ALTER TABLE order_line
	ADD CONSTRAINT pk_order_line_id PRIMARY KEY (id);
ALTER TABLE order_line
	ADD CONSTRAINT uq_order_line_order_id_line_number UNIQUE (order_id, line_number);
ALTER TABLE order_line
	ADD CONSTRAINT ck_order_line_description CHECK (is_prose(description));
ALTER TABLE order_line
	ADD CONSTRAINT ck_order_line_line_number CHECK ((line_number > 0));
ALTER TABLE order_line
	ADD CONSTRAINT ck_order_line_quantity CHECK ((quantity > 0));
ALTER TABLE order_line
	ADD CONSTRAINT ck_order_line_unit_price CHECK (is_entered_amount(unit_price));
CREATE INDEX ix_order_line_description ON order_line USING gin (fold_case(description) public.gin_trgm_ops);
CREATE INDEX ix_order_line_product_id ON order_line USING btree (product_id);
CREATE POLICY po_order_line_app ON order_line
  TO shop_app
  USING (true)
  WITH CHECK (true);
CREATE POLICY po_order_line_customer_insert ON order_line
  FOR INSERT
  TO shop_customer
  WITH CHECK ((EXISTS ( SELECT
   FROM sales_order
  WHERE (sales_order.id = order_line.order_id))));
CREATE POLICY po_order_line_customer_select ON order_line
  FOR SELECT
  TO shop_customer
  USING ((EXISTS ( SELECT
   FROM sales_order
  WHERE (sales_order.id = order_line.order_id))));
CREATE POLICY po_order_line_reader_select ON order_line
  FOR SELECT
  TO shop_reader
  USING (true);
CREATE TRIGGER tr_order_line_number AFTER INSERT ON order_line REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION hold_line_numbers();
ALTER INDEX ix_order_line_description ALTER COLUMN 1 SET STATISTICS 1000;

-- table payment
CREATE TABLE payment (
	id uuid NOT NULL,
	order_id uuid NOT NULL,
	method text NOT NULL,
	amount numeric NOT NULL,
	reference text NOT NULL,
	paid_at timestamp with time zone NOT NULL
);
ALTER TABLE payment ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE payment IS 'Money received for an order.';
COMMENT ON COLUMN payment.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN payment.order_id IS 'The order it pays.';
COMMENT ON COLUMN payment.method IS 'CARD or BANK_TRANSFER.';
COMMENT ON COLUMN payment.amount IS 'How much, in the currency of the order.';
COMMENT ON COLUMN payment.reference IS 'What the bank or the card company calls it; one order is not paid twice by one reference.';
COMMENT ON COLUMN payment.paid_at IS 'When the money came.';
GRANT INSERT(amount) ON TABLE payment TO shop_app;
GRANT INSERT(id) ON TABLE payment TO shop_app;
GRANT INSERT(method) ON TABLE payment TO shop_app;
GRANT INSERT(order_id) ON TABLE payment TO shop_app;
GRANT INSERT(paid_at) ON TABLE payment TO shop_app;
GRANT INSERT(reference) ON TABLE payment TO shop_app;
GRANT SELECT ON TABLE payment TO shop_app;
GRANT SELECT ON TABLE payment TO shop_reader;
GRANT SELECT(amount),INSERT(amount) ON TABLE payment TO shop_customer;
GRANT SELECT(id),INSERT(id) ON TABLE payment TO shop_customer;
GRANT SELECT(method),INSERT(method) ON TABLE payment TO shop_customer;
GRANT SELECT(order_id),INSERT(order_id) ON TABLE payment TO shop_customer;
GRANT SELECT(paid_at),INSERT(paid_at) ON TABLE payment TO shop_customer;
GRANT SELECT(reference),INSERT(reference) ON TABLE payment TO shop_customer;
ALTER TABLE payment
	ADD CONSTRAINT pk_payment_id PRIMARY KEY (id);
ALTER TABLE payment
	ADD CONSTRAINT uq_payment_order_id_reference UNIQUE (order_id, reference);
ALTER TABLE payment
	ADD CONSTRAINT ck_payment_amount CHECK (((amount > (0)::numeric) AND is_entered_amount(amount)));
ALTER TABLE payment
	ADD CONSTRAINT ck_payment_method CHECK ((method = ANY (ARRAY['CARD'::text, 'BANK_TRANSFER'::text])));
ALTER TABLE payment
	ADD CONSTRAINT ck_payment_paid_at CHECK (is_moment(paid_at));
ALTER TABLE payment
	ADD CONSTRAINT ck_payment_reference CHECK (is_name(reference));
ALTER TABLE payment
	ADD CONSTRAINT fk_payment_order_id FOREIGN KEY (order_id) REFERENCES sales_order(id);
CREATE POLICY po_payment_app ON payment
  TO shop_app
  USING (true)
  WITH CHECK (true);
CREATE POLICY po_payment_customer_insert ON payment
  FOR INSERT
  TO shop_customer
  WITH CHECK ((EXISTS ( SELECT
   FROM sales_order
  WHERE (sales_order.id = payment.order_id))));
CREATE POLICY po_payment_customer_select ON payment
  FOR SELECT
  TO shop_customer
  USING ((EXISTS ( SELECT
   FROM sales_order
  WHERE (sales_order.id = payment.order_id))));
CREATE POLICY po_payment_reader_select ON payment
  FOR SELECT
  TO shop_reader
  USING (true);
CREATE CONSTRAINT TRIGGER tr_payment_taken AFTER INSERT ON payment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_order_sums();

-- table product_category
CREATE TABLE product_category (
	product_id uuid NOT NULL,
	category_id uuid NOT NULL
);
ALTER TABLE product_category ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE product_category IS 'Which products stand on which shelves.';
COMMENT ON COLUMN product_category.product_id IS 'The product.';
COMMENT ON COLUMN product_category.category_id IS 'A category it stands in.';
GRANT INSERT(category_id) ON TABLE product_category TO shop_app;
GRANT INSERT(product_id) ON TABLE product_category TO shop_app;
GRANT SELECT ON TABLE product_category TO shop_reader;
GRANT SELECT(category_id) ON TABLE product_category TO shop_customer;
GRANT SELECT(product_id) ON TABLE product_category TO shop_customer;
GRANT SELECT,DELETE ON TABLE product_category TO shop_app;
ALTER TABLE product_category
	ADD CONSTRAINT pk_product_category_product_id_category_id PRIMARY KEY (product_id, category_id);
CREATE INDEX ix_product_category_category_id ON product_category USING btree (category_id);
CREATE POLICY po_product_category_app ON product_category
  TO shop_app
  USING (true)
  WITH CHECK (true);
CREATE POLICY po_product_category_customer_select ON product_category
  FOR SELECT
  TO shop_customer
  USING (true);
CREATE POLICY po_product_category_reader_select ON product_category
  FOR SELECT
  TO shop_reader
  USING (true);

-- table product_price
CREATE TABLE product_price (
	id uuid NOT NULL,
	product_id uuid NOT NULL,
	amount numeric NOT NULL,
	currency text NOT NULL,
	valid_from timestamp with time zone NOT NULL,
	valid_to timestamp with time zone
);
ALTER TABLE product_price ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE product_price IS 'What a product costs, and when; what was paid for it belongs to the order line.';
COMMENT ON COLUMN product_price.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN product_price.product_id IS 'The product.';
COMMENT ON COLUMN product_price.amount IS 'Price of one piece, exact, with all its decimals.';
COMMENT ON COLUMN product_price.currency IS 'ISO 4217 code.';
COMMENT ON COLUMN product_price.valid_from IS 'First moment at which the price holds.';
COMMENT ON COLUMN product_price.valid_to IS 'First moment at which it no longer holds; none while no end is known.';
GRANT INSERT(amount) ON TABLE product_price TO shop_app;
GRANT INSERT(currency) ON TABLE product_price TO shop_app;
GRANT INSERT(id) ON TABLE product_price TO shop_app;
GRANT INSERT(product_id) ON TABLE product_price TO shop_app;
GRANT INSERT(valid_from) ON TABLE product_price TO shop_app;
GRANT INSERT(valid_to),UPDATE(valid_to) ON TABLE product_price TO shop_app;
GRANT SELECT ON TABLE product_price TO shop_reader;
GRANT SELECT(amount) ON TABLE product_price TO shop_customer;
GRANT SELECT(currency) ON TABLE product_price TO shop_customer;
GRANT SELECT(id) ON TABLE product_price TO shop_customer;
GRANT SELECT(product_id) ON TABLE product_price TO shop_customer;
GRANT SELECT(valid_from) ON TABLE product_price TO shop_customer;
GRANT SELECT(valid_to) ON TABLE product_price TO shop_customer;
GRANT SELECT,DELETE ON TABLE product_price TO shop_app;
ALTER TABLE product_price
	ADD CONSTRAINT pk_product_price_id PRIMARY KEY (id);
ALTER TABLE product_price
	ADD CONSTRAINT ck_product_price_amount CHECK (is_entered_amount(amount));
ALTER TABLE product_price
	ADD CONSTRAINT ck_product_price_currency CHECK (is_currency(currency));
ALTER TABLE product_price
	ADD CONSTRAINT ck_product_price_valid_from CHECK (is_moment(valid_from));
ALTER TABLE product_price
	ADD CONSTRAINT ck_product_price_valid_from_valid_to CHECK ((valid_from < valid_to));
ALTER TABLE product_price
	ADD CONSTRAINT ck_product_price_valid_to CHECK (is_moment(valid_to));
ALTER TABLE product_price
	ADD CONSTRAINT ex_product_price_product_id_currency_validity EXCLUDE USING gist (product_id WITH =, currency WITH =, tstzrange(valid_from, valid_to) WITH &&) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE product_price
	ADD CONSTRAINT fk_product_price_product_id FOREIGN KEY (product_id) REFERENCES product(id);
CREATE POLICY po_product_price_app ON product_price
  TO shop_app
  USING (true)
  WITH CHECK (true);
CREATE POLICY po_product_price_customer_select ON product_price
  FOR SELECT
  TO shop_customer
  USING (true);
CREATE POLICY po_product_price_reader_select ON product_price
  FOR SELECT
  TO shop_reader
  USING (true);

-- view order_charges
CREATE VIEW order_charges
WITH (security_invoker='true') AS
	SELECT l.order_id,
    count(*) AS lines,
    sum(((l.quantity)::numeric * l.unit_price)) AS charges
   FROM (order_line l
     JOIN product p ON ((p.id = l.product_id)))
  WHERE (p.charge IS NOT NULL)
  GROUP BY l.order_id;
COMMENT ON VIEW order_charges IS 'One row for each order that has charges, such as postage: what of it is not a sale of goods.';
COMMENT ON COLUMN order_charges.order_id IS 'The order.';
COMMENT ON COLUMN order_charges.lines IS 'How many of its lines are charges.';
COMMENT ON COLUMN order_charges.charges IS 'What those lines come to, exact.';
GRANT SELECT ON TABLE order_charges TO shop_app;
GRANT SELECT ON TABLE order_charges TO shop_reader;

-- view order_total
CREATE VIEW order_total
WITH (security_invoker='true') AS
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
COMMENT ON VIEW order_total IS 'One row for each order, with what it comes to and what was paid.';
COMMENT ON COLUMN order_total.id IS 'The order.';
COMMENT ON COLUMN order_total.number IS 'The number people know the order by.';
COMMENT ON COLUMN order_total.customer_id IS 'Who bought; none for a guest.';
COMMENT ON COLUMN order_total.country IS 'Where the goods go.';
COMMENT ON COLUMN order_total.currency IS 'ISO 4217 code of both amounts.';
COMMENT ON COLUMN order_total.placed_at IS 'When the order was placed.';
COMMENT ON COLUMN order_total.status IS 'PLACED, SHIPPED, DELIVERED or CANCELLED.';
COMMENT ON COLUMN order_total.lines IS 'How many lines it has.';
COMMENT ON COLUMN order_total.total IS 'Sum of quantity times unit price, exact.';
COMMENT ON COLUMN order_total.paid IS 'Sum of the payments, exact; 0 without payments.';
GRANT SELECT ON TABLE order_total TO shop_app;
GRANT SELECT ON TABLE order_total TO shop_customer;
GRANT SELECT ON TABLE order_total TO shop_reader;

-- materialized view revenue_by_country
CREATE MATERIALIZED VIEW revenue_by_country AS
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
     FULL JOIN given_back USING (country, currency))
WITH DATA;
COMMENT ON MATERIALIZED VIEW revenue_by_country IS 'What was sold and given back in each country and currency, as of the last refresh.';
COMMENT ON COLUMN revenue_by_country.country IS 'Where the goods went: ISO 3166-1 alpha-2 code, or a user-assigned one.';
COMMENT ON COLUMN revenue_by_country.currency IS 'ISO 4217 code of all amounts.';
COMMENT ON COLUMN revenue_by_country.orders IS 'How many orders went there and were not cancelled.';
COMMENT ON COLUMN revenue_by_country.revenue IS 'What those orders come to, exact.';
COMMENT ON COLUMN revenue_by_country.credited IS 'What the credit notes of the country come to, exact.';
COMMENT ON COLUMN revenue_by_country.charges IS 'The part of the revenue that is not a sale of goods, exact.';
GRANT SELECT ON TABLE revenue_by_country TO shop_app;
GRANT SELECT ON TABLE revenue_by_country TO shop_reader;
CREATE UNIQUE INDEX uq_revenue_by_country_country_currency ON revenue_by_country USING btree (country, currency);

-- materialized view revenue_by_customer
CREATE MATERIALIZED VIEW revenue_by_customer AS
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
     JOIN customer c ON ((c.id = b.customer_id)))
WITH DATA;
COMMENT ON MATERIALIZED VIEW revenue_by_customer IS 'What goods each customer bought in each currency, as of the last refresh.';
COMMENT ON COLUMN revenue_by_customer.customer IS 'The number people know the customer by.';
COMMENT ON COLUMN revenue_by_customer.currency IS 'ISO 4217 code of the amount.';
COMMENT ON COLUMN revenue_by_customer.orders IS 'How many orders of the customer have goods and were not cancelled.';
COMMENT ON COLUMN revenue_by_customer.revenue IS 'What the goods in those orders come to, exact; charges are left out.';
GRANT SELECT ON TABLE revenue_by_customer TO shop_app;
GRANT SELECT ON TABLE revenue_by_customer TO shop_reader;
CREATE INDEX ix_revenue_by_customer_revenue ON revenue_by_customer USING btree (revenue);
CREATE UNIQUE INDEX uq_revenue_by_customer_customer_currency ON revenue_by_customer USING btree (customer, currency);

-- materialized view revenue_by_month
CREATE MATERIALIZED VIEW revenue_by_month AS
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
     FULL JOIN given_back USING (month, currency))
WITH DATA;
COMMENT ON MATERIALIZED VIEW revenue_by_month IS 'What was sold and given back in each month and currency, as of the last refresh.';
COMMENT ON COLUMN revenue_by_month.month IS 'First day of the month, in UTC.';
COMMENT ON COLUMN revenue_by_month.currency IS 'ISO 4217 code of all amounts.';
COMMENT ON COLUMN revenue_by_month.orders IS 'How many orders were placed and not cancelled.';
COMMENT ON COLUMN revenue_by_month.revenue IS 'What those orders come to, exact.';
COMMENT ON COLUMN revenue_by_month.credited IS 'What the credit notes issued in the month come to, exact.';
COMMENT ON COLUMN revenue_by_month.charges IS 'The part of the revenue that is not a sale of goods, exact.';
COMMENT ON COLUMN revenue_by_month.charges_credited IS 'The part of what is credited that is not a return of goods, exact.';
GRANT SELECT ON TABLE revenue_by_month TO shop_app;
GRANT SELECT ON TABLE revenue_by_month TO shop_reader;
CREATE UNIQUE INDEX uq_revenue_by_month_month_currency ON revenue_by_month USING btree (month, currency);

-- materialized view revenue_by_product
CREATE MATERIALIZED VIEW revenue_by_product AS
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
  WHERE (p.charge IS NULL)
WITH DATA;
COMMENT ON MATERIALIZED VIEW revenue_by_product IS 'What was sold of each product that is goods, in each currency, as of the last refresh.';
COMMENT ON COLUMN revenue_by_product.product_id IS 'The product.';
COMMENT ON COLUMN revenue_by_product.currency IS 'ISO 4217 code of the amount.';
COMMENT ON COLUMN revenue_by_product.sku IS 'The stock-keeping code people know the product by, in upper case.';
COMMENT ON COLUMN revenue_by_product.name IS 'What people called the product at the last refresh.';
COMMENT ON COLUMN revenue_by_product.pieces IS 'How many pieces stand in orders that were not cancelled.';
COMMENT ON COLUMN revenue_by_product.revenue IS 'What those pieces come to, exact.';
GRANT SELECT ON TABLE revenue_by_product TO shop_app;
GRANT SELECT ON TABLE revenue_by_product TO shop_reader;
CREATE INDEX ix_revenue_by_product_revenue ON revenue_by_product USING btree (revenue);
CREATE UNIQUE INDEX uq_revenue_by_product_product_id_currency ON revenue_by_product USING btree (product_id, currency);

-- materialized view sales_reports
CREATE MATERIALIZED VIEW sales_reports AS
	SELECT now() AS as_of
WITH DATA;
COMMENT ON MATERIALIZED VIEW sales_reports IS 'One row: how old the materialized views of sales are.';
COMMENT ON COLUMN sales_reports.as_of IS 'When the transaction began that refreshed them last; what was kept before is in them.';
GRANT SELECT ON TABLE sales_reports TO shop_app;
GRANT SELECT ON TABLE sales_reports TO shop_reader;
CREATE UNIQUE INDEX uq_sales_reports_as_of ON sales_reports USING btree (as_of);

-- function applied_scripts()
CREATE OR REPLACE FUNCTION applied_scripts() RETURNS TABLE(history text, version text, script text, type text, checksum integer, success boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'shop', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION applied_scripts() IS 'What the histories of all contexts say has run, for a program that does not migrate.';
REVOKE ALL ON FUNCTION applied_scripts() FROM PUBLIC;
GRANT ALL ON FUNCTION applied_scripts() TO shop_app;

-- function refresh_sales_reports()
CREATE OR REPLACE FUNCTION refresh_sales_reports() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'shop', 'pg_temp'
    AS $$
begin
    refresh materialized view concurrently revenue_by_month;
    refresh materialized view concurrently revenue_by_country;
    refresh materialized view concurrently revenue_by_customer;
    refresh materialized view concurrently revenue_by_product;
    refresh materialized view concurrently sales_reports;
end
$$;
COMMENT ON FUNCTION refresh_sales_reports() IS 'Brings all materialized views of sales up to date; readers are not blocked meanwhile.';
REVOKE ALL ON FUNCTION refresh_sales_reports() FROM PUBLIC;
GRANT ALL ON FUNCTION refresh_sales_reports() TO shop_app;

-- What needs each other
ALTER TABLE sales_order
	ADD CONSTRAINT fk_sales_order_customer_id FOREIGN KEY (customer_id) REFERENCES customer(id);
ALTER TABLE credit_note
	ADD CONSTRAINT fk_credit_note_customer_id FOREIGN KEY (customer_id) REFERENCES customer(id);
ALTER TABLE credit_note
	ADD CONSTRAINT fk_credit_note_order_id FOREIGN KEY (order_id) REFERENCES sales_order(id);
ALTER TABLE credit_note_line
	ADD CONSTRAINT fk_credit_note_line_credit_note_id FOREIGN KEY (credit_note_id) REFERENCES credit_note(id);
ALTER TABLE credit_note_line
	ADD CONSTRAINT fk_credit_note_line_product_id FOREIGN KEY (product_id) REFERENCES product(id);
ALTER TABLE order_line
	ADD CONSTRAINT fk_order_line_order_id FOREIGN KEY (order_id) REFERENCES sales_order(id);
ALTER TABLE order_line
	ADD CONSTRAINT fk_order_line_product_id FOREIGN KEY (product_id) REFERENCES product(id);
ALTER TABLE product_category
	ADD CONSTRAINT fk_product_category_category_id FOREIGN KEY (category_id) REFERENCES category(id);
ALTER TABLE product_category
	ADD CONSTRAINT fk_product_category_product_id FOREIGN KEY (product_id) REFERENCES product(id);

-- What can only be said at the end
DO $schema$ BEGIN EXECUTE format('COMMENT ON SCHEMA %I IS ''The shop: customers, catalog and orders.''', current_schema()); END $schema$;
DO $schema$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO shop_app', current_schema()); END $schema$;
DO $schema$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO shop_customer', current_schema()); END $schema$;
DO $schema$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO shop_reader', current_schema()); END $schema$;

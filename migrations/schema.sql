-- What the migrations make of an empty database, on PostgreSQL 18.
-- Written by ./mvnw -Prefresh -DskipTests; change the migrations, and write it anew.

SET check_function_bodies = false;

-- extension btree_gist
CREATE SCHEMA IF NOT EXISTS public;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;

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
COMMENT ON TABLE category IS 'A shelf of the catalog; categories form a tree.';
COMMENT ON COLUMN category.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN category.version IS 'Raised by every change of the category; a write with an old one is refused.';
COMMENT ON COLUMN category.name IS 'What people call it; unique among the children of one parent.';
COMMENT ON COLUMN category.parent_id IS 'The category above, none for a root. That the tree has no cycle is held by a lock on the tree.';
COMMENT ON COLUMN category.created_at IS 'When the row was made.';
COMMENT ON COLUMN category.created_by IS 'Who made the row: the user of the application, else the database role.';
COMMENT ON COLUMN category.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN category.updated_by IS 'Who last changed the row: the user of the application, else the database role.';
GRANT SELECT ON TABLE category TO shop_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE category TO shop_app;
ALTER TABLE category
	ADD CONSTRAINT pk_category_id PRIMARY KEY (id);
ALTER TABLE category
	ADD CONSTRAINT uq_category_parent_id_name UNIQUE NULLS NOT DISTINCT (parent_id, name);
ALTER TABLE category
	ADD CONSTRAINT ck_category_id_parent_id CHECK ((id <> parent_id));
ALTER TABLE category
	ADD CONSTRAINT ck_category_name CHECK (((name <> ''::text) AND (name = btrim(name, E' \t\r\n'::text))));
ALTER TABLE category
	ADD CONSTRAINT fk_category_parent_id FOREIGN KEY (parent_id) REFERENCES category(id);
CREATE TRIGGER tr_category_updated BEFORE UPDATE ON category FOR EACH ROW EXECUTE FUNCTION keep_updated();

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
GRANT SELECT ON TABLE customer TO shop_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE customer TO shop_app;
ALTER TABLE customer
	ADD CONSTRAINT pk_customer_id PRIMARY KEY (id);
ALTER TABLE customer
	ADD CONSTRAINT uq_customer_number UNIQUE (number);
ALTER TABLE customer
	ADD CONSTRAINT ck_customer_email CHECK ((email ~~ '_%@_%'::text));
ALTER TABLE customer
	ADD CONSTRAINT ck_customer_number CHECK (((number <> ''::text) AND (number = btrim(number, E' \t\r\n'::text))));
ALTER TABLE customer
	ADD CONSTRAINT ck_customer_status CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'CLOSED'::text])));
CREATE TRIGGER tr_customer_updated BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION keep_updated();

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
	created_at timestamp with time zone DEFAULT now() NOT NULL,
	created_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL,
	updated_at timestamp with time zone DEFAULT now() NOT NULL,
	updated_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL
);
COMMENT ON TABLE sales_order IS 'What someone bought at one time.';
COMMENT ON COLUMN sales_order.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN sales_order.version IS 'Raised by every change of the order, its lines or its payments; a write with an old one is refused.';
COMMENT ON COLUMN sales_order.number IS 'The number people know the order by.';
COMMENT ON COLUMN sales_order.customer_id IS 'Who bought; none for a guest.';
COMMENT ON COLUMN sales_order.country IS 'Where the goods go: ISO 3166-1 alpha-2 code, or a user-assigned one.';
COMMENT ON COLUMN sales_order.currency IS 'ISO 4217 code of every amount in this order.';
COMMENT ON COLUMN sales_order.placed_at IS 'When the order was placed.';
COMMENT ON COLUMN sales_order.status IS 'PLACED, then SHIPPED, then DELIVERED; or CANCELLED.';
COMMENT ON COLUMN sales_order.created_at IS 'When the row was made.';
COMMENT ON COLUMN sales_order.created_by IS 'Who made the row: the user of the application, else the database role.';
COMMENT ON COLUMN sales_order.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN sales_order.updated_by IS 'Who last changed the row: the user of the application, else the database role.';
GRANT SELECT ON TABLE sales_order TO shop_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sales_order TO shop_app;
ALTER TABLE sales_order
	ADD CONSTRAINT pk_sales_order_id PRIMARY KEY (id);
ALTER TABLE sales_order
	ADD CONSTRAINT uq_sales_order_number UNIQUE (number);
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_country CHECK ((country ~ '^[A-Z]{2}$'::text));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_currency CHECK ((currency ~ '^[A-Z]{3}$'::text));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_number CHECK (((number <> ''::text) AND (number = btrim(number, E' \t\r\n'::text))));
ALTER TABLE sales_order
	ADD CONSTRAINT ck_sales_order_status CHECK ((status = ANY (ARRAY['PLACED'::text, 'SHIPPED'::text, 'DELIVERED'::text, 'CANCELLED'::text])));
CREATE INDEX ix_sales_order_customer_id_placed_at_id ON sales_order USING btree (customer_id, placed_at, id);
CREATE INDEX ix_sales_order_placed_at_id ON sales_order USING btree (placed_at, id);
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
GRANT SELECT ON TABLE credit_note TO shop_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE credit_note TO shop_app;
ALTER TABLE credit_note
	ADD CONSTRAINT pk_credit_note_id PRIMARY KEY (id);
ALTER TABLE credit_note
	ADD CONSTRAINT uq_credit_note_number UNIQUE (number);
ALTER TABLE credit_note
	ADD CONSTRAINT ck_credit_note_country CHECK ((country ~ '^[A-Z]{2}$'::text));
ALTER TABLE credit_note
	ADD CONSTRAINT ck_credit_note_currency CHECK ((currency ~ '^[A-Z]{3}$'::text));
ALTER TABLE credit_note
	ADD CONSTRAINT ck_credit_note_number CHECK (((number <> ''::text) AND (number = btrim(number, E' \t\r\n'::text))));
CREATE INDEX ix_credit_note_customer_id ON credit_note USING btree (customer_id);
CREATE INDEX ix_credit_note_issued_at_id ON credit_note USING btree (issued_at, id);
CREATE INDEX ix_credit_note_order_id ON credit_note USING btree (order_id);
CREATE TRIGGER tr_credit_note_updated BEFORE UPDATE ON credit_note FOR EACH ROW EXECUTE FUNCTION keep_updated();

-- table product
CREATE TABLE product (
	id uuid NOT NULL,
	version bigint NOT NULL,
	sku text NOT NULL,
	name text NOT NULL,
	created_at timestamp with time zone DEFAULT now() NOT NULL,
	created_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL,
	updated_at timestamp with time zone DEFAULT now() NOT NULL,
	updated_by text DEFAULT COALESCE(NULLIF(current_setting('plinth.user'::text, true), ''::text), (CURRENT_USER)::text) NOT NULL
);
COMMENT ON TABLE product IS 'Something the shop sells.';
COMMENT ON COLUMN product.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN product.version IS 'Raised by every change of the product, its prices or its categories; a write with an old one is refused.';
COMMENT ON COLUMN product.sku IS 'The stock-keeping code people know the product by, in upper case.';
COMMENT ON COLUMN product.name IS 'What people call it.';
COMMENT ON COLUMN product.created_at IS 'When the row was made.';
COMMENT ON COLUMN product.created_by IS 'Who made the row: the user of the application, else the database role.';
COMMENT ON COLUMN product.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN product.updated_by IS 'Who last changed the row: the user of the application, else the database role.';
GRANT SELECT ON TABLE product TO shop_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE product TO shop_app;
ALTER TABLE product
	ADD CONSTRAINT pk_product_id PRIMARY KEY (id);
ALTER TABLE product
	ADD CONSTRAINT uq_product_sku UNIQUE (sku);
ALTER TABLE product
	ADD CONSTRAINT ck_product_name CHECK (((name <> ''::text) AND (name = btrim(name, E' \t\r\n'::text))));
ALTER TABLE product
	ADD CONSTRAINT ck_product_sku CHECK (((sku <> ''::text) AND (sku = btrim(sku, E' \t\r\n'::text))));
CREATE TRIGGER tr_product_updated BEFORE UPDATE ON product FOR EACH ROW EXECUTE FUNCTION keep_updated();

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
COMMENT ON TABLE credit_note_line IS 'One product given back, at the price credited.';
COMMENT ON COLUMN credit_note_line.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN credit_note_line.credit_note_id IS 'The credit note.';
COMMENT ON COLUMN credit_note_line.line_number IS 'Place in the credit note, from 1.';
COMMENT ON COLUMN credit_note_line.product_id IS 'What was given back.';
COMMENT ON COLUMN credit_note_line.quantity IS 'How many pieces.';
COMMENT ON COLUMN credit_note_line.unit_price IS 'What is credited for one piece, in the currency of the credit note, exact, with all its decimals.';
COMMENT ON COLUMN credit_note_line.description IS 'What the line said when it was written, if it said anything.';
GRANT SELECT ON TABLE credit_note_line TO shop_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE credit_note_line TO shop_app;
ALTER TABLE credit_note_line
	ADD CONSTRAINT pk_credit_note_line_id PRIMARY KEY (id);
ALTER TABLE credit_note_line
	ADD CONSTRAINT uq_credit_note_line_credit_note_id_line_number UNIQUE (credit_note_id, line_number);
ALTER TABLE credit_note_line
	ADD CONSTRAINT ck_credit_note_line_description CHECK (((description <> ''::text) AND (description = btrim(description, E' \t\r\n'::text))));
ALTER TABLE credit_note_line
	ADD CONSTRAINT ck_credit_note_line_line_number CHECK ((line_number > 0));
ALTER TABLE credit_note_line
	ADD CONSTRAINT ck_credit_note_line_quantity CHECK ((quantity > 0));
ALTER TABLE credit_note_line
	ADD CONSTRAINT ck_credit_note_line_unit_price CHECK ((unit_price >= (0)::numeric));
CREATE INDEX ix_credit_note_line_product_id ON credit_note_line USING btree (product_id);

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
COMMENT ON TABLE customer_address IS 'Where a customer gets bills or goods; at most one address of each kind.';
COMMENT ON COLUMN customer_address.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN customer_address.customer_id IS 'Whose address this is.';
COMMENT ON COLUMN customer_address.kind IS 'BILLING or DELIVERY.';
COMMENT ON COLUMN customer_address.recipient IS 'Name on the first line.';
COMMENT ON COLUMN customer_address.street IS 'Street and house number.';
COMMENT ON COLUMN customer_address.postal_code IS 'Postal code, in the form of its country.';
COMMENT ON COLUMN customer_address.city IS 'Town or city.';
COMMENT ON COLUMN customer_address.country IS 'ISO 3166-1 alpha-2 code, or a user-assigned one.';
GRANT SELECT ON TABLE customer_address TO shop_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE customer_address TO shop_app;
ALTER TABLE customer_address
	ADD CONSTRAINT pk_customer_address_id PRIMARY KEY (id);
ALTER TABLE customer_address
	ADD CONSTRAINT uq_customer_address_customer_id_kind UNIQUE (customer_id, kind) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_city CHECK (((city <> ''::text) AND (city = btrim(city, E' \t\r\n'::text))));
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_country CHECK ((country ~ '^[A-Z]{2}$'::text));
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_kind CHECK ((kind = ANY (ARRAY['BILLING'::text, 'DELIVERY'::text])));
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_postal_code CHECK (((postal_code <> ''::text) AND (postal_code = btrim(postal_code, E' \t\r\n'::text))));
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_recipient CHECK (((recipient <> ''::text) AND (recipient = btrim(recipient, E' \t\r\n'::text))));
ALTER TABLE customer_address
	ADD CONSTRAINT ck_customer_address_street CHECK (((street <> ''::text) AND (street = btrim(street, E' \t\r\n'::text))));
ALTER TABLE customer_address
	ADD CONSTRAINT fk_customer_address_customer_id FOREIGN KEY (customer_id) REFERENCES customer(id);

-- table order_line
CREATE TABLE order_line (
	id uuid NOT NULL,
	order_id uuid NOT NULL,
	line_number integer NOT NULL,
	product_id uuid NOT NULL,
	quantity bigint NOT NULL,
	unit_price numeric NOT NULL,
	description text COLLATE pg_catalog."und-x-icu"
);
COMMENT ON TABLE order_line IS 'One product in an order, at the price agreed.';
COMMENT ON COLUMN order_line.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN order_line.order_id IS 'The order.';
COMMENT ON COLUMN order_line.line_number IS 'Place in the order, from 1.';
COMMENT ON COLUMN order_line.product_id IS 'What was bought.';
COMMENT ON COLUMN order_line.quantity IS 'How many pieces.';
COMMENT ON COLUMN order_line.unit_price IS 'What one piece cost, in the currency of the order, exact, with all its decimals.';
COMMENT ON COLUMN order_line.description IS 'What the line said when it was written, if it said anything.';
GRANT SELECT ON TABLE order_line TO shop_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE order_line TO shop_app;
ALTER TABLE order_line
	ADD CONSTRAINT pk_order_line_id PRIMARY KEY (id);
ALTER TABLE order_line
	ADD CONSTRAINT uq_order_line_order_id_line_number UNIQUE (order_id, line_number);
ALTER TABLE order_line
	ADD CONSTRAINT ck_order_line_description CHECK (((description <> ''::text) AND (description = btrim(description, E' \t\r\n'::text))));
ALTER TABLE order_line
	ADD CONSTRAINT ck_order_line_line_number CHECK ((line_number > 0));
ALTER TABLE order_line
	ADD CONSTRAINT ck_order_line_quantity CHECK ((quantity > 0));
ALTER TABLE order_line
	ADD CONSTRAINT ck_order_line_unit_price CHECK ((unit_price >= (0)::numeric));
CREATE INDEX ix_order_line_product_id ON order_line USING btree (product_id);

-- table payment
CREATE TABLE payment (
	id uuid NOT NULL,
	order_id uuid NOT NULL,
	method text NOT NULL,
	amount numeric NOT NULL,
	reference text NOT NULL,
	paid_at timestamp with time zone NOT NULL
);
COMMENT ON TABLE payment IS 'Money received for an order.';
COMMENT ON COLUMN payment.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN payment.order_id IS 'The order it pays.';
COMMENT ON COLUMN payment.method IS 'CARD or BANK_TRANSFER.';
COMMENT ON COLUMN payment.amount IS 'How much, in the currency of the order.';
COMMENT ON COLUMN payment.reference IS 'What the bank or the card company calls it; one order is not paid twice by one reference.';
COMMENT ON COLUMN payment.paid_at IS 'When the money came.';
GRANT SELECT ON TABLE payment TO shop_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE payment TO shop_app;
ALTER TABLE payment
	ADD CONSTRAINT pk_payment_id PRIMARY KEY (id);
ALTER TABLE payment
	ADD CONSTRAINT uq_payment_order_id_reference UNIQUE (order_id, reference);
ALTER TABLE payment
	ADD CONSTRAINT ck_payment_amount CHECK ((amount > (0)::numeric));
ALTER TABLE payment
	ADD CONSTRAINT ck_payment_method CHECK ((method = ANY (ARRAY['CARD'::text, 'BANK_TRANSFER'::text])));
ALTER TABLE payment
	ADD CONSTRAINT ck_payment_reference CHECK (((reference <> ''::text) AND (reference = btrim(reference, E' \t\r\n'::text))));
ALTER TABLE payment
	ADD CONSTRAINT fk_payment_order_id FOREIGN KEY (order_id) REFERENCES sales_order(id);

-- table product_category
CREATE TABLE product_category (
	product_id uuid NOT NULL,
	category_id uuid NOT NULL
);
COMMENT ON TABLE product_category IS 'Which products stand on which shelves.';
COMMENT ON COLUMN product_category.product_id IS 'The product.';
COMMENT ON COLUMN product_category.category_id IS 'A category it stands in.';
GRANT SELECT ON TABLE product_category TO shop_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE product_category TO shop_app;
ALTER TABLE product_category
	ADD CONSTRAINT pk_product_category_product_id_category_id PRIMARY KEY (product_id, category_id);
CREATE INDEX ix_product_category_category_id ON product_category USING btree (category_id);

-- table product_price
CREATE TABLE product_price (
	id uuid NOT NULL,
	product_id uuid NOT NULL,
	amount numeric NOT NULL,
	currency text NOT NULL,
	valid_from timestamp with time zone NOT NULL,
	valid_to timestamp with time zone
);
COMMENT ON TABLE product_price IS 'What a product costs, and when; what was paid for it belongs to the order line.';
COMMENT ON COLUMN product_price.id IS 'Identity, a UUID v7 made before the insert.';
COMMENT ON COLUMN product_price.product_id IS 'The product.';
COMMENT ON COLUMN product_price.amount IS 'Price of one piece, exact, with all its decimals.';
COMMENT ON COLUMN product_price.currency IS 'ISO 4217 code.';
COMMENT ON COLUMN product_price.valid_from IS 'First moment at which the price holds.';
COMMENT ON COLUMN product_price.valid_to IS 'First moment at which it no longer holds; none while no end is known.';
GRANT SELECT ON TABLE product_price TO shop_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE product_price TO shop_app;
ALTER TABLE product_price
	ADD CONSTRAINT pk_product_price_id PRIMARY KEY (id);
ALTER TABLE product_price
	ADD CONSTRAINT ck_product_price_amount CHECK ((amount >= (0)::numeric));
ALTER TABLE product_price
	ADD CONSTRAINT ck_product_price_currency CHECK ((currency ~ '^[A-Z]{3}$'::text));
ALTER TABLE product_price
	ADD CONSTRAINT ck_product_price_valid_from_valid_to CHECK ((valid_from < valid_to));
ALTER TABLE product_price
	ADD CONSTRAINT ex_product_price_product_id_currency_validity EXCLUDE USING gist (product_id WITH =, currency WITH =, tstzrange(valid_from, valid_to) WITH &&) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE product_price
	ADD CONSTRAINT fk_product_price_product_id FOREIGN KEY (product_id) REFERENCES product(id);

-- view order_total
CREATE VIEW order_total
WITH (security_invoker='true') AS
	SELECT o.id,
    o.number,
    o.customer_id,
    o.country,
    o.currency,
    o.placed_at,
    o.status,
    l.lines,
    l.total,
    p.paid
   FROM ((sales_order o
     CROSS JOIN LATERAL ( SELECT count(*) AS lines,
            COALESCE(sum(((order_line.quantity)::numeric * order_line.unit_price)), (0)::numeric) AS total
           FROM order_line
          WHERE (order_line.order_id = o.id)) l)
     CROSS JOIN LATERAL ( SELECT COALESCE(sum(payment.amount), (0)::numeric) AS paid
           FROM payment
          WHERE (payment.order_id = o.id)) p);
COMMENT ON VIEW order_total IS 'One row for each order, with what it comes to and what was paid.';
COMMENT ON COLUMN order_total.id IS 'The order.';
COMMENT ON COLUMN order_total.number IS 'The number people know the order by.';
COMMENT ON COLUMN order_total.customer_id IS 'Who bought; none for a guest.';
COMMENT ON COLUMN order_total.country IS 'Where the goods go.';
COMMENT ON COLUMN order_total.currency IS 'ISO 4217 code of both amounts.';
COMMENT ON COLUMN order_total.placed_at IS 'When the order was placed.';
COMMENT ON COLUMN order_total.status IS 'PLACED, SHIPPED, DELIVERED or CANCELLED.';
COMMENT ON COLUMN order_total.lines IS 'How many lines it has.';
COMMENT ON COLUMN order_total.total IS 'Sum of quantity times unit price, exact; 0 without lines.';
COMMENT ON COLUMN order_total.paid IS 'Sum of the payments, exact; 0 without payments.';
GRANT SELECT ON TABLE order_total TO shop_app;
GRANT SELECT ON TABLE order_total TO shop_reader;

-- materialized view revenue_by_month
CREATE MATERIALIZED VIEW revenue_by_month AS
	WITH sold AS (
         SELECT (date_trunc('month'::text, (o.placed_at AT TIME ZONE 'UTC'::text)))::date AS month,
            o.currency,
            count(DISTINCT o.id) AS orders,
            COALESCE(sum(((l.quantity)::numeric * l.unit_price)), (0)::numeric) AS revenue
           FROM (sales_order o
             LEFT JOIN order_line l ON ((l.order_id = o.id)))
          WHERE (o.status <> 'CANCELLED'::text)
          GROUP BY ((date_trunc('month'::text, (o.placed_at AT TIME ZONE 'UTC'::text)))::date), o.currency
        ), given_back AS (
         SELECT (date_trunc('month'::text, (n.issued_at AT TIME ZONE 'UTC'::text)))::date AS month,
            n.currency,
            COALESCE(sum(((l.quantity)::numeric * l.unit_price)), (0)::numeric) AS credited
           FROM (credit_note n
             LEFT JOIN credit_note_line l ON ((l.credit_note_id = n.id)))
          GROUP BY ((date_trunc('month'::text, (n.issued_at AT TIME ZONE 'UTC'::text)))::date), n.currency
        )
 SELECT month,
    currency,
    COALESCE(sold.orders, (0)::bigint) AS orders,
    COALESCE(sold.revenue, (0)::numeric) AS revenue,
    COALESCE(given_back.credited, (0)::numeric) AS credited
   FROM (sold
     FULL JOIN given_back USING (month, currency))
WITH DATA;
COMMENT ON MATERIALIZED VIEW revenue_by_month IS 'What was sold and given back in each month and currency, as of the last refresh.';
COMMENT ON COLUMN revenue_by_month.month IS 'First day of the month, in UTC.';
COMMENT ON COLUMN revenue_by_month.currency IS 'ISO 4217 code of both amounts.';
COMMENT ON COLUMN revenue_by_month.orders IS 'How many orders were placed and not cancelled.';
COMMENT ON COLUMN revenue_by_month.revenue IS 'What those orders come to, exact.';
COMMENT ON COLUMN revenue_by_month.credited IS 'What the credit notes issued in the month come to, exact.';
GRANT SELECT ON TABLE revenue_by_month TO shop_app;
GRANT SELECT ON TABLE revenue_by_month TO shop_reader;
CREATE UNIQUE INDEX uq_revenue_by_month_month_currency ON revenue_by_month USING btree (month, currency);

-- function refresh_revenue_by_month()
CREATE OR REPLACE FUNCTION refresh_revenue_by_month() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'shop', 'pg_temp'
    AS $$
begin
    refresh materialized view concurrently revenue_by_month;
end
$$;
COMMENT ON FUNCTION refresh_revenue_by_month() IS 'Brings revenue_by_month up to date; readers are not blocked meanwhile.';
REVOKE ALL ON FUNCTION refresh_revenue_by_month() FROM PUBLIC;
GRANT ALL ON FUNCTION refresh_revenue_by_month() TO shop_app;

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
DO $schema$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO shop_reader', current_schema()); END $schema$;

-- What the migrations make of an empty database, on PostgreSQL 18.
-- Written by `the test`; change the migrations, and write it anew.

SET check_function_bodies = false;

-- type size
CREATE TYPE size AS ENUM (
	'small',
	'large'
);

-- table customer
CREATE TABLE customer (
	id bigint NOT NULL,
	name text NOT NULL
);
COMMENT ON TABLE customer IS 'who buys';
COMMENT ON COLUMN customer.name IS 'as on letters';
ALTER TABLE customer
	ADD CONSTRAINT pk_customer PRIMARY KEY (id);
CREATE INDEX ix_customer_name ON customer USING btree (name);

-- table parcel
CREATE TABLE parcel (
	id bigint NOT NULL,
	customer_id bigint NOT NULL,
	size size DEFAULT 'small'::size
);
ALTER TABLE parcel ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
	SEQUENCE NAME parcel_id_seq
	START WITH 1
	INCREMENT BY 1
	NO MAXVALUE
	NO MINVALUE
	CACHE 1
);
GRANT SELECT ON TABLE parcel TO reader;
GRANT SELECT ON TABLE parcel TO writer;
ALTER TABLE parcel
	ADD CONSTRAINT pk_parcel PRIMARY KEY (id);
ALTER TABLE parcel
	ADD CONSTRAINT fk_parcel_customer_id FOREIGN KEY (customer_id) REFERENCES customer(id);

-- view parcels
CREATE VIEW parcels AS
	SELECT c.name,
    count(*) AS number
   FROM (customer c
     JOIN parcel p ON ((p.customer_id = c.id)))
  GROUP BY c.name;

-- function first_parcel()
CREATE OR REPLACE FUNCTION first_parcel() RETURNS bigint
    LANGUAGE sql
    AS $$select min(id) from parcel$$;

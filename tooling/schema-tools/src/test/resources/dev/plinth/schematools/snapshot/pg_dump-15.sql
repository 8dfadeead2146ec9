--
-- PostgreSQL database dump
--

\restrict BVgLCj7PZ1Pcd1qgifp2L2oQ0f8f7JJq0ciYI2c7JBzuOQhiacYeVbKR3i2DkQ7

-- Dumped from database version 15.19
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: Lager; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA "Lager";


ALTER SCHEMA "Lager" OWNER TO postgres;

--
-- Name: market; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA market;


ALTER SCHEMA market OWNER TO postgres;

--
-- Name: SCHEMA market; Type: COMMENT; Schema: -; Owner: postgres
--

COMMENT ON SCHEMA market IS 'What is sold; "quoted", ''too''';


--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;


--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';


--
-- Name: citext; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;


--
-- Name: EXTENSION citext; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';


--
-- Name: hstore; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA market;


--
-- Name: EXTENSION hstore; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';


--
-- Name: E-Mail; Type: DOMAIN; Schema: market; Owner: postgres
--

CREATE DOMAIN market."E-Mail" AS public.citext
	CONSTRAINT "E-Mail_check" CHECK ((VALUE OPERATOR(public.~) '^[^@]+@[^@]+$'::public.citext));


ALTER DOMAIN market."E-Mail" OWNER TO postgres;

--
-- Name: Maß; Type: TYPE; Schema: market; Owner: postgres
--

CREATE TYPE market."Maß" AS (
	breite integer,
	"Höhe in cm" numeric(10,2),
	label text COLLATE pg_catalog."POSIX"
);


ALTER TYPE market."Maß" OWNER TO postgres;

--
-- Name: COLUMN "Maß"."Höhe in cm"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Maß"."Höhe in cm" IS 'with the box';


--
-- Name: grams; Type: DOMAIN; Schema: market; Owner: postgres
--

CREATE DOMAIN market.grams AS integer NOT NULL DEFAULT 1
	CONSTRAINT ck_grams CHECK ((VALUE > 0))
	CONSTRAINT "not too much" CHECK ((VALUE < 100000));


ALTER DOMAIN market.grams OWNER TO postgres;

--
-- Name: CONSTRAINT "not too much" ON DOMAIN grams; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON CONSTRAINT "not too much" ON DOMAIN market.grams IS 'a truck''s load';


--
-- Name: later; Type: TYPE; Schema: market; Owner: postgres
--

CREATE TYPE market.later AS ENUM (
);


ALTER TYPE market.later OWNER TO postgres;

--
-- Name: size; Type: TYPE; Schema: market; Owner: postgres
--

CREATE TYPE market.size AS ENUM (
    'small',
    'it''s large',
    'Größe XL'
);


ALTER TYPE market.size OWNER TO postgres;

--
-- Name: TYPE size; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TYPE market.size IS 'of a parcel';


--
-- Name: weights; Type: TYPE; Schema: market; Owner: postgres
--

CREATE TYPE market.weights AS RANGE (
    subtype = numeric,
    multirange_type_name = market.many_weights
);


ALTER TYPE market.weights OWNER TO postgres;

--
-- Name: all_sizes(text[]); Type: FUNCTION; Schema: market; Owner: postgres
--

CREATE FUNCTION market.all_sizes(VARIADIC names text[] DEFAULT '{}'::text[]) RETURNS SETOF market.size
    LANGUAGE sql STABLE COST 10 ROWS 3
    AS $$select unnest(enum_range(null::market.size))$$;


ALTER FUNCTION market.all_sizes(VARIADIC names text[]) OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: Order; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Order" (
    number integer NOT NULL,
    "Kunde" bigint NOT NULL,
    sent tstzrange,
    weight market.grams,
    doubled integer GENERATED ALWAYS AS (((weight)::integer * 2)) STORED,
    state market.size DEFAULT 'small'::market.size,
    parts integer[] DEFAULT '{}'::integer[] NOT NULL,
    changed timestamp with time zone
);

ALTER TABLE ONLY market."Order" REPLICA IDENTITY FULL;


ALTER TABLE market."Order" OWNER TO postgres;

--
-- Name: customer; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.customer (
    id bigint NOT NULL,
    mail market."E-Mail",
    name text DEFAULT 'O''Brien'::text NOT NULL COLLATE pg_catalog."POSIX",
    "Straße" text,
    born date,
    size market."Maß",
    tags market.hstore,
    changed timestamp(3) with time zone DEFAULT now() NOT NULL,
    CONSTRAINT ck_customer_born CHECK ((born > '1900-01-01'::date)),
    CONSTRAINT ck_customer_name CHECK (((name <> ''::text) OR (born IS NULL))) NO INHERIT
)
WITH (fillfactor='80', autovacuum_enabled='false', toast.autovacuum_enabled='false');
ALTER TABLE ONLY market.customer ALTER COLUMN name SET STATISTICS 500;
ALTER TABLE ONLY market.customer ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER TABLE ONLY market.customer ALTER COLUMN "Straße" SET (n_distinct=-0.5);

ALTER TABLE ONLY market.customer FORCE ROW LEVEL SECURITY;


ALTER TABLE market.customer OWNER TO postgres;

--
-- Name: TABLE customer; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market.customer IS 'Who buys.
In two lines; with a \ and a ''quote''.';


--
-- Name: COLUMN customer."Straße"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market.customer."Straße" IS 'with the number';


--
-- Name: CONSTRAINT ck_customer_born ON customer; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON CONSTRAINT ck_customer_born ON market.customer IS 'nobody is older';


--
-- Name: open_orders; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market.open_orders WITH (security_invoker='true', security_barrier='true') AS
 SELECT o.number,
    o."Kunde",
    c.name AS "Name des Kunden"
   FROM (market."Order" o
     JOIN market.customer c ON ((c.id = o."Kunde")))
  WHERE upper_inf(o.sent);


ALTER TABLE market.open_orders OWNER TO postgres;

--
-- Name: VIEW open_orders; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON VIEW market.open_orders IS 'not yet there';


--
-- Name: COLUMN open_orders."Name des Kunden"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market.open_orders."Name des Kunden" IS 'as on the letter';


--
-- Name: customers_of(market.open_orders); Type: FUNCTION; Schema: market; Owner: postgres
--

CREATE FUNCTION market.customers_of(v market.open_orders) RETURNS SETOF market.customer
    LANGUAGE sql STABLE
    AS $$select c.* from market.customer c where c.id = v."Kunde"$$;


ALTER FUNCTION market.customers_of(v market.open_orders) OWNER TO postgres;

--
-- Name: doubled(market.grams, integer); Type: FUNCTION; Schema: market; Owner: postgres
--

CREATE FUNCTION market.doubled(weight market.grams, factor integer DEFAULT 2) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ select weight * factor; -- not "three times"; $$;


ALTER FUNCTION market.doubled(weight market.grams, factor integer) OWNER TO postgres;

--
-- Name: first_customer(); Type: FUNCTION; Schema: market; Owner: postgres
--

CREATE FUNCTION market.first_customer() RETURNS text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT customer.name
    FROM market.customer
   ORDER BY customer.id
  LIMIT 1;
END;


ALTER FUNCTION market.first_customer() OWNER TO postgres;

--
-- Name: noted(); Type: FUNCTION; Schema: market; Owner: postgres
--

CREATE FUNCTION market.noted() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return null; end$$;


ALTER FUNCTION market.noted() OWNER TO postgres;

--
-- Name: spans(integer, integer); Type: FUNCTION; Schema: market; Owner: postgres
--

CREATE FUNCTION market.spans(a integer, b integer) RETURNS TABLE("from" integer, "to" integer)
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT LEAST(a, b) AS "least",
     GREATEST(a, b) AS "greatest";
END;


ALTER FUNCTION market.spans(a integer, b integer) OWNER TO postgres;

--
-- Name: stamp(); Type: FUNCTION; Schema: market; Owner: postgres
--

CREATE FUNCTION market.stamp() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$begin new.changed := now(); return new; end$$;


ALTER FUNCTION market.stamp() OWNER TO postgres;

--
-- Name: tidy(boolean, integer); Type: PROCEDURE; Schema: market; Owner: postgres
--

CREATE PROCEDURE market.tidy(INOUT done boolean, IN days integer DEFAULT 30)
    LANGUAGE plpgsql
    AS $$begin done := true; commit; end$$;


ALTER PROCEDURE market.tidy(INOUT done boolean, IN days integer) OWNER TO postgres;

--
-- Name: PROCEDURE tidy(INOUT done boolean, IN days integer); Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON PROCEDURE market.tidy(INOUT done boolean, IN days integer) IS 'once a day';


--
-- Name: wächst(integer); Type: FUNCTION; Schema: market; Owner: postgres
--

CREATE FUNCTION market."wächst"(INOUT state integer, OUT said text) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'market', 'pg_temp'
    SET work_mem TO '2MB'
    AS $_$
begin
    state := state + 1;
    said := format('$$ it''s %s; "now" $$', state); /* a comment; */
end
$_$;


ALTER FUNCTION market."wächst"(INOUT state integer, OUT said text) OWNER TO postgres;

--
-- Name: total(integer); Type: AGGREGATE; Schema: market; Owner: postgres
--

CREATE AGGREGATE market.total(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0',
    COMBINEFUNC = int4pl,
    PARALLEL = safe
);


ALTER AGGREGATE market.total(integer) OWNER TO postgres;

--
-- Name: Regal; Type: TABLE; Schema: Lager; Owner: postgres
--

CREATE TABLE "Lager"."Regal" (
    id integer NOT NULL,
    customer_id bigint,
    size market.size
);


ALTER TABLE "Lager"."Regal" OWNER TO postgres;

--
-- Name: regale; Type: VIEW; Schema: Lager; Owner: postgres
--

CREATE VIEW "Lager".regale AS
 SELECT r.id,
    c.name
   FROM ("Lager"."Regal" r
     JOIN market.customer c ON ((c.id = r.customer_id)));


ALTER TABLE "Lager".regale OWNER TO postgres;

--
-- Name: Order_number_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

CREATE SEQUENCE market."Order_number_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE market."Order_number_seq" OWNER TO postgres;

--
-- Name: Order_number_seq; Type: SEQUENCE OWNED BY; Schema: market; Owner: postgres
--

ALTER SEQUENCE market."Order_number_seq" OWNED BY market."Order".number;


--
-- Name: Tabelle 1; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 1" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "1"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 1" CHECK ((amount >= (1)::numeric))
);


ALTER TABLE market."Tabelle 1" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 1"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 1" IS 'Übung; Nr. "1"';


--
-- Name: COLUMN "Tabelle 1".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 1".amount IS 'Nummer 1';


--
-- Name: Tabelle 10; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 10" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "10"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 10" CHECK ((amount >= (10)::numeric))
);


ALTER TABLE market."Tabelle 10" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 10"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 10" IS 'Übung; Nr. "10"';


--
-- Name: COLUMN "Tabelle 10".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 10".amount IS 'Nummer 10';


--
-- Name: Tabelle 10_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 10" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 10_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 11; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 11" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "11"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 11" CHECK ((amount >= (11)::numeric))
);


ALTER TABLE market."Tabelle 11" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 11"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 11" IS 'Übung; Nr. "11"';


--
-- Name: COLUMN "Tabelle 11".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 11".amount IS 'Nummer 11';


--
-- Name: Tabelle 11_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 11" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 11_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 12; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 12" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "12"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 12" CHECK ((amount >= (12)::numeric))
);


ALTER TABLE market."Tabelle 12" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 12"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 12" IS 'Übung; Nr. "12"';


--
-- Name: COLUMN "Tabelle 12".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 12".amount IS 'Nummer 12';


--
-- Name: Tabelle 12_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 12" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 12_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 13; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 13" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "13"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 13" CHECK ((amount >= (13)::numeric))
);


ALTER TABLE market."Tabelle 13" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 13"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 13" IS 'Übung; Nr. "13"';


--
-- Name: COLUMN "Tabelle 13".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 13".amount IS 'Nummer 13';


--
-- Name: Tabelle 13_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 13" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 13_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 14; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 14" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "14"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 14" CHECK ((amount >= (14)::numeric))
);


ALTER TABLE market."Tabelle 14" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 14"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 14" IS 'Übung; Nr. "14"';


--
-- Name: COLUMN "Tabelle 14".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 14".amount IS 'Nummer 14';


--
-- Name: Tabelle 14_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 14" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 14_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 15; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 15" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "15"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 15" CHECK ((amount >= (15)::numeric))
);


ALTER TABLE market."Tabelle 15" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 15"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 15" IS 'Übung; Nr. "15"';


--
-- Name: COLUMN "Tabelle 15".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 15".amount IS 'Nummer 15';


--
-- Name: Tabelle 15_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 15" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 15_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 16; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 16" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "16"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 16" CHECK ((amount >= (16)::numeric))
);


ALTER TABLE market."Tabelle 16" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 16"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 16" IS 'Übung; Nr. "16"';


--
-- Name: COLUMN "Tabelle 16".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 16".amount IS 'Nummer 16';


--
-- Name: Tabelle 16_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 16" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 16_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 17; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 17" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "17"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 17" CHECK ((amount >= (17)::numeric))
);


ALTER TABLE market."Tabelle 17" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 17"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 17" IS 'Übung; Nr. "17"';


--
-- Name: COLUMN "Tabelle 17".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 17".amount IS 'Nummer 17';


--
-- Name: Tabelle 17_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 17" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 17_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 18; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 18" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "18"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 18" CHECK ((amount >= (18)::numeric))
);


ALTER TABLE market."Tabelle 18" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 18"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 18" IS 'Übung; Nr. "18"';


--
-- Name: COLUMN "Tabelle 18".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 18".amount IS 'Nummer 18';


--
-- Name: Tabelle 18_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 18" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 18_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 19; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 19" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "19"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 19" CHECK ((amount >= (19)::numeric))
);


ALTER TABLE market."Tabelle 19" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 19"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 19" IS 'Übung; Nr. "19"';


--
-- Name: COLUMN "Tabelle 19".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 19".amount IS 'Nummer 19';


--
-- Name: Tabelle 19_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 19" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 19_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 1_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 1" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 1_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 2; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 2" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "2"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 2" CHECK ((amount >= (2)::numeric))
);


ALTER TABLE market."Tabelle 2" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 2"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 2" IS 'Übung; Nr. "2"';


--
-- Name: COLUMN "Tabelle 2".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 2".amount IS 'Nummer 2';


--
-- Name: Tabelle 20; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 20" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "20"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 20" CHECK ((amount >= (20)::numeric))
);


ALTER TABLE market."Tabelle 20" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 20"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 20" IS 'Übung; Nr. "20"';


--
-- Name: COLUMN "Tabelle 20".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 20".amount IS 'Nummer 20';


--
-- Name: Tabelle 20_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 20" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 20_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 21; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 21" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "21"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 21" CHECK ((amount >= (21)::numeric))
);


ALTER TABLE market."Tabelle 21" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 21"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 21" IS 'Übung; Nr. "21"';


--
-- Name: COLUMN "Tabelle 21".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 21".amount IS 'Nummer 21';


--
-- Name: Tabelle 21_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 21" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 21_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 22; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 22" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "22"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 22" CHECK ((amount >= (22)::numeric))
);


ALTER TABLE market."Tabelle 22" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 22"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 22" IS 'Übung; Nr. "22"';


--
-- Name: COLUMN "Tabelle 22".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 22".amount IS 'Nummer 22';


--
-- Name: Tabelle 22_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 22" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 22_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 23; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 23" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "23"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 23" CHECK ((amount >= (23)::numeric))
);


ALTER TABLE market."Tabelle 23" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 23"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 23" IS 'Übung; Nr. "23"';


--
-- Name: COLUMN "Tabelle 23".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 23".amount IS 'Nummer 23';


--
-- Name: Tabelle 23_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 23" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 23_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 24; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 24" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "24"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 24" CHECK ((amount >= (24)::numeric))
);


ALTER TABLE market."Tabelle 24" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 24"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 24" IS 'Übung; Nr. "24"';


--
-- Name: COLUMN "Tabelle 24".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 24".amount IS 'Nummer 24';


--
-- Name: Tabelle 24_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 24" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 24_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 25; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 25" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "25"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 25" CHECK ((amount >= (25)::numeric))
);


ALTER TABLE market."Tabelle 25" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 25"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 25" IS 'Übung; Nr. "25"';


--
-- Name: COLUMN "Tabelle 25".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 25".amount IS 'Nummer 25';


--
-- Name: Tabelle 25_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 25" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 25_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 26; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 26" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "26"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 26" CHECK ((amount >= (26)::numeric))
);


ALTER TABLE market."Tabelle 26" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 26"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 26" IS 'Übung; Nr. "26"';


--
-- Name: COLUMN "Tabelle 26".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 26".amount IS 'Nummer 26';


--
-- Name: Tabelle 26_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 26" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 26_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 27; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 27" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "27"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 27" CHECK ((amount >= (27)::numeric))
);


ALTER TABLE market."Tabelle 27" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 27"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 27" IS 'Übung; Nr. "27"';


--
-- Name: COLUMN "Tabelle 27".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 27".amount IS 'Nummer 27';


--
-- Name: Tabelle 27_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 27" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 27_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 28; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 28" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "28"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 28" CHECK ((amount >= (28)::numeric))
);


ALTER TABLE market."Tabelle 28" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 28"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 28" IS 'Übung; Nr. "28"';


--
-- Name: COLUMN "Tabelle 28".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 28".amount IS 'Nummer 28';


--
-- Name: Tabelle 28_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 28" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 28_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 29; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 29" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "29"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 29" CHECK ((amount >= (29)::numeric))
);


ALTER TABLE market."Tabelle 29" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 29"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 29" IS 'Übung; Nr. "29"';


--
-- Name: COLUMN "Tabelle 29".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 29".amount IS 'Nummer 29';


--
-- Name: Tabelle 29_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 29" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 29_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 2_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 2" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 2_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 3; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 3" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "3"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 3" CHECK ((amount >= (3)::numeric))
);


ALTER TABLE market."Tabelle 3" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 3"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 3" IS 'Übung; Nr. "3"';


--
-- Name: COLUMN "Tabelle 3".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 3".amount IS 'Nummer 3';


--
-- Name: Tabelle 30; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 30" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "30"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 30" CHECK ((amount >= (30)::numeric))
);


ALTER TABLE market."Tabelle 30" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 30"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 30" IS 'Übung; Nr. "30"';


--
-- Name: COLUMN "Tabelle 30".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 30".amount IS 'Nummer 30';


--
-- Name: Tabelle 30_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 30" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 30_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 31; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 31" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "31"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 31" CHECK ((amount >= (31)::numeric))
);


ALTER TABLE market."Tabelle 31" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 31"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 31" IS 'Übung; Nr. "31"';


--
-- Name: COLUMN "Tabelle 31".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 31".amount IS 'Nummer 31';


--
-- Name: Tabelle 31_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 31" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 31_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 32; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 32" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "32"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 32" CHECK ((amount >= (32)::numeric))
);


ALTER TABLE market."Tabelle 32" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 32"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 32" IS 'Übung; Nr. "32"';


--
-- Name: COLUMN "Tabelle 32".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 32".amount IS 'Nummer 32';


--
-- Name: Tabelle 32_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 32" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 32_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 33; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 33" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "33"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 33" CHECK ((amount >= (33)::numeric))
);


ALTER TABLE market."Tabelle 33" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 33"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 33" IS 'Übung; Nr. "33"';


--
-- Name: COLUMN "Tabelle 33".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 33".amount IS 'Nummer 33';


--
-- Name: Tabelle 33_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 33" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 33_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 34; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 34" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "34"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 34" CHECK ((amount >= (34)::numeric))
);


ALTER TABLE market."Tabelle 34" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 34"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 34" IS 'Übung; Nr. "34"';


--
-- Name: COLUMN "Tabelle 34".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 34".amount IS 'Nummer 34';


--
-- Name: Tabelle 34_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 34" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 34_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 35; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 35" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "35"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 35" CHECK ((amount >= (35)::numeric))
);


ALTER TABLE market."Tabelle 35" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 35"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 35" IS 'Übung; Nr. "35"';


--
-- Name: COLUMN "Tabelle 35".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 35".amount IS 'Nummer 35';


--
-- Name: Tabelle 35_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 35" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 35_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 36; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 36" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "36"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 36" CHECK ((amount >= (36)::numeric))
);


ALTER TABLE market."Tabelle 36" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 36"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 36" IS 'Übung; Nr. "36"';


--
-- Name: COLUMN "Tabelle 36".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 36".amount IS 'Nummer 36';


--
-- Name: Tabelle 36_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 36" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 36_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 37; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 37" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "37"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 37" CHECK ((amount >= (37)::numeric))
);


ALTER TABLE market."Tabelle 37" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 37"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 37" IS 'Übung; Nr. "37"';


--
-- Name: COLUMN "Tabelle 37".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 37".amount IS 'Nummer 37';


--
-- Name: Tabelle 37_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 37" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 37_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 38; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 38" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "38"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 38" CHECK ((amount >= (38)::numeric))
);


ALTER TABLE market."Tabelle 38" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 38"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 38" IS 'Übung; Nr. "38"';


--
-- Name: COLUMN "Tabelle 38".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 38".amount IS 'Nummer 38';


--
-- Name: Tabelle 38_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 38" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 38_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 39; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 39" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "39"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 39" CHECK ((amount >= (39)::numeric))
);


ALTER TABLE market."Tabelle 39" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 39"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 39" IS 'Übung; Nr. "39"';


--
-- Name: COLUMN "Tabelle 39".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 39".amount IS 'Nummer 39';


--
-- Name: Tabelle 39_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 39" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 39_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 3_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 3" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 3_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 4; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 4" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "4"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 4" CHECK ((amount >= (4)::numeric))
);


ALTER TABLE market."Tabelle 4" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 4"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 4" IS 'Übung; Nr. "4"';


--
-- Name: COLUMN "Tabelle 4".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 4".amount IS 'Nummer 4';


--
-- Name: Tabelle 40; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 40" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "40"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 40" CHECK ((amount >= (40)::numeric))
);


ALTER TABLE market."Tabelle 40" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 40"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 40" IS 'Übung; Nr. "40"';


--
-- Name: COLUMN "Tabelle 40".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 40".amount IS 'Nummer 40';


--
-- Name: Tabelle 40_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 40" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 40_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 4_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 4" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 4_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 5; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 5" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "5"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 5" CHECK ((amount >= (5)::numeric))
);


ALTER TABLE market."Tabelle 5" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 5"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 5" IS 'Übung; Nr. "5"';


--
-- Name: COLUMN "Tabelle 5".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 5".amount IS 'Nummer 5';


--
-- Name: Tabelle 5_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 5" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 5_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 6; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 6" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "6"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 6" CHECK ((amount >= (6)::numeric))
);


ALTER TABLE market."Tabelle 6" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 6"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 6" IS 'Übung; Nr. "6"';


--
-- Name: COLUMN "Tabelle 6".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 6".amount IS 'Nummer 6';


--
-- Name: Tabelle 6_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 6" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 6_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 7; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 7" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "7"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 7" CHECK ((amount >= (7)::numeric))
);


ALTER TABLE market."Tabelle 7" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 7"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 7" IS 'Übung; Nr. "7"';


--
-- Name: COLUMN "Tabelle 7".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 7".amount IS 'Nummer 7';


--
-- Name: Tabelle 7_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 7" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 7_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 8; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 8" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "8"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 8" CHECK ((amount >= (8)::numeric))
);


ALTER TABLE market."Tabelle 8" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 8"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 8" IS 'Übung; Nr. "8"';


--
-- Name: COLUMN "Tabelle 8".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 8".amount IS 'Nummer 8';


--
-- Name: Tabelle 8_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 8" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 8_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: Tabelle 9; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."Tabelle 9" (
    id bigint NOT NULL,
    parent_id bigint,
    label text DEFAULT 'Übung; Nr. "9"'::text NOT NULL,
    amount numeric(12,4),
    CONSTRAINT "ck 9" CHECK ((amount >= (9)::numeric))
);


ALTER TABLE market."Tabelle 9" OWNER TO postgres;

--
-- Name: TABLE "Tabelle 9"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TABLE market."Tabelle 9" IS 'Übung; Nr. "9"';


--
-- Name: COLUMN "Tabelle 9".amount; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON COLUMN market."Tabelle 9".amount IS 'Nummer 9';


--
-- Name: Tabelle 9_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market."Tabelle 9" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME market."Tabelle 9_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: View auf View; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."View auf View" AS
 SELECT open_orders."Name des Kunden",
    count(*) AS n
   FROM market.open_orders
  GROUP BY open_orders."Name des Kunden"
 HAVING (count(*) > 1);


ALTER TABLE market."View auf View" OWNER TO postgres;

--
-- Name: Zähler; Type: SEQUENCE; Schema: market; Owner: postgres
--

CREATE SEQUENCE market."Zähler"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE market."Zähler" OWNER TO postgres;

--
-- Name: category; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.category (
    id bigint NOT NULL,
    parent_id bigint
);


ALTER TABLE market.category OWNER TO postgres;

--
-- Name: ancestors; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market.ancestors AS
 WITH RECURSIVE ancestors(id, depth) AS (
         SELECT category.id,
            1 AS "?column?"
           FROM market.category
          WHERE (category.parent_id IS NULL)
        UNION ALL
         SELECT c.id,
            (a.depth + 1)
           FROM (market.category c
             JOIN ancestors a ON ((a.id = c.parent_id)))
        )
 SELECT ancestors.id,
    ancestors.depth
   FROM ancestors;


ALTER TABLE market.ancestors OWNER TO postgres;

--
-- Name: animal; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.animal (
    id bigint,
    name text NOT NULL,
    CONSTRAINT animal_name_check CHECK ((name <> ''::text))
);


ALTER TABLE market.animal OWNER TO postgres;

--
-- Name: big_customers; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market.big_customers AS
 SELECT customer.id,
    customer.mail,
    customer.name,
    customer."Straße",
    customer.born,
    customer.size,
    customer.tags,
    customer.changed
   FROM market.customer
  WHERE (customer.id > 10)
  WITH CASCADED CHECK OPTION;


ALTER TABLE market.big_customers OWNER TO postgres;

--
-- Name: cache; Type: TABLE; Schema: market; Owner: postgres
--

CREATE UNLOGGED TABLE market.cache (
    key text NOT NULL,
    value bytea
);
ALTER TABLE ONLY market.cache ALTER COLUMN value SET COMPRESSION pglz;


ALTER TABLE market.cache OWNER TO postgres;

--
-- Name: chicken; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.chicken (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    egg_id uuid
);


ALTER TABLE market.chicken OWNER TO postgres;

--
-- Name: customer_id_seq; Type: SEQUENCE; Schema: market; Owner: postgres
--

ALTER TABLE market.customer ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME market.customer_id_seq
    START WITH 1000
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 20
);


--
-- Name: dog; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.dog (
    tail boolean
)
INHERITS (market.animal);


ALTER TABLE market.dog OWNER TO postgres;

--
-- Name: egg; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.egg (
    id uuid NOT NULL,
    chicken_id uuid,
    who text DEFAULT market.first_customer()
);


ALTER TABLE market.egg OWNER TO postgres;

--
-- Name: event; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.event (
    at timestamp with time zone NOT NULL,
    country text NOT NULL,
    what jsonb,
    CONSTRAINT ck_event CHECK ((what IS NOT NULL))
)
PARTITION BY LIST (country);


ALTER TABLE market.event OWNER TO postgres;

--
-- Name: event_DE; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market."event_DE" (
    at timestamp with time zone NOT NULL,
    country text NOT NULL,
    what jsonb DEFAULT '{}'::jsonb,
    CONSTRAINT ck_event CHECK ((what IS NOT NULL))
)
PARTITION BY RANGE (at);


ALTER TABLE market."event_DE" OWNER TO postgres;

--
-- Name: event_new; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.event_new (
    at timestamp with time zone NOT NULL,
    country text NOT NULL,
    what jsonb DEFAULT '{}'::jsonb,
    CONSTRAINT ck_event CHECK ((what IS NOT NULL))
);


ALTER TABLE market.event_new OWNER TO postgres;

--
-- Name: event_old; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.event_old (
    at timestamp with time zone NOT NULL,
    country text NOT NULL,
    what jsonb DEFAULT '{}'::jsonb,
    CONSTRAINT ck_event CHECK ((what IS NOT NULL))
);


ALTER TABLE market.event_old OWNER TO postgres;

--
-- Name: event_rest; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.event_rest (
    at timestamp with time zone NOT NULL,
    country text NOT NULL,
    what jsonb,
    CONSTRAINT ck_event CHECK ((what IS NOT NULL))
);


ALTER TABLE market.event_rest OWNER TO postgres;

--
-- Name: filled; Type: MATERIALIZED VIEW; Schema: market; Owner: postgres
--

CREATE MATERIALIZED VIEW market.filled
WITH (fillfactor='50') AS
 SELECT "Order".number
   FROM market."Order"
  WITH NO DATA;


ALTER TABLE market.filled OWNER TO postgres;

--
-- Name: MATERIALIZED VIEW filled; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON MATERIALIZED VIEW market.filled IS 'in the night';


--
-- Name: hashed; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.hashed (
    id bigint,
    n integer
)
PARTITION BY HASH (id, ((n % 3)));


ALTER TABLE market.hashed OWNER TO postgres;

--
-- Name: hashed_0; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.hashed_0 (
    id bigint,
    n integer
);


ALTER TABLE market.hashed_0 OWNER TO postgres;

--
-- Name: hashed_1; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.hashed_1 (
    id bigint,
    n integer
);


ALTER TABLE market.hashed_1 OWNER TO postgres;

--
-- Name: numbers; Type: SEQUENCE; Schema: market; Owner: postgres
--

CREATE SEQUENCE market.numbers
    AS integer
    START WITH 100
    INCREMENT BY -5
    MINVALUE -1000
    MAXVALUE 100
    CACHE 7
    CYCLE;


ALTER TABLE market.numbers OWNER TO postgres;

--
-- Name: SEQUENCE numbers; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON SEQUENCE market.numbers IS 'go down';


--
-- Name: of_type; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.of_type OF market."Maß" (
    breite DEFAULT 7 NOT NULL
);


ALTER TABLE market.of_type OWNER TO postgres;

--
-- Name: remark; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.remark (
    event_country text,
    event_at timestamp with time zone,
    text text
)
PARTITION BY LIST (event_country);


ALTER TABLE market.remark OWNER TO postgres;

--
-- Name: remark_de; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.remark_de (
    event_country text,
    event_at timestamp with time zone,
    text text
);


ALTER TABLE market.remark_de OWNER TO postgres;

--
-- Name: totals; Type: MATERIALIZED VIEW; Schema: market; Owner: postgres
--

CREATE MATERIALIZED VIEW market.totals AS
 SELECT "Order"."Kunde",
    sum(("Order".weight)::integer) AS "Summe"
   FROM market."Order"
  GROUP BY "Order"."Kunde"
  WITH NO DATA;


ALTER TABLE market.totals OWNER TO postgres;

--
-- Name: view α20; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view α20" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 20" t
     LEFT JOIN market."Tabelle 7" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view α20" OWNER TO postgres;

--
-- Name: view α40; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view α40" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 40" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view α40" OWNER TO postgres;

--
-- Name: view β1; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view β1" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 1" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view β1" OWNER TO postgres;

--
-- Name: view β21; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view β21" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 21" t
     LEFT JOIN market."Tabelle 8" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view β21" OWNER TO postgres;

--
-- Name: view γ2; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view γ2" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 2" t
     LEFT JOIN market."Tabelle 1" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view γ2" OWNER TO postgres;

--
-- Name: view γ22; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view γ22" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 22" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view γ22" OWNER TO postgres;

--
-- Name: view δ23; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view δ23" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 23" t
     LEFT JOIN market."Tabelle 8" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view δ23" OWNER TO postgres;

--
-- Name: view δ3; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view δ3" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 3" t
     LEFT JOIN market."Tabelle 2" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view δ3" OWNER TO postgres;

--
-- Name: view ε24; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ε24" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 24" t
     LEFT JOIN market."Tabelle 9" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ε24" OWNER TO postgres;

--
-- Name: view ε4; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ε4" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 4" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ε4" OWNER TO postgres;

--
-- Name: view ζ25; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ζ25" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 25" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ζ25" OWNER TO postgres;

--
-- Name: view ζ5; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ζ5" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 5" t
     LEFT JOIN market."Tabelle 2" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ζ5" OWNER TO postgres;

--
-- Name: view η26; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view η26" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 26" t
     LEFT JOIN market."Tabelle 9" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view η26" OWNER TO postgres;

--
-- Name: view η6; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view η6" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 6" t
     LEFT JOIN market."Tabelle 3" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view η6" OWNER TO postgres;

--
-- Name: view θ27; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view θ27" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 27" t
     LEFT JOIN market."Tabelle 10" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view θ27" OWNER TO postgres;

--
-- Name: view θ7; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view θ7" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 7" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view θ7" OWNER TO postgres;

--
-- Name: view ι28; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ι28" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 28" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ι28" OWNER TO postgres;

--
-- Name: view ι8; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ι8" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 8" t
     LEFT JOIN market."Tabelle 3" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ι8" OWNER TO postgres;

--
-- Name: view κ29; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view κ29" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 29" t
     LEFT JOIN market."Tabelle 10" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view κ29" OWNER TO postgres;

--
-- Name: view κ9; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view κ9" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 9" t
     LEFT JOIN market."Tabelle 4" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view κ9" OWNER TO postgres;

--
-- Name: view λ10; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view λ10" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 10" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view λ10" OWNER TO postgres;

--
-- Name: view λ30; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view λ30" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 30" t
     LEFT JOIN market."Tabelle 11" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view λ30" OWNER TO postgres;

--
-- Name: view μ11; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view μ11" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 11" t
     LEFT JOIN market."Tabelle 4" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view μ11" OWNER TO postgres;

--
-- Name: view μ31; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view μ31" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 31" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view μ31" OWNER TO postgres;

--
-- Name: view ν12; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ν12" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 12" t
     LEFT JOIN market."Tabelle 5" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ν12" OWNER TO postgres;

--
-- Name: view ν32; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ν32" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 32" t
     LEFT JOIN market."Tabelle 11" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ν32" OWNER TO postgres;

--
-- Name: view ξ13; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ξ13" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 13" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ξ13" OWNER TO postgres;

--
-- Name: view ξ33; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ξ33" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 33" t
     LEFT JOIN market."Tabelle 12" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ξ33" OWNER TO postgres;

--
-- Name: view ο14; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ο14" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 14" t
     LEFT JOIN market."Tabelle 5" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ο14" OWNER TO postgres;

--
-- Name: view ο34; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ο34" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 34" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ο34" OWNER TO postgres;

--
-- Name: view π15; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view π15" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 15" t
     LEFT JOIN market."Tabelle 6" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view π15" OWNER TO postgres;

--
-- Name: view π35; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view π35" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 35" t
     LEFT JOIN market."Tabelle 12" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view π35" OWNER TO postgres;

--
-- Name: view ρ16; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ρ16" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 16" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ρ16" OWNER TO postgres;

--
-- Name: view ρ36; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ρ36" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 36" t
     LEFT JOIN market."Tabelle 13" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ρ36" OWNER TO postgres;

--
-- Name: view ς17; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ς17" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 17" t
     LEFT JOIN market."Tabelle 6" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ς17" OWNER TO postgres;

--
-- Name: view ς37; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view ς37" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 37" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view ς37" OWNER TO postgres;

--
-- Name: view σ18; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view σ18" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 18" t
     LEFT JOIN market."Tabelle 7" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view σ18" OWNER TO postgres;

--
-- Name: view σ38; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view σ38" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 38" t
     LEFT JOIN market."Tabelle 13" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view σ38" OWNER TO postgres;

--
-- Name: view τ19; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view τ19" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 19" t
     LEFT JOIN market.customer p ON ((p.id = t.parent_id)));


ALTER TABLE market."view τ19" OWNER TO postgres;

--
-- Name: view τ39; Type: VIEW; Schema: market; Owner: postgres
--

CREATE VIEW market."view τ39" AS
 SELECT t.id,
    t.label,
    p.id AS parent
   FROM (market."Tabelle 39" t
     LEFT JOIN market."Tabelle 14" p ON ((p.id = t.parent_id)));


ALTER TABLE market."view τ39" OWNER TO postgres;

--
-- Name: wording; Type: TABLE; Schema: market; Owner: postgres
--

CREATE TABLE market.wording (
    code character varying(3) DEFAULT 'x'::character varying,
    n character(2),
    CONSTRAINT ck_wording CHECK (((code)::text = ANY ((ARRAY['x'::character varying, 'it''s'::character varying, 'y'::character varying])::text[]))),
    CONSTRAINT wording_n_check CHECK ((n = ANY (ARRAY['a'::bpchar, 'b'::bpchar])))
);


ALTER TABLE market.wording OWNER TO postgres;

--
-- Name: event_DE; Type: TABLE ATTACH; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.event ATTACH PARTITION market."event_DE" FOR VALUES IN ('DE', 'Österreich');


--
-- Name: event_new; Type: TABLE ATTACH; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."event_DE" ATTACH PARTITION market.event_new FOR VALUES FROM ('2020-01-01 00:00:00+00') TO (MAXVALUE);


--
-- Name: event_old; Type: TABLE ATTACH; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."event_DE" ATTACH PARTITION market.event_old FOR VALUES FROM (MINVALUE) TO ('2020-01-01 00:00:00+00');


--
-- Name: event_rest; Type: TABLE ATTACH; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.event ATTACH PARTITION market.event_rest DEFAULT;


--
-- Name: hashed_0; Type: TABLE ATTACH; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.hashed ATTACH PARTITION market.hashed_0 FOR VALUES WITH (modulus 2, remainder 0);


--
-- Name: hashed_1; Type: TABLE ATTACH; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.hashed ATTACH PARTITION market.hashed_1 FOR VALUES WITH (modulus 2, remainder 1);


--
-- Name: remark_de; Type: TABLE ATTACH; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.remark ATTACH PARTITION market.remark_de FOR VALUES IN ('DE');


--
-- Name: Order number; Type: DEFAULT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Order" ALTER COLUMN number SET DEFAULT nextval('market."Order_number_seq"'::regclass);


--
-- Name: big_customers name; Type: DEFAULT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.big_customers ALTER COLUMN name SET DEFAULT 'Big'::text;


--
-- Name: Regal Regal_pkey; Type: CONSTRAINT; Schema: Lager; Owner: postgres
--

ALTER TABLE ONLY "Lager"."Regal"
    ADD CONSTRAINT "Regal_pkey" PRIMARY KEY (id);


--
-- Name: Tabelle 10 Tabelle 10_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 10"
    ADD CONSTRAINT "Tabelle 10_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 11 Tabelle 11_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 11"
    ADD CONSTRAINT "Tabelle 11_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 12 Tabelle 12_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 12"
    ADD CONSTRAINT "Tabelle 12_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 13 Tabelle 13_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 13"
    ADD CONSTRAINT "Tabelle 13_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 14 Tabelle 14_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 14"
    ADD CONSTRAINT "Tabelle 14_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 15 Tabelle 15_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 15"
    ADD CONSTRAINT "Tabelle 15_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 16 Tabelle 16_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 16"
    ADD CONSTRAINT "Tabelle 16_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 17 Tabelle 17_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 17"
    ADD CONSTRAINT "Tabelle 17_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 18 Tabelle 18_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 18"
    ADD CONSTRAINT "Tabelle 18_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 19 Tabelle 19_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 19"
    ADD CONSTRAINT "Tabelle 19_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 1 Tabelle 1_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 1"
    ADD CONSTRAINT "Tabelle 1_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 20 Tabelle 20_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 20"
    ADD CONSTRAINT "Tabelle 20_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 21 Tabelle 21_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 21"
    ADD CONSTRAINT "Tabelle 21_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 22 Tabelle 22_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 22"
    ADD CONSTRAINT "Tabelle 22_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 23 Tabelle 23_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 23"
    ADD CONSTRAINT "Tabelle 23_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 24 Tabelle 24_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 24"
    ADD CONSTRAINT "Tabelle 24_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 25 Tabelle 25_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 25"
    ADD CONSTRAINT "Tabelle 25_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 26 Tabelle 26_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 26"
    ADD CONSTRAINT "Tabelle 26_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 27 Tabelle 27_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 27"
    ADD CONSTRAINT "Tabelle 27_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 28 Tabelle 28_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 28"
    ADD CONSTRAINT "Tabelle 28_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 29 Tabelle 29_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 29"
    ADD CONSTRAINT "Tabelle 29_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 2 Tabelle 2_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 2"
    ADD CONSTRAINT "Tabelle 2_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 30 Tabelle 30_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 30"
    ADD CONSTRAINT "Tabelle 30_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 31 Tabelle 31_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 31"
    ADD CONSTRAINT "Tabelle 31_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 32 Tabelle 32_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 32"
    ADD CONSTRAINT "Tabelle 32_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 33 Tabelle 33_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 33"
    ADD CONSTRAINT "Tabelle 33_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 34 Tabelle 34_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 34"
    ADD CONSTRAINT "Tabelle 34_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 35 Tabelle 35_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 35"
    ADD CONSTRAINT "Tabelle 35_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 36 Tabelle 36_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 36"
    ADD CONSTRAINT "Tabelle 36_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 37 Tabelle 37_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 37"
    ADD CONSTRAINT "Tabelle 37_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 38 Tabelle 38_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 38"
    ADD CONSTRAINT "Tabelle 38_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 39 Tabelle 39_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 39"
    ADD CONSTRAINT "Tabelle 39_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 3 Tabelle 3_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 3"
    ADD CONSTRAINT "Tabelle 3_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 40 Tabelle 40_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 40"
    ADD CONSTRAINT "Tabelle 40_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 4 Tabelle 4_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 4"
    ADD CONSTRAINT "Tabelle 4_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 5 Tabelle 5_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 5"
    ADD CONSTRAINT "Tabelle 5_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 6 Tabelle 6_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 6"
    ADD CONSTRAINT "Tabelle 6_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 7 Tabelle 7_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 7"
    ADD CONSTRAINT "Tabelle 7_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 8 Tabelle 8_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 8"
    ADD CONSTRAINT "Tabelle 8_label_amount_key" UNIQUE (label, amount);


--
-- Name: Tabelle 9 Tabelle 9_label_amount_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 9"
    ADD CONSTRAINT "Tabelle 9_label_amount_key" UNIQUE (label, amount);


--
-- Name: cache cache_pkey; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.cache
    ADD CONSTRAINT cache_pkey PRIMARY KEY (key);


--
-- Name: category category_parent_id_id_key; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.category
    ADD CONSTRAINT category_parent_id_id_key UNIQUE (parent_id, id);


--
-- Name: category category_pkey; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.category
    ADD CONSTRAINT category_pkey PRIMARY KEY (id);


--
-- Name: chicken chicken_pkey; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.chicken
    ADD CONSTRAINT chicken_pkey PRIMARY KEY (id);


--
-- Name: egg egg_pkey; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.egg
    ADD CONSTRAINT egg_pkey PRIMARY KEY (id);


--
-- Name: event pk_event; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.event
    ADD CONSTRAINT pk_event PRIMARY KEY (country, at);


--
-- Name: event_DE event_DE_pkey; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."event_DE"
    ADD CONSTRAINT "event_DE_pkey" PRIMARY KEY (country, at);


--
-- Name: event_new event_new_pkey; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.event_new
    ADD CONSTRAINT event_new_pkey PRIMARY KEY (country, at);


--
-- Name: event_old event_old_pkey; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.event_old
    ADD CONSTRAINT event_old_pkey PRIMARY KEY (country, at);


--
-- Name: event_rest event_rest_pkey; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.event_rest
    ADD CONSTRAINT event_rest_pkey PRIMARY KEY (country, at);


--
-- Name: Order ex Order; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Order"
    ADD CONSTRAINT "ex Order" EXCLUDE USING gist ("Kunde" WITH =, sent WITH &&) WHERE ((sent IS NOT NULL)) DEFERRABLE;


--
-- Name: Tabelle 1 pk 1; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 1"
    ADD CONSTRAINT "pk 1" PRIMARY KEY (id);


--
-- Name: Tabelle 10 pk 10; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 10"
    ADD CONSTRAINT "pk 10" PRIMARY KEY (id);


--
-- Name: Tabelle 11 pk 11; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 11"
    ADD CONSTRAINT "pk 11" PRIMARY KEY (id);


--
-- Name: Tabelle 12 pk 12; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 12"
    ADD CONSTRAINT "pk 12" PRIMARY KEY (id);


--
-- Name: Tabelle 13 pk 13; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 13"
    ADD CONSTRAINT "pk 13" PRIMARY KEY (id);


--
-- Name: Tabelle 14 pk 14; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 14"
    ADD CONSTRAINT "pk 14" PRIMARY KEY (id);


--
-- Name: Tabelle 15 pk 15; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 15"
    ADD CONSTRAINT "pk 15" PRIMARY KEY (id);


--
-- Name: Tabelle 16 pk 16; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 16"
    ADD CONSTRAINT "pk 16" PRIMARY KEY (id);


--
-- Name: Tabelle 17 pk 17; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 17"
    ADD CONSTRAINT "pk 17" PRIMARY KEY (id);


--
-- Name: Tabelle 18 pk 18; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 18"
    ADD CONSTRAINT "pk 18" PRIMARY KEY (id);


--
-- Name: Tabelle 19 pk 19; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 19"
    ADD CONSTRAINT "pk 19" PRIMARY KEY (id);


--
-- Name: Tabelle 2 pk 2; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 2"
    ADD CONSTRAINT "pk 2" PRIMARY KEY (id);


--
-- Name: Tabelle 20 pk 20; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 20"
    ADD CONSTRAINT "pk 20" PRIMARY KEY (id);


--
-- Name: Tabelle 21 pk 21; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 21"
    ADD CONSTRAINT "pk 21" PRIMARY KEY (id);


--
-- Name: Tabelle 22 pk 22; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 22"
    ADD CONSTRAINT "pk 22" PRIMARY KEY (id);


--
-- Name: Tabelle 23 pk 23; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 23"
    ADD CONSTRAINT "pk 23" PRIMARY KEY (id);


--
-- Name: Tabelle 24 pk 24; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 24"
    ADD CONSTRAINT "pk 24" PRIMARY KEY (id);


--
-- Name: Tabelle 25 pk 25; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 25"
    ADD CONSTRAINT "pk 25" PRIMARY KEY (id);


--
-- Name: Tabelle 26 pk 26; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 26"
    ADD CONSTRAINT "pk 26" PRIMARY KEY (id);


--
-- Name: Tabelle 27 pk 27; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 27"
    ADD CONSTRAINT "pk 27" PRIMARY KEY (id);


--
-- Name: Tabelle 28 pk 28; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 28"
    ADD CONSTRAINT "pk 28" PRIMARY KEY (id);


--
-- Name: Tabelle 29 pk 29; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 29"
    ADD CONSTRAINT "pk 29" PRIMARY KEY (id);


--
-- Name: Tabelle 3 pk 3; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 3"
    ADD CONSTRAINT "pk 3" PRIMARY KEY (id);


--
-- Name: Tabelle 30 pk 30; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 30"
    ADD CONSTRAINT "pk 30" PRIMARY KEY (id);


--
-- Name: Tabelle 31 pk 31; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 31"
    ADD CONSTRAINT "pk 31" PRIMARY KEY (id);


--
-- Name: Tabelle 32 pk 32; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 32"
    ADD CONSTRAINT "pk 32" PRIMARY KEY (id);


--
-- Name: Tabelle 33 pk 33; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 33"
    ADD CONSTRAINT "pk 33" PRIMARY KEY (id);


--
-- Name: Tabelle 34 pk 34; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 34"
    ADD CONSTRAINT "pk 34" PRIMARY KEY (id);


--
-- Name: Tabelle 35 pk 35; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 35"
    ADD CONSTRAINT "pk 35" PRIMARY KEY (id);


--
-- Name: Tabelle 36 pk 36; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 36"
    ADD CONSTRAINT "pk 36" PRIMARY KEY (id);


--
-- Name: Tabelle 37 pk 37; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 37"
    ADD CONSTRAINT "pk 37" PRIMARY KEY (id);


--
-- Name: Tabelle 38 pk 38; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 38"
    ADD CONSTRAINT "pk 38" PRIMARY KEY (id);


--
-- Name: Tabelle 39 pk 39; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 39"
    ADD CONSTRAINT "pk 39" PRIMARY KEY (id);


--
-- Name: Tabelle 4 pk 4; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 4"
    ADD CONSTRAINT "pk 4" PRIMARY KEY (id);


--
-- Name: Tabelle 40 pk 40; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 40"
    ADD CONSTRAINT "pk 40" PRIMARY KEY (id);


--
-- Name: Tabelle 5 pk 5; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 5"
    ADD CONSTRAINT "pk 5" PRIMARY KEY (id);


--
-- Name: Tabelle 6 pk 6; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 6"
    ADD CONSTRAINT "pk 6" PRIMARY KEY (id);


--
-- Name: Tabelle 7 pk 7; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 7"
    ADD CONSTRAINT "pk 7" PRIMARY KEY (id);


--
-- Name: Tabelle 8 pk 8; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 8"
    ADD CONSTRAINT "pk 8" PRIMARY KEY (id);


--
-- Name: Tabelle 9 pk 9; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 9"
    ADD CONSTRAINT "pk 9" PRIMARY KEY (id);


--
-- Name: Order pk Order; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Order"
    ADD CONSTRAINT "pk Order" PRIMARY KEY (number) INCLUDE ("Kunde");


--
-- Name: customer pk_customer; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.customer
    ADD CONSTRAINT pk_customer PRIMARY KEY (id);


--
-- Name: customer uq customer's mail; Type: CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.customer
    ADD CONSTRAINT "uq customer's mail" UNIQUE NULLS NOT DISTINCT (mail);


--
-- Name: ix Regal; Type: INDEX; Schema: Lager; Owner: postgres
--

CREATE INDEX "ix Regal" ON "Lager"."Regal" USING btree (customer_id);


--
-- Name: Order_number_idx; Type: INDEX; Schema: market; Owner: postgres
--

CREATE UNIQUE INDEX "Order_number_idx" ON market."Order" USING btree (number) WHERE ((weight)::integer > 10);


--
-- Name: ix_event_what; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX ix_event_what ON ONLY market.event USING gin (what jsonb_path_ops);


--
-- Name: event_DE_what_idx; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "event_DE_what_idx" ON ONLY market."event_DE" USING gin (what jsonb_path_ops);


--
-- Name: event_new_what_idx; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX event_new_what_idx ON market.event_new USING gin (what jsonb_path_ops);


--
-- Name: event_old_what_idx; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX event_old_what_idx ON market.event_old USING gin (what jsonb_path_ops);


--
-- Name: event_rest_what_idx; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX event_rest_what_idx ON market.event_rest USING gin (what jsonb_path_ops);


--
-- Name: event_rest_what_idx1; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX event_rest_what_idx1 ON market.event_rest USING btree (what) WHERE (country <> 'FR'::text);


--
-- Name: gin of parts; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "gin of parts" ON market."Order" USING gin (parts);


--
-- Name: hashed ; index; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "hashed ; index" ON market."Order" USING hash (number);


--
-- Name: ix 1; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 1" ON market."Tabelle 1" USING btree (parent_id);


--
-- Name: ix 10; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 10" ON market."Tabelle 10" USING btree (parent_id);


--
-- Name: ix 11; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 11" ON market."Tabelle 11" USING btree (parent_id);


--
-- Name: ix 12; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 12" ON market."Tabelle 12" USING btree (parent_id);


--
-- Name: ix 13; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 13" ON market."Tabelle 13" USING btree (parent_id);


--
-- Name: ix 14; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 14" ON market."Tabelle 14" USING btree (parent_id);


--
-- Name: ix 15; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 15" ON market."Tabelle 15" USING btree (parent_id);


--
-- Name: ix 16; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 16" ON market."Tabelle 16" USING btree (parent_id);


--
-- Name: ix 17; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 17" ON market."Tabelle 17" USING btree (parent_id);


--
-- Name: ix 18; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 18" ON market."Tabelle 18" USING btree (parent_id);


--
-- Name: ix 19; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 19" ON market."Tabelle 19" USING btree (parent_id);


--
-- Name: ix 2; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 2" ON market."Tabelle 2" USING btree (parent_id);


--
-- Name: ix 20; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 20" ON market."Tabelle 20" USING btree (parent_id);


--
-- Name: ix 21; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 21" ON market."Tabelle 21" USING btree (parent_id);


--
-- Name: ix 22; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 22" ON market."Tabelle 22" USING btree (parent_id);


--
-- Name: ix 23; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 23" ON market."Tabelle 23" USING btree (parent_id);


--
-- Name: ix 24; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 24" ON market."Tabelle 24" USING btree (parent_id);


--
-- Name: ix 25; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 25" ON market."Tabelle 25" USING btree (parent_id);


--
-- Name: ix 26; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 26" ON market."Tabelle 26" USING btree (parent_id);


--
-- Name: ix 27; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 27" ON market."Tabelle 27" USING btree (parent_id);


--
-- Name: ix 28; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 28" ON market."Tabelle 28" USING btree (parent_id);


--
-- Name: ix 29; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 29" ON market."Tabelle 29" USING btree (parent_id);


--
-- Name: ix 3; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 3" ON market."Tabelle 3" USING btree (parent_id);


--
-- Name: ix 30; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 30" ON market."Tabelle 30" USING btree (parent_id);


--
-- Name: ix 31; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 31" ON market."Tabelle 31" USING btree (parent_id);


--
-- Name: ix 32; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 32" ON market."Tabelle 32" USING btree (parent_id);


--
-- Name: ix 33; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 33" ON market."Tabelle 33" USING btree (parent_id);


--
-- Name: ix 34; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 34" ON market."Tabelle 34" USING btree (parent_id);


--
-- Name: ix 35; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 35" ON market."Tabelle 35" USING btree (parent_id);


--
-- Name: ix 36; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 36" ON market."Tabelle 36" USING btree (parent_id);


--
-- Name: ix 37; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 37" ON market."Tabelle 37" USING btree (parent_id);


--
-- Name: ix 38; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 38" ON market."Tabelle 38" USING btree (parent_id);


--
-- Name: ix 39; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 39" ON market."Tabelle 39" USING btree (parent_id);


--
-- Name: ix 4; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 4" ON market."Tabelle 4" USING btree (parent_id);


--
-- Name: ix 40; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 40" ON market."Tabelle 40" USING btree (parent_id);


--
-- Name: ix 5; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 5" ON market."Tabelle 5" USING btree (parent_id);


--
-- Name: ix 6; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 6" ON market."Tabelle 6" USING btree (parent_id);


--
-- Name: ix 7; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 7" ON market."Tabelle 7" USING btree (parent_id);


--
-- Name: ix 8; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 8" ON market."Tabelle 8" USING btree (parent_id);


--
-- Name: ix 9; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix 9" ON market."Tabelle 9" USING btree (parent_id);


--
-- Name: ix Order Kunde; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix Order Kunde" ON market."Order" USING btree ("Kunde" DESC NULLS LAST, abs(number), upper('x'::text) text_pattern_ops) INCLUDE (weight) WITH (fillfactor='60');

ALTER TABLE market."Order" CLUSTER ON "ix Order Kunde";


--
-- Name: INDEX "ix Order Kunde"; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON INDEX market."ix Order Kunde" IS 'for the list';


--
-- Name: ix filled; Type: INDEX; Schema: market; Owner: postgres
--

CREATE INDEX "ix filled" ON market.filled USING btree (number);


--
-- Name: uq_totals; Type: INDEX; Schema: market; Owner: postgres
--

CREATE UNIQUE INDEX uq_totals ON market.totals USING btree ("Kunde");


--
-- Name: event_DE_pkey; Type: INDEX ATTACH; Schema: market; Owner: postgres
--

ALTER INDEX market.pk_event ATTACH PARTITION market."event_DE_pkey";


--
-- Name: event_DE_what_idx; Type: INDEX ATTACH; Schema: market; Owner: postgres
--

ALTER INDEX market.ix_event_what ATTACH PARTITION market."event_DE_what_idx";


--
-- Name: event_new_pkey; Type: INDEX ATTACH; Schema: market; Owner: postgres
--

ALTER INDEX market."event_DE_pkey" ATTACH PARTITION market.event_new_pkey;


--
-- Name: event_new_what_idx; Type: INDEX ATTACH; Schema: market; Owner: postgres
--

ALTER INDEX market."event_DE_what_idx" ATTACH PARTITION market.event_new_what_idx;


--
-- Name: event_old_pkey; Type: INDEX ATTACH; Schema: market; Owner: postgres
--

ALTER INDEX market."event_DE_pkey" ATTACH PARTITION market.event_old_pkey;


--
-- Name: event_old_what_idx; Type: INDEX ATTACH; Schema: market; Owner: postgres
--

ALTER INDEX market."event_DE_what_idx" ATTACH PARTITION market.event_old_what_idx;


--
-- Name: event_rest_pkey; Type: INDEX ATTACH; Schema: market; Owner: postgres
--

ALTER INDEX market.pk_event ATTACH PARTITION market.event_rest_pkey;


--
-- Name: event_rest_what_idx; Type: INDEX ATTACH; Schema: market; Owner: postgres
--

ALTER INDEX market.ix_event_what ATTACH PARTITION market.event_rest_what_idx;


--
-- Name: Order's statistics; Type: STATISTICS; Schema: market; Owner: postgres
--

CREATE STATISTICS market."Order's statistics" (dependencies, mcv) ON "Kunde", state, (weight::integer % 10) FROM market."Order";
ALTER STATISTICS market."Order's statistics" SET STATISTICS 77;


ALTER STATISTICS market."Order's statistics" OWNER TO postgres;

--
-- Name: cache copy; Type: RULE; Schema: market; Owner: postgres
--

CREATE RULE copy AS
    ON INSERT TO market.cache
   WHERE (new.key = 'x'::text) DO  UPDATE market.cache SET value = new.value
  WHERE (cache.key = 'y'::text);


--
-- Name: cache keep; Type: RULE; Schema: market; Owner: postgres
--

CREATE RULE keep AS
    ON DELETE TO market.cache DO INSTEAD NOTHING;


--
-- Name: category asleep; Type: TRIGGER; Schema: market; Owner: postgres
--

CREATE TRIGGER asleep AFTER TRUNCATE ON market.category FOR EACH STATEMENT EXECUTE FUNCTION market.noted();

ALTER TABLE market.category DISABLE TRIGGER asleep;


--
-- Name: chicken checked; Type: TRIGGER; Schema: market; Owner: postgres
--

CREATE CONSTRAINT TRIGGER checked AFTER INSERT ON market.chicken DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION market.noted();


--
-- Name: Order noted; later; Type: TRIGGER; Schema: market; Owner: postgres
--

CREATE TRIGGER "noted; later" AFTER UPDATE ON market."Order" REFERENCING OLD TABLE AS was NEW TABLE AS is_now FOR EACH STATEMENT EXECUTE FUNCTION market.noted('it''s', '"so"');


--
-- Name: event of_parts; Type: TRIGGER; Schema: market; Owner: postgres
--

CREATE TRIGGER of_parts AFTER DELETE ON market.event FOR EACH ROW EXECUTE FUNCTION market.noted();


--
-- Name: open_orders of_view; Type: TRIGGER; Schema: market; Owner: postgres
--

CREATE TRIGGER of_view INSTEAD OF INSERT ON market.open_orders FOR EACH ROW EXECUTE FUNCTION market.noted();


--
-- Name: customer stamped; Type: TRIGGER; Schema: market; Owner: postgres
--

CREATE TRIGGER stamped BEFORE INSERT OR UPDATE OF name, "Straße" ON market.customer FOR EACH ROW WHEN ((new.name IS NOT NULL)) EXECUTE FUNCTION market.stamp();

ALTER TABLE market.customer ENABLE ALWAYS TRIGGER stamped;


--
-- Name: TRIGGER stamped ON customer; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON TRIGGER stamped ON market.customer IS 'sets the time';


--
-- Name: Regal Regal_customer_id_fkey; Type: FK CONSTRAINT; Schema: Lager; Owner: postgres
--

ALTER TABLE ONLY "Lager"."Regal"
    ADD CONSTRAINT "Regal_customer_id_fkey" FOREIGN KEY (customer_id) REFERENCES market.customer(id);


--
-- Name: category category_parent_id_fkey; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.category
    ADD CONSTRAINT category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES market.category(id) ON DELETE CASCADE;


--
-- Name: egg egg_chicken_id_fkey; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.egg
    ADD CONSTRAINT egg_chicken_id_fkey FOREIGN KEY (chicken_id) REFERENCES market.chicken(id) ON UPDATE CASCADE ON DELETE SET NULL;


--
-- Name: Tabelle 1 fk 1; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 1"
    ADD CONSTRAINT "fk 1" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 10 fk 10; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 10"
    ADD CONSTRAINT "fk 10" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 11 fk 11; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 11"
    ADD CONSTRAINT "fk 11" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 4"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 12 fk 12; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 12"
    ADD CONSTRAINT "fk 12" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 5"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 13 fk 13; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 13"
    ADD CONSTRAINT "fk 13" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 14 fk 14; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 14"
    ADD CONSTRAINT "fk 14" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 5"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 15 fk 15; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 15"
    ADD CONSTRAINT "fk 15" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 6"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 16 fk 16; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 16"
    ADD CONSTRAINT "fk 16" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 17 fk 17; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 17"
    ADD CONSTRAINT "fk 17" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 6"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 18 fk 18; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 18"
    ADD CONSTRAINT "fk 18" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 7"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 19 fk 19; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 19"
    ADD CONSTRAINT "fk 19" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 2 fk 2; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 2"
    ADD CONSTRAINT "fk 2" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 1"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 20 fk 20; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 20"
    ADD CONSTRAINT "fk 20" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 7"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 21 fk 21; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 21"
    ADD CONSTRAINT "fk 21" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 8"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 22 fk 22; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 22"
    ADD CONSTRAINT "fk 22" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 23 fk 23; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 23"
    ADD CONSTRAINT "fk 23" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 8"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 24 fk 24; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 24"
    ADD CONSTRAINT "fk 24" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 9"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 25 fk 25; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 25"
    ADD CONSTRAINT "fk 25" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 26 fk 26; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 26"
    ADD CONSTRAINT "fk 26" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 9"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 27 fk 27; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 27"
    ADD CONSTRAINT "fk 27" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 10"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 28 fk 28; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 28"
    ADD CONSTRAINT "fk 28" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 29 fk 29; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 29"
    ADD CONSTRAINT "fk 29" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 10"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 3 fk 3; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 3"
    ADD CONSTRAINT "fk 3" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 2"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 30 fk 30; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 30"
    ADD CONSTRAINT "fk 30" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 11"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 31 fk 31; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 31"
    ADD CONSTRAINT "fk 31" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 32 fk 32; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 32"
    ADD CONSTRAINT "fk 32" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 11"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 33 fk 33; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 33"
    ADD CONSTRAINT "fk 33" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 12"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 34 fk 34; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 34"
    ADD CONSTRAINT "fk 34" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 35 fk 35; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 35"
    ADD CONSTRAINT "fk 35" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 12"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 36 fk 36; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 36"
    ADD CONSTRAINT "fk 36" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 13"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 37 fk 37; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 37"
    ADD CONSTRAINT "fk 37" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 38 fk 38; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 38"
    ADD CONSTRAINT "fk 38" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 13"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 39 fk 39; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 39"
    ADD CONSTRAINT "fk 39" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 14"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 4 fk 4; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 4"
    ADD CONSTRAINT "fk 4" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 40 fk 40; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 40"
    ADD CONSTRAINT "fk 40" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 5 fk 5; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 5"
    ADD CONSTRAINT "fk 5" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 2"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 6 fk 6; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 6"
    ADD CONSTRAINT "fk 6" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 3"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 7 fk 7; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 7"
    ADD CONSTRAINT "fk 7" FOREIGN KEY (parent_id) REFERENCES market.customer(id) ON DELETE CASCADE;


--
-- Name: Tabelle 8 fk 8; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 8"
    ADD CONSTRAINT "fk 8" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 3"(id) ON DELETE CASCADE;


--
-- Name: Tabelle 9 fk 9; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Tabelle 9"
    ADD CONSTRAINT "fk 9" FOREIGN KEY (parent_id) REFERENCES market."Tabelle 4"(id) ON DELETE CASCADE;


--
-- Name: Order fk Order Kunde; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market."Order"
    ADD CONSTRAINT "fk Order Kunde" FOREIGN KEY ("Kunde") REFERENCES market.customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: chicken fk_chicken_egg; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE ONLY market.chicken
    ADD CONSTRAINT fk_chicken_egg FOREIGN KEY (egg_id) REFERENCES market.egg(id) NOT VALID;


--
-- Name: remark fk_remark; Type: FK CONSTRAINT; Schema: market; Owner: postgres
--

ALTER TABLE market.remark
    ADD CONSTRAINT fk_remark FOREIGN KEY (event_country, event_at) REFERENCES market.event(country, at) MATCH FULL;


--
-- Name: customer; Type: ROW SECURITY; Schema: market; Owner: postgres
--

ALTER TABLE market.customer ENABLE ROW LEVEL SECURITY;

--
-- Name: customer own rows; Type: POLICY; Schema: market; Owner: postgres
--

CREATE POLICY "own rows" ON market.customer USING ((name = current_setting('market.name'::text, true))) WITH CHECK ((name <> ''::text));


--
-- Name: POLICY "own rows" ON customer; Type: COMMENT; Schema: market; Owner: postgres
--

COMMENT ON POLICY "own rows" ON market.customer IS 'each to their own';


--
-- Name: customer readers; Type: POLICY; Schema: market; Owner: postgres
--

CREATE POLICY readers ON market.customer AS RESTRICTIVE FOR SELECT TO reader, "The Writers" USING ((born IS NOT NULL));


--
-- Name: SCHEMA "Lager"; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA "Lager" TO reader;


--
-- Name: SCHEMA market; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA market TO reader;
GRANT USAGE ON SCHEMA market TO "The Writers";


--
-- Name: TYPE size; Type: ACL; Schema: market; Owner: postgres
--

REVOKE ALL ON TYPE market.size FROM PUBLIC;
GRANT ALL ON TYPE market.size TO "The Writers";


--
-- Name: TABLE "Order"; Type: ACL; Schema: market; Owner: postgres
--

GRANT ALL ON TABLE market."Order" TO "The Writers";


--
-- Name: COLUMN "Order".number; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT(number) ON TABLE market."Order" TO "The Writers" WITH GRANT OPTION;


--
-- Name: COLUMN "Order".weight; Type: ACL; Schema: market; Owner: postgres
--

GRANT UPDATE(weight) ON TABLE market."Order" TO "The Writers" WITH GRANT OPTION;


--
-- Name: COLUMN "Order".state; Type: ACL; Schema: market; Owner: postgres
--

GRANT UPDATE(state) ON TABLE market."Order" TO "The Writers" WITH GRANT OPTION;


--
-- Name: TABLE customer; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market.customer TO reader;


--
-- Name: TABLE open_orders; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market.open_orders TO PUBLIC;


--
-- Name: FUNCTION doubled(weight market.grams, factor integer); Type: ACL; Schema: market; Owner: postgres
--

REVOKE ALL ON FUNCTION market.doubled(weight market.grams, factor integer) FROM PUBLIC;
GRANT ALL ON FUNCTION market.doubled(weight market.grams, factor integer) TO reader;


--
-- Name: TABLE "Regal"; Type: ACL; Schema: Lager; Owner: postgres
--

GRANT SELECT ON TABLE "Lager"."Regal" TO reader;


--
-- Name: TABLE "Tabelle 1"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 1" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 1" TO "The Writers";


--
-- Name: TABLE "Tabelle 10"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 10" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 10" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 10_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 10_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 11"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 11" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 11" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 11_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 11_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 12"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 12" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 12" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 12_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 12_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 13"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 13" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 13" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 13_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 13_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 14"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 14" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 14" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 14_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 14_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 15"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 15" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 15" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 15_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 15_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 16"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 16" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 16" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 16_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 16_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 17"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 17" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 17" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 17_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 17_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 18"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 18" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 18" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 18_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 18_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 19"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 19" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 19" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 19_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 19_id_seq" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 1_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 1_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 2"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 2" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 2" TO "The Writers";


--
-- Name: TABLE "Tabelle 20"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 20" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 20" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 20_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 20_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 21"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 21" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 21" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 21_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 21_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 22"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 22" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 22" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 22_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 22_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 23"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 23" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 23" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 23_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 23_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 24"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 24" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 24" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 24_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 24_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 25"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 25" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 25" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 25_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 25_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 26"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 26" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 26" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 26_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 26_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 27"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 27" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 27" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 27_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 27_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 28"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 28" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 28" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 28_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 28_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 29"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 29" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 29" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 29_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 29_id_seq" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 2_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 2_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 3"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 3" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 3" TO "The Writers";


--
-- Name: TABLE "Tabelle 30"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 30" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 30" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 30_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 30_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 31"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 31" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 31" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 31_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 31_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 32"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 32" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 32" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 32_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 32_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 33"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 33" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 33" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 33_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 33_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 34"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 34" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 34" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 34_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 34_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 35"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 35" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 35" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 35_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 35_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 36"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 36" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 36" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 36_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 36_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 37"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 37" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 37" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 37_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 37_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 38"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 38" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 38" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 38_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 38_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 39"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 39" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 39" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 39_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 39_id_seq" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 3_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 3_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 4"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 4" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 4" TO "The Writers";


--
-- Name: TABLE "Tabelle 40"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 40" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 40" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 40_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 40_id_seq" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 4_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 4_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 5"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 5" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 5" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 5_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 5_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 6"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 6" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 6" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 6_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 6_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 7"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 7" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 7" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 7_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 7_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 8"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 8" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 8" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 8_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 8_id_seq" TO "The Writers";


--
-- Name: TABLE "Tabelle 9"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."Tabelle 9" TO reader;
GRANT SELECT,INSERT ON TABLE market."Tabelle 9" TO "The Writers";


--
-- Name: SEQUENCE "Tabelle 9_id_seq"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Tabelle 9_id_seq" TO "The Writers";


--
-- Name: SEQUENCE "Zähler"; Type: ACL; Schema: market; Owner: postgres
--

GRANT USAGE ON SEQUENCE market."Zähler" TO reader WITH GRANT OPTION;


--
-- Name: TABLE event; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market.event TO PUBLIC;


--
-- Name: TABLE totals; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market.totals TO PUBLIC;


--
-- Name: TABLE "view α20"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view α20" TO reader;


--
-- Name: TABLE "view α40"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view α40" TO reader;


--
-- Name: TABLE "view β1"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view β1" TO reader;


--
-- Name: TABLE "view β21"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view β21" TO reader;


--
-- Name: TABLE "view γ2"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view γ2" TO reader;


--
-- Name: TABLE "view γ22"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view γ22" TO reader;


--
-- Name: TABLE "view δ23"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view δ23" TO reader;


--
-- Name: TABLE "view δ3"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view δ3" TO reader;


--
-- Name: TABLE "view ε24"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ε24" TO reader;


--
-- Name: TABLE "view ε4"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ε4" TO reader;


--
-- Name: TABLE "view ζ25"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ζ25" TO reader;


--
-- Name: TABLE "view ζ5"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ζ5" TO reader;


--
-- Name: TABLE "view η26"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view η26" TO reader;


--
-- Name: TABLE "view η6"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view η6" TO reader;


--
-- Name: TABLE "view θ27"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view θ27" TO reader;


--
-- Name: TABLE "view θ7"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view θ7" TO reader;


--
-- Name: TABLE "view ι28"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ι28" TO reader;


--
-- Name: TABLE "view ι8"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ι8" TO reader;


--
-- Name: TABLE "view κ29"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view κ29" TO reader;


--
-- Name: TABLE "view κ9"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view κ9" TO reader;


--
-- Name: TABLE "view λ10"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view λ10" TO reader;


--
-- Name: TABLE "view λ30"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view λ30" TO reader;


--
-- Name: TABLE "view μ11"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view μ11" TO reader;


--
-- Name: TABLE "view μ31"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view μ31" TO reader;


--
-- Name: TABLE "view ν12"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ν12" TO reader;


--
-- Name: TABLE "view ν32"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ν32" TO reader;


--
-- Name: TABLE "view ξ13"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ξ13" TO reader;


--
-- Name: TABLE "view ξ33"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ξ33" TO reader;


--
-- Name: TABLE "view ο14"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ο14" TO reader;


--
-- Name: TABLE "view ο34"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ο34" TO reader;


--
-- Name: TABLE "view π15"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view π15" TO reader;


--
-- Name: TABLE "view π35"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view π35" TO reader;


--
-- Name: TABLE "view ρ16"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ρ16" TO reader;


--
-- Name: TABLE "view ρ36"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ρ36" TO reader;


--
-- Name: TABLE "view ς17"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ς17" TO reader;


--
-- Name: TABLE "view ς37"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view ς37" TO reader;


--
-- Name: TABLE "view σ18"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view σ18" TO reader;


--
-- Name: TABLE "view σ38"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view σ38" TO reader;


--
-- Name: TABLE "view τ19"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view τ19" TO reader;


--
-- Name: TABLE "view τ39"; Type: ACL; Schema: market; Owner: postgres
--

GRANT SELECT ON TABLE market."view τ39" TO reader;


--
-- Name: DEFAULT PRIVILEGES FOR SEQUENCES; Type: DEFAULT ACL; Schema: market; Owner: postgres
--

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA market GRANT USAGE ON SEQUENCES  TO "The Writers";


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: market; Owner: postgres
--

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA market GRANT SELECT ON TABLES  TO reader;


--
-- PostgreSQL database dump complete
--

\unrestrict BVgLCj7PZ1Pcd1qgifp2L2oQ0f8f7JJq0ciYI2c7JBzuOQhiacYeVbKR3i2DkQ7


-- case: STANDARD_SCHEMA
-- change:
comment on schema public is 'standard public schema';
grant usage on schema public to public;
-- differences:
--

-- case: STANDARD_SCHEMA, near miss
-- change:
comment on schema public is 'standard public market';
grant create on schema public to public;
-- differences:
-- schema: comment is not set, expected standard public market
-- grant on schema to public is missing

-- case: OTHER_SCHEMAS
create table parcel (id bigint);
-- change:
create schema other;
create table other.parcel (id bigint primary key);
-- differences:
--

-- case: OTHER_SCHEMAS, near miss
create schema other;
create table other.customer (id bigint primary key);
create table parcel (customer_id bigint);
-- change:
alter table parcel add constraint fk_parcel_customer_id foreign key (customer_id) references other.customer;
-- differences:
-- foreign key parcel.fk_parcel_customer_id is missing

-- case: DATABASE_WIDE
create table parcel (id bigint);
-- change:
create publication parcels for table parcel;
drop publication parcels;
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger noted on ddl_command_end execute function note();
drop event trigger noted;
drop function note;
alter role reader set work_mem = '1MB';
-- differences:
--

-- case: DATABASE_WIDE, near miss
-- change:
create function note() returns event_trigger language plpgsql as 'begin end';
-- differences:
-- function note() is missing

-- case: SERVER_CRAFT
-- change:
create text search template looked_up (lexize = dsimple_lexize, init = dsimple_init);
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- differences:
--

-- case: SERVER_CRAFT, near miss
-- change:
create text search template looked_up (lexize = dsimple_lexize, init = dsimple_init);
create text search dictionary words (template = looked_up);
-- differences:
-- text search dictionary words is missing

-- case: OWNER
create table parcel (id bigint);
create function one() returns integer language sql as 'select 1';
create type size as enum ('small');
-- change:
alter table parcel owner to writer;
alter function one owner to writer;
alter type size owner to writer;
grant select on parcel to writer;
-- differences:
--

-- case: OWNER, near miss
create table parcel (id bigint);
alter table parcel owner to writer;
-- change:
grant select on parcel to reader;
-- differences:
-- grant on parcel to reader is missing

-- case: GRANTOR
create table parcel (id bigint);
grant usage on schema public to writer;
grant select on parcel to reader;
grant select on parcel to writer with grant option;
-- change:
revoke select on parcel from reader;
set role writer;
grant select on parcel to reader;
reset role;
-- differences:
--

-- case: GRANTOR, near miss
create table parcel (id bigint);
grant select on parcel to reader;
grant select on parcel to writer with grant option;
-- change:
revoke grant option for select on parcel from writer;
-- differences:
-- grant on parcel to writer: privileges is select with grant option, expected select

-- case: NEW_OBJECTS_OWNER
alter default privileges in schema public grant select on tables to reader;
-- change:
alter default privileges in schema public revoke select on tables from reader;
alter schema public owner to writer;
alter default privileges for role writer in schema public grant select on tables to reader;
-- differences:
--

-- case: NEW_OBJECTS_OWNER, near miss
alter default privileges in schema public grant select on tables to reader;
-- change:
alter default privileges for role writer in schema public grant select on tables to reader;
-- differences:
-- grant on new tables of writer to reader is missing

-- case: CREATION_ORDER
create table parcel (id bigint, constraint ck_one check (id > 1), constraint ck_two check (id > 2));
create table customer (id bigint);
create index ix_two on parcel (id);
-- change:
drop table parcel;
create table parcel (id bigint, constraint ck_two check (id > 2), constraint ck_one check (id > 1));
create index ix_two on parcel (id);
-- differences:
--

-- case: CREATION_ORDER, near miss
create type size as enum ('small');
alter type size add value 'large';
-- change:
drop type size;
create type size as enum ('large');
alter type size add value 'small';
-- differences:
-- enum size: values is 'small', 'large', expected 'large', 'small'

-- case: COLUMN_ORDER
create table parcel (id bigint, weight integer, label text);
-- change:
drop table parcel;
create table parcel (label text, id bigint, weight integer);
-- differences:
--

-- case: COLUMN_ORDER, near miss
create type size as (width integer, height integer);
-- change:
drop type size;
create type size as (height integer, width integer);
-- differences:
-- composite type size: attributes is width, height, expected height, width

-- case: DROPPED_COLUMNS
create table parcel (id bigint, weight integer);
-- change:
alter table parcel drop weight, add weight integer;
-- differences:
--

-- case: DROPPED_COLUMNS, near miss
create table parcel (id bigint, weight integer not null);
-- change:
alter table parcel drop weight, add weight integer;
-- differences:
-- column parcel.weight: not null is yes, expected none

-- case: WORDS
create table parcel (id int8, price decimal(10, 2), size varchar(5) constraint ck_parcel_size check (size in ('S', 'L')));
create view large as select * from parcel where size = 'L';
-- change:
drop view large;
drop table parcel;
create table parcel (id bigint, price numeric(10,2),
    size character varying(5) constraint ck_parcel_size check ((size)::text = any ((array['S'::varchar, 'L'::varchar])::text[])));
alter table parcel drop constraint ck_parcel_size,
    add constraint ck_parcel_size check (size::text = any (array['S'::varchar::text, 'L'::varchar::text]));
create or replace view large as select id, price, parcel.size from public.parcel where (parcel.size)::text = 'L'::text;
-- differences:
--

-- case: WORDS, near miss
create table parcel (size text constraint ck_parcel_size check (size in ('S', 'L')));
-- change:
alter table parcel drop constraint ck_parcel_size, add constraint ck_parcel_size check (size in ('S', 'l'));
-- differences:
-- check parcel.ck_parcel_size: definition is CHECK ((size = ANY (ARRAY['S'::text, 'L'::text]))), expected CHECK ((size = ANY (ARRAY['S'::text, 'l'::text])))

-- case: NOT_NULL_NAME
-- since: 18
create table parcel (grams integer not null);
-- change:
drop table parcel;
create table package (weight integer not null);
alter table package rename to parcel;
alter table parcel rename weight to grams;
-- differences:
--

-- case: NOT_NULL_NAME, near miss
-- since: 18
create table parcel (grams integer not null);
-- change:
alter table parcel rename constraint parcel_grams_not_null to grams_are_given;
-- differences:
-- column parcel.grams: not null is yes, expected yes, named grams_are_given

-- case: IDENTITY_SEQUENCE_NAME
create table parcel (id bigint generated always as identity);
-- change:
drop table parcel;
create table package (id bigint generated always as identity);
alter table package rename to parcel;
-- differences:
--

-- case: IDENTITY_SEQUENCE_NAME, near miss
create table parcel (id bigint generated always as identity);
-- change:
alter sequence parcel_id_seq rename to numbers;
-- differences:
-- column parcel.id: identity sequence is not set, expected numbers

-- case: PARTITION_PARTS
create table parcel (country text, weight integer) partition by list (country);
create table parcel_near partition of parcel for values in ('DE');
create index ix_parcel_weight on parcel (weight);
-- change:
drop index ix_parcel_weight;
create index ix_parcel_weight on only parcel (weight);
create index of_its_own on parcel_near (weight);
alter index ix_parcel_weight attach partition of_its_own;
-- differences:
--

-- case: PARTITION_PARTS, near miss
create table parcel (country text, weight integer) partition by list (country);
create table parcel_near partition of parcel for values in ('DE');
create index ix_parcel_weight on parcel (weight);
-- change:
create index of_its_own on parcel_near (weight);
-- differences:
-- index of_its_own is missing

-- case: INTERNAL_TRIGGERS
create table customer (id bigint primary key);
create table parcel (customer_id bigint constraint fk_parcel_customer_id references customer);
-- change:
alter table parcel drop constraint fk_parcel_customer_id;
alter table parcel add constraint fk_parcel_customer_id foreign key (customer_id) references customer;
-- differences:
--

-- case: INTERNAL_TRIGGERS, near miss
create table customer (id bigint primary key);
create table parcel (customer_id bigint constraint fk_parcel_customer_id references customer);
-- change:
alter table customer disable trigger all;
-- differences:
-- foreign key parcel.fk_parcel_customer_id: fires is not set, expected not always

-- case: EXTENSION_VERSION
create extension citext version '1.5';
-- change:
create schema other;
alter extension citext update;
alter extension citext set schema other;
comment on extension citext is 'another';
-- differences:
--

-- case: EXTENSION_VERSION, near miss
create extension citext;
create table parcel (label citext);
-- change:
create schema other;
alter extension citext set schema other;
-- differences:
-- column parcel.label: type is citext, expected other.citext

-- case: EXTENSION_CONTENTS
create extension hstore;
create type weights as range (subtype = numeric);
-- change:
grant execute on function hstore(text, text) to reader;
comment on type hstore is 'keys and values';
grant execute on function weights(numeric, numeric) to reader;
-- differences:
--

-- case: EXTENSION_CONTENTS, near miss
create extension hstore;
-- change:
create function hstore(integer) returns hstore language sql as 'select null::hstore';
-- differences:
-- function hstore(integer) is missing

-- case: SEQUENCE_POSITION
create sequence numbers;
-- change:
select setval('numbers', 1000);
-- differences:
--

-- case: SEQUENCE_POSITION, near miss
create sequence numbers;
-- change:
alter sequence numbers start 1000 restart;
-- differences:
-- sequence numbers: start is 1, expected 1000

-- case: ROWS
create table parcel (id bigint);
-- change:
insert into parcel values (1), (2);
analyze parcel;
-- differences:
--

-- case: ROWS, near miss
create table parcel (id bigint);
-- change:
insert into parcel values (1), (2);
alter table parcel alter id set statistics 10;
analyze parcel;
-- differences:
-- column parcel.id: statistics is not set, expected 10

-- case: FILLED
create table parcel (id bigint);
create materialized view heavy as select id from parcel;
-- change:
refresh materialized view heavy with no data;
-- differences:
--

-- case: FILLED, near miss
create materialized view heavy as select 1 as id;
-- change:
drop materialized view heavy;
create materialized view heavy as select 2 as id with no data;
-- differences:
-- materialized view heavy: query is SELECT 1 AS id, expected SELECT 2 AS id

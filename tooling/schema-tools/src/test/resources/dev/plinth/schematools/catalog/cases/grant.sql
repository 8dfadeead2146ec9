-- case: is given
-- draft: yes
create table parcel (id bigint);
-- change:
grant select on parcel to reader;
-- differences:
-- grant on parcel to reader is missing

-- case: is taken
-- draft: yes
create table parcel (id bigint);
grant select on parcel to reader;
-- change:
revoke select on parcel from reader;
-- differences:
-- grant on parcel to reader is unexpected

-- case: is for more
-- draft: yes
create table parcel (id bigint);
grant select on parcel to writer;
-- change:
grant insert, update on parcel to writer;
-- differences:
-- grant on parcel to writer: privileges is select, expected insert, select, update

-- case: may be passed on
-- draft: yes
create table parcel (id bigint);
grant select on parcel to reader;
-- change:
grant select on parcel to reader with grant option;
-- differences:
-- grant on parcel to reader: privileges is select, expected select with grant option

-- case: is for everyone
-- draft: yes
create table parcel (id bigint);
-- change:
grant select on parcel to public;
-- differences:
-- grant on parcel to public is missing

-- case: is for a column
-- draft: yes
create table parcel (id bigint, label text);
-- change:
grant select (label), update (label) on parcel to reader;
-- differences:
-- grant on parcel.label to reader is missing

-- case: on a sequence is given
-- draft: yes
create sequence parcel_numbers;
-- change:
grant usage on sequence parcel_numbers to writer;
-- differences:
-- grant on parcel_numbers to writer is missing

-- case: on a view is given
-- draft: yes
create view one as select 1 as id;
-- change:
grant select on one to reader;
-- differences:
-- grant on one to reader is missing

-- case: on a function is taken from everyone
-- draft: yes
create function doubled(weight integer) returns integer language sql as 'select weight * 2';
-- change:
revoke execute on function doubled from public;
grant execute on function doubled to writer;
-- differences:
-- grant on doubled(integer) to writer is missing
-- grant on doubled(integer) to public is unexpected

-- case: on a type is taken from everyone
-- draft: yes
create type size as enum ('small', 'large');
-- change:
revoke usage on type size from public;
-- differences:
-- grant on size to public is unexpected

-- case: on the sequence of an identity is given
-- draft: yes
create table parcel (id bigint generated always as identity);
-- change:
grant usage on sequence parcel_id_seq to writer;
-- differences:
-- grant on parcel_id_seq to writer is missing

-- case: on the schema is given
-- draft: no, who may use the schema is said where roles are made
-- change:
grant usage, create on schema public to writer;
-- differences:
-- grant on schema to writer is missing

-- case: on what is yet to come is given
-- draft: yes
-- change:
alter default privileges in schema public grant select on tables to reader;
-- differences:
-- grant on new tables to reader is missing

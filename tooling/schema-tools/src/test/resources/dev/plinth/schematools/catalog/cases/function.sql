-- case: is added
-- draft: yes
-- change:
create function doubled(weight integer) returns integer language sql as 'select weight * 2';
-- differences:
-- function doubled(integer) is missing

-- case: is removed
-- draft: yes
create function doubled(weight integer) returns integer language sql as 'select weight * 2';
-- change:
drop function doubled;
-- differences:
-- function doubled(integer) is unexpected

-- case: does another thing
-- draft: yes
create function doubled(weight integer) returns integer language sql as 'select weight * 2';
-- change:
create or replace function doubled(weight integer) returns integer language sql as 'select weight + weight';
-- differences:
-- function doubled(integer): body is select weight * 2, expected select weight + weight

-- case: takes another type
-- draft: yes
create function doubled(weight integer) returns integer language sql as 'select weight * 2';
-- change:
drop function doubled;
create function doubled(weight bigint) returns integer language sql as 'select (weight * 2)::integer';
-- differences:
-- function doubled(bigint) is missing
-- function doubled(integer) is unexpected

-- case: gives another type
-- draft: yes
create function doubled(weight integer) returns integer language sql as 'select weight * 2';
-- change:
drop function doubled;
create function doubled(weight integer) returns bigint language sql as 'select weight * 2';
-- differences:
-- function doubled(integer): result is integer, expected bigint

-- case: has a default
-- draft: yes
create function doubled(weight integer) returns integer language sql as 'select weight * 2';
-- change:
create or replace function doubled(weight integer default 1) returns integer language sql as 'select weight * 2';
-- differences:
-- function doubled(integer): arguments is weight integer, expected weight integer DEFAULT 1

-- case: never changes its mind
-- draft: yes
create function doubled(weight integer) returns integer language sql as 'select weight * 2';
-- change:
alter function doubled(integer) immutable strict leakproof parallel safe;
-- differences:
-- function doubled(integer): leakproof is not set, expected yes
-- function doubled(integer): parallel is not set, expected safe
-- function doubled(integer): strict is not set, expected yes
-- function doubled(integer): volatility is not set, expected immutable

-- case: acts as its owner, by a fixed path
-- draft: yes
create function doubled(weight integer) returns integer language sql as 'select weight * 2';
-- change:
alter function doubled(integer) security definer set search_path = pg_catalog set work_mem = '1MB';
-- differences:
-- function doubled(integer): security is not set, expected definer
-- function doubled(integer): settings is not set, expected search_path=pg_catalog, work_mem=1MB

-- case: costs more
-- draft: yes
create function all_weights() returns setof integer language sql as 'values (1), (2)';
-- change:
alter function all_weights() cost 500 rows 2;
-- differences:
-- function all_weights(): cost is not set, expected 500
-- function all_weights(): rows is not set, expected 2

-- case: is written in another language
-- draft: yes
create function doubled(weight integer) returns integer language sql as 'select weight * 2';
-- change:
create or replace function doubled(weight integer) returns integer language plpgsql as 'begin return weight * 2; end';
-- differences:
-- function doubled(integer): body is select weight * 2, expected begin return weight * 2; end
-- function doubled(integer): language is sql, expected plpgsql

-- case: names a column as its type is called
-- draft: yes
create function one() returns integer language sql as 'select 1::integer';
-- change:
create or replace function one() returns integer language sql as 'select 1::integer AS int4';
-- differences:
-- function one(): body is select 1::integer, expected select 1::integer AS int4

-- case: is tied to what it names
-- draft: yes
create table parcel (weight integer);
create function total() returns bigint language sql as 'select sum(weight) from parcel';
-- change:
create or replace function total() returns bigint language sql begin atomic select sum(weight) from parcel; end;
-- differences:
-- function total(): body differs
--     @@ -1,1 +1,4 @@
--     -select sum(weight) from parcel
--     +BEGIN ATOMIC
--     + SELECT sum(parcel.weight) AS sum
--     +    FROM parcel;
--     +END

-- case: gives a table
-- draft: yes
create function lightest() returns integer language sql as 'select 1';
-- change:
drop function lightest;
create function lightest(out weight integer, out label text) returns record language sql as 'select 1, ''x''';
-- differences:
-- function lightest(): arguments is not set, expected OUT weight integer, OUT label text
-- function lightest(): body is select 1, expected select 1, 'x'
-- function lightest(): result is integer, expected record

-- case: gets a comment
-- draft: yes
create function doubled(weight integer) returns integer language sql as 'select weight * 2';
-- change:
comment on function doubled is 'twice';
-- differences:
-- function doubled(integer): comment is not set, expected twice

-- case: is added
-- draft: yes
create table parcel (id bigint, weight integer);
-- change:
create view heavy as select id from parcel where weight > 10;
-- differences:
-- view heavy is missing

-- case: is removed
-- draft: yes
create table parcel (id bigint, weight integer);
create view heavy as select id from parcel where weight > 10;
-- change:
drop view heavy;
-- differences:
-- view heavy is unexpected

-- case: shows other rows
-- draft: yes
create view heavy as select 10 as weight;
-- change:
create or replace view heavy as select 20 as weight;
-- differences:
-- view heavy: query is SELECT 10 AS weight, expected SELECT 20 AS weight

-- case: shows a column more
-- draft: yes
create view heavy as select 1 as id;
-- change:
create or replace view heavy as select 1 as id, 10 as weight;
-- differences:
-- column heavy.weight is missing
-- view heavy: query differs
--     @@ -1,1 +1,2 @@
--     -SELECT 1 AS id
--     +SELECT 1 AS id,
--     +    10 AS weight

-- case: asks as who reads it
-- draft: yes
create table parcel (id bigint);
create view heavy as select id from parcel;
-- change:
alter view heavy set (security_invoker = true);
-- differences:
-- view heavy: options is not set, expected security_invoker=true

-- case: takes only rows that it shows
-- draft: yes
create table parcel (id bigint, weight integer);
create view heavy as select id, weight from parcel where weight > 10;
-- change:
create or replace view heavy as select id, weight from parcel where weight > 10 with local check option;
-- differences:
-- view heavy: options is not set, expected check_option=local

-- case: lets no condition in before its own
-- draft: yes
create table parcel (id bigint);
create view heavy as select id from parcel;
-- change:
alter view heavy set (security_barrier = true);
-- differences:
-- view heavy: options is not set, expected security_barrier=true

-- case: has a default for a column
-- draft: yes
create table parcel (id bigint);
create view heavy as select id from parcel;
-- change:
alter view heavy alter id set default 1;
-- differences:
-- column heavy.id: default is not set, expected 1

-- case: gets comments
-- draft: yes
create table parcel (id bigint);
create view heavy as select id from parcel;
-- change:
comment on view heavy is 'all';
comment on column heavy.id is 'of the parcel';
-- differences:
-- column heavy.id: comment is not set, expected of the parcel
-- view heavy: comment is not set, expected all

-- case: becomes a materialized one
-- draft: yes
create table parcel (id bigint);
create view heavy as select id from parcel;
-- change:
drop view heavy;
create materialized view heavy as select id from parcel;
-- differences:
-- materialized view heavy is missing
-- view heavy is unexpected

-- case: stands on a column that gets another type
-- draft: yes
create table parcel (id integer);
create view heavy as select id from parcel;
create view heaviest as select id from heavy;
-- change:
drop view heaviest, heavy;
alter table parcel alter id type bigint;
create view heavy as select id from parcel;
create view heaviest as select id from heavy;
-- differences:
-- column heaviest.id: type is integer, expected bigint
-- column heavy.id: type is integer, expected bigint
-- column parcel.id: type is integer, expected bigint

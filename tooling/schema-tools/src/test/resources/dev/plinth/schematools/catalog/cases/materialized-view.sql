-- case: is added with its index
-- draft: yes
create table parcel (id bigint);
-- change:
create materialized view heavy as select id from parcel;
create unique index ix_heavy_id on heavy (id);
-- differences:
-- materialized view heavy is missing

-- case: is removed
-- draft: yes
create table parcel (id bigint);
create materialized view heavy as select id from parcel;
-- change:
drop materialized view heavy;
-- differences:
-- materialized view heavy is unexpected

-- case: shows other rows
-- draft: yes
create materialized view heavy as select 10 as weight;
-- change:
drop materialized view heavy;
create materialized view heavy as select 20 as weight;
-- differences:
-- materialized view heavy: query is SELECT 10 AS weight, expected SELECT 20 AS weight

-- case: gets an index
-- draft: yes
create table parcel (id bigint);
create materialized view heavy as select id from parcel;
-- change:
create index ix_heavy_id on heavy (id desc);
-- differences:
-- index ix_heavy_id is missing

-- case: is filled less
-- draft: yes
create table parcel (id bigint);
create materialized view heavy as select id from parcel;
-- change:
alter materialized view heavy set (fillfactor = 50);
-- differences:
-- materialized view heavy: options is not set, expected fillfactor=50

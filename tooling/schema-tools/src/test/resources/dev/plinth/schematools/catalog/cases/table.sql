-- case: is added
-- alembic: Table additions, removals.
-- draft: yes
-- change:
create table parcel (id bigint);
-- differences:
-- table parcel is missing

-- case: is removed
-- alembic: Table additions, removals.
-- draft: loses data
create table parcel (id bigint);
-- change:
drop table parcel;
-- differences:
-- table parcel is unexpected

-- case: is added with all that belongs to it
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
-- change:
create table parcel (
    id bigint constraint pk_parcel primary key,
    customer_id bigint constraint fk_parcel_customer_id references customer);
create index ix_parcel_customer_id on parcel (customer_id);
comment on column parcel.customer_id is 'whose it is';
grant select on parcel to reader;
-- differences:
-- table parcel is missing

-- case: has a new name
-- alembic: Changes of table name.
-- draft: loses data
create table parcel (id bigint constraint pk_parcel primary key);
-- change:
alter table parcel rename to package;
-- differences:
-- table package is missing
-- table parcel is unexpected

-- case: has a new name of another writing
-- draft: loses data
create table parcel (id bigint);
-- change:
alter table parcel rename to "Parcel";
-- differences:
-- table "Parcel" is missing
-- table parcel is unexpected

-- case: gets a comment
-- draft: yes
create table parcel (id bigint);
-- change:
comment on table parcel is 'what is sent; ''quoted''';
-- differences:
-- table parcel: comment is not set, expected what is sent; 'quoted'

-- case: gets another comment
-- draft: yes
create table parcel (id bigint);
comment on table parcel is 'what is sent';
-- change:
comment on table parcel is 'what was sent';
-- differences:
-- table parcel: comment is what is sent, expected what was sent

-- case: is filled less
-- draft: yes
create table parcel (id bigint);
-- change:
alter table parcel set (fillfactor = 70);
-- differences:
-- table parcel: options is not set, expected fillfactor=70

-- case: is cleaned less, and so are its long values
-- draft: yes
create table parcel (id bigint, label text);
-- change:
alter table parcel set (autovacuum_enabled = false, toast.autovacuum_enabled = false);
-- differences:
-- table parcel: options is not set, expected autovacuum_enabled=false, toast.autovacuum_enabled=false

-- case: is no longer logged
create table parcel (id bigint);
-- change:
alter table parcel set unlogged;
-- differences:
-- table parcel: persistence is not set, expected unlogged

-- case: tells replicas the whole old row
-- draft: yes
create table parcel (id bigint);
-- change:
alter table parcel replica identity full;
-- differences:
-- table parcel: replica identity is not set, expected full

-- case: inherits
-- draft: yes
create table thing (id bigint);
create table parcel (id bigint);
-- change:
alter table parcel inherit thing;
-- differences:
-- table parcel: parents is not set, expected thing

-- case: declares an inherited column itself
-- draft: yes
create table thing (id bigint);
create table parcel () inherits (thing);
create table letter () inherits (parcel);
-- change:
drop table letter, parcel;
create table parcel (id bigint) inherits (thing);
create table letter (id bigint) inherits (parcel);
-- differences:
-- column letter.id: declared is by parents alone, expected none
-- column parcel.id: declared is by parents alone, expected none

-- case: is of a type
-- draft: yes
create type thing as (id bigint);
create table parcel (id bigint);
-- change:
alter table parcel of thing;
-- differences:
-- table parcel: type is not set, expected thing

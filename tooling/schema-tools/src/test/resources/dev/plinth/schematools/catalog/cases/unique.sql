-- case: is added
-- alembic: Basic changes in indexes and explicitly-named unique constraints
-- draft: yes
create table parcel (number text);
-- change:
alter table parcel add constraint uq_parcel_number unique (number);
-- differences:
-- unique parcel.uq_parcel_number is missing

-- case: is removed
-- alembic: Basic changes in indexes and explicitly-named unique constraints
-- draft: yes
create table parcel (number text constraint uq_parcel_number unique);
-- change:
alter table parcel drop constraint uq_parcel_number;
-- differences:
-- unique parcel.uq_parcel_number is unexpected

-- case: without a name of its own is added
-- alembic: Anonymously named constraints.
-- draft: yes
create table parcel (number text);
-- change:
alter table parcel add unique (number);
-- differences:
-- unique parcel.parcel_number_key is missing

-- case: knows one null
-- draft: yes
create table parcel (number text constraint uq_parcel_number unique);
-- change:
alter table parcel drop constraint uq_parcel_number, add constraint uq_parcel_number unique nulls not distinct (number);
-- differences:
-- unique parcel.uq_parcel_number: definition is UNIQUE (number), expected UNIQUE NULLS NOT DISTINCT (number)

-- case: may be checked at the end
-- draft: yes
create table parcel (number text constraint uq_parcel_number unique);
-- change:
alter table parcel drop constraint uq_parcel_number, add constraint uq_parcel_number unique (number) deferrable;
-- differences:
-- unique parcel.uq_parcel_number: definition is UNIQUE (number), expected UNIQUE (number) DEFERRABLE

-- case: has its columns in another order
-- draft: yes
create table parcel (market text, number text, constraint uq_parcel unique (market, number));
-- change:
alter table parcel drop constraint uq_parcel, add constraint uq_parcel unique (number, market);
-- differences:
-- unique parcel.uq_parcel: definition is UNIQUE (market, number), expected UNIQUE (number, market)

-- case: is an index only
-- draft: yes
create table parcel (number text constraint uq_parcel_number unique);
-- change:
alter table parcel drop constraint uq_parcel_number;
create unique index uq_parcel_number on parcel (number);
-- differences:
-- index uq_parcel_number is missing
-- unique parcel.uq_parcel_number is unexpected

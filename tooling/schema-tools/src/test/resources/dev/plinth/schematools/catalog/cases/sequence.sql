-- case: is added
-- alembic: Sequence additions, removals
-- draft: yes
-- change:
create sequence parcel_numbers;
-- differences:
-- sequence parcel_numbers is missing

-- case: is removed
-- alembic: Sequence additions, removals
-- draft: loses data
create sequence parcel_numbers;
-- change:
drop sequence parcel_numbers;
-- differences:
-- sequence parcel_numbers is unexpected

-- case: steps further
-- draft: yes
create sequence parcel_numbers;
-- change:
alter sequence parcel_numbers increment 50;
-- differences:
-- sequence parcel_numbers: increment is 1, expected 50

-- case: begins elsewhere and turns
-- draft: yes
create sequence parcel_numbers;
-- change:
alter sequence parcel_numbers start 100 restart minvalue 10 maxvalue 1000 cache 5 cycle;
-- differences:
-- sequence parcel_numbers: cache is 1, expected 5
-- sequence parcel_numbers: cycle is not set, expected yes
-- sequence parcel_numbers: maxvalue is 9223372036854775807, expected 1000
-- sequence parcel_numbers: minvalue is 1, expected 10
-- sequence parcel_numbers: start is 1, expected 100

-- case: is of a smaller type
-- draft: yes
create sequence parcel_numbers;
-- change:
alter sequence parcel_numbers as integer;
-- differences:
-- sequence parcel_numbers: maxvalue is 9223372036854775807, expected 2147483647
-- sequence parcel_numbers: type is bigint, expected integer

-- case: goes with a column
-- draft: yes
create table parcel (number bigint);
create sequence parcel_numbers;
-- change:
alter sequence parcel_numbers owned by parcel.number;
-- differences:
-- sequence parcel_numbers: owned by is not set, expected parcel.number

-- case: is no longer logged
-- draft: yes
create sequence parcel_numbers;
-- change:
alter sequence parcel_numbers set unlogged;
-- differences:
-- sequence parcel_numbers: persistence is not set, expected unlogged

-- case: gets a comment
-- draft: yes
create sequence parcel_numbers;
-- change:
comment on sequence parcel_numbers is 'as printed on the label';
-- differences:
-- sequence parcel_numbers: comment is not set, expected as printed on the label

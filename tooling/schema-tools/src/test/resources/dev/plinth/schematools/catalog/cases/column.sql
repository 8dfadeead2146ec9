-- case: is added
-- alembic: Column additions, removals.
-- draft: yes
create table parcel (id bigint);
-- change:
alter table parcel add weight integer;
-- differences:
-- column parcel.weight is missing

-- case: is removed
-- alembic: Column additions, removals.
-- draft: loses data
create table parcel (id bigint, weight integer);
-- change:
alter table parcel drop weight;
-- differences:
-- column parcel.weight is unexpected

-- case: gets a wider type
-- alembic: Change of column type.
-- draft: yes
create table parcel (weight integer);
-- change:
alter table parcel alter weight type bigint;
-- differences:
-- column parcel.weight: type is integer, expected bigint

-- case: must be given
-- alembic: Change of nullable status on columns.
-- draft: yes
create table parcel (weight integer);
-- change:
alter table parcel alter weight set not null;
-- differences:
-- column parcel.weight: not null is not set, expected yes

-- case: becomes generated on reading
-- since: 18
-- draft: no, a stored value cannot become a computed one in place
create table parcel (weight integer, doubled integer);
-- change:
alter table parcel drop doubled;
alter table parcel add doubled integer generated always as (weight * 2) virtual;
-- differences:
-- column parcel.doubled: generated is not set, expected (weight * 2) virtual

-- case: gets a comment
-- draft: yes
create table parcel (weight integer);
-- change:
comment on column parcel.weight is 'in grams';
-- differences:
-- column parcel.weight: comment is not set, expected in grams

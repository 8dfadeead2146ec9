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

-- case: is on
-- draft: yes
create table parcel (owner text);
-- change:
alter table parcel enable row level security;
-- differences:
-- table parcel: row security is not set, expected on

-- case: is off
-- draft: yes
create table parcel (owner text);
alter table parcel enable row level security;
-- change:
alter table parcel disable row level security;
-- differences:
-- table parcel: row security is on, expected none

-- case: holds for the owner, too
-- draft: yes
create table parcel (owner text);
alter table parcel enable row level security;
-- change:
alter table parcel force row level security;
-- differences:
-- table parcel: row security for the owner is not set, expected on

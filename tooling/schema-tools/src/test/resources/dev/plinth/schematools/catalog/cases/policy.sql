-- case: is added
-- draft: yes
create table parcel (owner text);
-- change:
create policy own on parcel using (owner = current_user);
-- differences:
-- policy parcel.own is missing

-- case: is removed
-- draft: yes
create table parcel (owner text);
create policy own on parcel using (owner = current_user);
-- change:
drop policy own on parcel;
-- differences:
-- policy parcel.own is unexpected

-- case: shows other rows
-- draft: yes
create table parcel (owner text);
create policy own on parcel using (owner = current_user);
-- change:
alter policy own on parcel using (owner = current_setting('app.owner', true));
-- differences:
-- policy parcel.own: using is (owner = CURRENT_USER), expected (owner = current_setting('app.owner'::text, true))

-- case: takes other rows
-- draft: yes
create table parcel (owner text);
create policy own on parcel using (owner = current_user);
-- change:
alter policy own on parcel with check (owner <> '');
-- differences:
-- policy parcel.own: with check is not set, expected (owner <> ''::text)

-- case: is for a role
-- draft: yes
create table parcel (owner text);
create policy own on parcel using (owner = current_user);
-- change:
alter policy own on parcel to reader, writer;
-- differences:
-- policy parcel.own: roles is public, expected reader, writer

-- case: is for reading
-- draft: yes
create table parcel (owner text);
create policy own on parcel using (owner = current_user);
-- change:
drop policy own on parcel;
create policy own on parcel for select using (owner = current_user);
-- differences:
-- policy parcel.own: command is all, expected select

-- case: is wanted besides the others
-- draft: yes
create table parcel (owner text);
create policy own on parcel using (owner = current_user);
-- change:
drop policy own on parcel;
create policy own on parcel as restrictive using (owner = current_user);
-- differences:
-- policy parcel.own: kind is not set, expected restrictive

-- case: gets a comment
-- draft: yes
create table parcel (owner text);
create policy own on parcel using (owner = current_user);
-- change:
comment on policy own on parcel is 'each to their own';
-- differences:
-- policy parcel.own: comment is not set, expected each to their own

-- case: is added
-- alembic: Some free-standing constraint additions and removals may not be supported, including PRIMARY KEY, EXCLUDE, CHECK
-- draft: yes
create table parcel (weight integer);
-- change:
alter table parcel add constraint ck_parcel_weight check (weight > 0);
-- differences:
-- check parcel.ck_parcel_weight is missing

-- case: is removed
-- draft: yes
create table parcel (weight integer constraint ck_parcel_weight check (weight > 0));
-- change:
alter table parcel drop constraint ck_parcel_weight;
-- differences:
-- check parcel.ck_parcel_weight is unexpected

-- case: demands another thing
-- draft: yes
create table parcel (weight integer constraint ck_parcel_weight check (weight > 0));
-- change:
alter table parcel drop constraint ck_parcel_weight, add constraint ck_parcel_weight check (weight >= 0);
-- differences:
-- check parcel.ck_parcel_weight: definition is CHECK ((weight > 0)), expected CHECK ((weight >= 0))

-- case: knows one value more
-- alembic: Special SQLAlchemy types such as Enum when generated on a backend which doesn't support ENUM directly
-- draft: yes
create table parcel (size text constraint ck_parcel_size check (size in ('small', 'large')));
-- change:
alter table parcel drop constraint ck_parcel_size, add constraint ck_parcel_size check (size in ('small', 'medium', 'large'));
-- differences:
-- check parcel.ck_parcel_size: definition is CHECK ((size = ANY (ARRAY['small'::text, 'large'::text]))), expected CHECK ((size = ANY (ARRAY['small'::text, 'medium'::text, 'large'::text])))

-- case: holds for new rows only
-- draft: yes
create table parcel (weight integer constraint ck_parcel_weight check (weight > 0));
-- change:
alter table parcel drop constraint ck_parcel_weight, add constraint ck_parcel_weight check (weight > 0) not valid;
-- differences:
-- check parcel.ck_parcel_weight: definition is CHECK ((weight > 0)), expected CHECK ((weight > 0)) NOT VALID

-- case: is for this table alone
-- draft: yes
create table parcel (weight integer constraint ck_parcel_weight check (weight > 0));
-- change:
alter table parcel drop constraint ck_parcel_weight, add constraint ck_parcel_weight check (weight > 0) no inherit;
-- differences:
-- check parcel.ck_parcel_weight: definition is CHECK ((weight > 0)), expected CHECK ((weight > 0)) NO INHERIT

-- case: is only told
-- since: 18
-- draft: yes
create table parcel (weight integer);
-- change:
alter table parcel add constraint ck_parcel_weight check (weight > 0) not enforced;
-- differences:
-- check parcel.ck_parcel_weight is missing

-- case: without a name of its own is added
-- alembic: Anonymously named constraints.
-- draft: yes
create table parcel (weight integer);
-- change:
alter table parcel add check (weight > 0);
-- differences:
-- check parcel.parcel_weight_check is missing

-- case: gets a comment
-- draft: yes
create table parcel (weight integer constraint ck_parcel_weight check (weight > 0));
-- change:
comment on constraint ck_parcel_weight on parcel is 'in grams';
-- differences:
-- check parcel.ck_parcel_weight: comment is not set, expected in grams

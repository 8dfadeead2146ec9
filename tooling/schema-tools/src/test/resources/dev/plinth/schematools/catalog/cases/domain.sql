-- case: is added
-- draft: yes
-- change:
create domain grams as integer constraint ck_grams check (value > 0);
-- differences:
-- domain grams is missing

-- case: is removed
-- draft: yes
create domain grams as integer;
-- change:
drop domain grams;
-- differences:
-- domain grams is unexpected

-- case: is of another type
-- draft: no, the columns of the domain would have to go
create domain grams as integer;
create table parcel (weight grams);
-- change:
alter table parcel alter weight type integer;
drop domain grams;
create domain grams as bigint;
alter table parcel alter weight type grams;
-- differences:
-- domain grams: type is integer, expected bigint

-- case: must be given
-- draft: yes
create domain grams as integer;
-- change:
alter domain grams set not null;
-- differences:
-- domain grams: not null is not set, expected yes

-- case: gets a default
-- draft: yes
create domain grams as integer;
-- change:
alter domain grams set default 1;
-- differences:
-- domain grams: default is not set, expected 1

-- case: gets a constraint
-- draft: yes
create domain grams as integer;
-- change:
alter domain grams add constraint ck_grams check (value > 0);
-- differences:
-- check grams.ck_grams is missing

-- case: has another constraint, for new values only
-- draft: yes
create domain grams as integer constraint ck_grams check (value > 0);
-- change:
alter domain grams drop constraint ck_grams;
alter domain grams add constraint ck_grams check (value > 1) not valid;
-- differences:
-- check grams.ck_grams: definition is CHECK ((VALUE > 0)), expected CHECK ((VALUE > 1)) NOT VALID

-- case: sorts otherwise
-- draft: no, the columns of the domain would have to go
create domain label as text;
-- change:
drop domain label;
create domain label as text collate "POSIX";
-- differences:
-- domain label: collation is not set, expected "POSIX"

-- case: gets comments
-- draft: yes
create domain grams as integer constraint ck_grams check (value > 0);
-- change:
comment on domain grams is 'a weight';
comment on constraint ck_grams on domain grams is 'nothing is without weight';
-- differences:
-- domain grams: comment is not set, expected a weight
-- check grams.ck_grams: comment is not set, expected nothing is without weight

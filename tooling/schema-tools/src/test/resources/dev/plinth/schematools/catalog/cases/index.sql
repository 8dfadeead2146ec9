-- case: is added
-- alembic: Basic changes in indexes and explicitly-named unique constraints
-- draft: yes
create table parcel (weight integer);
-- change:
create index ix_parcel_weight on parcel (weight);
-- differences:
-- index ix_parcel_weight is missing

-- case: is removed
-- alembic: Basic changes in indexes and explicitly-named unique constraints
-- draft: yes
create table parcel (weight integer);
create index ix_parcel_weight on parcel (weight);
-- change:
drop index ix_parcel_weight;
-- differences:
-- index ix_parcel_weight is unexpected

-- case: becomes unique
-- alembic: Basic changes in indexes and explicitly-named unique constraints
-- draft: yes
create table parcel (number text);
create index ix_parcel_number on parcel (number);
-- change:
drop index ix_parcel_number;
create unique index ix_parcel_number on parcel (number);
-- differences:
-- index ix_parcel_number: definition is USING btree (number), expected unique USING btree (number)

-- case: is of another method
-- draft: yes
create table parcel (number text);
create index ix_parcel_number on parcel (number);
-- change:
drop index ix_parcel_number;
create index ix_parcel_number on parcel using hash (number);
-- differences:
-- index ix_parcel_number: definition is USING btree (number), expected USING hash (number)

-- case: is of another order
-- draft: yes
create table parcel (sent date);
create index ix_parcel_sent on parcel (sent);
-- change:
drop index ix_parcel_sent;
create index ix_parcel_sent on parcel (sent desc);
-- differences:
-- index ix_parcel_sent: definition is USING btree (sent), expected USING btree (sent DESC)

-- case: has nulls first
-- draft: yes
create table parcel (sent date);
create index ix_parcel_sent on parcel (sent);
-- change:
drop index ix_parcel_sent;
create index ix_parcel_sent on parcel (sent nulls first);
-- differences:
-- index ix_parcel_sent: definition is USING btree (sent), expected USING btree (sent NULLS FIRST)

-- case: has its columns in another order
-- draft: yes
create table parcel (sent date, weight integer);
create index ix_parcel on parcel (sent, weight);
-- change:
drop index ix_parcel;
create index ix_parcel on parcel (weight, sent);
-- differences:
-- index ix_parcel: definition is USING btree (sent, weight), expected USING btree (weight, sent)

-- case: compares by pattern
-- draft: yes
create table parcel (number text);
create index ix_parcel_number on parcel (number);
-- change:
drop index ix_parcel_number;
create index ix_parcel_number on parcel (number text_pattern_ops);
-- differences:
-- index ix_parcel_number: definition is USING btree (number), expected USING btree (number text_pattern_ops)

-- case: sorts otherwise
-- draft: yes
create table parcel (number text);
create index ix_parcel_number on parcel (number);
-- change:
drop index ix_parcel_number;
create index ix_parcel_number on parcel (number collate "POSIX");
-- differences:
-- index ix_parcel_number: definition is USING btree (number), expected USING btree (number COLLATE "POSIX")

-- case: leaves rows out
-- draft: yes
create table parcel (sent date);
create index ix_parcel_sent on parcel (sent);
-- change:
drop index ix_parcel_sent;
create index ix_parcel_sent on parcel (sent) where sent is not null;
-- differences:
-- index ix_parcel_sent: definition is USING btree (sent), expected USING btree (sent) WHERE (sent IS NOT NULL)

-- case: leaves other rows out
-- draft: yes
create table parcel (sent date, weight integer);
create index ix_parcel_sent on parcel (sent) where weight > 1;
-- change:
drop index ix_parcel_sent;
create index ix_parcel_sent on parcel (sent) where weight > 2;
-- differences:
-- index ix_parcel_sent: definition is USING btree (sent) WHERE (weight > 1), expected USING btree (sent) WHERE (weight > 2)

-- case: carries another column
-- draft: yes
create table parcel (sent date, weight integer);
create index ix_parcel_sent on parcel (sent);
-- change:
drop index ix_parcel_sent;
create index ix_parcel_sent on parcel (sent) include (weight);
-- differences:
-- index ix_parcel_sent: definition is USING btree (sent), expected USING btree (sent) INCLUDE (weight)

-- case: is of an expression
-- draft: yes
create table parcel (number text);
create index ix_parcel_number on parcel (lower(number));
-- change:
drop index ix_parcel_number;
create index ix_parcel_number on parcel (upper(number));
-- differences:
-- index ix_parcel_number: definition is USING btree (lower(number)), expected USING btree (upper(number))

-- case: knows one null
-- draft: yes
create table parcel (number text);
create unique index ix_parcel_number on parcel (number);
-- change:
drop index ix_parcel_number;
create unique index ix_parcel_number on parcel (number) nulls not distinct;
-- differences:
-- index ix_parcel_number: definition is unique USING btree (number), expected unique USING btree (number) NULLS NOT DISTINCT

-- case: is filled less
-- draft: yes
create table parcel (number text);
create index ix_parcel_number on parcel (number);
-- change:
alter index ix_parcel_number set (fillfactor = 50);
-- differences:
-- index ix_parcel_number: definition is USING btree (number), expected USING btree (number) WITH (fillfactor='50')

-- case: has a new name
-- draft: yes
create table parcel (number text);
create index number on parcel (number);
-- change:
alter index number rename to ix_parcel_number;
-- differences:
-- index ix_parcel_number is missing
-- index number is unexpected

-- case: orders the table
-- draft: yes
create table parcel (number text);
create index ix_parcel_number on parcel (number);
-- change:
alter table parcel cluster on ix_parcel_number;
-- differences:
-- index ix_parcel_number: clustered on is not set, expected yes

-- case: tells replicas which row
-- draft: yes
create table parcel (number text not null);
create unique index ix_parcel_number on parcel (number);
-- change:
alter table parcel replica identity using index ix_parcel_number;
-- differences:
-- table parcel: replica identity is not set, expected an index
-- index ix_parcel_number: replica identity is not set, expected yes

-- case: is sampled more
-- draft: yes
create table parcel (number text);
create index ix_parcel_number on parcel (lower(number));
-- change:
alter index ix_parcel_number alter column 1 set statistics 500;
-- differences:
-- index ix_parcel_number: statistics is not set, expected 1 500

-- case: gets a comment
-- draft: yes
create table parcel (number text);
create index ix_parcel_number on parcel (number);
-- change:
comment on index ix_parcel_number is 'for the search';
-- differences:
-- index ix_parcel_number: comment is not set, expected for the search

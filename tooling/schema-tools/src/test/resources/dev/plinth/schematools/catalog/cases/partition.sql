-- case: is added
-- draft: yes
create table parcel (sent date, weight integer) partition by range (sent);
-- change:
create table parcel_2026 partition of parcel for values from ('2026-01-01') to ('2027-01-01');
-- differences:
-- table parcel_2026 is missing

-- case: is removed
-- draft: loses data
create table parcel (sent date) partition by range (sent);
create table parcel_2026 partition of parcel for values from ('2026-01-01') to ('2027-01-01');
-- change:
drop table parcel_2026;
-- differences:
-- table parcel_2026 is unexpected

-- case: has other bounds
-- draft: yes
create table parcel (sent date) partition by range (sent);
create table parcel_2026 partition of parcel for values from ('2026-01-01') to ('2027-01-01');
-- change:
alter table parcel detach partition parcel_2026;
alter table parcel attach partition parcel_2026 for values from ('2025-01-01') to ('2027-01-01');
-- differences:
-- table parcel_2026: bounds is FOR VALUES FROM ('2026-01-01') TO ('2027-01-01'), expected FOR VALUES FROM ('2025-01-01') TO ('2027-01-01')

-- case: stands alone
-- draft: yes
create table parcel (sent date) partition by range (sent);
create table parcel_2026 partition of parcel for values from ('2026-01-01') to ('2027-01-01');
-- change:
alter table parcel detach partition parcel_2026;
-- differences:
-- table parcel_2026: bounds is FOR VALUES FROM ('2026-01-01') TO ('2027-01-01'), expected none
-- table parcel_2026: parents is parcel, expected none

-- case: by list is added
-- draft: yes
create table parcel (country text) partition by list (country);
-- change:
create table parcel_near partition of parcel for values in ('DE', 'AT', null);
-- differences:
-- table parcel_near is missing

-- case: for the rest is added
-- draft: yes
create table parcel (country text) partition by list (country);
create table parcel_near partition of parcel for values in ('DE', 'AT');
-- change:
create table parcel_far partition of parcel default;
-- differences:
-- table parcel_far is missing

-- case: by hash is added
-- draft: yes
create table parcel (id bigint) partition by hash (id);
-- change:
create table parcel_0 partition of parcel for values with (modulus 2, remainder 0);
create table parcel_1 partition of parcel for values with (modulus 2, remainder 1);
-- differences:
-- table parcel_0 is missing
-- table parcel_1 is missing

-- case: of a partition is added
-- draft: yes
create table parcel (country text, sent date) partition by list (country);
create table parcel_near partition of parcel for values in ('DE') partition by range (sent);
-- change:
create table parcel_near_2026 partition of parcel_near for values from ('2026-01-01') to ('2027-01-01');
-- differences:
-- table parcel_near_2026 is missing

-- case: is there because the table has them
-- draft: no, every row has to be moved
create table parcel (country text);
-- change:
drop table parcel;
create table parcel (country text) partition by list (country);
create table parcel_near partition of parcel for values in ('DE');
-- differences:
-- table parcel: partitions is not set, expected LIST (country)
-- table parcel_near is missing

-- case: gets a column and an index with its table
-- draft: yes
create table parcel (country text) partition by list (country);
create table parcel_near partition of parcel for values in ('DE') partition by list (country);
create table parcel_de partition of parcel_near for values in ('DE');
-- change:
alter table parcel add weight integer default 1;
create index ix_parcel_weight on parcel (weight);
-- differences:
-- column parcel.weight is missing
-- index ix_parcel_weight is missing

-- case: has a default of its own
-- draft: yes
create table parcel (country text, weight integer default 1) partition by list (country);
create table parcel_near partition of parcel for values in ('DE');
-- change:
alter table parcel_near alter weight set default 2;
-- differences:
-- column parcel_near.weight: default is 1, expected 2

-- case: has no default where its table has one
-- draft: yes
create table parcel (country text, weight integer default 1) partition by list (country);
create table parcel_near partition of parcel for values in ('DE');
-- change:
alter table parcel_near alter weight drop default;
-- differences:
-- column parcel_near.weight: default is 1, expected none

-- case: has an index that its table lacks
-- draft: yes
create table parcel (country text, weight integer) partition by list (country);
create table parcel_near partition of parcel for values in ('DE');
-- change:
create index ix_parcel_near_weight on parcel_near (weight);
-- differences:
-- index ix_parcel_near_weight is missing

-- case: lacks the index of its table
-- draft: yes
create table parcel (country text, weight integer) partition by list (country);
create table parcel_near partition of parcel for values in ('DE');
create index ix_parcel_weight on parcel (weight);
-- change:
drop index ix_parcel_weight;
create index ix_parcel_weight on only parcel (weight);
-- differences:
-- index ix_parcel_weight: missing on is not set, expected parcel_near
-- index ix_parcel_weight: valid is not set, expected no

-- case: has a foreign key that its table lacks
-- draft: yes
create table customer (country text, id bigint, constraint pk_customer primary key (country, id)) partition by list (country);
create table customer_near partition of customer for values in ('DE');
create table parcel (country text, customer_id bigint) partition by list (country);
create table parcel_near partition of parcel for values in ('DE');
-- change:
alter table parcel_near add constraint fk_parcel_near_customer foreign key (country, customer_id) references customer_near;
-- differences:
-- foreign key parcel_near.fk_parcel_near_customer is missing

-- case: has the foreign key of its table
-- draft: yes
create table customer (country text, id bigint, constraint pk_customer primary key (country, id)) partition by list (country);
create table customer_near partition of customer for values in ('DE');
create table parcel (country text, customer_id bigint) partition by list (country);
create table parcel_near partition of parcel for values in ('DE');
-- change:
alter table parcel add constraint fk_parcel_customer foreign key (country, customer_id) references customer;
-- differences:
-- foreign key parcel.fk_parcel_customer is missing

-- case: does not fire the trigger of its table
-- draft: yes
create table parcel (country text) partition by list (country);
create table parcel_near partition of parcel for values in ('DE');
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on parcel for each row execute function note();
-- change:
alter table parcel_near disable trigger noted;
-- differences:
-- trigger parcel_near.noted: fires is not set, expected never

-- case: has an index with a short name
-- draft: yes
create table parcel_of_all_countries (country text) partition by list (country);
create table parcel_of_a_country_that_is_near partition of parcel_of_all_countries for values in ('DE');
-- change:
create index ix on parcel_of_a_country_that_is_near (country);
grant select on parcel_of_a_country_that_is_near to reader;
-- differences:
-- index ix is missing
-- grant on parcel_of_a_country_that_is_near to reader is missing

-- What statements do to tables in use, a case each: the checks that find it (and those that find it in a block, where they
-- are others, since a block is one statement), what was there before, the statements, and
-- after "safe:" how it is done otherwise, in as many scripts as there are parts. ${t} is another table in each script.
-- "outside" says that PostgreSQL runs a statement in no block, function or transaction.

-- case: column with a volatile default; rewrite
create table ${t} (id bigint primary key);
-- unsafe:
alter table ${t} add column seen timestamptz default clock_timestamp();
-- safe:
alter table ${t} add column seen timestamptz;
alter table ${t} alter column seen set default clock_timestamp();

-- case: column with a constant default; none
create table ${t} (id bigint primary key);
-- unsafe:
alter table ${t} add column amount int not null default 7;
-- safe:
alter table ${t} add column amount int;

-- case: column with a serial; rewrite
create table ${t} (code text not null);
-- unsafe:
alter table ${t} add column id bigserial;
-- safe:
alter table ${t} add column id bigint;

-- case: stored column; rewrite
create table ${t} (id bigint primary key, net int not null);
-- unsafe:
alter table ${t} add column gross int generated always as (net * 2) stored;
-- safe:
alter table ${t} add column gross int;

-- case: wider number; rewrite
create table ${t} (id int primary key, amount int not null);
-- unsafe:
alter table ${t} alter column amount type bigint;
-- safe:
alter table ${t} add column amount_wide bigint;

-- case: longer text; none
create table ${t} (id int primary key, code varchar(10) not null, name varchar(20));
-- unsafe:
alter table ${t} alter column code type varchar(20), alter column name type text;
-- safe:
alter table ${t} alter column code type text;

-- case: unlogged table; rewrite
create table ${t} (id int primary key);
-- unsafe:
alter table ${t} set unlogged;
-- safe:
comment on table ${t} is 'Logged.';

-- case: index; blocking-scan
create table ${t} (id int primary key, code text);
-- unsafe:
create index ${t}_code on ${t} (code);
-- safe: outside
create index concurrently if not exists ${t}_code on ${t} (code);

-- case: unique index; blocking-scan
create table ${t} (id int primary key, code text);
-- unsafe:
create unique index ${t}_code on ${t} (code);
-- safe: outside
create unique index concurrently if not exists ${t}_code on ${t} (code);

-- case: unique constraint; blocking-scan
create table ${t} (id int primary key, code text);
-- unsafe:
alter table ${t} add constraint ${t}_code unique (code);
-- safe: outside
create unique index concurrently if not exists ${t}_code on ${t} (code);
-- safe:
alter table ${t} add constraint ${t}_code unique using index ${t}_code;

-- case: primary key; blocking-scan
create table ${t} (id int not null, code text);
-- unsafe:
alter table ${t} add constraint ${t}_pk primary key (id);
-- safe: outside
create unique index concurrently if not exists ${t}_pk on ${t} (id);
-- safe:
alter table ${t} add constraint ${t}_pk primary key using index ${t}_pk;

-- case: exclusion; blocking-scan
create table ${t} (id int primary key, room int4range not null);
-- unsafe:
alter table ${t} add constraint ${t}_room exclude using gist (room with &&);
-- safe:
comment on table ${t} is 'Exclusions are made with the table.';

-- case: check; blocking-scan
create table ${t} (id int primary key, amount int not null);
-- unsafe:
alter table ${t} add constraint ${t}_amount check (amount >= 0);
-- safe:
alter table ${t} add constraint ${t}_amount check (amount >= 0) not valid;
-- safe:
alter table ${t} validate constraint ${t}_amount;

-- case: check that calls a function; blocking-scan
create table ${t} (id int primary key, amount int not null);
create function is_fine_${t}(amount int) returns boolean language sql immutable as 'select amount > -5';
-- unsafe:
alter table ${t} add constraint ${t}_amount check (is_fine_${t}(amount));
-- safe:
alter table ${t} add constraint ${t}_amount check (is_fine_${t}(amount)) not valid;

-- case: foreign key; blocking-scan
create table ${t}_of (id int primary key);
create table ${t} (id int primary key, of_id int not null references ${t}_of, other_id int);
-- unsafe:
alter table ${t} add constraint ${t}_other foreign key (other_id) references ${t}_of (id);
-- safe:
alter table ${t} add constraint ${t}_other foreign key (other_id) references ${t}_of (id) not valid;
-- safe:
alter table ${t} validate constraint ${t}_other;

-- case: not null; blocking-scan, required-column
create table ${t} (id int primary key, code text);
-- unsafe:
alter table ${t} alter column code set not null;
-- safe:
alter table ${t} add constraint ${t}_given check (code is not null) not valid;
-- safe:
alter table ${t} validate constraint ${t}_given;

-- case: rebuilt index; blocking-scan
create table ${t} (id int primary key, code text);
create index ${t}_code on ${t} (code);
-- unsafe:
reindex index ${t}_code;
-- safe: outside
reindex index concurrently ${t}_code;

-- case: refreshed view; blocking-scan
create table ${t}_of (id int primary key);
create materialized view ${t} as select id from ${t}_of;
create unique index ${t}_id on ${t} (id);
-- unsafe:
refresh materialized view ${t};
-- safe:
refresh materialized view concurrently ${t};

-- case: attached partition; blocking-scan
create table ${t}_all (id int not null, code text) partition by range (id);
create table ${t} (id int not null, code text);
-- unsafe:
alter table ${t}_all attach partition ${t} for values from (0) to (1000000);
-- safe:
alter table ${t} add constraint ${t}_fits check (id >= 0 and id < 1000000) not valid;
-- safe:
alter table ${t} validate constraint ${t}_fits;
-- safe:
alter table ${t}_all attach partition ${t} for values from (0) to (1000000);

-- case: check of a domain in use; blocking-scan
create domain number_of_${t} as int;
create table ${t} (id int primary key, amount number_of_${t});
-- unsafe:
alter domain number_of_${t} add constraint above_zero check (value >= 0);
-- safe:
alter domain number_of_${t} add constraint above_zero check (value >= 0) not valid;

-- case: long work behind a lock; held-lock, backfill; blocking-scan, backfill
create table ${t} (id int primary key, amount int);
-- unsafe:
alter table ${t} add column note text;
update ${t} set amount = 1;
-- safe:
alter table ${t} add column note text;

-- case: validation behind its constraint; held-lock; blocking-scan
create table ${t} (id int primary key, amount int not null);
-- unsafe:
alter table ${t} add constraint ${t}_amount check (amount >= 0) not valid;
alter table ${t} validate constraint ${t}_amount;
-- safe:
alter table ${t} add constraint ${t}_amount check (amount >= 0) not valid;
-- safe:
alter table ${t} validate constraint ${t}_amount;

-- case: all rows at once; backfill
create table ${t} (id int primary key, amount int);
-- unsafe:
update ${t} set amount = 1 where amount is not null;
-- safe:
update ${t} set amount = 1 where id < 10;

-- case: rows of another table copied; none
create table ${t}_of (id int primary key);
-- unsafe:
create table ${t} as select id from ${t}_of;
-- safe:
create table ${t} (id int primary key);

-- case: dropped index; drop-index
create table ${t} (id int primary key, code text);
create index ${t}_code on ${t} (code);
-- unsafe:
drop index ${t}_code;
-- safe: outside
drop index concurrently if exists ${t}_code;

-- case: dropped table; lost-data
create table ${t} (id int primary key);
-- unsafe:
drop table ${t};
-- safe:
comment on table ${t} is 'Unused since 3.0.';

-- case: dropped column; lost-data
create table ${t} (id int primary key, code text);
-- unsafe:
alter table ${t} drop column code;
-- safe:
comment on column ${t}.code is 'Unused since 3.0.';

-- case: truncated tables; lost-data
create table ${t} (id int primary key);
create table ${t}_part (id int primary key references ${t});
-- unsafe:
truncate ${t} cascade;
-- safe:
comment on table ${t} is 'Kept.';

-- case: dropped schema; lost-data
create schema ${t};
create table ${t}.${t} (id int primary key);
-- unsafe:
drop schema ${t} cascade;
-- safe:
comment on schema ${t} is 'Kept.';

-- case: renamed table; rename
create table ${t} (id int primary key);
-- unsafe:
alter table ${t} rename to ${t}_fresh;
-- safe:
comment on table ${t} is 'Kept.';

-- case: renamed column; rename
create table ${t} (id int primary key, code text);
-- unsafe:
alter table ${t} rename column code to sku;
-- safe:
alter table ${t} add column sku text;

-- case: required column; required-column
create table ${t} (id int primary key);
-- unsafe:
alter table ${t} add column code text not null;
-- safe:
alter table ${t} add column code text not null default '';

-- case: default taken away; required-column
create table ${t} (id int primary key, code text not null default 'a');
-- unsafe:
alter table ${t} alter column code drop default;
-- safe:
alter table ${t} alter column code set default 'b';

-- case: table written anew; rewrite
create table ${t} (id int primary key);
-- unsafe: outside
vacuum full ${t};
-- safe: outside
vacuum ${t};

-- case: table in another order; rewrite
create table ${t} (id int primary key);
-- unsafe:
cluster ${t} using ${t}_pkey;
-- safe:
comment on table ${t} is 'Unordered.';

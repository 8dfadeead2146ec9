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
drop index concurrently if exists ${t}_code;
create index concurrently if not exists ${t}_code on ${t} (code);

-- case: unique index; blocking-scan
create table ${t} (id int primary key, code text);
-- unsafe:
create unique index ${t}_code on ${t} (code);
-- safe: outside
drop index concurrently if exists ${t}_code;
create unique index concurrently if not exists ${t}_code on ${t} (code);

-- case: unique constraint; blocking-scan
create table ${t} (id int primary key, code text);
-- unsafe:
alter table ${t} add constraint ${t}_code unique (code);
-- safe: outside
drop index concurrently if exists ${t}_code;
create unique index concurrently if not exists ${t}_code on ${t} (code);
-- safe:
alter table ${t} add constraint ${t}_code unique using index ${t}_code;

-- case: primary key; blocking-scan
create table ${t} (id int not null, code text);
-- unsafe:
alter table ${t} add constraint ${t}_pk primary key (id);
-- safe: outside
drop index concurrently if exists ${t}_pk;
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

-- case: not null; blocking-scan, compatibility
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
drop index concurrently if exists ${t}_code_ccnew;
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

-- case: renamed table; compatibility
create table ${t} (id int primary key);
-- unsafe:
alter table ${t} rename to ${t}_fresh;
-- safe:
comment on table ${t} is 'Kept.';

-- case: renamed column; compatibility
create table ${t} (id int primary key, code text);
-- unsafe:
alter table ${t} rename column code to sku;
-- safe:
alter table ${t} add column sku text;

-- case: required column; compatibility
create table ${t} (id int primary key);
-- unsafe:
alter table ${t} add column code text not null;
-- safe:
alter table ${t} add column code text not null default '';

-- case: default taken away; compatibility
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

-- case: dropped view; compatibility
create table ${t} (id int primary key);
create view ${t}_all as select id from ${t};
-- unsafe:
drop view ${t}_all;
-- safe:
comment on view ${t}_all is 'Unused since 3.0.';

-- case: view with fewer columns; compatibility
create table ${t} (id int primary key, code text);
create view ${t}_all as select id, code from ${t};
-- unsafe:
drop view ${t}_all;
create view ${t}_all as select id from ${t};
-- safe:
create or replace view ${t}_all as select id, code, 1 as version from ${t};

-- case: renamed table that goes on under its old name; none
create table ${t} (id int primary key, code text);
-- unsafe:
alter table ${t} rename to ${t}_fresh;
create view ${t} as select id, code from ${t}_fresh;
-- safe:
comment on table ${t} is 'Kept.';

-- case: shorter text; rewrite, compatibility
create table ${t} (id int primary key, code varchar(20) not null);
-- unsafe:
alter table ${t} alter column code type varchar(12);
-- safe:
alter table ${t} add constraint ${t}_code check (length(code) <= 12) not valid;

-- case: text that gets a bound; rewrite, compatibility
create table ${t} (id int primary key, code text not null);
-- unsafe:
alter table ${t} alter column code type varchar(20);
-- safe:
alter table ${t} add constraint ${t}_code check (length(code) <= 20) not valid;

-- case: smaller number; rewrite, compatibility
create table ${t} (id int primary key, amount bigint);
-- unsafe:
alter table ${t} alter column amount type int;
-- safe:
alter table ${t} add column amount_small int;

-- case: trigger that refuses; compatibility
create table ${t} (id int primary key, code text);
create function refuse_${t}() returns trigger language plpgsql as 'begin raise ''say why''; end';
-- unsafe:
create trigger ${t}_why before update on ${t} for each row execute function refuse_${t}();
-- safe:
create trigger ${t}_why before update on ${t} for each row when (new.code = 'why') execute function refuse_${t}();

-- case: check of a new column; compatibility
create table ${t} (id int primary key);
-- unsafe:
alter table ${t} add column code text;
alter table ${t} add constraint ${t}_code check (code is not null) not valid;
-- safe:
alter table ${t} add column code text;
alter table ${t} add constraint ${t}_code check (code <> '') not valid;

-- case: column that becomes computed; rewrite, lost-data
create table ${t} (id int primary key, net int, gross int);
-- unsafe:
alter table ${t} drop column gross;
alter table ${t} add column gross int generated always as (net * 2) stored;
-- safe:
comment on column ${t}.gross is 'Kept.';

-- case: other schema; compatibility
create schema other_${t};
create table ${t} (id int primary key);
-- unsafe:
alter table ${t} set schema other_${t};
-- safe:
comment on table ${t} is 'Kept.';

-- case: index build that is stopped while it waits; repeatable
create table ${t} (id int primary key, code text);
-- unsafe: outside
create index concurrently if not exists ${t}_code on ${t} (code);
-- safe: outside
drop index concurrently if exists ${t}_code;
create index concurrently if not exists ${t}_code on ${t} (code);

-- case: index build that cannot begin again; repeatable
create table ${t} (id int primary key, code text);
-- unsafe: outside
create index concurrently ${t}_code on ${t} (code);
-- safe: outside
drop index concurrently if exists ${t}_code;
create index concurrently ${t}_code on ${t} (code);

-- case: values of an enumeration one after the other; repeatable
create type state_of_${t} as enum ('new');
create table ${t} (id int primary key, state state_of_${t});
-- unsafe: outside
alter type state_of_${t} add value 'known';
vacuum ${t};
-- safe: outside
alter type state_of_${t} add value if not exists 'known';
vacuum ${t};

-- case: index without a transaction; blocking-scan, repeatable
create table ${t} (id int primary key, code text);
-- unsafe: outside
vacuum ${t};
create index ${t}_code on ${t} (code);
vacuum ${t};
-- safe: outside
vacuum ${t};

-- case: lock that is waited for without end; lock-timeout
create table ${t} (id int primary key, code text);
-- unsafe:
set lock_timeout = 0;
alter table ${t} add column name text;
-- safe:
set local lock_timeout = '3s';
alter table ${t} add column name text;

-- case: foreign key of a new table; lock-timeout
create table ${t} (id int primary key);
-- unsafe:
set local lock_timeout = 0;
create table ${t}_part (id int primary key references ${t});
-- safe:
create table ${t}_part (id int primary key references ${t});

-- case: lock outside a transaction; lock-timeout, lost-data, repeatable
create table ${t} (id int primary key, code text);
-- unsafe: outside
set lock_timeout = 0;
alter table ${t} drop column code;
vacuum ${t};
-- safe: outside
vacuum ${t};

-- case: rebuilt index that is stopped while it waits; repeatable
create table ${t} (id int primary key, code text);
create index ${t}_code on ${t} (code);
-- unsafe: outside
reindex index concurrently ${t}_code;
-- safe: outside
drop index concurrently if exists ${t}_code_ccnew;
reindex index concurrently ${t}_code;

-- case: detached partition; detach-partition
create table ${t} (id int not null, code text) partition by range (id);
create table ${t}_first partition of ${t} for values from (0) to (1000000);
-- unsafe:
alter table ${t} detach partition ${t}_first;
-- safe: outside
alter table ${t} detach partition ${t}_first concurrently;

-- case: name that is too long; truncated-name
create table ${t} (id bigint primary key);
-- unsafe:
comment on table ${t} is 'Kept.';
create table ${t}_of_all_the_things_that_a_customer_of_ours_may_have_ordered_since_we_began (id bigint primary key);
-- safe:
create table ${t}_of_orders (id bigint primary key);

-- case: function of a trigger that begins to refuse; compatibility
create table ${t} (id int primary key, code text);
create function pass_${t}() returns trigger language plpgsql as 'begin return new; end';
create trigger ${t}_pass before insert or update on ${t} for each row execute function pass_${t}();
-- unsafe:
create or replace function pass_${t}() returns trigger language plpgsql as 'begin raise ''say why''; end';
-- safe:
create or replace function pass_${t}() returns trigger language plpgsql as 'begin new.code := lower(new.code); return new; end';

-- case: value of an enumeration with another name; compatibility
create type state_of_${t} as enum ('new');
create table ${t} (id int primary key, state state_of_${t} not null);
-- unsafe:
alter type state_of_${t} rename value 'new' to 'fresh';
-- safe:
alter type state_of_${t} add value 'fresh';

-- case: view that is dropped outside a transaction; compatibility
create table ${t} (id int primary key);
create view ${t}_all as select id from ${t};
-- unsafe: outside
vacuum ${t};
drop view if exists ${t}_all;
-- safe: outside
vacuum ${t};

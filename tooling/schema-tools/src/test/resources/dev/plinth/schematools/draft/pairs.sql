-- Pairs of schemas that drafts once failed on. Each comes to its end exactly; with what is wanted said, it is refused so.

-- pair: serial new table

-- to:
create table t (id serial primary key);

-- pair: serial to identity
create table t (id serial primary key);
-- to:
create table t (id int generated always as identity primary key);

-- pair: domain uses function

-- to:
create function ok(v text) returns boolean language sql immutable as $$ select v <> '' $$; create domain d as text check (ok(value));

-- pair: default priv add

-- to:
alter default privileges in schema public grant select on tables to suite_reader;

-- pair: identity new table

-- to:
create table t (id int generated always as identity primary key, x text);

-- pair: index with comment
create table t (x int);
-- to:
create table t (x int); create index ix on t (x); comment on index ix is 'why';

-- pair: enum value used as default
create type e as enum ('a'); create table t (x e default 'a');
-- to:
create type e as enum ('a','b'); create table t (x e default 'b');

-- pair: enum value used in check
create type e as enum ('a'); create table t (x e);
-- to:
create type e as enum ('a','b'); create table t (x e check (x <> 'b'));

-- pair: to partitioned
-- refused: by hand
create table t (x int);
-- to:
create table t (x int) partition by range (x);

-- pair: enum column other enum
create type e as enum ('a'); create type f as enum ('a'); create table t (x e);
-- to:
create type e as enum ('a'); create type f as enum ('a'); create table t (x f);

-- pair: enum value removed
-- refused: by hand
create type e as enum ('a','b'); create table t (x e);
-- to:
create type e as enum ('a'); create table t (x e);

-- pair: attach partition
create table t (x int) partition by range (x); create table t1 (x int);
-- to:
create table t (x int) partition by range (x); create table t1 partition of t for values from (1) to (2);

-- pair: silent partition key backs unique
create table p (a int, b int) partition by list (a); create table p1 (a int not null, b int not null);
-- to:
create table p (a int not null, b int not null) partition by list (a); create unique index u on p (a, b); create table p1 (a int not null, b int not null, constraint p1_pk primary key (a, b)); alter table p attach partition p1 for values in (1);

-- pair: replica identity new index
create table t (x int not null);
-- to:
create table t (x int not null); create unique index i on t (x); alter table t replica identity using index i;

-- pair: generated type
create table t (x int, y int generated always as (x * 2) stored);
-- to:
create table t (x int, y bigint generated always as (x * 2) stored);

-- pair: identity to nullable
create table t (x int generated always as identity);
-- to:
create table t (x int);

-- pair: enum reordered
-- refused: by hand
create type e as enum ('a','b'); create table t (x e);
-- to:
create type e as enum ('b','a'); create table t (x e);

-- pair: sequence outlives table
create table t (x int); create sequence s owned by t.x;
-- to:
create sequence s;

-- pair: composite attribute type
-- refused: by hand
create type c as (a int); create table t (v c);
-- to:
create type c as (a bigint); create table t (v c);

-- pair: partition bound
create table p (a int) partition by list (a); create table p1 partition of p for values in (1);
-- to:
create table p (a int) partition by list (a); create table p1 partition of p for values in (2);

-- pair: policy of rewritten column
create table t (x int); alter table t enable row level security; create policy p on t using (x > 0);
-- to:
create table t (x bigint); alter table t enable row level security; create policy p on t using (x > 0);

-- pair: atomic functions dropped
create function a() returns int language sql return 1; create function b() returns int language sql return a();
-- to:


-- pair: partition moves to new parent
create table old_p (x int) partition by list (x); create table part (x int); alter table old_p attach partition part for values in (1);
-- to:
create table fresh_p (x int, more int) partition by list (x); create table part (x int, more int); alter table fresh_p attach partition part for values in (1);

-- pair: identity minimum raised
create table t (x int generated always as identity);
-- to:
create table t (x int generated always as identity (minvalue 10 start 10));

-- pair: inherited column becomes own
create table base (e int); create table kid () inherits (base);
-- to:
create table base (); create table kid (e int) inherits (base);

-- pair: function to procedure
create function f() returns void language sql as '';
-- to:
create procedure f() language sql as '';

-- pair: not null not valid
create table item (x int);
-- to:
create table item (x int); alter table item add constraint given not null x not valid;

-- pair: quoted trigger on partition
create table item (a int) partition by list (a); create table part partition of item for values in (1); create function f() returns trigger language plpgsql as $$begin return new; end$$;
-- to:
create table item (a int) partition by list (a); create table part partition of item for values in (1); create function f() returns trigger language plpgsql as $$begin return new; end$$; create trigger "some trigger" before insert on item for each row execute function f(); alter table part disable trigger "some trigger";

-- pair: silent pk on only
create table p (a int not null, b int) partition by list (a); create table p1 partition of p for values in (1);
-- to:
create table p (a int not null, b int) partition by list (a); create table p1 partition of p for values in (1); alter table only p add primary key (a);

-- pair: pk index comment
create table item (a int primary key);
-- to:
create table item (a int primary key); comment on index item_pkey is 'c';

-- pair: index changed
create table t (x int, y int); create index i on t (x);
-- to:
create table t (x int, y int); create index i on t (x, y);

-- pair: pk added
create table t (x int not null);
-- to:
create table t (x int primary key);

-- pair: unique added
create table t (x int);
-- to:
create table t (x int unique);

-- pair: index dropped
create table t (x int); create index i on t (x);
-- to:
create table t (x int);

-- pair: unique by index promoted
create table t (x int); create unique index u on t (x);
-- to:
create table t (x int); alter table t add constraint u unique (x);

-- pair: default volatile column
create table t (x int);
-- to:
create table t (x int, y uuid not null default gen_random_uuid());

-- pair: type of a unique column
create table t(k int not null); create unique index t_k on t(k);
-- to:
create table t(k bigint not null); create unique index t_k on t(k);

-- pair: function used by an index of arrays

-- to:
create table t(n text, o text[]); create function f(a text[]) returns text language sql immutable as 'select a[1]'; create index i on t (f(array[n] || o));

-- pair: partition key by a function

-- to:
create function f(a text) returns text language sql immutable as 'select lower(a)'; create table p(name text) partition by list (f(name));

-- pair: normalize in an index

-- to:
create table u(n text); create index i on u (lower(normalize(n, NFKC)));

-- pair: reserved word as a column of a key
create table crate("order" int, constraint u unique ("order"));
-- to:
create table crate("order" int, constraint u unique ("order"));

-- pair: policy reads a table that comes later

-- to:
create table a_line (id int primary key, order_id int); create table b_order (id int primary key);
create policy own on a_line using (exists (select from b_order where b_order.id = a_line.order_id));

-- pair: serial to identity with rows that are numbered
create table t (id bigserial, "Other" int);
-- to:
create table t (id bigint generated by default as identity, "Other" int generated always as identity);

-- pair: names with blanks and dots
create table "a.b" ("c d" int);
-- to:
create table "a.b" ("c d" bigint, "e""f" text default 'x', constraint "u.1" unique ("c d"));
create index "i x" on "a.b" ("e""f"); create view "v w" as select "c d" from "a.b"; comment on index "i x" is 'why';
grant select ("c d") on "a.b" to suite_reader;

-- pair: view over a view gets a column in the middle
create table t (a int, c int); create view v as select a, c from t; create view w as select * from v;
-- to:
create table t (a int, b int, c int); create view v as select a, b, c from t; create view w as select a, c from v;
grant select on v to suite_reader; comment on view w is 'above';

-- pair: function in a default, an index and a generated column changes its result
create function f(x int) returns int language sql immutable as 'select x';
create table t (a int, b int default f(1), c int generated always as (f(a)) stored); create index i on t (f(a));
-- to:
create function f(x int) returns bigint language sql immutable as 'select x::bigint';
create table t (a int, b int default f(1), c bigint generated always as (f(a)) stored); create index i on t (f(a));

-- pair: everything goes
create type e as enum ('a'); create domain d as int check (value > 0); create sequence s;
create table t (x e, y d, z int default nextval('s')); create view v as select * from t; create materialized view m as select * from v;
create function g() returns bigint language sql return (select count(*) from t); create index on m (y);
-- to:

-- pair: foreign key to a new unique index
create table p (a int); create table c (a int);
-- to:
create table p (a int); create unique index u on p (a); create table c (a int references p (a));

-- pair: view grouped by a new key
create table p (a int not null, b text);
-- to:
create table p (a int primary key, b text); create view v as select a, b, count(*) as n from p group by a;

-- pair: enum without values gets some
create type e as enum ();
-- to:
create type e as enum ('a', 'b');

-- pair: column called like a statement changes its type
create table t ("a type b" varchar(5));
-- to:
create table t ("a type b" text);

-- pair: what default privileges give besides, beside an index
alter default privileges in schema public grant select on tables to suite_reader; create table old (x int); create index i on old (x);
-- to:
alter default privileges in schema public grant select on tables to suite_reader; create table old (x int, y int); create index i on old (x, y); create table new (x int); revoke all on new from suite_reader;

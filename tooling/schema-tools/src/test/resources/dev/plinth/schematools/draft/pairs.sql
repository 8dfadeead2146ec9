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

-- pair: inherited column is declared as well
create table base (e int not null check (e > 0), "a b" text collate "C"); create table kid (x int) inherits (base); create table grand () inherits (kid);
-- to:
create table base (e int not null check (e > 0), "a b" text collate "C"); create table kid ("a b" text collate "C", x int) inherits (base); create table grand (e int) inherits (kid);

-- pair: inherited generated column is declared as well
-- since: 18
create table base (a int, b int generated always as (a * 2) stored); create table kid () inherits (base);
-- to:
create table base (a int, b int generated always as (a * 2) stored); create table kid (b int generated always as (a * 2) stored) inherits (base);

-- pair: heirs of a lost column keep and lose it
create table base (e int); create table keeps () inherits (base); create table loses () inherits (base); create table grand () inherits (loses);
-- to:
create table base (); create table keeps (e int) inherits (base); create table loses () inherits (base); create table grand (e int) inherits (loses);

-- pair: declared column gets another type where it is inherited from
create table base (e int); create table kid () inherits (base);
-- to:
create table base (e bigint); create table kid (e bigint) inherits (base);

-- pair: another parent beside
create table base (e int); create table other (x int); create table kid (x int) inherits (base);
-- to:
create table base (e int); create table other (x int); create table kid (x int) inherits (base, other);

-- pair: one parent less
create table base (e int); create table other (x int); create table kid () inherits (base, other);
-- to:
create table base (e int); create table other (x int); create table kid (x int) inherits (base);

-- pair: declared column to be inherited only
-- refused: by hand
create table base (e int); create table kid (e int) inherits (base);
-- to:
create table base (e int); create table kid () inherits (base);

-- pair: own column to be inherited only
-- refused: by hand
create table base (); create table kid (e int) inherits (base);
-- to:
create table base (e int); create table kid () inherits (base);

-- pair: function to procedure
create function f() returns void language sql as '';
-- to:
create procedure f() language sql as '';

-- pair: not null not valid
-- since: 18
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

-- pair: function whose body calls another that comes behind it

-- to:
create function b(x int) returns int language sql as 'select x + 1'; create function a(x int) returns int language sql as 'select b(x)'; create table t (x int, y int generated always as (x) stored); create function c() returns setof t language sql as 'select * from t';

-- pair: functions whose bodies call each other

-- to:
set check_function_bodies = false; create function a(x int) returns int language sql as 'select b(x)'; create function b(x int) returns int language sql as 'select a(x)'; reset check_function_bodies;

-- pair: enum of another schema in the place of another
create schema other; create type other.e1 as enum ('a'); create type other.e2 as enum ('a', 'b'); create table t (x other.e1);
-- to:
create schema other; create type other.e1 as enum ('a'); create type other.e2 as enum ('a', 'b'); create table t (x other.e2);

-- pair: table becomes unlogged
create table t (x int); create unlogged table u (x int);
-- to:
create unlogged table t (x int); create table u (x int);

-- pair: default privileges of another role go
alter default privileges for role suite_maker in schema public grant select on tables to suite_reader;
-- to:
create table t (x int);

-- pair: composite to other
create type c as (a int); create type d as (a int); create table t (x c);
-- to:
create type c as (a int); create type d as (a int); create table t (x d);

-- pair: date to int
-- refused: by hand
create table t (x date);
-- to:
create table t (x integer);

-- pair: default privileges other role
alter default privileges for role suite_maker in schema public grant select on tables to suite_reader;
-- to:

-- pair: default privileges revoke new table
alter default privileges in schema public grant select on tables to suite_reader;
-- to:
create table t (x int); alter default privileges in schema public grant select on tables to suite_reader;

-- pair: default privileges two roles
alter default privileges for role suite_maker in schema public grant select on tables to suite_reader;
alter default privileges in schema public grant select on tables to suite_reader;
-- to:
alter default privileges in schema public grant select on tables to suite_reader;

-- pair: domain other enum
create schema o; create type o.e as enum ('a'); create domain d as o.e; create table t (x d);
-- to:
create schema o; create type o.e as enum ('a'); create type f as enum ('a'); create domain d as o.e; create table t (x f);

-- pair: drop foreign key column
create table d (id int primary key); create table u (id int primary key, d int references d);
-- to:
create table u (id int primary key);

-- pair: drop foreign key column ring
create table d (id int primary key, m int); create table u (id int primary key, d int references d); alter table d add foreign key (m) references u;
-- to:
create table u (id int primary key);

-- pair: drop ring
create table a (id int primary key, b int); create table b (id int primary key, a int references a); alter table a add foreign key (b) references b;
-- to:

-- pair: enum array
create type e as enum ('a'); create type f as enum ('a'); create table t (x e[]);
-- to:
create type e as enum ('a'); create type f as enum ('a'); create table t (x f[]);

-- pair: enum domain
create type e as enum ('a'); create type f as enum ('a'); create domain d as f; create table t (x e);
-- to:
create type e as enum ('a'); create type f as enum ('a'); create domain d as f; create table t (x d);

-- pair: enum other
create schema o; create type o.e as enum ('a'); create type o.f as enum ('a'); create table t (x o.e);
-- to:
create schema o; create type o.e as enum ('a'); create type o.f as enum ('a'); create table t (x o.f);

-- pair: enum other default
create schema o; create type o.e as enum ('a'); create table t (x text default 'a');
-- to:
create schema o; create type o.e as enum ('a'); create table t (x o.e default 'a');

-- pair: enum to int
create type e as enum ('1'); create table t (x e);
-- to:
create type e as enum ('1'); create table t (x int);

-- pair: foreign key other schema
create schema o; create table o.a (id int primary key); create table b (id int);
-- to:
create schema o; create table o.a (id int primary key); create table b (id int references o.a);

-- pair: function alter calls new
create function a(i int) returns int language sql as 'select 1';
-- to:
create function z(i int) returns int language sql as 'select i'; create function a(i int) returns int language sql as 'select z(i)';

-- pair: function check calls

-- to:
create function z(i int) returns boolean language sql immutable as 'select i > 0'; create function a(i int) returns boolean language sql immutable as 'select z(i)'; create table t (x int check (a(x)));

-- pair: function index calls table

-- to:
create table z(i int); create function a(i int) returns boolean language sql immutable as 'select exists (select from z)'; create table t (x int, check (a(x))); create domain d as int check (a(value)); 

-- pair: function row type

-- to:
create table z(i int); create function a(r z) returns int language sql as 'select r.i'; create view v as select a(z) from z; create function b() returns setof v language sql as 'select * from v';

-- pair: function signature other
create function z(i int) returns int language sql as 'select i'; create function a(i int) returns int language sql as 'select z(i)';
-- to:
create function z(i bigint) returns bigint language sql as 'select i'; create function a(i int) returns bigint language sql as 'select z(i::bigint)';

-- pair: body of a function

-- to:
create function z(i int) returns int language sql as 'select i'; create function a(i int) returns int language sql as 'select z(i)';

-- pair: body of a function default

-- to:
create table u(x int); create function a() returns bigint language sql as 'select max(x)::bigint from u'; create table t(x bigint default a());

-- pair: body of a function default2

-- to:
create table z(x int); create function a() returns bigint language sql as 'select max(x)::bigint from z'; create table t(x bigint default a());

-- pair: body of a function dropcol
create table t (x int, y int); create function a() returns bigint language sql as 'select max(y)::bigint from t';
-- to:
create table t (x int); create function a() returns bigint language sql as 'select max(x)::bigint from t';

-- pair: body of a function later table change
create table t (x int);
-- to:
create table t (x int, y int); create function a() returns int language sql as 'select max(y) from t';

-- pair: body of a function plpgsql

-- to:
create function z(i int) returns int language sql as 'select i'; create function a(i int) returns int language plpgsql as 'begin return z(i); end';

-- pair: body of a function view

-- to:
create table t(x int); create view v as select x from t; create function a() returns bigint language sql as 'select max(x)::bigint from v'; create view b as select a();

-- pair: identity gone table new seq
create table t (x serial);
-- to:
create table u (x int); create sequence t_x_seq;

-- pair: identity to plain and seq
create table t (x int generated always as identity);
-- to:
create table t (x int not null); create sequence t_x_seq;

-- pair: identity to serial
create table t (x int generated always as identity);
-- to:
create table t (x serial);

-- pair: int to array
-- refused: by hand
create table t (x int);
-- to:
create table t (x int[]);

-- pair: int to bool
-- refused: by hand
create table t (x bigint);
-- to:
create table t (x boolean);

-- pair: logged
create unlogged table t (x int);
-- to:
create table t (x int);

-- pair: logged fk
create unlogged table a (x int primary key); create unlogged table b (x int references a);
-- to:
create table a (x int primary key); create table b (x int references a);

-- pair: logged fk2
create unlogged table z (x int primary key); create unlogged table b (x int references z);
-- to:
create table z (x int primary key); create table b (x int references z);

-- pair: logged foreign key new
create unlogged table z (x int primary key);
-- to:
create table z (x int primary key); create table b (x int references z);

-- pair: logged mixed
create unlogged table t (id serial primary key, x int generated always as identity);
-- to:
create table t (id serial primary key, x int generated always as identity);

-- pair: num identity to default
create table t (x int generated always as identity);
-- to:
create sequence s as int; create table t (x int not null default nextval('s'));

-- pair: policy role order
create table t (x int); alter table t enable row level security;
-- to:
create table t (x int); create policy "P" on t for update to suite_reader, suite_maker using (exists (select from t q where q.x = t.x)) with check (true); 

-- pair: proc calls

-- to:
create procedure z(i int) language sql as 'select 1'; create procedure a(i int) language sql as 'call z(i)';

-- pair: snapshot collation elsewhere
create schema craft; create collation craft.german (provider = icu, locale = 'de');
-- to:
create schema craft; create collation craft.german (provider = icu, locale = 'de'); create table t (x text collate craft.german);

-- pair: snapshot other schema
create schema o; create type o.e as enum ('a');
-- to:
create schema o; create type o.e as enum ('a'); create table t (x o.e);

-- pair: text to array
create table t (x text);
-- to:
create table t (x text[]);

-- pair: text to enum default
create type e as enum ('a'); create table t (x text default 'a');
-- to:
create type e as enum ('a'); create table t (x e default 'a');

-- pair: text to jsonb
-- refused: by hand
create table t (x text, y text, z timestamp, b boolean, u text, i inet);
-- to:
create table t (x jsonb, y date, z bigint, b integer, u uuid, i text);

-- pair: unlogged
create table t (x int);
-- to:
create unlogged table t (x int);

-- pair: unlogged fk2
create table a (x int primary key); create table b (x int references a);
-- to:
create unlogged table a (x int primary key); create unlogged table b (x int references a);

-- pair: tables in a circle become unlogged
create table a (x int primary key, y int); create table b (x int primary key references a, y int references b); alter table a add foreign key (y) references b; create table c (x int references a);
-- to:
create unlogged table a (x int primary key, y int); create unlogged table b (x int primary key references a, y int references b); alter table a add foreign key (y) references b; create unlogged table c (x int references a);

-- pair: tables in a circle become logged
create unlogged table a (x int primary key, y int); create unlogged table b (x int primary key references a, y int references b); alter table a add foreign key (y) references b; create unlogged table c (x int references a);
-- to:
create table a (x int primary key, y int); create table b (x int primary key references a, y int references b); alter table a add foreign key (y) references b; create table c (x int references a);

-- pair: constants in the second query of a union
create table t (a bigint, b text, c timestamp(3));
-- to:
create table t (a bigint, b text, c timestamp(3)); create view v as select a, b, c, a as d from t union all select null, 'x', null, 1 + 2 from t; create function f() returns bigint begin atomic select a from t union all select null; end;

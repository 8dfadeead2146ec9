-- A few hundred objects of every kind that PostgreSQL 15 knows, with names that SQL wants quoted and with all kinds of
-- dependencies. pg_dump-15.sql is what pg_dump 15 --schema-only makes of the database that this makes.
create schema market;
create schema "Lager";
comment on schema market is 'What is sold; "quoted", ''too''';
grant usage on schema market to reader, "The Writers";
set search_path = market, public;

create extension btree_gist with schema public;
create extension citext with schema public;
create extension hstore with schema market;

create type size as enum ('small', 'it''s large', 'Größe XL');
comment on type size is 'of a parcel';
create type "Maß" as (breite integer, "Höhe in cm" numeric(10, 2), label text collate "POSIX");
comment on column "Maß"."Höhe in cm" is 'with the box';
create domain grams as integer default 1 not null constraint ck_grams check (value > 0) constraint "not too much" check (value < 100000);
comment on constraint "not too much" on domain grams is 'a truck''s load';
create domain "E-Mail" as citext check (value ~ '^[^@]+@[^@]+$');
create type weights as range (subtype = numeric, multirange_type_name = many_weights);
create type later as enum ();
revoke usage on type size from public;
grant usage on type size to "The Writers";

create sequence numbers as integer start 100 increment -5 minvalue -1000 maxvalue 100 cache 7 cycle;
comment on sequence numbers is 'go down';
create sequence "Zähler";
grant usage on sequence "Zähler" to reader with grant option;

create function doubled(weight grams, factor integer default 2) returns integer language sql immutable strict parallel safe
    as $$ select weight * factor; -- not "three times"; $$;
create function "wächst"(inout state integer, out said text) language plpgsql set search_path = market, pg_temp set work_mem = '2MB'
as $body$
begin
    state := state + 1;
    said := format('$$ it''s %s; "now" $$', state); /* a comment; */
end
$body$;
create function all_sizes(variadic names text[] default '{}') returns setof size language sql stable rows 3 cost 10
    as 'select unnest(enum_range(null::market.size))';
create function stamp() returns trigger language plpgsql security definer as 'begin new.changed := now(); return new; end';
create function noted() returns trigger language plpgsql as 'begin return null; end';
create function spans(a integer, b integer) returns table ("from" integer, "to" integer) language sql
    begin atomic select least(a, b), greatest(a, b); end;
create aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = '0', combinefunc = int4pl, parallel = safe);
create procedure tidy(inout done boolean, days integer default 30) language plpgsql as 'begin done := true; commit; end';
comment on procedure tidy is 'once a day';
revoke execute on function doubled from public;
grant execute on function doubled to reader;

create table customer (
    id bigint generated always as identity (start with 1000 increment by 10 cache 20) constraint pk_customer primary key,
    mail "E-Mail" constraint "uq customer's mail" unique nulls not distinct,
    name text not null collate "POSIX" default 'O''Brien',
    "Straße" text,
    born date constraint ck_customer_born check (born > '1900-01-01'),
    size "Maß",
    tags hstore,
    changed timestamptz(3) not null default now(),
    constraint ck_customer_name check (name <> '' or born is null) no inherit);
comment on table customer is E'Who buys.\nIn two lines; with a \\ and a ''quote''.';
comment on column customer."Straße" is 'with the number';
comment on constraint ck_customer_born on customer is 'nobody is older';
alter table customer alter name set storage external;
alter table customer alter name set statistics 500;
alter table customer alter "Straße" set (n_distinct = -0.5);
alter table customer set (fillfactor = 80, autovacuum_enabled = false, toast.autovacuum_enabled = false);

create table "Order" (
    number serial,
    "Kunde" bigint not null constraint "fk Order Kunde" references customer deferrable initially deferred,
    sent tstzrange,
    weight grams,
    doubled integer generated always as (weight * 2) stored,
    state size default 'small',
    parts integer[] not null default '{}',
    changed timestamptz,
    constraint "pk Order" primary key (number) include ("Kunde"),
    constraint "ex Order" exclude using gist ("Kunde" with =, sent with &&) where (sent is not null) deferrable);
create index "ix Order Kunde" on "Order" ("Kunde" desc nulls last, abs(number), upper('x') text_pattern_ops) include (weight) with (fillfactor = 60);
create unique index on "Order" (number) where weight > 10;
create index "hashed ; index" on "Order" using hash (number);
create index "gin of parts" on "Order" using gin (parts);
comment on index "ix Order Kunde" is 'for the list';
alter table "Order" cluster on "ix Order Kunde";
alter table "Order" replica identity full;
create statistics "Order's statistics" (dependencies, mcv) on "Kunde", state, (weight % 10) from "Order";
alter statistics "Order's statistics" set statistics 77;
alter sequence "Order_number_seq" owned by "Order".number;

-- Two tables that point to each other, and one that points to itself.
create table chicken (id uuid primary key default gen_random_uuid(), egg_id uuid);
create table egg (id uuid primary key, chicken_id uuid references chicken on delete set null on update cascade);
alter table chicken add constraint fk_chicken_egg foreign key (egg_id) references egg not valid;
create table category (id bigint primary key, parent_id bigint references category on delete cascade, unique (parent_id, id));

create table event (at timestamptz not null, country text not null, what jsonb, constraint pk_event primary key (country, at),
    constraint ck_event check (what is not null)) partition by list (country);
create table "event_DE" partition of event (what default '{}') for values in ('DE', 'Österreich') partition by range (at);
create table event_old partition of "event_DE" for values from (minvalue) to ('2020-01-01+00');
create table event_new partition of "event_DE" for values from ('2020-01-01+00') to (maxvalue);
create table event_rest partition of event default;
create table hashed (id bigint, n integer) partition by hash (id, (n % 3));
create table hashed_0 partition of hashed for values with (modulus 2, remainder 0);
create table hashed_1 partition of hashed for values with (modulus 2, remainder 1);
create index ix_event_what on event using gin (what jsonb_path_ops);
create index on event_rest (what) where country <> 'FR';
create table remark (event_country text, event_at timestamptz, text text,
    constraint fk_remark foreign key (event_country, event_at) references event match full) partition by list (event_country);
create table remark_de partition of remark for values in ('DE');
create table animal (id bigint, name text not null check (name <> ''));
create table dog (tail boolean) inherits (animal);
create unlogged table cache (key text primary key, value bytea compression pglz);
create table wording (code varchar(3) default 'x' constraint ck_wording check (code in ('x', 'it''s', 'y')), n char(2) check (n in ('a', 'b')));
create table of_type of "Maß" (breite with options not null default 7);

create view open_orders with (security_invoker = true, security_barrier = true) as
    select o.number, o."Kunde", c.name as "Name des Kunden" from "Order" o join customer c on c.id = o."Kunde" where upper_inf(o.sent);
create view "View auf View" as select "Name des Kunden", count(*) as n from open_orders group by 1 having count(*) > 1;
create view big_customers as select * from customer where id > 10 with cascaded check option;
create recursive view ancestors (id, depth) as
    select id, 1 from category where parent_id is null union all select c.id, a.depth + 1 from category c join ancestors a on a.id = c.parent_id;
alter view big_customers alter name set default 'Big';
comment on view open_orders is 'not yet there';
comment on column open_orders."Name des Kunden" is 'as on the letter';
create materialized view totals as select "Kunde", sum(weight) as "Summe" from "Order" group by 1 with no data;
create unique index uq_totals on totals ("Kunde");
create materialized view filled with (fillfactor = 50) as select number from "Order";
create index "ix filled" on filled (number);
comment on materialized view filled is 'in the night';
create function customers_of(v open_orders) returns setof customer language sql stable as 'select c.* from market.customer c where c.id = v."Kunde"';
create function first_customer() returns text language sql stable
    begin atomic select name from customer order by id limit 1; end;
alter table egg add who text default first_customer();

create trigger stamped before insert or update of name, "Straße" on customer for each row when (new.name is not null) execute function stamp();
create trigger "noted; later" after update on "Order" referencing old table as was new table as is_now for each statement execute function noted('it''s', '"so"');
create constraint trigger checked after insert on chicken deferrable initially deferred for each row execute function noted();
create trigger of_view instead of insert on open_orders for each row execute function noted();
create trigger of_parts after delete on event for each row execute function noted();
create trigger asleep after truncate on category execute function noted();
comment on trigger stamped on customer is 'sets the time';
alter table category disable trigger asleep;
alter table customer enable always trigger stamped;
create rule keep as on delete to cache do instead nothing;
create rule copy as on insert to cache where new.key = 'x' do also update cache set value = new.value where key = 'y';

alter table customer enable row level security;
alter table customer force row level security;
create policy "own rows" on customer using (name = current_setting('market.name', true)) with check (name <> '');
create policy readers on customer as restrictive for select to reader, "The Writers" using (born is not null);
comment on policy "own rows" on customer is 'each to their own';

grant select on customer to reader;
grant select (number), update (state, weight) on "Order" to "The Writers" with grant option;
grant all on "Order" to "The Writers";
grant select on open_orders, totals, event to public;
alter default privileges in schema market grant select on tables to reader;
alter default privileges in schema market grant usage on sequences to "The Writers";

create table "Lager"."Regal" (id integer primary key, customer_id bigint references market.customer, size market.size);
create index "ix Regal" on "Lager"."Regal" (customer_id);
create view "Lager".regale as select r.id, c.name from "Lager"."Regal" r join market.customer c on c.id = r.customer_id;
grant usage on schema "Lager" to reader;
grant select on "Lager"."Regal" to reader;

do $$
declare
    i integer;
begin
    for i in 1..40 loop
        execute format($f$
            create table %1$I (
                id bigint generated by default as identity constraint %2$I primary key,
                parent_id bigint constraint %3$I references %4$s on delete cascade,
                label text not null default %5$L,
                amount numeric(12, 4) constraint %6$I check (amount >= %7$s),
                unique (label, amount));
            create index %8$I on %1$I (parent_id);
            comment on table %1$I is %5$L;
            comment on column %1$I.amount is 'Nummer %7$s';
            grant select, insert on %1$I to "The Writers";
            create view %9$I as select t.id, t.label, p.id as parent from %1$I t left join %4$s p on p.id = t.parent_id $f$,
            'Tabelle ' || i, 'pk ' || i, 'fk ' || i, case when i % 3 = 1 then 'customer' else format('%I', 'Tabelle ' || i / 3 + 1) end,
            'Übung; Nr. "' || i || '"', 'ck ' || i, i, 'ix ' || i, 'view ' || chr(945 + i % 20) || i);
    end loop;
end
$$;

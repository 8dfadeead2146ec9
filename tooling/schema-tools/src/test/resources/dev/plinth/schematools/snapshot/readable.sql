-- What the migrations make of an empty database, on PostgreSQL 18.
-- Written by `the test`; change the migrations, and write it anew.

set check_function_bodies = false;

-- enum size
create type size as enum ('small', 'large');

-- table customer
create table customer (
    id bigint not null,
    name text not null,
    constraint pk_customer PRIMARY KEY (id)
);
comment on table customer is 'who buys';
comment on column customer.name is 'as on letters';
create index ix_customer_name on customer (name);

-- table parcel
create table parcel (
    id bigint generated always as identity,
    customer_id bigint not null,
    size size default 'small'::size,
    constraint pk_parcel PRIMARY KEY (id),
    constraint fk_parcel_customer_id FOREIGN KEY (customer_id) REFERENCES customer(id)
);
grant select on table parcel to reader;
grant select on table parcel to writer;

-- view parcels
create or replace view parcels as
SELECT c.name,
    count(*) AS number
   FROM (customer c
     JOIN parcel p ON ((p.customer_id = c.id)))
  GROUP BY c.name;

-- function first_parcel()
create or replace function first_parcel()
 RETURNS bigint
 LANGUAGE sql
AS $function$select min(id) from parcel$function$;

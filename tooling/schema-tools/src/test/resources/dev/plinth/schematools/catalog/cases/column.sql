-- case: is added
-- alembic: Column additions, removals.
-- draft: yes
create table parcel (id bigint);
-- change:
alter table parcel add weight integer;
-- differences:
-- column parcel.weight is missing

-- case: is removed
-- alembic: Column additions, removals.
-- draft: loses data
create table parcel (id bigint, weight integer);
-- change:
alter table parcel drop weight;
-- differences:
-- column parcel.weight is unexpected

-- case: has a new name
-- alembic: Changes of column name.
-- draft: loses data
create table parcel (id bigint, weight integer);
-- change:
alter table parcel rename weight to grams;
-- differences:
-- column parcel.grams is missing
-- column parcel.weight is unexpected

-- case: gets a wider type
-- alembic: Change of column type.
-- draft: yes
create table parcel (weight integer);
-- change:
alter table parcel alter weight type bigint;
-- differences:
-- column parcel.weight: type is integer, expected bigint

-- case: gets a narrower type
-- alembic: Change of column type.
-- draft: loses data
create table parcel (weight bigint);
-- change:
alter table parcel alter weight type smallint;
-- differences:
-- column parcel.weight: type is bigint, expected smallint

-- case: gets a type that means something else
-- alembic: Change of column type.
-- draft: loses data
create table parcel (weight numeric);
-- change:
alter table parcel alter weight type text;
-- differences:
-- column parcel.weight: type is numeric, expected text

-- case: keeps more decimals
-- alembic: Change of column type.
-- draft: yes
create table parcel (price numeric(10, 2));
-- change:
alter table parcel alter price type numeric(12, 4);
-- differences:
-- column parcel.price: type is numeric(10,2), expected numeric(12,4)

-- case: holds longer text
-- alembic: Change of column type.
-- draft: yes
create table parcel (label varchar(10));
-- change:
alter table parcel alter label type varchar(20);
-- differences:
-- column parcel.label: type is character varying(10), expected character varying(20)

-- case: knows the time zone
-- draft: no, which zone the old values meant is for people to say
create table parcel (sent timestamp);
-- change:
alter table parcel alter sent type timestamptz;
-- differences:
-- column parcel.sent: type is timestamp without time zone, expected timestamp with time zone

-- case: rounds less of a second
-- draft: yes
create table parcel (sent timestamptz(0));
-- change:
alter table parcel alter sent type timestamptz;
-- differences:
-- column parcel.sent: type is timestamp(0) with time zone, expected timestamp with time zone

-- case: holds many
-- draft: no, how one value becomes many is for people to say
create table parcel (label text);
-- change:
alter table parcel alter label type text[] using array[label];
-- differences:
-- column parcel.label: type is text, expected text[]

-- case: becomes an enum
-- alembic: Special SQLAlchemy types such as Enum when generated on a backend which doesn't support ENUM directly
-- draft: no, which text becomes which value is for people to say
create type size as enum ('small', 'large');
create table parcel (size text constraint ck_parcel_size check (size in ('small', 'large')));
-- change:
alter table parcel drop constraint ck_parcel_size, alter size type size using size::size;
-- differences:
-- column parcel.size: type is text, expected size
-- check parcel.ck_parcel_size is unexpected

-- case: must be given
-- alembic: Change of nullable status on columns.
-- draft: yes
create table parcel (weight integer);
-- change:
alter table parcel alter weight set not null;
-- differences:
-- column parcel.weight: not null is not set, expected yes

-- case: need not be given
-- alembic: Change of nullable status on columns.
-- draft: yes
create table parcel (weight integer not null);
-- change:
alter table parcel alter weight drop not null;
-- differences:
-- column parcel.weight: not null is yes, expected none

-- case: must be given by a constraint of a certain name
-- since: 18
-- draft: yes
create table parcel (weight integer not null);
-- change:
alter table parcel rename constraint parcel_weight_not_null to weight_is_given;
-- differences:
-- column parcel.weight: not null is yes, expected yes, named weight_is_given

-- case: must be given from now on
-- since: 18
-- draft: yes
create table parcel (weight integer);
-- change:
alter table parcel add constraint parcel_weight_not_null not null weight not valid;
-- differences:
-- column parcel.weight: not null is not set, expected yes, not valid

-- case: must be given, but not in tables that inherit
-- since: 18
-- draft: yes
create table parcel (weight integer not null);
-- change:
alter table parcel alter constraint parcel_weight_not_null no inherit;
-- differences:
-- column parcel.weight: not null is yes, expected yes, not inherited

-- case: gets a default
-- alembic: Change of server default.
-- draft: yes
create table parcel (weight integer);
-- change:
alter table parcel alter weight set default 0;
-- differences:
-- column parcel.weight: default is not set, expected 0

-- case: gets another default
-- alembic: Change of server default.
-- draft: yes
create table parcel (sent timestamptz default now());
-- change:
alter table parcel alter sent set default now() + interval '1 day';
-- differences:
-- column parcel.sent: default is now(), expected (now() + '1 day'::interval)

-- case: loses its default
-- alembic: Change of server default.
-- draft: yes
create table parcel (label text default 'none');
-- change:
alter table parcel alter label drop default;
-- differences:
-- column parcel.label: default is 'none'::text, expected none

-- case: has its default from a sequence
-- draft: yes
create sequence parcel_numbers;
create table parcel (number bigint);
-- change:
alter table parcel alter number set default nextval('parcel_numbers');
-- differences:
-- column parcel.number: default is not set, expected nextval('parcel_numbers'::regclass)

-- case: numbers itself
-- draft: yes
create table parcel (id bigint not null);
-- change:
alter table parcel alter id add generated always as identity;
-- differences:
-- column parcel.id: identity is not set, expected always

-- case: no longer numbers itself
-- draft: yes
create table parcel (id bigint generated always as identity);
-- change:
alter table parcel alter id drop identity;
-- differences:
-- column parcel.id: identity is always, expected none

-- case: numbers itself unless told
-- draft: yes
create table parcel (id bigint generated always as identity);
-- change:
alter table parcel alter id set generated by default;
-- differences:
-- column parcel.id: identity is always, expected by default

-- case: numbers itself otherwise
-- draft: yes
create table parcel (id bigint generated always as identity);
-- change:
alter table parcel alter id set start 1000 set increment 50 set cache 10 set maxvalue 1000000 set cycle;
-- differences:
-- column parcel.id: identity sequence is not set, expected start 1000 increment 50 maxvalue 1000000 cache 10 cycle

-- case: numbers itself by a sequence of a certain name
-- draft: yes
create table parcel (id bigint generated always as identity);
-- change:
alter sequence parcel_id_seq rename to parcel_numbers;
-- differences:
-- column parcel.id: identity sequence is not set, expected parcel_numbers

-- case: is generated from now on
-- draft: loses data
create table parcel (weight integer, doubled integer);
-- change:
alter table parcel drop doubled, add doubled integer generated always as (weight * 2) stored;
-- differences:
-- column parcel.doubled: generated is not set, expected (weight * 2) stored

-- case: is generated by another expression
-- draft: yes
create table parcel (weight integer, doubled integer generated always as (weight * 2) stored);
-- change:
alter table parcel drop doubled, add doubled integer generated always as (weight + weight) stored;
-- differences:
-- column parcel.doubled: generated is (weight * 2) stored, expected (weight + weight) stored

-- case: is no longer generated
-- draft: yes
create table parcel (weight integer, doubled integer generated always as (weight * 2) stored);
-- change:
alter table parcel alter doubled drop expression;
-- differences:
-- column parcel.doubled: generated is (weight * 2) stored, expected none

-- case: is generated on reading
-- since: 18
-- draft: yes
create table parcel (weight integer, doubled integer generated always as (weight * 2) stored);
-- change:
alter table parcel drop doubled, add doubled integer generated always as (weight * 2) virtual;
-- differences:
-- column parcel.doubled: generated is (weight * 2) stored, expected (weight * 2) virtual

-- case: sorts otherwise
-- draft: yes
create table parcel (label text);
-- change:
alter table parcel alter label type text collate "POSIX";
-- differences:
-- column parcel.label: collation is not set, expected "POSIX"

-- case: gets a comment
-- draft: yes
create table parcel (weight integer);
-- change:
comment on column parcel.weight is 'in grams';
-- differences:
-- column parcel.weight: comment is not set, expected in grams

-- case: loses its comment
-- draft: yes
create table parcel (weight integer);
comment on column parcel.weight is 'in grams';
-- change:
comment on column parcel.weight is null;
-- differences:
-- column parcel.weight: comment is in grams, expected none

-- case: is stored outside and as it is
-- draft: yes
create table parcel (picture bytea);
-- change:
alter table parcel alter picture set storage external;
-- differences:
-- column parcel.picture: storage is not set, expected external

-- case: is made smaller by another method
-- draft: yes
create table parcel (picture bytea);
-- change:
alter table parcel alter picture set compression pglz;
-- differences:
-- column parcel.picture: compression is not set, expected pglz

-- case: is sampled more
-- draft: yes
create table parcel (label text);
-- change:
alter table parcel alter label set statistics 500;
-- differences:
-- column parcel.label: statistics is not set, expected 500

-- case: is said to be almost unique
-- draft: yes
create table parcel (label text);
-- change:
alter table parcel alter label set (n_distinct = -0.9);
-- differences:
-- column parcel.label: options is not set, expected n_distinct=-0.9

-- case: with a name that SQL wants quoted, is added
-- draft: yes
create table "Päckchen, klein" (id bigint);
-- change:
alter table "Päckchen, klein" add "Größe ""in"" cm" integer default 1;
-- differences:
-- column "Päckchen, klein"."Größe ""in"" cm" is missing

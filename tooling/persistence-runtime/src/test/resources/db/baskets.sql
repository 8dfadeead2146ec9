-- The small domain that the engine is tested on. It is run once for each template, by the administrator.

do $$ begin
    create role basket_app login;
exception when duplicate_object or unique_violation then
    null;
end $$;

create schema baskets;
grant usage on schema baskets to basket_app;
set search_path = baskets;

create function who() returns text language sql stable as
    $$ select coalesce(nullif(current_setting('basket.user', true), ''), current_user) $$;

create table basket (
    id uuid constraint pk_basket_id primary key,
    version bigint not null,
    name text not null constraint uq_basket_name unique deferrable initially deferred
        constraint ck_basket_name check (name = trim(name)),
    number bigint constraint uq_basket_number unique,
    parent_id uuid constraint fk_basket_parent_id references basket,
    city text,
    street text,
    budget numeric(12, 2),
    opened_at timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    created_by text not null default who(),
    updated_at timestamptz not null default clock_timestamp(),
    updated_by text not null default who()
);

create table basket_entry (
    id uuid constraint pk_basket_entry_id primary key,
    basket_id uuid not null constraint fk_basket_entry_basket_id references basket,
    article text not null,
    quantity integer not null constraint ck_basket_entry_quantity check (quantity > 0),
    constraint uq_basket_entry_basket_id_article unique (basket_id, article) deferrable initially deferred
);
create index ix_basket_entry_basket_id on basket_entry (basket_id);

create table basket_tag (
    basket_id uuid not null constraint fk_basket_tag_basket_id references basket,
    tag text not null,
    constraint pk_basket_tag_basket_id_tag primary key (basket_id, tag)
);

create table voucher (
    id uuid constraint pk_voucher_id primary key,
    version bigint not null,
    basket_id uuid not null constraint fk_voucher_basket_id references basket,
    code text not null constraint uq_voucher_code unique,
    validity tstzrange not null default '(,)',
    constraint ex_voucher_validity exclude using gist (validity with &&) where (validity <> '(,)')
);
create index ix_voucher_basket_id on voucher (basket_id);

create function stamp() returns trigger language plpgsql as $$ begin
    new.updated_at := clock_timestamp();
    new.updated_by := baskets.who();
    return new;
end $$;
create trigger stamp before update on basket for each row execute function stamp();

grant select, insert, update, delete on basket, basket_entry, basket_tag, voucher to basket_app;

-- What the application may not touch.
create table secret (word text);

create table customer (
    id uuid not null,
    version bigint not null,
    number text not null,
    email text,
    status text not null,
    created_at timestamptz not null default now(),
    created_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    updated_at timestamptz not null default now(),
    updated_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    constraint pk_customer_id primary key (id),
    constraint ck_customer_version check (version > 0),
    constraint uq_customer_number unique (number),
    constraint ck_customer_number check (is_name(number)),
    constraint ck_customer_email check (is_name(email) and email ~ '^[^@ \t\n\v\f\r]+@[^@ \t\n\v\f\r]+$'),
    constraint ck_customer_status check (status in ('ACTIVE', 'CLOSED'))
);
comment on table customer is 'Someone who buys under a number; guests have no row here.';
comment on column customer.id is 'Identity, a UUID v7 made before the insert.';
comment on column customer.version is 'Raised by every change of the customer or its addresses; a write with an old one is refused.';
comment on column customer.number is 'The number people know the customer by.';
comment on column customer.email is 'Where to write to, if known; two customers may share one.';
comment on column customer.status is 'ACTIVE, or CLOSED for one who no longer buys.';
comment on column customer.created_at is 'When the row was made.';
comment on column customer.created_by is 'Who made the row: the user of the application, else the database role.';
comment on column customer.updated_at is 'When the row was last changed.';
comment on column customer.updated_by is 'Who last changed the row: the user of the application, else the database role.';

create table customer_address (
    id uuid not null,
    customer_id uuid not null,
    kind text not null,
    recipient text not null,
    street text not null,
    postal_code text not null,
    city text not null,
    country text not null,
    constraint pk_customer_address_id primary key (id),
    constraint fk_customer_address_customer_id foreign key (customer_id) references customer (id),
    -- Checked at commit: a new address may be written before the old one is deleted.
    constraint uq_customer_address_customer_id_kind unique (customer_id, kind) deferrable initially deferred,
    constraint ck_customer_address_kind check (kind in ('BILLING', 'DELIVERY')),
    constraint ck_customer_address_recipient check (is_name(recipient)),
    constraint ck_customer_address_street check (is_name(street)),
    constraint ck_customer_address_postal_code check (is_name(postal_code)),
    constraint ck_customer_address_city check (is_name(city)),
    constraint ck_customer_address_country check (is_country(country))
);
comment on table customer_address is 'Where a customer gets bills or goods; at most one address of each kind.';
comment on column customer_address.id is 'Identity, a UUID v7 made before the insert.';
comment on column customer_address.customer_id is 'Whose address this is.';
comment on column customer_address.kind is 'BILLING or DELIVERY.';
comment on column customer_address.recipient is 'Name on the first line.';
comment on column customer_address.street is 'Street and house number.';
comment on column customer_address.postal_code is 'Postal code, in the form of its country.';
comment on column customer_address.city is 'Town or city.';
comment on column customer_address.country is 'ISO 3166-1 alpha-2 code, or a user-assigned one.';

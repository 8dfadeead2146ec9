create table supplier (
    id uuid not null,
    version bigint not null,
    name text not null,
    country text not null,
    active boolean not null,
    created_at timestamptz not null default now(),
    created_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    updated_at timestamptz not null default now(),
    updated_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    constraint pk_supplier_id primary key (id),
    constraint uq_supplier_name unique (name),
    constraint ck_supplier_version check (version > 0),
    constraint ck_supplier_name check (is_name(name)),
    constraint ck_supplier_country check (is_country(country))
);
comment on table supplier is 'Someone from whom the shop buys.';
comment on column supplier.id is 'Identity, a UUID v7 made before the insert.';
comment on column supplier.version is 'Raised by every change of the supplier; a write with an old one is refused.';
comment on column supplier.name is 'What people call it.';
comment on column supplier.country is 'Where it delivers from: ISO 3166-1 alpha-2 code, or a user-assigned one.';
comment on column supplier.active is 'Whether the shop still buys from it.';
comment on column supplier.created_at is 'When the row was made.';
comment on column supplier.created_by is 'Who made the row: the user of the application, else the database role.';
comment on column supplier.updated_at is 'When the row was last changed.';
comment on column supplier.updated_by is 'Who last changed the row: the user of the application, else the database role.';

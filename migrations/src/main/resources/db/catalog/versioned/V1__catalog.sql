-- The exclusion constraint on prices needs it. The administrator's roles.sql creates it, since a role that owns only
-- its schema may not; this line says so to whoever replays these scripts elsewhere, and does nothing otherwise.
create extension if not exists btree_gist with schema public;

create table category (
    id uuid not null,
    version bigint not null,
    name text not null,
    parent_id uuid,
    created_at timestamptz not null default now(),
    created_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    updated_at timestamptz not null default now(),
    updated_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    constraint pk_category_id primary key (id),
    constraint ck_category_version check (version > 0),
    constraint fk_category_parent_id foreign key (parent_id) references category (id),
    -- Deferred, so that one transaction can swap two names.
    constraint uq_category_parent_id_name unique nulls not distinct (parent_id, name) deferrable initially deferred,
    constraint ck_category_name check (is_name(name)),
    constraint ck_category_id_parent_id check (id <> parent_id)
);
comment on table category is 'A shelf of the catalog; categories form a tree.';
comment on column category.id is 'Identity, a UUID v7 made before the insert.';
comment on column category.version is 'Raised by every change of the category; a write with an old one is refused.';
comment on column category.name is 'What people call it; unique among the children of one parent.';
comment on column category.parent_id is 'The category above, none for a root. That the tree has no cycle is held by a lock on the tree.';
comment on column category.created_at is 'When the row was made.';
comment on column category.created_by is 'Who made the row: the user of the application, else the database role.';
comment on column category.updated_at is 'When the row was last changed.';
comment on column category.updated_by is 'Who last changed the row: the user of the application, else the database role.';

create table product (
    id uuid not null,
    version bigint not null,
    sku text not null,
    name text not null,
    created_at timestamptz not null default now(),
    created_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    updated_at timestamptz not null default now(),
    updated_by text not null default coalesce(nullif(current_setting('plinth.user', true), ''), current_user),
    constraint pk_product_id primary key (id),
    constraint ck_product_version check (version > 0),
    constraint uq_product_sku unique (sku),
    constraint ck_product_sku check (is_name(sku) and sku = fold_case(sku)),
    constraint ck_product_name check (is_name(name))
);
comment on table product is 'Something the shop sells.';
comment on column product.id is 'Identity, a UUID v7 made before the insert.';
comment on column product.version is 'Raised by every change of the product, its prices or its categories; a write with an old one is refused.';
comment on column product.sku is 'The stock-keeping code people know the product by, in upper case.';
comment on column product.name is 'What people call it.';
comment on column product.created_at is 'When the row was made.';
comment on column product.created_by is 'Who made the row: the user of the application, else the database role.';
comment on column product.updated_at is 'When the row was last changed.';
comment on column product.updated_by is 'Who last changed the row: the user of the application, else the database role.';

create table product_category (
    product_id uuid not null,
    category_id uuid not null,
    constraint pk_product_category_product_id_category_id primary key (product_id, category_id),
    constraint fk_product_category_product_id foreign key (product_id) references product (id),
    constraint fk_product_category_category_id foreign key (category_id) references category (id)
);
create index ix_product_category_category_id on product_category (category_id);
comment on table product_category is 'Which products stand on which shelves.';
comment on column product_category.product_id is 'The product.';
comment on column product_category.category_id is 'A category it stands in.';

create table product_price (
    id uuid not null,
    product_id uuid not null,
    amount numeric not null,
    currency text not null,
    valid_from timestamptz not null,
    valid_to timestamptz,
    constraint pk_product_price_id primary key (id),
    constraint fk_product_price_product_id foreign key (product_id) references product (id),
    constraint ck_product_price_amount check (is_entered_amount(amount)),
    constraint ck_product_price_currency check (is_currency(currency)),
    constraint ck_product_price_valid_from check (is_moment(valid_from)),
    constraint ck_product_price_valid_to check (is_moment(valid_to)),
    constraint ck_product_price_valid_from_valid_to check (valid_from < valid_to),
    -- One price at a time in one currency, also when two transactions add one each. Its index serves the foreign key.
    -- Checked at commit: the next price may be written before the one that it follows has got its end.
    constraint ex_product_price_product_id_currency_validity exclude using gist (
        product_id with =, currency with =, tstzrange(valid_from, valid_to) with &&) deferrable initially deferred
);
comment on table product_price is 'What a product costs, and when; what was paid for it belongs to the order line.';
comment on column product_price.id is 'Identity, a UUID v7 made before the insert.';
comment on column product_price.product_id is 'The product.';
comment on column product_price.amount is 'Price of one piece, exact, with all its decimals.';
comment on column product_price.currency is 'ISO 4217 code.';
comment on column product_price.valid_from is 'First moment at which the price holds.';
comment on column product_price.valid_to is 'First moment at which it no longer holds; none while no end is known.';

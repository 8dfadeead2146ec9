create role depot_app login;
create table shelf (
    id uuid constraint pk_shelf primary key,
    version bigint not null,
    label text not null constraint uq_shelf_label unique,
    width integer,
    height integer
);
create table pallet (
    id uuid constraint pk_pallet primary key,
    version bigint not null,
    shelf_id uuid not null constraint fk_pallet_shelf references shelf
);
create table box (
    id uuid constraint pk_box primary key,
    shelf_id uuid constraint fk_box_shelf references shelf,
    pallet_id uuid constraint fk_box_pallet references pallet,
    content text not null,
    pieces bigint not null constraint ck_box_pieces check (pieces > 0),
    constraint ck_box_place check (num_nonnulls(shelf_id, pallet_id) = 1)
);
create view shelf_load as
    select s.id, s.label, count(b.id) as boxes, coalesce(sum(b.pieces), 0)::bigint as pieces
    from shelf s left join box b on b.shelf_id = s.id
    group by s.id, s.label;
grant select, insert, update, delete on shelf, pallet, box to depot_app;
grant select on shelf_load to depot_app;

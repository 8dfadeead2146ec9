-- case: is added
-- alembic: Some free-standing constraint additions and removals may not be supported, including PRIMARY KEY, EXCLUDE, CHECK
-- draft: yes
create table parcel (id bigint not null);
-- change:
alter table parcel add constraint pk_parcel primary key (id);
-- differences:
-- primary key parcel.pk_parcel is missing

-- case: is removed
-- draft: yes
create table parcel (id bigint constraint pk_parcel primary key);
-- change:
alter table parcel drop constraint pk_parcel, alter id set not null;
-- differences:
-- primary key parcel.pk_parcel is unexpected

-- case: is of two columns
-- draft: yes
create table parcel (market bigint not null, id bigint constraint pk_parcel primary key);
-- change:
alter table parcel drop constraint pk_parcel, alter id set not null, add constraint pk_parcel primary key (market, id);
-- differences:
-- primary key parcel.pk_parcel: definition is PRIMARY KEY (id), expected PRIMARY KEY (market, id)

-- case: has a new name
-- draft: yes
create table parcel (id bigint primary key);
-- change:
alter table parcel rename constraint parcel_pkey to pk_parcel;
-- differences:
-- primary key parcel.pk_parcel is missing
-- primary key parcel.parcel_pkey is unexpected

-- case: is checked at the end
-- draft: yes
create table parcel (id bigint constraint pk_parcel primary key);
-- change:
alter table parcel drop constraint pk_parcel, alter id set not null,
    add constraint pk_parcel primary key (id) deferrable initially deferred;
-- differences:
-- primary key parcel.pk_parcel: definition is PRIMARY KEY (id), expected PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED

-- case: carries another column
-- draft: yes
create table parcel (id bigint constraint pk_parcel primary key, label text);
-- change:
alter table parcel drop constraint pk_parcel, alter id set not null, add constraint pk_parcel primary key (id) include (label);
-- differences:
-- primary key parcel.pk_parcel: definition is PRIMARY KEY (id), expected PRIMARY KEY (id) INCLUDE (label)

-- case: is filled less
-- draft: yes
create table parcel (id bigint constraint pk_parcel primary key);
-- change:
alter index pk_parcel set (fillfactor = 50);
-- differences:
-- primary key parcel.pk_parcel: options is not set, expected fillfactor=50

-- case: holds for a time
-- since: 18
-- draft: yes
create extension btree_gist;
create table price (id bigint not null, valid daterange not null);
-- change:
alter table price add constraint pk_price primary key (id, valid without overlaps);
-- differences:
-- primary key price.pk_price is missing

-- case: gets a comment
-- draft: yes
create table parcel (id bigint constraint pk_parcel primary key);
-- change:
comment on constraint pk_parcel on parcel is 'made by the market';
-- differences:
-- primary key parcel.pk_parcel: comment is not set, expected made by the market

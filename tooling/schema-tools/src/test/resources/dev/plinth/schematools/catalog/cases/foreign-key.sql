-- case: is added
-- alembic: Basic changes in foreign key constraints
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint);
-- change:
alter table parcel add constraint fk_parcel_customer_id foreign key (customer_id) references customer;
-- differences:
-- foreign key parcel.fk_parcel_customer_id is missing

-- case: is removed
-- alembic: Basic changes in foreign key constraints
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint constraint fk_parcel_customer_id references customer);
-- change:
alter table parcel drop constraint fk_parcel_customer_id;
-- differences:
-- foreign key parcel.fk_parcel_customer_id is unexpected

-- case: deletes with the row that it points to
-- alembic: Basic changes in foreign key constraints
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint constraint fk_parcel_customer_id references customer);
-- change:
alter table parcel drop constraint fk_parcel_customer_id,
    add constraint fk_parcel_customer_id foreign key (customer_id) references customer on delete cascade;
-- differences:
-- foreign key parcel.fk_parcel_customer_id: definition is FOREIGN KEY (customer_id) REFERENCES customer(id), expected FOREIGN KEY (customer_id) REFERENCES customer(id) ON DELETE CASCADE

-- case: follows the key that it points to
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint constraint fk_parcel_customer_id references customer);
-- change:
alter table parcel drop constraint fk_parcel_customer_id,
    add constraint fk_parcel_customer_id foreign key (customer_id) references customer on update cascade;
-- differences:
-- foreign key parcel.fk_parcel_customer_id: definition is FOREIGN KEY (customer_id) REFERENCES customer(id), expected FOREIGN KEY (customer_id) REFERENCES customer(id) ON UPDATE CASCADE

-- case: forgets one of its columns
-- draft: yes
create table customer (market bigint, id bigint, constraint pk_customer primary key (market, id));
create table parcel (market bigint, customer_id bigint);
alter table parcel add constraint fk_parcel_customer foreign key (market, customer_id) references customer on delete set null;
-- change:
alter table parcel drop constraint fk_parcel_customer,
    add constraint fk_parcel_customer foreign key (market, customer_id) references customer on delete set null (customer_id);
-- differences:
-- foreign key parcel.fk_parcel_customer: definition is FOREIGN KEY (market, customer_id) REFERENCES customer(market, id) ON DELETE SET NULL, expected FOREIGN KEY (market, customer_id) REFERENCES customer(market, id) ON DELETE SET NULL (customer_id)

-- case: wants all columns or none
-- draft: yes
create table customer (market bigint, id bigint, constraint pk_customer primary key (market, id));
create table parcel (market bigint, customer_id bigint);
alter table parcel add constraint fk_parcel_customer foreign key (market, customer_id) references customer;
-- change:
alter table parcel drop constraint fk_parcel_customer,
    add constraint fk_parcel_customer foreign key (market, customer_id) references customer match full;
-- differences:
-- foreign key parcel.fk_parcel_customer: definition is FOREIGN KEY (market, customer_id) REFERENCES customer(market, id), expected FOREIGN KEY (market, customer_id) REFERENCES customer(market, id) MATCH FULL

-- case: may be checked at the end
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint constraint fk_parcel_customer_id references customer);
-- change:
alter table parcel alter constraint fk_parcel_customer_id deferrable;
-- differences:
-- foreign key parcel.fk_parcel_customer_id: definition is FOREIGN KEY (customer_id) REFERENCES customer(id), expected FOREIGN KEY (customer_id) REFERENCES customer(id) DEFERRABLE

-- case: is checked at the end
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint constraint fk_parcel_customer_id references customer deferrable);
-- change:
alter table parcel alter constraint fk_parcel_customer_id deferrable initially deferred;
-- differences:
-- foreign key parcel.fk_parcel_customer_id: definition is FOREIGN KEY (customer_id) REFERENCES customer(id) DEFERRABLE, expected FOREIGN KEY (customer_id) REFERENCES customer(id) DEFERRABLE INITIALLY DEFERRED

-- case: holds for new rows only
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint);
-- change:
alter table parcel add constraint fk_parcel_customer_id foreign key (customer_id) references customer not valid;
-- differences:
-- foreign key parcel.fk_parcel_customer_id is missing

-- case: holds for all rows
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint);
alter table parcel add constraint fk_parcel_customer_id foreign key (customer_id) references customer not valid;
-- change:
alter table parcel validate constraint fk_parcel_customer_id;
-- differences:
-- foreign key parcel.fk_parcel_customer_id: definition is FOREIGN KEY (customer_id) REFERENCES customer(id) NOT VALID, expected FOREIGN KEY (customer_id) REFERENCES customer(id)

-- case: is only told
-- since: 18
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint constraint fk_parcel_customer_id references customer);
-- change:
alter table parcel alter constraint fk_parcel_customer_id not enforced;
-- differences:
-- foreign key parcel.fk_parcel_customer_id: definition is FOREIGN KEY (customer_id) REFERENCES customer(id), expected FOREIGN KEY (customer_id) REFERENCES customer(id) NOT ENFORCED

-- case: was switched off
-- draft: no, whether the rows still fit is for people to find out
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint constraint fk_parcel_customer_id references customer);
-- change:
alter table parcel disable trigger all;
-- differences:
-- foreign key parcel.fk_parcel_customer_id: fires is not set, expected not always

-- case: points to another table
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table supplier (id bigint constraint pk_supplier primary key);
create table parcel (owner_id bigint constraint fk_parcel_owner_id references customer);
-- change:
alter table parcel drop constraint fk_parcel_owner_id,
    add constraint fk_parcel_owner_id foreign key (owner_id) references supplier;
-- differences:
-- foreign key parcel.fk_parcel_owner_id: definition is FOREIGN KEY (owner_id) REFERENCES customer(id), expected FOREIGN KEY (owner_id) REFERENCES supplier(id)

-- case: holds at a time
-- since: 18
-- draft: yes
create extension btree_gist;
create table product (id bigint, sold daterange, constraint pk_product primary key (id, sold without overlaps));
create table price (product_id bigint, valid daterange);
-- change:
alter table price add constraint fk_price_product foreign key (product_id, period valid) references product (id, period sold);
-- differences:
-- foreign key price.fk_price_product is missing

-- case: gets a comment
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint constraint fk_parcel_customer_id references customer);
-- change:
comment on constraint fk_parcel_customer_id on parcel is 'whose it is';
-- differences:
-- foreign key parcel.fk_parcel_customer_id: comment is not set, expected whose it is

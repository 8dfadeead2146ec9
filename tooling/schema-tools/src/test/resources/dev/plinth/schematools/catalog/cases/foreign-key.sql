-- case: is added
-- alembic: Basic changes in foreign key constraints
-- draft: yes
create table customer (id bigint constraint pk_customer primary key);
create table parcel (customer_id bigint);
-- change:
alter table parcel add constraint fk_parcel_customer_id foreign key (customer_id) references customer;
-- differences:
-- foreign key parcel.fk_parcel_customer_id is missing

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

create table sequence (seq_name varchar(50) primary key, seq_count numeric(38));
create table customer (
    id bigint primary key,
    name varchar(255),
    email varchar(255)
);
create table bike (
    id bigint primary key,
    frame varchar(40) not null,
    status varchar(255),
    version bigint
);

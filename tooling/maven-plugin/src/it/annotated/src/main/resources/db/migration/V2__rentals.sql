create table rental (
    id bigint primary key,
    customer_id bigint references customer,
    bikeid bigint,
    begin timestamp,
    "end" date,
    deposit numeric(10, 2) not null
);

create sequence visit_number increment by 10;
create table visit (
    number integer primary key,
    patient_id uuid not null references patient,
    seen_at timestamptz not null,
    fee numeric(8, 2),
    total numeric(8, 2) generated always as (fee * 1.2) stored
);

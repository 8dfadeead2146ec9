create table patient (
    id uuid primary key,
    "fullName" text not null,
    born date not null
);
create table patient_allergy (
    patient_id uuid not null references patient,
    substance text not null,
    primary key (patient_id, substance)
);

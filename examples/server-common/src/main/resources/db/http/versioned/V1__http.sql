create table kept_answer (
    id uuid not null default gen_random_uuid(),
    caller text not null,
    idempotency_key text not null,
    customer_id uuid,
    request_hash bytea not null,
    status integer,
    body text,
    entity_version bigint,
    resource text,
    created_at timestamptz not null default now(),
    constraint pk_kept_answer_id primary key (id),
    constraint uq_kept_answer_caller_idempotency_key_customer_id
        unique nulls not distinct (caller, idempotency_key, customer_id),
    constraint ck_kept_answer_caller check (is_name(caller)),
    constraint ck_kept_answer_idempotency_key check (is_name(idempotency_key)),
    constraint ck_kept_answer_request_hash check (octet_length(request_hash) = 32),
    constraint ck_kept_answer_status check (status between 200 and 299)
);
comment on table kept_answer is 'What a request was answered with, so that a repeat of it is answered so again; one row for each idempotency key.';
comment on column kept_answer.id is 'Identity.';
comment on column kept_answer.caller is 'Who asked, as the token says it; each caller has keys of its own.';
comment on column kept_answer.idempotency_key is 'The key that the caller chose.';
comment on column kept_answer.customer_id is 'The customer on whose behalf the caller asked; null for staff.';
comment on column kept_answer.request_hash is 'SHA-256 of path and message: another request under the same key is refused.';
comment on column kept_answer.status is 'HTTP status; null while the transaction runs that took the key.';
comment on column kept_answer.body is 'The message in JSON; null while the transaction runs.';
comment on column kept_answer.entity_version is 'The version that the entity tag names; null for none.';
comment on column kept_answer.resource is 'The path of what the answer shows; null while the transaction runs.';
comment on column kept_answer.created_at is 'When the key was taken. Rows may be deleted when callers no longer repeat.';

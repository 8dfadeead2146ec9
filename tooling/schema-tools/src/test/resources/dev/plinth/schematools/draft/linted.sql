-- What is drafted for tables in use, and the checks of migrations that find it nevertheless, since it was asked for in this
-- form or the draft knows no other. $ stands for the number of the case; of the tables, those are made that a case names.
-- table: mood$
create type mood$ as enum ('glad', 'calm');
-- table: client$
create table client$ (id int constraint pk_client$ primary key, mail text constraint uq_client$_mail unique, name text);
-- table: visit$
create table visit$ (
    id int constraint pk_visit$ primary key, client_id int, code text, note text, fee numeric, number int,
    state varchar(10) not null default 'new', twice numeric generated always as (fee * 2) stored);
create index ix_visit$_state on visit$ (state);
-- table: plain$
create table plain$ (id int not null, name text);
-- table: reading$
create table reading$ (id int, value int) partition by range (id);
create table reading$_1 partition of reading$ for values from (0) to (10000);
-- case: index; none
create index ix_visit$_note on visit$ (note);
-- case: replaced index; none
drop index ix_visit$_state;
create index ix_visit$_state on visit$ (state, id);
-- case: dropped index; none
drop index ix_visit$_state;
-- case: index of a partitioned table; blocking-scan
create index ix_reading$_value on reading$ (value);
-- case: unique constraint; none
alter table visit$ add constraint uq_visit$_code unique (code);
-- case: unique constraint that a foreign key refers to; blocking-scan
alter table visit$ add constraint uq_visit$_code unique (code);
create table fee$ (code text references visit$ (code));
-- case: dropped unique constraint; none
alter table client$ drop constraint uq_client$_mail;
-- case: exclusion; blocking-scan
alter table visit$ add constraint ex_visit$_note exclude (note with =);
-- case: primary key; none
alter table plain$ add constraint pk_plain$ primary key (id);
-- case: check; none
alter table visit$ add constraint ck_visit$_fee check (fee > 0);
-- case: checks of two tables; none
alter table visit$ add constraint ck_visit$_fee check (fee > 0);
alter table client$ add constraint ck_client$_mail check (mail <> '');
-- case: foreign key; none
alter table visit$ add constraint fk_visit$_client foreign key (client_id) references client$;
-- case: new table with a foreign key; none
create table fee$ (id int primary key, visit_id int not null references visit$);
create index ix_fee$_visit on fee$ (visit_id);
-- case: column; none
alter table visit$ add column remark text;
-- case: column with a default; none
alter table visit$ add column remark text not null default 'none';
-- case: column with a volatile default; rewrite
alter table visit$ add column token uuid default gen_random_uuid();
-- case: stored column; rewrite
alter table visit$ add column half numeric generated always as (fee / 2) stored;
-- case: stored column that is computed otherwise; rewrite
alter table visit$ drop column twice;
alter table visit$ add column twice numeric generated always as (fee + fee) stored;
-- case: numbered column; rewrite
alter table visit$ add column place bigint generated always as identity;
-- case: required column; compatibility
alter table visit$ add column remark text not null;
-- case: column that becomes required; none
alter table visit$ alter column note set not null;
-- case: two columns that become required; none
alter table visit$ alter column note set not null;
alter table client$ alter column mail set not null;
-- case: default taken away; compatibility
alter table visit$ alter column state drop default;
-- case: wider number; rewrite
alter table visit$ alter column number type bigint;
-- case: longer text with a default; none
alter table visit$ alter column state type varchar(20);
-- case: shorter text with a default; compatibility, rewrite; loses
alter table visit$ alter column state type varchar(5);
-- case: dropped column; none; loses
alter table visit$ drop column note;
-- case: dropped table; none; loses
drop table visit$;
-- case: value of an enum; none
alter type mood$ add value 'sad';
-- case: unlogged table; rewrite
alter table visit$ set unlogged;
-- case: renamed column; compatibility; visit$.note -> visit$.remark
alter table visit$ rename column note to remark;
-- case: renamed table; compatibility; visit$ -> meeting$
alter table visit$ rename to meeting$;
-- case: expanded column; none; visit$.state -> visit$.phase; expand
-- case: contracted column; none; visit$.state -> visit$.phase; contract
-- case: expanded table; none; visit$ -> meeting$; expand
-- case: contracted table; none; visit$ -> meeting$; contract

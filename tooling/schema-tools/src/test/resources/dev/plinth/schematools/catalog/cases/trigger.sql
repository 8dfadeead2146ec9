-- case: is added
-- draft: yes
create table parcel (weight integer);
create function note() returns trigger language plpgsql as 'begin return new; end';
-- change:
create trigger noted before insert on parcel for each row execute function note();
-- differences:
-- trigger parcel.noted is missing

-- case: is removed
-- draft: yes
create table parcel (weight integer);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on parcel for each row execute function note();
-- change:
drop trigger noted on parcel;
-- differences:
-- trigger parcel.noted is unexpected

-- case: fires later, and for the statement
-- draft: yes
create table parcel (weight integer);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on parcel for each row execute function note();
-- change:
create or replace trigger noted after insert or truncate on parcel for each statement execute function note();
-- differences:
-- trigger parcel.noted: definition is CREATE TRIGGER noted BEFORE INSERT ON parcel FOR EACH ROW EXECUTE FUNCTION note(), expected CREATE TRIGGER noted AFTER INSERT OR TRUNCATE ON parcel FOR EACH STATEMENT EXECUTE FUNCTION note()

-- case: fires for certain columns
-- draft: yes
create table parcel (weight integer, label text);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before update on parcel for each row execute function note();
-- change:
create or replace trigger noted before update of weight on parcel for each row execute function note();
-- differences:
-- trigger parcel.noted: definition is CREATE TRIGGER noted BEFORE UPDATE ON parcel FOR EACH ROW EXECUTE FUNCTION note(), expected CREATE TRIGGER noted BEFORE UPDATE OF weight ON parcel FOR EACH ROW EXECUTE FUNCTION note()

-- case: fires under a condition
-- draft: yes
create table parcel (weight integer);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before update on parcel for each row execute function note();
-- change:
create or replace trigger noted before update on parcel for each row
    when (old.weight is distinct from new.weight) execute function note();
-- differences:
-- trigger parcel.noted: definition is CREATE TRIGGER noted BEFORE UPDATE ON parcel FOR EACH ROW EXECUTE FUNCTION note(), expected CREATE TRIGGER noted BEFORE UPDATE ON parcel FOR EACH ROW WHEN (old.weight IS DISTINCT FROM new.weight) EXECUTE FUNCTION note()

-- case: sees the rows of before and after
-- draft: yes
create table parcel (weight integer);
create function note() returns trigger language plpgsql as 'begin return null; end';
create trigger noted after update on parcel for each statement execute function note();
-- change:
create or replace trigger noted after update on parcel referencing old table as was new table as is_now
    for each statement execute function note();
-- differences:
-- trigger parcel.noted: definition is CREATE TRIGGER noted AFTER UPDATE ON parcel FOR EACH STATEMENT EXECUTE FUNCTION note(), expected CREATE TRIGGER noted AFTER UPDATE ON parcel REFERENCING OLD TABLE AS was NEW TABLE AS is_now FOR EACH STATEMENT EXECUTE FUNCTION note()

-- case: is told something
-- draft: yes
create table parcel (weight integer);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on parcel for each row execute function note();
-- change:
create or replace trigger noted before insert on parcel for each row execute function note('it''s new');
-- differences:
-- trigger parcel.noted: definition is CREATE TRIGGER noted BEFORE INSERT ON parcel FOR EACH ROW EXECUTE FUNCTION note(), expected CREATE TRIGGER noted BEFORE INSERT ON parcel FOR EACH ROW EXECUTE FUNCTION note('it''s new')

-- case: does not fire
-- draft: yes
create table parcel (weight integer);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on parcel for each row execute function note();
-- change:
alter table parcel disable trigger noted;
-- differences:
-- trigger parcel.noted: fires is not set, expected never

-- case: fires on replicas, too
-- draft: yes
create table parcel (weight integer);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on parcel for each row execute function note();
-- change:
alter table parcel enable always trigger noted;
-- differences:
-- trigger parcel.noted: fires is not set, expected always

-- case: may fire at the end
-- draft: yes
create table parcel (weight integer);
create function note() returns trigger language plpgsql as 'begin return null; end';
create trigger noted after insert on parcel for each row execute function note();
-- change:
drop trigger noted on parcel;
create constraint trigger noted after insert on parcel deferrable initially deferred for each row execute function note();
-- differences:
-- trigger parcel.noted: definition is CREATE TRIGGER noted AFTER INSERT ON parcel FOR EACH ROW EXECUTE FUNCTION note(), expected CREATE CONSTRAINT TRIGGER noted AFTER INSERT ON parcel DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note()

-- case: of a view is added
-- draft: yes
create table parcel (id bigint);
create view heavy as select id from parcel;
create function note() returns trigger language plpgsql as 'begin return new; end';
-- change:
create trigger noted instead of insert on heavy for each row execute function note();
-- differences:
-- trigger heavy.noted is missing

-- case: gets a comment
-- draft: yes
create table parcel (weight integer);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on parcel for each row execute function note();
-- change:
comment on trigger noted on parcel is 'for the journal';
-- differences:
-- trigger parcel.noted: comment is not set, expected for the journal

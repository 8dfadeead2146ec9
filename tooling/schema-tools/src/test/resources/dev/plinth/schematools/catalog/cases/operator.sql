-- case: is added
create function heavier(integer, integer) returns boolean language sql immutable as 'select $1 > $2';
-- change:
create operator >>> (function = heavier, leftarg = integer, rightarg = integer);
-- differences:
-- operator >>>(integer,integer) is missing

-- case: is removed
create function heavier(integer, integer) returns boolean language sql immutable as 'select $1 > $2';
create operator >>> (function = heavier, leftarg = integer, rightarg = integer);
-- change:
drop operator >>> (integer, integer);
-- differences:
-- operator >>>(integer,integer) is unexpected

-- case: is another one's counterpart, and used by an index
create function heavier(integer, integer) returns boolean language sql immutable as 'select $1 > $2';
create operator >>> (function = heavier, leftarg = integer, rightarg = integer);
create table parcel (weight integer);
create index heavy on parcel (weight) where weight >>> 5;
create view heavies as select * from parcel where weight >>> 6;
-- change:
drop view heavies;
drop index heavy;
drop operator >>> (integer, integer);
create function lighter(integer, integer) returns boolean language sql immutable as 'select $1 < $2';
create operator >>> (function = heavier, leftarg = integer, rightarg = integer, commutator = <<<, restrict = scalargtsel);
create operator <<< (function = lighter, leftarg = integer, rightarg = integer, commutator = >>>);
create index heavy on parcel (weight) where weight >>> 5;
create view heavies as select * from parcel where weight >>> 6;
-- differences:
-- function lighter(integer,integer) is missing
-- operator <<<(integer,integer) is missing
-- operator >>>(integer,integer): definition is function = heavier, leftarg = integer, rightarg = integer, expected function = heavier, leftarg = integer, rightarg = integer, commutator = operator(<<<), restrict = scalargtsel

-- case: has one argument, and another comment
create function absent(text) returns boolean language sql immutable as 'select $1 is null';
create operator !!! (function = absent, rightarg = text);
-- change:
comment on operator !!! (none, text) is 'Whether it is missing.';
-- differences:
-- operator !!!(NONE,text): comment is not set, expected Whether it is missing.

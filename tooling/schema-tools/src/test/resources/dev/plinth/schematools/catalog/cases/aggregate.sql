-- case: is added
-- draft: yes
-- change:
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- differences:
-- aggregate total(integer) is missing

-- case: is removed
-- draft: yes
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- change:
drop aggregate total(integer);
-- differences:
-- aggregate total(integer) is unexpected

-- case: begins elsewhere
-- draft: yes
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- change:
create or replace aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = '0', combinefunc = int4pl, parallel = safe);
-- differences:
-- aggregate total(integer): aggregate is transition int4pl over integer, expected transition int4pl over integer, combine int4pl, initial 0
-- aggregate total(integer): parallel is not set, expected safe

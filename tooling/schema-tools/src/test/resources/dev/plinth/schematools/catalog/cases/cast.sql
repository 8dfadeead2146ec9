-- case: is added
create type size as enum ('small', 'large');
-- change:
create function sized(integer) returns size language sql immutable as $$ select case when $1 > 5 then 'large' else 'small' end::size $$;
create cast (integer as size) with function sized(integer) as assignment;
-- differences:
-- function sized(integer) is missing
-- cast (integer as size) is missing

-- case: is removed
create type size as enum ('small', 'large');
create cast (text as size) with inout as implicit;
-- change:
drop cast (text as size);
-- differences:
-- cast (text as size) is unexpected

-- case: is implicit
create type size as enum ('small', 'large');
create cast (text as size) with inout;
-- change:
drop cast (text as size);
create cast (text as size) with inout as implicit;
comment on cast (text as size) is 'As clients send it.';
-- differences:
-- cast (text as size): comment is not set, expected As clients send it.
-- cast (text as size): definition is with inout, expected with inout as implicit

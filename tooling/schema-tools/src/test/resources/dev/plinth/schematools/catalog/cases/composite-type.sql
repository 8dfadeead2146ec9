-- case: is added
-- draft: yes
-- change:
create type size as (width integer, height integer);
-- differences:
-- composite type size is missing

-- case: is removed
-- draft: yes
create type size as (width integer, height integer);
-- change:
drop type size;
-- differences:
-- composite type size is unexpected

-- case: gets an attribute
-- draft: yes
create type size as (width integer, height integer);
-- change:
alter type size add attribute depth integer;
-- differences:
-- composite type size: attributes is width, height, expected width, height, depth
-- column size.depth is missing

-- case: has an attribute of a wider type
-- draft: yes
create type size as (width integer, height integer);
-- change:
alter type size alter attribute width type bigint;
-- differences:
-- column size.width: type is integer, expected bigint

-- case: has its attributes in another order
-- draft: no, values are written in that order
create type size as (width integer, height integer);
-- change:
drop type size;
create type size as (height integer, width integer);
-- differences:
-- composite type size: attributes is width, height, expected height, width

-- case: has an attribute that sorts otherwise
-- draft: yes
create type label as (line text);
-- change:
alter type label alter attribute line type text collate "POSIX";
-- differences:
-- column label.line: collation is not set, expected "POSIX"

-- case: gets comments
-- draft: yes
create type size as (width integer, height integer);
-- change:
comment on type size is 'of a parcel';
comment on column size.width is 'in cm';
-- differences:
-- composite type size: comment is not set, expected of a parcel
-- column size.width: comment is not set, expected in cm

-- case: is added, with the index that uses it
create table parcel (label text);
-- change:
create function compared(text, text) returns integer language sql immutable as 'select bttextcmp(lower($1), lower($2))';
create operator class folded for type text using btree as operator 1 <, operator 3 =, operator 5 >, function 1 compared(text, text);
create index by_label on parcel (label folded);
-- differences:
-- index by_label is missing
-- function compared(text,text) is missing
-- operator family folded using btree is missing
-- operator class folded using btree is missing

-- case: is removed
create operator class plain for type text using hash as operator 1 =, function 1 hashtext(text);
-- change:
drop operator family plain using hash;
-- differences:
-- operator family plain using hash is unexpected
-- operator class plain using hash is unexpected

-- case: serves another operator, under an index
create table parcel (label text);
create operator class folded for type text using btree as operator 1 <, operator 3 =, operator 5 >, function 1 bttextcmp(text, text);
create index by_label on parcel (label folded);
-- change:
drop operator class folded using btree cascade;
drop operator family folded using btree;
create operator class folded for type text using btree as operator 1 <, operator 2 <=, operator 3 =, operator 5 >, function 1 bttextcmp(text, text);
create index by_label on parcel (label folded);
-- differences:
-- operator class folded using btree: definition is for type text using btree as storage text, operator 1 <(text,text), operator 3 =(text,text), operator 5 >(text,text), function 1 (text, text) bttextcmp(text,text), expected for type text using btree as storage text, operator 1 <(text,text), operator 2 <=(text,text), operator 3 =(text,text), operator 5 >(text,text), function 1 (text, text) bttextcmp(text,text)

-- case: is of a family with a member of its own
-- change:
create operator family numbers using btree;
create operator class small for type smallint using btree family numbers as operator 1 <, operator 3 =, operator 5 >, function 1 btint2cmp(int2, int2);
alter operator family numbers using btree add operator 1 < (int2, int4), function 1 (int2, int4) btint24cmp(int2, int4);
comment on operator family numbers using btree is 'Whole numbers.';
-- differences:
-- operator family numbers using btree is missing
-- operator class small using btree is missing

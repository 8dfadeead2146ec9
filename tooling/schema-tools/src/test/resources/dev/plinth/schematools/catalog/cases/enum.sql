-- case: is added
-- draft: yes
-- change:
create type size as enum ('small', 'large');
-- differences:
-- enum size is missing

-- case: is removed
-- draft: yes
create type size as enum ('small', 'large');
-- change:
drop type size;
-- differences:
-- enum size is unexpected

-- case: knows one value more at the end
-- draft: yes
create type size as enum ('small', 'large');
-- change:
alter type size add value 'huge';
-- differences:
-- enum size: values is 'small', 'large', expected 'small', 'large', 'huge'

-- case: knows one value more between
-- draft: yes
create type size as enum ('small', 'large');
-- change:
alter type size add value 'medium' before 'large';
-- differences:
-- enum size: values is 'small', 'large', expected 'small', 'medium', 'large'

-- case: has its values in another order
-- draft: no, PostgreSQL cannot, and the engine would drop the columns of the type
create type size as enum ('small', 'large');
create table parcel (size size);
-- change:
alter table parcel drop size;
drop type size;
create type size as enum ('large', 'small');
alter table parcel add size size;
-- differences:
-- enum size: values is 'small', 'large', expected 'large', 'small'

-- case: knows one value less
-- draft: no, PostgreSQL cannot, and the engine would drop the columns of the type
create type size as enum ('small', 'medium', 'large');
create table parcel (size size);
-- change:
alter table parcel drop size;
drop type size;
create type size as enum ('small', 'large');
alter table parcel add size size;
-- differences:
-- enum size: values is 'small', 'medium', 'large', expected 'small', 'large'

-- case: calls a value otherwise
-- draft: no, a new name looks like another value
create type size as enum ('small', 'large');
-- change:
alter type size rename value 'large' to 'big';
-- differences:
-- enum size: values is 'small', 'large', expected 'small', 'big'

-- case: gets a comment
-- draft: yes
create type size as enum ('small', 'large');
-- change:
comment on type size is 'of a parcel';
-- differences:
-- enum size: comment is not set, expected of a parcel

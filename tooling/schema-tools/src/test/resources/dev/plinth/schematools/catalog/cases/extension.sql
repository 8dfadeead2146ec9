-- case: is added
-- draft: yes
-- change:
create extension citext;
-- differences:
-- extension citext is missing

-- case: is removed
-- draft: yes
create extension hstore;
-- change:
drop extension hstore;
-- differences:
-- extension hstore is unexpected

-- case: is there for an index
-- draft: yes
create table price (product bigint, valid daterange);
-- change:
create extension btree_gist;
alter table price add constraint ex_price_product_valid exclude using gist (product with =, valid with &&);
-- differences:
-- extension btree_gist is missing
-- exclusion price.ex_price_product_valid is missing

-- case: has the type of a column
-- draft: no, PostgreSQL converts it, and people say how it compares from then on
create extension citext;
create table parcel (label text);
-- change:
alter table parcel alter label type citext;
-- differences:
-- column parcel.label: type is text, expected citext

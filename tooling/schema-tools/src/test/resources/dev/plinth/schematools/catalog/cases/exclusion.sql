-- case: is added
-- alembic: Some free-standing constraint additions and removals may not be supported, including PRIMARY KEY, EXCLUDE, CHECK
-- draft: yes
create table price (valid daterange);
-- change:
alter table price add constraint ex_price_valid exclude using gist (valid with &&);
-- differences:
-- exclusion price.ex_price_valid is missing

-- case: is removed
-- draft: yes
create table price (valid daterange, constraint ex_price_valid exclude using gist (valid with &&));
-- change:
alter table price drop constraint ex_price_valid;
-- differences:
-- exclusion price.ex_price_valid is unexpected

-- case: compares otherwise
-- draft: yes
create table price (valid daterange, constraint ex_price_valid exclude using gist (valid with &&));
-- change:
alter table price drop constraint ex_price_valid, add constraint ex_price_valid exclude using gist (valid with -|-);
-- differences:
-- exclusion price.ex_price_valid: definition is EXCLUDE USING gist (valid WITH &&), expected EXCLUDE USING gist (valid WITH -|-)

-- case: leaves rows out
-- draft: yes
create table price (old boolean, valid daterange, constraint ex_price_valid exclude using gist (valid with &&));
-- change:
alter table price drop constraint ex_price_valid,
    add constraint ex_price_valid exclude using gist (valid with &&) where (not old);
-- differences:
-- exclusion price.ex_price_valid: definition is EXCLUDE USING gist (valid WITH &&), expected EXCLUDE USING gist (valid WITH &&) WHERE ((NOT old))

-- case: is checked at the end
-- draft: yes
create table price (valid daterange, constraint ex_price_valid exclude using gist (valid with &&));
-- change:
alter table price drop constraint ex_price_valid,
    add constraint ex_price_valid exclude using gist (valid with &&) deferrable initially deferred;
-- differences:
-- exclusion price.ex_price_valid: definition is EXCLUDE USING gist (valid WITH &&), expected EXCLUDE USING gist (valid WITH &&) DEFERRABLE INITIALLY DEFERRED

-- case: is added, with a column of it
create table customer (id integer);
-- change:
create collation folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
alter table customer add email text collate folded unique;
-- differences:
-- collation folded is missing
-- column customer.email is missing
-- unique customer.customer_email_key is missing

-- case: is removed
create collation german (provider = icu, locale = 'de-DE');
-- change:
drop collation german;
-- differences:
-- collation german is unexpected

-- case: sorts otherwise
create collation numeric (provider = icu, locale = 'en');
create table label (name text);
create index by_name on label (name collate numeric);
-- change:
drop index by_name;
drop collation numeric;
create collation numeric (provider = icu, locale = 'en-u-kn-true');
create index by_name on label (name collate numeric);
comment on collation numeric is 'Ten behind nine.';
-- differences:
-- collation "numeric": comment is not set, expected Ten behind nine.
-- collation "numeric": definition is provider = icu, locale = 'en', expected provider = icu, locale = 'en-u-kn-true'

-- case: sorts otherwise what a column holds
-- draft: no, a column is of it
create collation sorted (provider = icu, locale = 'en');
create table label (name text collate sorted);
-- change:
drop table label;
drop collation sorted;
create collation sorted (provider = icu, locale = 'en-u-kn-true');
create table label (name text collate sorted);
-- differences:
-- collation sorted: definition is provider = icu, locale = 'en', expected provider = icu, locale = 'en-u-kn-true'

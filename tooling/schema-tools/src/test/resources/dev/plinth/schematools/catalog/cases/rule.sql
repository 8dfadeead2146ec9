-- case: is added
-- draft: yes
create table parcel (id bigint);
-- change:
create rule kept as on delete to parcel do instead nothing;
-- differences:
-- rule parcel.kept is missing

-- case: is removed
-- draft: yes
create table parcel (id bigint);
create rule kept as on delete to parcel do instead nothing;
-- change:
drop rule kept on parcel;
-- differences:
-- rule parcel.kept is unexpected

-- case: does another thing
-- draft: yes
create table parcel (id bigint);
create rule kept as on delete to parcel do instead nothing;
-- change:
create or replace rule kept as on delete to parcel where old.id > 1 do instead nothing;
-- differences:
-- rule parcel.kept: definition differs
--     @@ -1,2 +1,3 @@
--      CREATE RULE kept AS
--     -    ON DELETE TO parcel DO INSTEAD NOTHING;
--     +    ON DELETE TO parcel
--     +   WHERE old.id > 1 DO INSTEAD NOTHING;

-- case: is added
-- draft: yes
-- change:
create extension citext;
-- differences:
-- extension citext is missing

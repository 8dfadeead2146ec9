-- case: is added
-- draft: yes
-- change:
create procedure send(label text) language sql as 'select label';
-- differences:
-- procedure send(text) is missing

-- case: is removed
-- draft: yes
create procedure send(label text) language sql as 'select label';
-- change:
drop procedure send;
-- differences:
-- procedure send(text) is unexpected

-- case: does another thing
-- draft: yes
create procedure send(label text) language plpgsql as 'begin raise notice ''%'', label; end';
-- change:
create or replace procedure send(label text) language plpgsql as 'begin raise warning ''%'', label; end';
-- differences:
-- procedure send(text): body is begin raise notice '%', label; end, expected begin raise warning '%', label; end

-- case: acts as its owner
-- draft: yes
create procedure send(label text) language sql as 'select label';
-- change:
alter procedure send(text) security definer;
-- differences:
-- procedure send(text): security is not set, expected definer

-- case: becomes a function
-- draft: yes
create procedure send(label text) language sql as 'select label';
-- change:
drop procedure send;
create function send(label text) returns void language sql as 'select label';
-- differences:
-- function send(text) is missing
-- procedure send(text) is unexpected

-- Notes behind each statement of DDL that runs inside of another, in a block, a function or a trigger, which locks it has
-- left and where it stands, as long as the session has a table for that.
create function public.plinth_inside() returns event_trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    stack text;
begin
    get diagnostics stack = pg_context;
    -- The first line speaks of this function.
    if strpos(stack, E'\n') > 0 and to_regclass('pg_temp.plinth_inside') is not null then
        insert into pg_temp.plinth_inside (tag, stack, relation, mode)
            select tg_tag, substr(stack, strpos(stack, E'\n') + 1), relation, mode from pg_locks
            where pid = pg_backend_pid() and locktype = 'relation' and granted;
    end if;
end $$;
create event trigger plinth_inside on ddl_command_end execute function public.plinth_inside();

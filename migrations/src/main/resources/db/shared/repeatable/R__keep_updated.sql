-- One function for every context; each context says with a trigger of its own which of its tables it serves.
create or replace function keep_updated() returns trigger language plpgsql as $$
begin
    new.updated_at := now();
    new.updated_by := coalesce(nullif(current_setting('plinth.user', true), ''), current_user);
    return new;
end
$$;
comment on function keep_updated() is 'Trigger: notes when and by whom a row was last changed.';
-- Functions are executable by everyone unless that is taken back; a trigger needs no such grant.
revoke execute on function keep_updated() from public;

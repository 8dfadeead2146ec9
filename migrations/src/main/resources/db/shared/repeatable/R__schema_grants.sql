-- Who may see names in this schema. What may be done with each table is granted by the context that owns it.
do $$
begin
    execute format('revoke all on schema %I from public', current_schema());
    execute format('grant usage on schema %I to shop_app, shop_reader', current_schema());
end
$$;

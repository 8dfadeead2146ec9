-- Who may see names in this schema, and ask what a value may be. What may be done with each table is granted by the context
-- that owns it.
do $$
begin
    execute format('revoke all on schema %I from public', current_schema());
    execute format('grant usage on schema %I to shop_app, shop_reader, shop_customer', current_schema());
end
$$;
revoke all on function is_name(text), is_prose(text), is_entered_amount(numeric), is_amount(numeric), is_moment(timestamptz),
    is_country(text), is_currency(text), fold_case(text) from public, shop_app, shop_reader, shop_customer;
grant execute on function is_name(text), is_prose(text), is_entered_amount(numeric), is_amount(numeric), is_moment(timestamptz),
    is_country(text), is_currency(text), fold_case(text) to shop_app, shop_reader, shop_customer;

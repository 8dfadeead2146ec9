-- case: gets a comment
-- draft: no, the schema is made where roles are made
-- change:
comment on schema public is 'the market';
-- differences:
-- schema: comment is not set, expected the market

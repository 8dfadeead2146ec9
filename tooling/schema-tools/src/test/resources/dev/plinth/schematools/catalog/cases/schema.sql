-- case: gets a comment
-- change:
comment on schema public is 'the market';
-- differences:
-- schema: comment is not set, expected the market

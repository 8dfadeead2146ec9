-- case: gets a configuration, with a dictionary and an index
create table book (title text);
-- change:
create text search dictionary words (template = simple, stopwords = 'english');
create text search configuration books (parser = default);
alter text search configuration books add mapping for asciiword, word with words, english_stem;
create index by_title on book using gin (to_tsvector('books', title));
-- differences:
-- index by_title is missing
-- text search dictionary words is missing
-- text search configuration books is missing

-- case: loses a configuration
create text search configuration books (copy = english);
-- change:
drop text search configuration books;
-- differences:
-- text search configuration books is unexpected

-- case: looks words up otherwise, under an index
create text search configuration books (parser = default);
alter text search configuration books add mapping for asciiword, word with english_stem;
create table book (title text);
create index by_title on book using gin (to_tsvector('books', title));
-- change:
alter text search configuration books alter mapping for asciiword with simple, english_stem;
alter text search configuration books drop mapping for word;
alter text search configuration books add mapping for numword with simple;
comment on text search configuration books is 'Titles.';
-- differences:
-- text search configuration books: comment is not set, expected Titles.
-- text search configuration books: mapping of asciiword is english_stem, expected simple, english_stem
-- text search configuration books: mapping of numword is not set, expected simple
-- text search configuration books: mapping of word is english_stem, expected none

-- case: gets another dictionary of the name
create text search dictionary words (template = snowball, language = 'english');
create text search configuration books (parser = default);
alter text search configuration books add mapping for word with words;
-- change:
drop text search configuration books;
drop text search dictionary words;
create text search dictionary words (template = snowball, language = 'german', stopwords = 'german');
create text search configuration books (parser = default);
alter text search configuration books add mapping for word with words;
-- differences:
-- text search dictionary words: definition is template = snowball, language = 'english', expected template = snowball, language = 'german', stopwords = 'german'

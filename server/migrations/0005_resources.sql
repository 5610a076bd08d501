-- 0005 Resources: the directory of services and meetings.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

-- Where directories came from. Two lists with one name are one list.
CREATE TABLE resource_sources (
  org_id {id} NOT NULL,
  source TEXT NOT NULL,
  format TEXT NOT NULL,
  imported_at {int} NOT NULL,
  is_assembled {int} NOT NULL CHECK (is_assembled IN (0, 1)),  -- 0: rows came in that no entry shows yet
  PRIMARY KEY (org_id, source)
) {kept};

-- What was read, row by row, so that the same file again changes nothing.
CREATE TABLE resource_rows (
  org_id {id} NOT NULL,
  source TEXT NOT NULL,
  kind TEXT NOT NULL,                 -- the table of the file
  source_id TEXT NOT NULL,
  hash {bytes} NOT NULL,              -- SHA-256 of the content
  record TEXT NOT NULL,               -- JSON
  PRIMARY KEY (org_id, source, kind, source_id)
) {kept};

-- One entry: a service at a place, a meeting, or a provider of which no service is known.
CREATE TABLE resources (
  org_id {id} NOT NULL,
  resource_id {id} NOT NULL,
  source TEXT NOT NULL,
  entry_key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('service', 'meeting', 'provider')),
  sort_name TEXT NOT NULL,            -- the name, folded
  is_listed {int} NOT NULL CHECK (is_listed IN (0, 1)),  -- 0: not in use at present
  verified_on TEXT NOT NULL,          -- the last day anybody checked it; empty: never
  hash {bytes} NOT NULL,
  PRIMARY KEY (org_id, resource_id)
) {kept};
CREATE UNIQUE INDEX resources_by_key ON resources (org_id, source, entry_key);
CREATE INDEX resources_by_name ON resources (org_id, sort_name, resource_id);

-- The whole entry, apart from what lists are sorted by: those rows stay short.
CREATE TABLE resource_entries (
  org_id {id} NOT NULL,
  resource_id {id} NOT NULL,
  entry TEXT NOT NULL,                -- JSON
  PRIMARY KEY (org_id, resource_id)
) {kept};

-- a:food a word, p:elgin a word of where, l:es a language, n:food a kind of need, d:monday a day,
-- k:meeting what it is.
CREATE TABLE resource_words (
  org_id {id} NOT NULL,
  term TEXT NOT NULL,
  resource_id {id} NOT NULL,
  weight {int} NOT NULL,
  PRIMARY KEY (org_id, term, resource_id)
) {kept};
-- Not led by the organisation: a search would otherwise take it for the order of its groups.
CREATE INDEX resource_words_by_resource ON resource_words (resource_id, org_id);

-- Words by their parts of three letters, for what was misspelt. Words are never taken away.
CREATE TABLE resource_word_grams (
  org_id {id} NOT NULL,
  gram TEXT NOT NULL,
  letters {int} NOT NULL,             -- how many letters the word has
  word TEXT NOT NULL,
  PRIMARY KEY (org_id, gram, letters, word)
) {kept};

CREATE TABLE resource_hours (
  org_id {id} NOT NULL,
  resource_id {id} NOT NULL,
  day TEXT NOT NULL,
  opens_min {int} NOT NULL,
  closes_min {int} NOT NULL,          -- above 1440 when it passes midnight
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  PRIMARY KEY (org_id, resource_id, day, opens_min, closes_min, from_on, until_on)
) {kept};

CREATE TABLE resource_closures (
  org_id {id} NOT NULL,
  resource_id {id} NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  PRIMARY KEY (org_id, resource_id, from_on, until_on)
) {kept};

-- The languages that any entry is in, for the list to choose from.
CREATE TABLE resource_languages (
  org_id {id} NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (org_id, code)
) {kept};

-- When somebody here said that an entry is right.
CREATE TABLE resource_checks (
  org_id {id} NOT NULL,
  resource_id {id} NOT NULL,
  checked_at {int} NOT NULL,
  checked_by {id} NOT NULL,
  checked_on TEXT NOT NULL,
  undone_at {int},
  PRIMARY KEY (org_id, resource_id, checked_at, checked_by)
) {kept};

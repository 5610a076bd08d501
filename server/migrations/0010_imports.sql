-- 0010 Imports: lists brought in from files. What was settled about each, what each row made, and the
-- rows that were refused, so that they can be mended and sent again.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

CREATE TABLE imports (
  org_id {id} NOT NULL,
  import_id {id} NOT NULL,
  programme_id {id} NOT NULL,
  kind TEXT NOT NULL,                 -- people, contacts, hours
  file_name TEXT NOT NULL,
  settled TEXT NOT NULL,              -- JSON: what the columns mean, what holds for all rows
  told TEXT NOT NULL,                 -- JSON: names of the columns left out, how often what was changed
  state TEXT NOT NULL CHECK (state IN ('looking', 'waiting', 'running', 'stopping', 'stopped', 'done', 'failed', 'undoing', 'undone')),
  row_count {int} NOT NULL,           -- rows of the file
  done_line {int} NOT NULL,           -- everything up to this line of the file is settled
  added_count {int} NOT NULL,
  here_count {int} NOT NULL,          -- rows that were brought in before
  refused_count {int} NOT NULL,
  passed_count {int} NOT NULL,        -- sums, headings, the head again
  stayed_count {int} NOT NULL,        -- of what was taken back: changed or used since, and so still here
  made_by {id},                       -- NULL: the operator at the machine
  made_at {int} NOT NULL,
  ended_at {int},
  PRIMARY KEY (org_id, import_id)
) {kept};
CREATE INDEX imports_by_time ON imports (org_id, made_at);

-- The file itself, from when it is looked at until it is brought in or thrown away.
CREATE TABLE import_files (
  org_id {id} NOT NULL,
  import_id {id} NOT NULL,
  part {int} NOT NULL,
  bytes {bytes} NOT NULL,
  PRIMARY KEY (org_id, import_id, part)
) {kept};

-- Rows that made something, by what tells them from others, so that none makes anything twice.
CREATE TABLE import_rows (
  org_id {id} NOT NULL,
  row_key {bytes} NOT NULL,           -- of the number another program gave it, else of its cells
  is_by_number {int} NOT NULL CHECK (is_by_number IN (0, 1)),
  says {bytes} NOT NULL,              -- tells two rows with one number apart; no words can be read from it
  kind TEXT NOT NULL,
  import_id {id} NOT NULL,
  line {int} NOT NULL,
  made_id {id} NOT NULL,              -- the person or the contact
  PRIMARY KEY (org_id, row_key)
) {kept};
CREATE INDEX import_rows_by_import ON import_rows (org_id, import_id, line);
CREATE INDEX import_rows_by_made ON import_rows (org_id, made_id);

-- Rows that were not taken, as they stood, until they can no longer be sent again.
CREATE TABLE import_refusals (
  org_id {id} NOT NULL,
  import_id {id} NOT NULL,
  line {int} NOT NULL,
  why TEXT NOT NULL,                  -- JSON: the code, and the column, line or person it is about
  cells TEXT NOT NULL,                -- JSON list, as they stood in the file
  PRIMARY KEY (org_id, import_id, line)
) {kept};

-- What a column of this name meant the last time.
CREATE TABLE import_columns (
  org_id {id} NOT NULL,
  programme_id {id} NOT NULL,
  kind TEXT NOT NULL,
  column_key TEXT NOT NULL,           -- small letters and digits of the name
  means TEXT,                         -- NULL: it stays out
  unit TEXT,
  PRIMARY KEY (org_id, programme_id, kind, column_key)
) {kept};

-- What occupations pay in an area, figure for figure, with where it is from. Nothing here is about a person.
CREATE TABLE pay_figures (
  org_id {id} NOT NULL,
  area_code TEXT NOT NULL,
  occupation_code TEXT NOT NULL,
  area TEXT NOT NULL,
  occupation TEXT NOT NULL,
  hourly TEXT NOT NULL,               -- JSON of five: cents, at least so many cents, or NULL: not published
  annual TEXT NOT NULL,
  source TEXT NOT NULL,
  read_at {int} NOT NULL,
  PRIMARY KEY (org_id, area_code, occupation_code)
) {kept};

-- 0011 Duplicates: one person once. Keys to find records by, pairs that may be one person, and what is
-- needed to put two records together and to take them apart again.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

-- 0: the keys are to be made (also for every row from before); 1: made, and not compared with the others
-- since; 2: compared. When the rules that make keys change, a migration sets it to 0.
ALTER TABLE people ADD COLUMN keyed {int} NOT NULL DEFAULT 0;
CREATE INDEX people_keys_due ON people (org_id, keyed, person_id) WHERE keyed < 2;

-- Hashes of what two records of one person have in common; follow from the name, the former names and
-- the contact rules. A hash of a name can be guessed: no page shows one.
CREATE TABLE person_keys (
  org_id {id} NOT NULL,
  key_hash {int} NOT NULL,            -- 64 bits, as kernel::duplicates makes them
  person_id {id} NOT NULL,
  PRIMARY KEY (org_id, key_hash, person_id)
) {kept};
CREATE INDEX person_keys_by_person ON person_keys (org_id, person_id);

-- Names somebody no longer goes by, for finding alone: no page shows one.
CREATE TABLE former_names (
  org_id {id} NOT NULL,
  person_id {id} NOT NULL,
  name TEXT NOT NULL,
  kept_at {int} NOT NULL,
  PRIMARY KEY (org_id, person_id, name)
) {kept};

-- Pairs worth a look, as last compared. The smaller id is the first.
CREATE TABLE likely_pairs (
  org_id {id} NOT NULL,
  one_id {id} NOT NULL,
  other_id {id} NOT NULL,
  score_tenth_bits {int} NOT NULL,
  PRIMARY KEY (org_id, one_id, other_id)
) {kept};
CREATE INDEX likely_pairs_by_other ON likely_pairs (org_id, other_id);
CREATE INDEX likely_pairs_by_score ON likely_pairs (org_id, score_tenth_bits, one_id, other_id);

-- What a coordinator said of a pair.
CREATE TABLE pair_answers (
  org_id {id} NOT NULL,
  one_id {id} NOT NULL,
  other_id {id} NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('two_people', 'later')),
  answered_by {id} NOT NULL,
  answered_at {int} NOT NULL,
  PRIMARY KEY (org_id, one_id, other_id)
) {kept};
CREATE INDEX pair_answers_by_other ON pair_answers (org_id, other_id);

-- Everybody who is linked to somebody, for a record that goes.
CREATE INDEX ties_by_subject ON ties (org_id, subject_id);

-- Two records that were put together. The row of who is gone leads to who was kept.
CREATE TABLE merges (
  org_id {id} NOT NULL,
  merge_id {id} NOT NULL,
  kept_id {id} NOT NULL,
  gone_id {id} NOT NULL,
  made_by {id} NOT NULL,
  made_at {int} NOT NULL,
  undone_by {id},
  undone_at {int},
  PRIMARY KEY (org_id, merge_id)
) {kept};
CREATE UNIQUE INDEX merges_gone ON merges (org_id, gone_id) WHERE undone_at IS NULL;
CREATE INDEX merges_by_kept ON merges (org_id, kept_id, made_at);

-- Every row a merge touched, as it was and as it became, in order; kept while it can be undone.
CREATE TABLE merge_rows (
  org_id {id} NOT NULL,
  merge_id {id} NOT NULL,
  place {int} NOT NULL,
  kept_in TEXT NOT NULL,              -- the table
  before_row TEXT,                    -- JSON of the row; NULL: there was none
  after_row TEXT,                     -- JSON of the row; NULL: there is none any more
  PRIMARY KEY (org_id, merge_id, place)
) {kept};

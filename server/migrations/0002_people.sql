-- 0002 People: one human, how they want to be called, what a peer is recognised by, how to reach them safely.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

CREATE TABLE people (
  org_id {id} NOT NULL,
  person_id {id} NOT NULL,
  called TEXT NOT NULL,               -- how the person wants to be called
  language TEXT NOT NULL,             -- language of the pages: en, es
  made_at {int} NOT NULL,
  version {int} NOT NULL,
  PRIMARY KEY (org_id, person_id)
) {kept};
CREATE INDEX people_by_name ON people (org_id, called, person_id);

-- Folded words of the name, for finding; follows people.called.
CREATE TABLE people_words (
  org_id {id} NOT NULL,
  word TEXT NOT NULL,
  person_id {id} NOT NULL,
  PRIMARY KEY (org_id, word, person_id)
) {kept};
CREATE INDEX people_words_by_person ON people_words (org_id, person_id);

CREATE TABLE facet_answers (
  org_id {id} NOT NULL,
  person_id {id} NOT NULL,
  facet TEXT NOT NULL,
  answers TEXT NOT NULL,              -- JSON list of codes
  own_words TEXT,
  use_for_matching {int} NOT NULL CHECK (use_for_matching IN (0, 1)),
  may_be_shown {int} NOT NULL CHECK (may_be_shown IN (0, 1)),
  PRIMARY KEY (org_id, person_id, facet)
) {kept};

CREATE TABLE contact_rules (
  org_id {id} NOT NULL,
  person_id {id} NOT NULL,
  channel TEXT NOT NULL,
  is_allowed {int} NOT NULL CHECK (is_allowed IN (0, 1)),
  address TEXT,                       -- number, e-mail or postal address as the person gave it
  voicemail TEXT NOT NULL,
  shared_device TEXT NOT NULL,
  good_times TEXT,
  PRIMARY KEY (org_id, person_id, channel)
) {kept};

CREATE TABLE worker_profiles (
  org_id {id} NOT NULL,
  person_id {id} NOT NULL,
  places {int} NOT NULL,              -- people the worker agreed to support at once
  is_taking_on {int} NOT NULL CHECK (is_taking_on IN (0, 1)),
  hours_a_week {int} NOT NULL,
  introduction TEXT,                  -- the worker's own words to someone who might choose them
  modes TEXT NOT NULL,                -- JSON list: in_person, phone, text, video
  times TEXT NOT NULL,                -- JSON list of time bands
  last_matched_at {int},
  PRIMARY KEY (org_id, person_id)
) {kept};

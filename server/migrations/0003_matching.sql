-- 0003 Matching: asks, and two people who do, might or did meet as peers.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

CREATE TABLE asks (
  org_id {id} NOT NULL,
  ask_id {id} NOT NULL,
  programme_id {id} NOT NULL,
  person_id {id} NOT NULL,
  hopes TEXT NOT NULL,                -- in the person's own words; may be empty
  wishes TEXT NOT NULL,               -- JSON: wishes, ways to meet, times, may a peer read them
  state TEXT NOT NULL CHECK (state IN ('waiting', 'met', 'withdrawn')),
  made_by {id} NOT NULL,
  made_at {int} NOT NULL,
  waiting_since_at {int} NOT NULL,    -- not moved by a refusal
  version {int} NOT NULL,
  PRIMARY KEY (org_id, ask_id)
) {kept};
CREATE INDEX asks_waiting ON asks (org_id, state, waiting_since_at, ask_id);
CREATE INDEX asks_by_person ON asks (org_id, person_id);
CREATE UNIQUE INDEX asks_one_open ON asks (org_id, programme_id, person_id) WHERE state = 'waiting';

CREATE TABLE relationships (
  org_id {id} NOT NULL,
  relationship_id {id} NOT NULL,
  programme_id {id} NOT NULL,
  ask_id {id},
  person_id {id} NOT NULL,
  worker_id {id} NOT NULL,
  state TEXT NOT NULL,
  worker_answer TEXT NOT NULL,
  person_answer TEXT NOT NULL,
  hello_every_days {int},             -- what the two agreed; NULL: nothing agreed
  began_at {int},
  paused_until_on TEXT,
  ended_at {int},
  last_reached_at {int},              -- follows contacts, so that a worker's list is one statement
  follow_up_on TEXT,
  made_at {int} NOT NULL,
  version {int} NOT NULL,
  PRIMARY KEY (org_id, relationship_id)
) {kept};
CREATE INDEX relationships_by_worker ON relationships (org_id, worker_id, state);
CREATE INDEX relationships_by_person ON relationships (org_id, person_id, state);
CREATE INDEX relationships_by_ask ON relationships (org_id, ask_id);
CREATE UNIQUE INDEX relationships_one_open ON relationships (org_id, person_id, worker_id)
  WHERE state IN ('proposed', 'active', 'paused');

-- Every step two people took, so that a reopening keeps the past.
CREATE TABLE relationship_steps (
  org_id {id} NOT NULL,
  relationship_id {id} NOT NULL,
  version {int} NOT NULL,
  state TEXT NOT NULL,                -- JSON: the step, and how the two stood after it
  taken_by {id} NOT NULL,
  taken_at {int} NOT NULL,
  PRIMARY KEY (org_id, relationship_id, version)
) {kept};

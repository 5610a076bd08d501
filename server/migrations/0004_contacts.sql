-- 0004 Contacts: the one activity log, for direct and indirect work.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

CREATE TABLE contacts (
  org_id {id} NOT NULL,
  contact_id {id} NOT NULL,
  programme_id {id} NOT NULL,
  worker_id {id} NOT NULL,
  company TEXT NOT NULL CHECK (company IN ('nobody', 'person', 'several', 'anonymous')),
  person_id {id},                     -- the one named person; NULL for all other company
  others_count {int} NOT NULL,        -- people of a group who are not named
  relationship_id {id},
  started_at {int} NOT NULL,
  minutes {int} NOT NULL,
  mode TEXT,                          -- NULL only for work without a person, as outcome
  direction TEXT,
  is_planned {int} NOT NULL CHECK (is_planned IN (0, 1)),
  outcome TEXT,
  place TEXT,
  codes TEXT NOT NULL,                -- JSON list: D1 to D8, I1 to I7, W1, W2
  topics TEXT NOT NULL,               -- JSON list of codes
  note TEXT,
  is_shared {int} NOT NULL CHECK (is_shared IN (0, 1)),  -- the person may read it
  for_supervision {int} NOT NULL CHECK (for_supervision IN (0, 1)),
  follow_up_on TEXT,
  made_at {int} NOT NULL,
  undone_at {int},
  version {int} NOT NULL,
  PRIMARY KEY (org_id, contact_id)
) {kept};
CREATE INDEX contacts_by_person ON contacts (org_id, person_id, started_at);
CREATE INDEX contacts_by_worker ON contacts (org_id, worker_id, started_at);
CREATE INDEX contacts_by_time ON contacts (org_id, started_at);

-- What an entry said at each version; a version never changes.
CREATE TABLE contact_versions (
  org_id {id} NOT NULL,
  contact_id {id} NOT NULL,
  version {int} NOT NULL,
  written_by {id} NOT NULL,
  written_at {int} NOT NULL,
  entry TEXT NOT NULL,                -- JSON of the whole entry
  PRIMARY KEY (org_id, contact_id, version)
) {kept};

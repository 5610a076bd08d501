-- 0001 House: organisations, who may, who are you, what was done, what is still to do.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

CREATE TABLE organisations (
  org_id {id} NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,          -- short name for addresses and the command line
  name TEXT NOT NULL,
  time_zone TEXT NOT NULL,            -- IANA name; calendar days of the organisation follow it
  language TEXT NOT NULL,             -- language of pages for someone who has not chosen: en, es
  settings TEXT NOT NULL,             -- JSON: lines for help, where leave-fast leads
  is_practice {int} NOT NULL CHECK (is_practice IN (0, 1)),
  made_at {int} NOT NULL              -- microseconds since 1970 UTC, as every _at
) {kept};

CREATE TABLE programmes (
  org_id {id} NOT NULL,
  programme_id {id} NOT NULL,
  name TEXT NOT NULL,
  delivery_model TEXT NOT NULL,
  part2 TEXT NOT NULL CHECK (part2 IN ('yes', 'no', 'unsure')),  -- unsure is treated as yes
  settings TEXT NOT NULL,             -- JSON: topics, promise of waiting days, note mode
  PRIMARY KEY (org_id, programme_id)
) {kept};

-- How two people are linked, from which relations follow. Holder and subject are the same person for 'sealed'.
CREATE TABLE ties (
  org_id {id} NOT NULL,
  holder_id {id} NOT NULL,
  subject_id {id} NOT NULL,
  tie TEXT NOT NULL CHECK (tie IN ('supports', 'supported_by', 'offered', 'supervises', 'sealed')),
  source_id {id} NOT NULL,            -- the record the link follows from; removed with it
  PRIMARY KEY (org_id, holder_id, subject_id, tie, source_id)
) {kept};
CREATE INDEX ties_by_tie ON ties (org_id, holder_id, tie, subject_id);
CREATE INDEX ties_by_source ON ties (org_id, source_id);

CREATE TABLE role_spans (
  org_id {id} NOT NULL,
  person_id {id} NOT NULL,
  role TEXT NOT NULL,
  from_on TEXT NOT NULL,              -- calendar date YYYY-MM-DD, as every _on
  until_on TEXT,                      -- the last day of the span; NULL: open
  PRIMARY KEY (org_id, person_id, role, from_on)
) {kept};
CREATE INDEX role_spans_by_role ON role_spans (org_id, role, person_id);

CREATE TABLE accounts (
  org_id {id} NOT NULL,
  account_id {id} NOT NULL,
  person_id {id} NOT NULL,
  email TEXT NOT NULL,
  email_folded TEXT NOT NULL,
  password_hash TEXT NOT NULL,        -- argon2id in PHC form
  made_at {int} NOT NULL,
  ended_at {int},
  PRIMARY KEY (org_id, account_id),
  UNIQUE (org_id, email_folded),
  UNIQUE (org_id, person_id)
) {kept};
CREATE INDEX accounts_by_email ON accounts (email_folded);

CREATE TABLE invitations (
  org_id {id} NOT NULL,
  invitation_id {id} NOT NULL,
  person_id {id} NOT NULL,
  token_hash {bytes} NOT NULL,        -- SHA-256; the token itself is never stored
  made_by {id} NOT NULL,
  made_at {int} NOT NULL,
  expires_at {int} NOT NULL,
  used_at {int},
  PRIMARY KEY (org_id, invitation_id)
) {kept};
CREATE INDEX invitations_by_person ON invitations (org_id, person_id);

CREATE TABLE sessions (
  org_id {id} NOT NULL,
  token_hash {bytes} NOT NULL,        -- SHA-256; the token itself is never stored
  session_id {id} NOT NULL,
  person_id {id} NOT NULL,
  role TEXT NOT NULL,                 -- the one role this session acts in
  device TEXT NOT NULL,               -- browser and system in words, for the list of devices
  made_at {int} NOT NULL,
  seen_at {int} NOT NULL,
  expires_at {int} NOT NULL,
  PRIMARY KEY (org_id, token_hash)
) {kept};
CREATE INDEX sessions_by_person ON sessions (org_id, person_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- Tries within a window, so that guessing is slow on every node at once.
CREATE TABLE throttles (
  bucket {bytes} NOT NULL PRIMARY KEY,  -- SHA-256 of what is limited
  opened_at {int} NOT NULL,
  tries {int} NOT NULL
) {kept};

CREATE TABLE audit_events (
  org_id {id} NOT NULL,
  event_id {id} NOT NULL,
  happened_at {int} NOT NULL,
  actor_id {id},                      -- NULL: the program, or the operator at the machine
  role TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id {id},
  about_id {id},                      -- the person the record is about
  because TEXT NOT NULL,              -- the rule or reason; never a person's words
  PRIMARY KEY (org_id, event_id)
) {kept};
CREATE INDEX audit_events_by_about ON audit_events (org_id, about_id, event_id);

CREATE TABLE jobs (
  job_id {id} NOT NULL PRIMARY KEY,
  org_id {id},
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,              -- JSON of ids and numbers; never a person's words
  unique_key TEXT UNIQUE,             -- two jobs with one key are one job; NULL once it has ended
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'dead')),
  run_at {int} NOT NULL,
  lease_until {int},
  attempts {int} NOT NULL,
  last_error TEXT,
  made_at {int} NOT NULL,
  ended_at {int}
) {kept};
CREATE INDEX jobs_due ON jobs (state, run_at);

-- 0017 Certificates: what workers were certified as, by whom, and until when. No rule of any state is here.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

CREATE TABLE certificates (
  org_id {id} NOT NULL,
  certificate_id {id} NOT NULL,
  person_id {id} NOT NULL,            -- whose it is
  name TEXT NOT NULL,                 -- as the programme writes it
  given_by TEXT NOT NULL,             -- empty: nobody said
  number TEXT NOT NULL,               -- empty: nobody said
  given_on TEXT,
  valid_until_on TEXT,                -- the last day it holds; NULL: nobody said
  renew_by_on TEXT,                   -- the day by which to ask for a renewal
  renewal TEXT NOT NULL,              -- what a renewal asks for, in somebody's words
  next_on TEXT,                       -- the nearer of the two days
  made_by {id},                       -- NULL: it came in a list
  made_at {int} NOT NULL,
  removed_at {int},
  version {int} NOT NULL,
  PRIMARY KEY (org_id, certificate_id)
) {kept};
CREATE INDEX certificates_by_person ON certificates (org_id, person_id);
CREATE INDEX certificates_by_next ON certificates (org_id, next_on);

-- 0016 Referrals: where people were pointed to, how they were helped to get there, what came of it, and
-- from where they came to us.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

CREATE TABLE referrals (
  org_id {id} NOT NULL,
  referral_id {id} NOT NULL,
  programme_id {id} NOT NULL,
  person_id {id} NOT NULL,
  worker_id {id},                     -- who of us helped; NULL: nobody said
  towards TEXT NOT NULL CHECK (towards IN ('service', 'us')),
  place TEXT NOT NULL,                -- in words, also where it is an entry of the directory
  resource_id {id},                   -- the entry of the directory it was then
  need TEXT,                          -- the kind of help
  need_words TEXT NOT NULL,           -- what it was for in somebody's words; empty: nothing more
  help TEXT CHECK (help IN ('told', 'together', 'went_along')),
  referred_on TEXT NOT NULL,
  came_of TEXT NOT NULL CHECK (came_of IN ('not_known', 'got_there', 'did_not_work_out', 'did_not_want')),
  came_of_said_at {int},              -- NULL: as it was when it was noted
  made_by {id},                       -- NULL: it came in a list
  made_at {int} NOT NULL,
  undone_at {int},
  version {int} NOT NULL,
  PRIMARY KEY (org_id, referral_id)
) {kept};
CREATE INDEX referrals_by_person ON referrals (org_id, person_id, referred_on);
CREATE INDEX referrals_by_worker ON referrals (org_id, worker_id);

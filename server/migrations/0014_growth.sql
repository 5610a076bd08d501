-- 0014 Growth: what a front page asks for is found without looking at everybody.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

-- Few questions are open at a time, among any number of pairs.
CREATE INDEX relationships_proposed ON relationships (org_id, relationship_id) WHERE state = 'proposed';

-- Weeks are counted from the index alone.
DROP INDEX contacts_by_time;
CREATE INDEX contacts_by_time ON contacts (org_id, started_at, undone_at, person_id, outcome);

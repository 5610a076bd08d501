-- 0013 Speed: what follows for two people is found without reading all they wrote.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

CREATE INDEX contacts_reached ON contacts (org_id, relationship_id, started_at) WHERE outcome = 'reached' AND undone_at IS NULL;
CREATE INDEX contacts_that_set_a_day ON contacts (org_id, relationship_id, made_at, contact_id) WHERE (follow_up_on IS NOT NULL OR next_none = 1) AND undone_at IS NULL;

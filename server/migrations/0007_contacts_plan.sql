-- 0007 Contacts: what was said of the next talk, whether anybody said it was planned, and what was
-- talked about in supervision.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

ALTER TABLE contacts ADD COLUMN planned TEXT;        -- 'planned', 'unplanned'; NULL: nobody said. is_planned stays for older programs
ALTER TABLE contacts ADD COLUMN next_none {int};     -- 1: there is no day for the next talk any more; a day stands in follow_up_on
ALTER TABLE contacts ADD COLUMN talked_at {int};     -- when it was talked about in supervision
ALTER TABLE contacts ADD COLUMN talked_by {id};
UPDATE contacts SET planned = 'planned' WHERE is_planned = 1;
CREATE INDEX contacts_by_relationship ON contacts (org_id, relationship_id, made_at);
CREATE INDEX contacts_for_supervision ON contacts (org_id, started_at, contact_id) WHERE for_supervision = 1 AND talked_at IS NULL;

ALTER TABLE relationships ADD COLUMN settled_at {int};     -- when the two last spoke or set a day, as written down
ALTER TABLE relationships ADD COLUMN move_asked_at {int};  -- when the person asked for another day; holds while it is after settled_at

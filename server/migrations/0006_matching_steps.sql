-- 0006 Matching steps: one suggestion of an ask at a time, who took an ask back, and whose peer left.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

ALTER TABLE asks ADD COLUMN withdrawn_by {id};
ALTER TABLE asks ADD COLUMN withdrawn_at {int};

-- When the peer's role ended and the pair was closed with it; NULL again once somebody looked after it.
ALTER TABLE relationships ADD COLUMN peer_left_at {int};

-- Suggestions on an ask that waits no longer, and all but one of an ask, are taken back: the one that
-- got furthest stays, of equals the first. Nobody took this step, so none is written down.
UPDATE relationships SET state = 'withdrawn', version = version + 1
 WHERE state = 'proposed' AND ask_id IS NOT NULL AND ended_at IS NULL
   AND (NOT EXISTS (SELECT 1 FROM asks a WHERE a.org_id = relationships.org_id
                       AND a.ask_id = relationships.ask_id AND a.state = 'waiting')
     OR EXISTS (SELECT 1 FROM relationships b WHERE b.org_id = relationships.org_id
                   AND b.ask_id = relationships.ask_id AND b.state = 'proposed'
                   AND b.ended_at IS NULL AND b.relationship_id <> relationships.relationship_id
                   AND ((b.worker_answer = 'yes' AND relationships.worker_answer <> 'yes')
                     OR ((b.worker_answer = 'yes' OR relationships.worker_answer <> 'yes')
                         AND b.relationship_id < relationships.relationship_id))));

-- Of a worker who was set aside twice for a person, once is enough.
UPDATE relationships SET state = 'withdrawn', version = version + 1
 WHERE state = 'declined' AND worker_answer = 'not_asked' AND person_answer = 'not_asked'
   AND EXISTS (SELECT 1 FROM relationships b WHERE b.org_id = relationships.org_id
                  AND b.person_id = relationships.person_id
                  AND b.worker_id = relationships.worker_id AND b.state = 'declined'
                  AND b.worker_answer = 'not_asked' AND b.person_answer = 'not_asked'
                  AND b.relationship_id < relationships.relationship_id);

-- Links of suggestions that are over, and of whoever asks to open again before the other said yes.
DELETE FROM ties WHERE tie = 'offered'
   AND EXISTS (SELECT 1 FROM relationships r WHERE r.org_id = ties.org_id
                  AND r.relationship_id = ties.source_id
                  AND (r.state <> 'proposed'
                    OR (r.ended_at IS NOT NULL
                        AND ((ties.holder_id = r.worker_id AND r.worker_answer = 'yes')
                          OR (ties.holder_id = r.person_id AND r.person_answer = 'yes')))));

CREATE UNIQUE INDEX relationships_one_offer ON relationships (org_id, ask_id)
  WHERE state = 'proposed' AND ask_id IS NOT NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX relationships_one_aside ON relationships (org_id, person_id, worker_id)
  WHERE state = 'declined' AND worker_answer = 'not_asked' AND person_answer = 'not_asked';
CREATE INDEX relationships_peer_left ON relationships (org_id, peer_left_at)
  WHERE peer_left_at IS NOT NULL;

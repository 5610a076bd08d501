-- 0009 Reach: hours belong to every way somebody agreed to, and "only inside this site" goes alone.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

-- Hours were asked once and kept with one way: the others the person agreed to get them too.
UPDATE contact_rules SET good_times = (SELECT MAX(o.good_times) FROM contact_rules o
    WHERE o.org_id = contact_rules.org_id AND o.person_id = contact_rules.person_id)
 WHERE good_times IS NULL AND is_allowed = 1 AND channel IN ('text', 'call', 'email');

-- It was on before anybody was asked. Whoever picked a way that leaves this site meant that one.
UPDATE contact_rules SET is_allowed = 0
 WHERE channel = 'in_site' AND EXISTS (SELECT 1 FROM contact_rules o
    WHERE o.org_id = contact_rules.org_id AND o.person_id = contact_rules.person_id
      AND o.channel <> 'in_site' AND o.is_allowed = 1);

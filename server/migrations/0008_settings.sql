-- 0008 Settings: a number that grows with every change of what an organisation has settled.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

-- By it, other nodes see that what they keep in memory is old.
ALTER TABLE organisations ADD COLUMN version {int} NOT NULL DEFAULT 1;

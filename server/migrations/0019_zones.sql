-- 0019 Zones: hours of a meeting that has a time zone of its own.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

ALTER TABLE resource_hours ADD COLUMN zone TEXT NOT NULL DEFAULT '';  -- tz database name; empty: the organisation's
CREATE INDEX resource_hours_by_zone ON resource_hours (org_id, zone) WHERE zone <> '';

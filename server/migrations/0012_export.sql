-- 0012 Export: when everything was taken out, by whom and why.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

CREATE TABLE exports (
  org_id {id} NOT NULL,
  export_id {id} NOT NULL,
  asked_by {id} NOT NULL,
  why TEXT NOT NULL,                  -- the reason that was given; it stands in the record too
  format TEXT NOT NULL CHECK (format IN ('csv', 'jsonl', 'both')),
  state TEXT NOT NULL,                -- waiting, making, ready, stopping, stopped, failed, gone
  asked_at {int} NOT NULL,
  seen_at {int},                      -- when whoever makes it last said how far it is
  done_rows {int} NOT NULL,
  all_rows {int} NOT NULL,
  size_bytes {int},
  sha256 TEXT,
  ready_at {int},
  gone_at {int},                      -- when the file is, or was, removed
  PRIMARY KEY (org_id, export_id)
) {kept};
CREATE INDEX exports_by_time ON exports (org_id, asked_at);

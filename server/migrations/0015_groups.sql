-- 0015 Groups: the peer support groups a programme runs, when each met, and who came.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

CREATE TABLE groups (
  org_id {id} NOT NULL,
  group_id {id} NOT NULL,
  programme_id {id} NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,          -- to be found by
  about TEXT,
  days TEXT NOT NULL,                 -- JSON list: mo, tu, we, th, fr, sa, su
  starts_at TEXT,                     -- time of day where the programme is: 18:30
  minutes {int},
  often TEXT,                         -- weekly, two_weeks, monthly
  place TEXT,
  link TEXT,
  languages TEXT NOT NULL,            -- JSON list of tags
  worker_id {id},                     -- who runs it, and reads its sign-in sheets
  room {int},
  is_open {int} NOT NULL CHECK (is_open IN (0, 1)),  -- somebody new can come: participants find it
  started_on TEXT,
  ended_on TEXT,
  import_id {id},                     -- the list it came from
  made_at {int} NOT NULL,
  version {int} NOT NULL,
  PRIMARY KEY (org_id, group_id)
) {kept};
CREATE INDEX groups_by_name ON groups (org_id, name_folded);
CREATE INDEX groups_by_worker ON groups (org_id, worker_id);

-- One day on which a group met.
CREATE TABLE group_meetings (
  org_id {id} NOT NULL,
  meeting_id {id} NOT NULL,
  group_id {id} NOT NULL,
  met_on TEXT NOT NULL,
  minutes {int},
  came_count {int},                   -- how many came in all, where somebody said it
  run_by {id},
  note TEXT,                          -- about the room, the topic; never about a person
  import_id {id},                     -- the sheet it came from
  made_at {int} NOT NULL,
  undone_at {int},
  version {int} NOT NULL,
  PRIMARY KEY (org_id, meeting_id)
) {kept};
-- A group meets once a day: a sheet sent twice makes no second meeting.
CREATE UNIQUE INDEX group_meetings_by_day ON group_meetings (org_id, group_id, met_on) WHERE undone_at IS NULL;

-- What was written of a meeting at each version, without who came; a version never changes.
CREATE TABLE group_meeting_versions (
  org_id {id} NOT NULL,
  meeting_id {id} NOT NULL,
  version {int} NOT NULL,
  written_by {id},                    -- NULL: a list brought in
  written_at {int} NOT NULL,
  entry TEXT NOT NULL,                -- JSON of the meeting: day, minutes, how many, who ran it, note
  PRIMARY KEY (org_id, meeting_id, version)
) {kept};

-- That somebody came to a meeting.
CREATE TABLE group_attendance (
  org_id {id} NOT NULL,
  attendance_id {id} NOT NULL,
  meeting_id {id} NOT NULL,
  person_id {id},                     -- NULL: somebody who gave no name, counted
  import_id {id},                     -- the sheet it came from
  made_at {int} NOT NULL,
  PRIMARY KEY (org_id, attendance_id)
) {kept};
CREATE UNIQUE INDEX group_attendance_by_meeting ON group_attendance (org_id, meeting_id, person_id);
CREATE INDEX group_attendance_by_person ON group_attendance (org_id, person_id);

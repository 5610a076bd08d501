//! Every table that names a person, and what becomes of its rows when two records are put together.
//!
//! A test reads the migrations: a column of ids that is neither here nor in its list of columns that name
//! no participant makes it fail, so a new table cannot be forgotten.

use crate::db::whole::Table;

pub const PEOPLE: Table = Table {
    name: "people",
    key: &["person_id"],
    columns: &["person_id", "called", "language", "made_at", "version", "keyed"],
    found_by: "person_id = $1",
};
pub const WORDS: Table = Table {
    name: "people_words",
    key: &["word", "beside", "person_id"],
    columns: &["word", "beside", "person_id"],
    found_by: "person_id = $1",
};
pub const FORMER_NAMES: Table = Table {
    name: "former_names",
    key: &["person_id", "name"],
    columns: &["person_id", "name", "kept_at"],
    found_by: "person_id = $1",
};
pub const FACETS: Table = Table {
    name: "facet_answers",
    key: &["person_id", "facet"],
    columns: &["person_id", "facet", "answers", "own_words", "use_for_matching", "may_be_shown"],
    found_by: "person_id = $1",
};
pub const RULES: Table = Table {
    name: "contact_rules",
    key: &["person_id", "channel"],
    columns: &[
        "person_id",
        "channel",
        "is_allowed",
        "address",
        "voicemail",
        "shared_device",
        "good_times",
    ],
    found_by: "person_id = $1",
};
pub const WORKERS: Table = Table {
    name: "worker_profiles",
    key: &["person_id"],
    columns: &[
        "person_id",
        "places",
        "is_taking_on",
        "hours_a_week",
        "introduction",
        "modes",
        "times",
        "last_matched_at",
    ],
    found_by: "person_id = $1",
};
pub const ROLES: Table = Table {
    name: "role_spans",
    key: &["person_id", "role", "from_on"],
    columns: &["person_id", "role", "from_on", "until_on"],
    found_by: "person_id = $1",
};
pub const TIES: Table = Table {
    name: "ties",
    key: &["holder_id", "subject_id", "tie", "source_id"],
    columns: &["holder_id", "subject_id", "tie", "source_id"],
    found_by: "holder_id = $1 OR subject_id = $1 OR source_id = $1",
};
pub const ACCOUNTS: Table = Table {
    name: "accounts",
    key: &["account_id"],
    columns: &[
        "account_id",
        "person_id",
        "email",
        "email_folded",
        "password_hash",
        "made_at",
        "ended_at",
    ],
    found_by: "person_id = $1",
};
pub const INVITATIONS: Table = Table {
    name: "invitations",
    key: &["invitation_id"],
    columns: &[
        "invitation_id",
        "person_id",
        "token_hash",
        "made_by",
        "made_at",
        "expires_at",
        "used_at",
    ],
    found_by: "person_id = $1",
};
pub const SESSIONS: Table = Table {
    name: "sessions",
    key: &["token_hash"],
    columns: &[
        "token_hash",
        "session_id",
        "person_id",
        "role",
        "device",
        "made_at",
        "seen_at",
        "expires_at",
    ],
    found_by: "person_id = $1",
};
pub const ASKS: Table = Table {
    name: "asks",
    key: &["ask_id"],
    columns: &[
        "ask_id",
        "programme_id",
        "person_id",
        "hopes",
        "wishes",
        "state",
        "made_by",
        "made_at",
        "waiting_since_at",
        "version",
        "withdrawn_by",
        "withdrawn_at",
    ],
    found_by: "person_id = $1",
};
pub const RELATIONSHIPS: Table = Table {
    name: "relationships",
    key: &["relationship_id"],
    columns: &[
        "relationship_id",
        "programme_id",
        "ask_id",
        "person_id",
        "worker_id",
        "state",
        "worker_answer",
        "person_answer",
        "hello_every_days",
        "began_at",
        "paused_until_on",
        "ended_at",
        "last_reached_at",
        "follow_up_on",
        "made_at",
        "version",
        "peer_left_at",
        "settled_at",
        "move_asked_at",
    ],
    found_by: "person_id = $1",
};
pub const STEPS: Table = Table {
    name: "relationship_steps",
    key: &["relationship_id", "version"],
    columns: &["relationship_id", "version", "state", "taken_by", "taken_at"],
    found_by: "taken_by = $1 AND relationship_id IN (SELECT r.relationship_id \
        FROM relationships r WHERE r.org_id = {org} AND r.person_id = $1)",
};
pub const CONTACTS: Table = Table {
    name: "contacts",
    key: &["contact_id"],
    columns: &[
        "contact_id",
        "programme_id",
        "worker_id",
        "company",
        "person_id",
        "others_count",
        "relationship_id",
        "started_at",
        "minutes",
        "mode",
        "direction",
        "is_planned",
        "outcome",
        "place",
        "codes",
        "topics",
        "note",
        "is_shared",
        "for_supervision",
        "follow_up_on",
        "made_at",
        "undone_at",
        "version",
        "planned",
        "next_none",
        "talked_at",
        "talked_by",
    ],
    found_by: "person_id = $1",
};
pub const ATTENDANCE: Table = Table {
    name: "group_attendance",
    // Somebody comes to a meeting once, so that is what two rows of one person share.
    key: &["meeting_id", "person_id"],
    columns: &["attendance_id", "meeting_id", "person_id", "import_id", "made_at"],
    found_by: "person_id = $1",
};
pub const REFERRALS: Table = Table {
    name: "referrals",
    key: &["referral_id"],
    columns: &[
        "referral_id",
        "programme_id",
        "person_id",
        "worker_id",
        "towards",
        "place",
        "resource_id",
        "need",
        "need_words",
        "help",
        "referred_on",
        "came_of",
        "came_of_said_at",
        "made_by",
        "made_at",
        "undone_at",
        "version",
    ],
    found_by: "person_id = $1",
};
pub const CERTIFICATES: Table = Table {
    name: "certificates",
    key: &["certificate_id"],
    columns: &[
        "certificate_id",
        "person_id",
        "name",
        "given_by",
        "number",
        "given_on",
        "valid_until_on",
        "renew_by_on",
        "renewal",
        "next_on",
        "made_by",
        "made_at",
        "removed_at",
        "version",
    ],
    found_by: "person_id = $1",
};
pub const LIKELY: Table = Table {
    name: "likely_pairs",
    key: &["one_id", "other_id"],
    columns: &["one_id", "other_id", "score_tenth_bits"],
    found_by: "one_id = $1 OR other_id = $1",
};
pub const ANSWERS: Table = Table {
    name: "pair_answers",
    key: &["one_id", "other_id"],
    columns: &["one_id", "other_id", "answer", "answered_by", "answered_at"],
    found_by: "one_id = $1 OR other_id = $1",
};

pub const IMPORT_ROWS: Table = Table {
    name: "import_rows",
    key: &["row_key"],
    columns: &["row_key", "is_by_number", "says", "kind", "import_id", "line", "made_id"],
    found_by: "made_id = $1",
};

/// Every table whose rows a merge moves, drops or settles.
pub const ALL: &[&Table] = &[
    &PEOPLE,
    &WORDS,
    &FORMER_NAMES,
    &FACETS,
    &RULES,
    &WORKERS,
    &ROLES,
    &TIES,
    &ACCOUNTS,
    &INVITATIONS,
    &SESSIONS,
    &ASKS,
    &RELATIONSHIPS,
    &STEPS,
    &CONTACTS,
    &ATTENDANCE,
    &REFERRALS,
    &CERTIFICATES,
    &LIKELY,
    &ANSWERS,
    &IMPORT_ROWS,
];

/// Columns of ids in which nobody's own record is named, or that stay as they are: table, column, why.
/// A column name with `*` for its table is the same everywhere.
pub const LEFT: &[(&str, &str, &str)] = &[
    ("*", "org_id", "the organisation"),
    ("*", "programme_id", "a programme"),
    ("programmes", "programme_id", "a programme"),
    ("contact_versions", "contact_id", "the entry, which is moved itself"),
    ("contact_versions", "written_by", "a colleague; a version never changes"),
    ("groups", "group_id", "the group itself"),
    ("groups", "worker_id", "a colleague"),
    ("groups", "import_id", "the list it came from"),
    ("group_meetings", "meeting_id", "the meeting itself"),
    ("group_meetings", "group_id", "the group"),
    ("group_meetings", "run_by", "a colleague"),
    ("group_meetings", "import_id", "the sheet it came from"),
    ("group_meeting_versions", "meeting_id", "the meeting; who came is in none of its versions"),
    ("group_meeting_versions", "written_by", "a colleague; a version never changes"),
    ("resource_entries", "resource_id", "an entry of the directory"),
    ("resource_words", "resource_id", "an entry of the directory"),
    ("resource_hours", "resource_id", "an entry of the directory"),
    ("resource_closures", "resource_id", "an entry of the directory"),
    ("resource_checks", "resource_id", "an entry of the directory"),
    ("resource_checks", "checked_by", "a colleague"),
    ("resources", "resource_id", "an entry of the directory"),
    ("exports", "export_id", "the export itself"),
    ("exports", "asked_by", "a colleague"),
    ("imports", "import_id", "the import itself"),
    ("imports", "made_by", "a colleague"),
    ("import_files", "import_id", "the import"),
    ("import_refusals", "import_id", "the import"),
    ("audit_events", "event_id", "the entry itself"),
    ("audit_events", "actor_id", "an entry keeps who did it"),
    ("audit_events", "subject_id", "an entry keeps its subject"),
    ("audit_events", "about_id", "an entry keeps whom it was about"),
    ("jobs", "job_id", "the job itself"),
    ("person_keys", "person_id", "made anew from what is kept of the person"),
    ("merges", "merge_id", "the merge itself"),
    ("merges", "kept_id", "whom somebody was put together with stays so"),
    ("merges", "gone_id", "who is gone stays so"),
    ("merges", "made_by", "a colleague"),
    ("merges", "undone_by", "a colleague"),
    ("merge_rows", "merge_id", "the merge"),
];

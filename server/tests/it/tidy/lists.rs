//! The two ways around a permit, and every place that takes one.

use std::collections::BTreeMap;

use super::fits_exactly;
use crate::source::rust_under;

/// Places that ask the store for the program itself.
const SYSTEM: &[(&str, usize, &str)] = &[
    ("access/facts.rs", 1, "what access is decided by is loaded before anything is decided"),
    ("access/store.rs", 2, "ties and roles are what access is decided by"),
    ("app.rs", 1, "the names and help lines of organisations stand on every page"),
    ("audit/store.rs", 1, "the entry of a change is stored whoever made it"),
    ("auth/pages/invitation.rs", 1, "the link of an invitation is the key"),
    ("auth/pages/leaving.rs", 1, "somebody is about to be signed out"),
    ("auth/pages/sign_in.rs", 1, "nobody is signed in yet"),
    ("auth/session.rs", 1, "finds out who asks"),
    ("auth/store.rs", 3, "accounts and tries before sign-in; sweeping what has run out"),
    ("cli/begun.rs", 1, "a command that failed takes away what it had begun"),
    ("cli/export.rs", 1, "the operator at the machine takes everything out"),
    ("cli/import/place.rs", 1, "the operator at the machine brings a list in"),
    ("cli/restore/rehearsal.rs", 1, "the operator at the machine puts a backup back"),
    ("db/migrate.rs", 1, "the schema belongs to no organisation"),
    ("imports/jobs.rs", 1, "somebody who may has asked for this import"),
    ("duplicates/jobs.rs", 1, "what follows a merge that somebody made"),
    ("export/back.rs", 1, "the operator at the machine brings an export in"),
    ("export/jobs.rs", 1, "an export was asked for under a permit"),
    ("jobs/store.rs", 1, "jobs of every organisation are one queue"),
    ("people/jobs.rs", 1, "keys follow from what is kept, whoever changed it"),
    ("practice/mod.rs", 1, "nobody in the practice programme is real"),
    ("welcome/mod.rs", 1, "nobody is here yet"),
];

/// Places that end a change without an entry, because nothing about a person changed.
const BOOKKEEPING: &[(&str, usize, &str)] = &[
    ("auth/session.rs", 1, "when a session was last used"),
    ("auth/throttle.rs", 4, "how often something was tried, and that a try was right"),
    ("duplicates/jobs.rs", 1, "what cannot be undone any more is forgotten"),
    (
        "export/jobs.rs",
        4,
        "who makes an export, how far it is and how it ended; asking has its entry",
    ),
    ("housekeeping.rs", 2, "when the program tidies up, and what has run out"),
    ("imports/jobs.rs", 2, "that a long import goes on, and files whose time is over"),
    ("jobs/store.rs", 2, "which node does which job, and how a try ended"),
    ("people/jobs.rs", 3, "keys and pairs follow from what is kept"),
    ("practice/mod.rs", 1, "nobody in the practice programme is real"),
];

/// How often each file of the server calls `word`, tests left out.
fn calls(word: &str, but: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for source in rust_under("server/src").iter().filter(|source| !source.is_test()) {
        let inside = source.path.trim_start_matches("server/src/").to_owned();
        let count = source.production().count(word);
        if count > 0 && inside != but {
            found.insert(inside, count);
        }
    }
    found
}

#[test]
fn every_place_that_acts_for_the_program_itself_is_listed() {
    fits_exactly("System::because(", &calls("System::because(", ""), SYSTEM);
}

#[test]
fn every_place_that_ends_a_change_without_an_entry_is_listed() {
    let found = calls("commit_bookkeeping(", "db/tx.rs");
    fits_exactly("commit_bookkeeping(", &found, BOOKKEEPING);
}

/// Statements across organisations.
const BARE: &[(&str, usize, &str)] = &[
    (
        "auth/store.rs",
        6,
        "accounts by address and whether there is one, tries, sweeping: before anybody is signed in",
    ),
    ("db/migrate.rs", 2, "the schema belongs to no organisation"),
    ("export/store/mod.rs", 1, "whether an organisation is here already, before it is brought in"),
    ("jobs/store.rs", 7, "jobs of every organisation are one queue"),
    (
        "organisation/store.rs",
        3,
        "the organisations themselves are listed, and looked at for changes and before a made-up one",
    ),
];

#[test]
fn every_statement_across_organisations_is_listed() {
    fits_exactly("Sql::bare(", &calls("Sql::bare(", "db/sql.rs"), BARE);
}

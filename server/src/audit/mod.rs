//! The record of what was done, and by whom.
//!
//! Every change ends with one [`Entry`], stored in the same transaction. An entry names the action,
//! the actor, the record and the rule that allowed it; never a person's words.
//! Keeps: `audit_events`. Who may look: `AuditList`.

mod pages;
pub mod store;

use jiff::Timestamp;
use kernel::access::{Act, Action, Role};
use kernel::ids::{AuditEventId, OrgId, PersonId};
use uuid::Uuid;

use crate::access::Permit;
use crate::db::{Stored, System, Tx};
use crate::moment::Moments;

pub use pages::{menu, routes, told};

/// Who did what to which record, on what ground. Made only from a permit or a system reason.
#[derive(Debug, Clone)]
pub struct Entry {
    pub(crate) id: AuditEventId,
    pub(crate) at: Timestamp,
    pub(crate) org: Option<OrgId>,
    pub(crate) actor: Option<(PersonId, Role)>,
    pub(crate) action: &'static str,
    pub(crate) subject: &'static str,
    pub(crate) subject_id: Option<Uuid>,
    /// The person the record is about, so that they can be shown what happened to it.
    pub(crate) about: Option<PersonId>,
    pub(crate) because: String,
}

impl Entry {
    /// The holder of `may` did what it allows, to the record it names.
    pub fn done<A: Act>(may: &Permit<A>, moments: &Moments) -> Self {
        Self {
            id: moments.id(),
            at: moments.now(),
            org: Some(may.actor().org),
            actor: Some((may.actor().person, may.actor().role)),
            action: A::ACTION.name(),
            subject: A::ACTION.subject(),
            subject_id: may.record(),
            about: may.about(),
            because: may.because().to_string(),
        }
    }

    /// Names the record that came of it, when it is another than the permit's.
    #[must_use]
    pub fn made(self, subject: &'static str, id: Uuid) -> Self {
        Self { subject, subject_id: Some(id), ..self }
    }

    /// Names the person the record is about.
    #[must_use]
    pub fn about(self, person: PersonId) -> Self {
        Self { about: Some(person), ..self }
    }

    /// Adds the reason the actor gave, where the page said that it would stand in the record.
    #[must_use]
    pub fn given(self, why: &str) -> Self {
        Self { because: format!("{}; the reason given: {why}", self.because), ..self }
    }

    /// The program, or the operator at the machine, did `action` for the stated reason.
    pub fn by_system(by: &System, action: Action, moments: &Moments) -> Self {
        Self::by_system_named(by, action.name(), action.subject(), moments)
    }

    /// As [`Entry::by_system`], for what is not an action of a person: sign-in, restore, sweep.
    pub fn by_system_named(
        by: &System,
        action: &'static str,
        subject: &'static str,
        moments: &Moments,
    ) -> Self {
        Self {
            id: moments.id(),
            at: moments.now(),
            org: by.org(),
            actor: None,
            action,
            subject,
            subject_id: None,
            about: None,
            because: by.reason().to_owned(),
        }
    }

    /// Names the person who acted, when the program knows it without a permit: at sign-in.
    #[must_use]
    pub fn acted(self, person: PersonId, role: Role) -> Self {
        Self { actor: Some((person, role)), ..self }
    }
}

/// That the record says what is about to leave, and who takes it. Without it no file is given.
#[derive(Debug)]
pub struct Leaves(());

impl Leaves {
    /// Ends a change with the entry that says so.
    pub async fn told(tx: Tx, entry: Entry) -> Stored<Self> {
        tx.commit(entry).await?;
        Ok(Self(()))
    }
}

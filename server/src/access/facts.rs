//! What the table may look at in a record, loaded from the store.

use std::collections::HashMap;

use kernel::access::{Act, Actor, Facts, Subject, Tie};
use uuid::Uuid;

use super::permit::{Denied, Permit, Scope};
use super::store;
use crate::db::{One, Reads, Sql, Stored, System};

/// How to find what a record is about: a statement over one id that answers with the columns
/// `about`, `author` and `is_shared`.
#[derive(Debug, Clone, Copy)]
pub struct FactsOf {
    subject: &'static str,
    find: &'static Sql<One>,
}

impl FactsOf {
    /// Each capability names one for each kind of record it keeps.
    pub const fn of<S: Subject>(find: &'static Sql<One>) -> Self {
        Self { subject: S::NAME, find }
    }
}

/// The kinds of record the program can decide about.
#[derive(Debug, Clone, Default)]
pub struct Known {
    facts: HashMap<&'static str, &'static Sql<One>>,
}

impl Known {
    #[must_use]
    pub fn with(mut self, facts: &[FactsOf]) -> Self {
        self.facts.extend(facts.iter().map(|known| (known.subject, known.find)));
        self
    }

    pub fn knows(&self, subject: &str) -> bool {
        subject == "organisation" || self.facts.contains_key(subject)
    }

    /// What the table may look at in one record; `None` when there is no such record.
    pub async fn facts(
        &self,
        db: &mut impl Reads,
        actor: Actor,
        subject: &str,
        record: Uuid,
    ) -> Stored<Option<Facts>> {
        let Some(find) = self.facts.get(subject) else { return Ok(None) };
        let by = System::because("loads what access is decided by").within(actor.org);
        let Some(row) = db.row(find, &by, vec![record.into()]).await? else { return Ok(None) };
        let mut facts = Facts {
            about: row.get("about")?,
            author: row.get("author")?,
            is_shared: row.get("is_shared")?,
            ..Facts::default()
        };
        store::load_ties(db, actor, &mut facts).await?;
        Ok(Some(facts))
    }

    /// A permit for one record: `None` when there is no such record in the actor's organisation.
    pub async fn permit<A: Act>(
        &self,
        db: &mut impl Reads,
        actor: Actor,
        record: Uuid,
    ) -> Stored<Option<Result<Permit<A>, Denied>>> {
        let facts = self.facts(db, actor, <A::On as Subject>::NAME, record).await?;
        Ok(facts.map(|facts| Permit::ask(actor, Some(record), &facts)))
    }

    /// A permit for the organisation as a whole.
    pub fn permit_for_all<A: Act>(actor: Actor) -> Result<Permit<A>, Denied> {
        Permit::ask(actor, None, &Facts::default())
    }

    /// The records an action reaches.
    pub fn scope<A: Act>(actor: Actor) -> Result<Scope<A>, Denied> {
        Scope::ask(actor)
    }
}

/// Takes in the stored links between the actor and the people of a record.
pub(super) fn take_tie(facts: &mut Facts, tie: Tie, is_about: bool, is_second_hand: bool) {
    match (tie, is_about, is_second_hand) {
        (Tie::Supports, true, true) => facts.ties.supervises_peer_of_about = true,
        (tie, true, false) => facts.ties = facts.ties.with_about(tie),
        (Tie::Supervises, false, false) => facts.ties.supervises_author = true,
        _ => {}
    }
}

//! One record: allowed or not, and why.

use std::fmt;

use super::policy::{Row, TABLE};
use super::{Action, Actor, Condition, Relation, Tie};
use crate::ids::PersonId;

/// What the table may look at in a record. Loaded by the server, never more than these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facts {
    /// The person the record is about; `None` for work without a person and for the organisation.
    pub about: Option<PersonId>,
    /// The person who wrote the record, or the peer worker of a relationship.
    pub author: Option<PersonId>,
    /// Whether the record was written to be read by the person it is about.
    pub is_shared: bool,
    /// How the actor is linked to `about` and `author`.
    pub ties: Ties,
}

/// The links that matter for one decision, already narrowed to the actor and the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a set of independent facts, each asked for by name"
)]
pub struct Ties {
    pub supports_about: bool,
    pub supported_by_about: bool,
    pub offered_about: bool,
    pub supervises_about: bool,
    pub supervises_peer_of_about: bool,
    pub supervises_author: bool,
    pub about_is_sealed: bool,
}

impl Ties {
    /// Takes in one stored link between the actor and the person the record is about.
    #[must_use]
    pub fn with_about(mut self, tie: Tie) -> Self {
        match tie {
            Tie::Supports => self.supports_about = true,
            Tie::SupportedBy => self.supported_by_about = true,
            Tie::Offered => self.offered_about = true,
            Tie::Supervises => self.supervises_about = true,
            Tie::Sealed => self.about_is_sealed = true,
        }
        self
    }
}

/// The answer for one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    pub is_allowed: bool,
    pub because: Because,
}

/// Why the answer is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// This row of the table allows it.
    Row(Row),
    /// No row gives this role this action at all.
    NotThisRole(Action),
    /// The role may do this, but not to this record.
    NotThisRecord(Action),
}

/// Decides whether `actor` may do `action` to the record described by `facts`.
///
/// The first row that holds is the reason; rows are ordered from close to far.
pub fn decide(actor: Actor, action: Action, facts: &Facts) -> Decision {
    let mut role_has_it = false;
    for row in TABLE.iter().filter(|row| row.action == action && row.role == actor.role) {
        role_has_it = true;
        if stands(actor, row.relation, facts) && fulfils(row.condition, facts) {
            return Decision { is_allowed: true, because: Because::Row(*row) };
        }
    }
    let because =
        if role_has_it { Because::NotThisRecord(action) } else { Because::NotThisRole(action) };
    Decision { is_allowed: false, because }
}

fn stands(actor: Actor, relation: Relation, facts: &Facts) -> bool {
    match relation {
        Relation::Organisation => true,
        Relation::Own => facts.about == Some(actor.person),
        Relation::Author => facts.author == Some(actor.person),
        Relation::Supports => facts.ties.supports_about,
        Relation::SupportedBy => facts.ties.supported_by_about,
        Relation::Offered => facts.ties.offered_about,
        Relation::Supervises => facts.ties.supervises_about,
        Relation::SupervisesTheirPeer => facts.ties.supervises_peer_of_about,
        Relation::SupervisesAuthor => facts.ties.supervises_author,
    }
}

fn fulfils(condition: Condition, facts: &Facts) -> bool {
    match condition {
        Condition::Always => true,
        Condition::NotAColleague => !facts.ties.about_is_sealed,
        Condition::Shared => facts.is_shared,
    }
}

impl fmt::Display for Because {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(row) => write!(
                f,
                "a {} may {} when the relation is {:?} and the condition is {:?}",
                row.role.code(),
                row.action.about(),
                row.relation,
                row.condition
            ),
            Self::NotThisRole(action) => {
                write!(f, "no row lets this role {}", action.about())
            }
            Self::NotThisRecord(action) => {
                write!(f, "this role may {}, but no row reaches this record", action.about())
            }
        }
    }
}

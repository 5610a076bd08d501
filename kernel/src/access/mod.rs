//! Who may: one table, two answers.
//!
//! [`policy::TABLE`] says which role may do which action to which records. [`decide()`] answers for
//! one record, with the reason; [`reach()`] turns the same rows into a filter for lists. Nothing else
//! in the program decides who may. No row reaches outside the actor's own organisation: the
//! organisation is not a condition in the table, it is the key every row is stored under.
//!
//! Words: an *actor* is a person acting in one *role*; a *relation* is how the actor stands to the
//! record; a *condition* is something the record itself must fulfil.

mod actions;
mod decide;
pub mod policy;
mod reach;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::ids::{OrgId, PersonId};

pub use actions::{Act, Action, Subject, act, subject};
pub use decide::{Because, Decision, Facts, Ties, decide};
pub use reach::{Clause, Reach, reach};

/// Someone who is signed in, acting in one role.
///
/// A person who holds several roles chooses one at a time, so that a volunteer who is also a
/// participant never mixes the two views.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    pub org: OrgId,
    pub person: PersonId,
    pub role: Role,
}

/// The part somebody plays in the organisation. Spans of roles are dated; this is one that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Someone who looks for, or has, support from a peer.
    Participant,
    /// Someone who gives support from lived experience, paid or volunteer.
    PeerWorker,
    /// Someone who supports peer workers.
    Supervisor,
    /// Someone who keeps the programme running.
    Coordinator,
    /// Someone who counts and asks whether it helps; sees numbers, not people.
    Evaluator,
    /// Someone who installs, settles who has which role, and proves who saw what.
    Administrator,
}

impl Role {
    pub const ALL: [Self; 6] = [
        Self::Participant,
        Self::PeerWorker,
        Self::Supervisor,
        Self::Coordinator,
        Self::Evaluator,
        Self::Administrator,
    ];

    /// The name used in storage and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::PeerWorker => "peer_worker",
            Self::Supervisor => "supervisor",
            Self::Coordinator => "coordinator",
            Self::Evaluator => "evaluator",
            Self::Administrator => "administrator",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whether holding this role makes someone a colleague, whose own participant record is sealed
    /// from the others.
    pub const fn is_staff(self) -> bool {
        !matches!(self, Self::Participant)
    }
}

/// How the actor stands to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Works in the same organisation; nothing closer is asked.
    Organisation,
    /// The record is about the actor.
    Own,
    /// The actor wrote the record.
    Author,
    /// The actor is the peer of the person the record is about.
    Supports,
    /// The person the record is about is the actor's peer.
    SupportedBy,
    /// The two have been suggested to each other and have not both answered yet.
    Offered,
    /// The actor supervises the person the record is about.
    Supervises,
    /// The actor supervises the peer of the person the record is about.
    SupervisesTheirPeer,
    /// The actor supervises the author of the record.
    SupervisesAuthor,
}

/// What the record itself must fulfil.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    Always,
    /// The person is not also a colleague: a worker's own participant record stays sealed.
    NotAColleague,
    /// The record was written to be read by the person it is about; of a group: somebody new can come.
    Shared,
}

/// A stored link from one person to another, from which relations follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// The holder is the subject's peer.
    Supports,
    /// The subject is the holder's peer: the same pair seen from the other side.
    SupportedBy,
    /// The two are suggested to each other.
    Offered,
    /// The holder supervises the subject.
    Supervises,
    /// The holder is a colleague whose own record is sealed; holder and subject are the same person.
    Sealed,
}

impl Tie {
    pub const ALL: [Self; 5] =
        [Self::Supports, Self::SupportedBy, Self::Offered, Self::Supervises, Self::Sealed];

    /// The name used in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::SupportedBy => "supported_by",
            Self::Offered => "offered",
            Self::Supervises => "supervises",
            Self::Sealed => "sealed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tie| tie.code() == code)
    }
}

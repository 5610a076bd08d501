//! Many records: the same table as a filter.

use super::policy::TABLE;
use super::{Action, Actor, Condition, Relation};

/// Which records an actor may touch with one action: those that fulfil any clause. None: no record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    clauses: Vec<Clause>,
}

/// One way to be within reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause {
    pub relation: Relation,
    pub condition: Condition,
}

impl Reach {
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }
}

/// The records within `actor`'s organisation that they may do `action` to.
pub fn reach(actor: Actor, action: Action) -> Reach {
    let clauses = TABLE
        .iter()
        .filter(|row| row.action == action && row.role == actor.role)
        .map(|row| Clause { relation: row.relation, condition: row.condition })
        .collect();
    Reach { clauses }
}

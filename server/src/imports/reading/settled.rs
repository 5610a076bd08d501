//! What somebody settled about a file, as it is kept with the import.

use std::collections::{BTreeMap, BTreeSet};

use kernel::arriving::{ArrivingRole, DateOrder, ForAll};
use kernel::contacts::{Mode, Outcome, WorkCode};
use kernel::ids::PersonId;
use serde::{Deserialize, Serialize};

/// What a column means; nothing: it stays out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Meant {
    pub means: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// Everything settled about a file. Codes that are no longer known count as not said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settled {
    /// Which list it is, where several lists have numbers of their own; usually empty.
    pub source: String,
    pub sheet: Option<String>,
    /// By the key of the column's name.
    pub columns: BTreeMap<String, Meant>,
    pub day_order: Option<String>,
    /// What everybody is here as, where a row does not say.
    pub role: Option<String>,
    pub worker: Option<PersonId>,
    pub mode: Option<String>,
    pub outcome: Option<String>,
    pub work: Option<String>,
    /// The group of a sign-in sheet, by name, where a row does not say.
    pub group: Option<String>,
    /// Whether whole names that nobody here has are counted without being kept.
    pub counts_strangers: bool,
    /// Lines that are brought in although they may be somebody who is here.
    pub anyway: BTreeSet<u64>,
    /// All of them.
    pub is_all_anyway: bool,
}

impl Settled {
    pub fn day_order(&self) -> Option<DateOrder> {
        self.day_order.as_deref().and_then(DateOrder::from_code)
    }

    /// The role of a row that does not say; a participant is who sees least.
    pub fn role(&self) -> ArrivingRole {
        let said = self.role.as_deref().and_then(ArrivingRole::from_code);
        said.unwrap_or(ArrivingRole::Participant)
    }

    pub fn for_all(&self) -> ForAll {
        ForAll {
            mode: self.mode.as_deref().and_then(Mode::from_code),
            outcome: self.outcome.as_deref().and_then(Outcome::from_code),
            work: self.work.as_deref().and_then(WorkCode::from_code),
        }
    }

    pub fn is_anyway(&self, line: u64) -> bool {
        self.is_all_anyway || self.anyway.contains(&line)
    }
}

impl Settled {
    /// Whether the rows of a file are read alike; the lines that are brought in anyway may differ.
    pub fn reads_like(&self, other: &Self) -> bool {
        let bare = |settled: &Self| Self {
            anyway: BTreeSet::new(),
            is_all_anyway: false,
            ..settled.clone()
        };
        bare(self) == bare(other)
    }
}

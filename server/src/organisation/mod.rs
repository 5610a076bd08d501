//! The organisation and its programme: names, time zone, lines for help.
//!
//! Read once and kept in memory, since every page shows them; a change of settings reads them again,
//! and other nodes see by the row's version that they have to.
//! Keeps: `organisations`, `programmes`.

pub mod store;
mod terms;
pub mod zones;

use jiff::tz::TimeZone;
use kernel::ids::{OrgId, ProgrammeId};
pub use kernel::settings::{HelpLine, HelpLines, HelpNumber, LeaveAddress, Said, TopicList};
use serde::{Deserialize, Serialize};

use crate::web::language::Language;
pub use terms::{Terms, built_in_words};

/// A tenant: it owns its people and everything about them.
#[derive(Debug, Clone)]
pub struct Organisation {
    pub id: OrgId,
    pub slug: String,
    pub name: String,
    pub time_zone: TimeZone,
    pub language: Language,
    pub settings: Settings,
    /// Nobody in it is real.
    pub is_practice: bool,
    pub programme: Programme,
    /// Grows with every change, so that a change of something already changed is found out.
    pub version: i64,
}

/// The programme people are supported in.
#[derive(Debug, Clone)]
pub struct Programme {
    pub id: ProgrammeId,
    pub name: String,
}

/// What the organisation sets for itself.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Who to call when it cannot wait: the organisation's own list, never the program's.
    pub help: HelpLines,
    /// Where "Leave fast" leads: any page that says nothing about the person.
    pub leave_to: Option<LeaveAddress>,
    /// What people can say they have been through.
    #[serde(skip_serializing_if = "is_untouched")]
    pub topics: TopicList,
    /// A made-up programme that is being made; still so afterwards when the making was cut off.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_half_made: bool,
}

/// Where "Leave fast" leads when the organisation names nothing: a search page everybody knows.
pub const LEAVE_TO: &str = "https://www.wikipedia.org/";

/// The version of an organisation that was just founded.
pub const FIRST_VERSION: i64 = 1;

fn is_untouched(topics: &TopicList) -> bool {
    *topics == TopicList::default()
}

impl Settings {
    pub fn leave_to(&self) -> &str {
        self.leave_to.as_ref().map_or(LEAVE_TO, LeaveAddress::as_str)
    }
}

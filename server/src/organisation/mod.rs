//! The organisation and its programme: names, time zone, lines for help.
//!
//! Read once and kept in memory, since every page shows them; a change of settings reads them again.
//! Keeps: `organisations`, `programmes`.

pub mod store;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::ids::{OrgId, ProgrammeId};
use serde::{Deserialize, Serialize};

use crate::web::language::Language;

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
    pub help: Vec<HelpLine>,
    /// Where "Leave fast" leads: any page that says nothing about the person.
    pub leave_to: Option<String>,
}

/// One line of "help right now", with the day somebody last checked it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HelpLine {
    pub label: String,
    /// The number as people read it.
    pub number: String,
    pub hours: Option<String>,
    #[serde(default)]
    pub takes_texts: bool,
    pub checked_on: Option<Date>,
}

/// Where "Leave fast" leads when the organisation names nothing: a search page everybody knows.
pub const LEAVE_TO: &str = "https://www.wikipedia.org/";

impl Settings {
    pub fn leave_to(&self) -> &str {
        self.leave_to.as_deref().unwrap_or(LEAVE_TO)
    }
}

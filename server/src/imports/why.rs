//! Why a row was not taken: a code, and what it is about. Kept with the row, worded when it is shown.

use kernel::arriving::{Reason, Twice};
use kernel::contacts::ContactError;
use kernel::ids::PersonId;
use serde::{Deserialize, Serialize};

use crate::sheets::{CellNote, RowFault};

/// Why a row was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    pub code: String,
    /// The name of the column it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The other line it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The person it may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The name or number in the row that means nobody, or several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<String>,
}

/// Codes that are this capability's own, beside those of cells, rows and contacts: for the test that each
/// has its words.
#[cfg(test)]
pub const OWN_CODES: [&str; 27] = [
    "same_record",
    "referral_before",
    "certificate_before",
    "nobody_said",
    "same_row",
    "same_id",
    "id_before",
    "nobody_of_that_name",
    "several_of_that_name",
    "nobody_of_that_number",
    "number_of_another",
    "no_worker",
    "no_worker_of_that_name",
    "several_workers_of_that_name",
    "may_be",
    "may_be_worker",
    "may_be_line",
    "deleted_there",
    "work_unknown",
    "date_missing",
    "no_group",
    "several_groups",
    "group_here",
    "same_group",
    "meeting_here",
    "same_meeting",
    "came_twice",
];

impl Why {
    pub fn code(code: &str) -> Self {
        Self { code: code.to_owned(), column: None, line: None, person: None, said: None }
    }

    /// A cell that cannot be read.
    pub fn cell(reason: &Reason, column: &str) -> Self {
        Self { column: Some(column.to_owned()), ..Self::code(reason.code()) }
    }

    /// A cell that the spreadsheet itself has no value for.
    pub fn note(note: CellNote, column: &str) -> Self {
        Self { column: Some(column.to_owned()), ..Self::code(note.code()) }
    }

    pub fn row(fault: RowFault) -> Self {
        Self::code(fault.code())
    }

    pub fn contact(error: &ContactError) -> Self {
        Self::code(error.code())
    }

    pub fn twice(twice: Twice) -> Self {
        Self { line: Some(twice.line()), ..Self::code(twice.code()) }
    }

    pub fn said(code: &str, said: &str) -> Self {
        Self { said: Some(said.to_owned()), ..Self::code(code) }
    }

    pub fn line(code: &str, line: u64) -> Self {
        Self { line: Some(line), ..Self::code(code) }
    }

    pub fn person(code: &str, person: PersonId) -> Self {
        Self { person: Some(person), ..Self::code(code) }
    }

    /// Whether somebody can bring the row in all the same.
    pub fn is_held_back(&self) -> bool {
        matches!(self.code.as_str(), "may_be" | "may_be_worker" | "may_be_line")
    }
}

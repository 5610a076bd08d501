//! What was read, counted.

use std::collections::BTreeMap;

use kernel::resources::{MendKind, RefusalKind};

use super::{Encoding, Format, Outcome, Read, Table};

/// Rows of one table, or of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub read: u64,
    pub kept: u64,
    pub refused: u64,
    /// Kept rows in which at least one value was changed.
    pub mended: u64,
}

/// Everything there is to say about an import before it is stored.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    pub format: Option<Format>,
    pub all: Counts,
    pub by_table: BTreeMap<Table, Counts>,
    /// Values changed, by kind; one row may count under several.
    pub mends: BTreeMap<MendKind, u64>,
    pub refusals: BTreeMap<RefusalKind, u64>,
    /// Columns (table, column) that hold values nobody reads here, with how many.
    pub columns_not_kept: BTreeMap<(&'static str, String), u64>,
    /// Known tables that help nobody find help, with their rows.
    pub tables_not_kept: BTreeMap<String, u64>,
    /// Files of the folder that are no known table.
    pub files_not_read: Vec<String>,
    /// Files whose quotation marks do not come in pairs: rows may have run together.
    pub files_with_odd_quotes: Vec<String>,
    /// Files in another encoding than UTF-8.
    pub encodings: BTreeMap<String, Encoding>,
}

impl Summary {
    pub(super) fn count(&mut self, read: &Read) {
        for counts in [&mut self.all, self.by_table.entry(read.table).or_default()] {
            counts.read += 1;
            match &read.outcome {
                Outcome::Kept(kept) => {
                    counts.kept += 1;
                    counts.mended += u64::from(!kept.mends.is_empty());
                }
                Outcome::Refused { .. } => counts.refused += 1,
            }
        }
        match &read.outcome {
            Outcome::Kept(kept) => {
                for mend in &kept.mends {
                    *self.mends.entry(mend.kind).or_default() += 1;
                }
            }
            Outcome::Refused { reason, .. } => *self.refusals.entry(*reason).or_default() += 1,
        }
    }
}

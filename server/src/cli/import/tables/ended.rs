//! What came of a spreadsheet, for people and for programs.

use std::collections::BTreeMap;
use std::path::Path;

use kernel::arriving::Kind;
use kernel::ids::ImportId;
use serde_json::json;

use super::{MOST_TOLD, Table, WORDS};
use crate::imports::{self, Counts};

/// What is said at the end.
pub(super) struct Report<'a> {
    pub table: &'a Table,
    pub kind: Kind,
    pub organisation: &'a str,
    pub rows: u64,
    pub counts: Counts,
    pub changes: &'a BTreeMap<String, u64>,
    pub left_out: &'a [String],
    pub refused_file: Option<&'a Path>,
    pub refusals: &'a [String],
    pub import: Option<ImportId>,
    pub is_stopped: bool,
}

impl Report<'_> {
    pub fn json(&self) -> serde_json::Value {
        json!({
            "kind": self.kind.code(),
            "organisation": self.organisation,
            "file": self.table.path.display().to_string(),
            "dry_run": self.table.dry_run,
            "stopped": self.is_stopped,
            "read": self.counts.sum(),
            "rows": self.rows,
            "added": self.counts.added,
            "here": self.counts.here,
            "refused": self.counts.refused,
            "passed_over": self.counts.passed,
            "changed": self.changes,
            "left_out": self.left_out,
            "refused_file": self.refused_file.map(|path| path.display().to_string()),
            "refused_first": self.refusals,
            "import": self.import,
        })
    }

    pub fn lines(&self) -> Vec<String> {
        let (is_try, counts) = (self.table.dry_run, self.counts);
        let mut lines =
            vec![format!("{}: {} rows of {}", self.organisation, counts.sum(), self.kind.code())];
        let (added, refused) =
            if is_try { ("would be new", "would be refused") } else { ("new", "refused") };
        for (label, count) in [
            (added, counts.added),
            ("here already", counts.here),
            (refused, counts.refused),
            ("sums and headings", counts.passed),
        ] {
            lines.push(format!("  {label:<18}{count:>9}"));
        }
        if !self.changes.is_empty() {
            lines.push("Changed on the way:".to_owned());
            let told = |(code, count): (&String, &u64)| imports::change(WORDS, code, *count);
            lines.extend(self.changes.iter().map(told).map(|text| format!("  {text}")));
        }
        if !self.left_out.is_empty() {
            lines.push(format!("Columns left out: {}", self.left_out.join(", ")));
        }
        if !self.refusals.is_empty() {
            lines.push("Refused:".to_owned());
            lines.extend(self.refusals.iter().take(MOST_TOLD).map(|text| format!("  {text}")));
            if counts.refused > MOST_TOLD as u64 {
                lines.push(format!("  and {} more", counts.refused - MOST_TOLD as u64));
            }
        }
        if let Some(file) = self.refused_file {
            lines.push(format!("To mend and send again: {}", file.display()));
        }
        lines
    }
}

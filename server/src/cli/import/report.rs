//! What an import did, for people and for scripts.

use std::collections::BTreeMap;
use std::path::Path;

use kernel::resources::{Mend, MendKind};
use serde::Serialize;

use crate::resources::reading::{Format, Outcome, Read, Spot, Summary};
use crate::resources::{self, EntryTally, Imported, Loaded, Tally};
use crate::web::words::{Arg, Words};

/// Refused rows that are named one by one; the file holds them all.
const MOST_NAMED: usize = 20;
/// Columns and files left aside that are named one by one.
const MOST_LEFT: usize = 12;

/// Everything there is to say.
pub(super) struct Report<'a> {
    pub words: Words,
    pub source: &'a str,
    pub organisation: Option<&'a str>,
    pub format: Format,
    pub is_dry_run: bool,
    pub loaded: &'a Loaded,
    pub imported: &'a Imported,
    pub refused_file: Option<&'a Path>,
    /// Why it ended before its time.
    pub error: Option<&'a str>,
}

/// The one object of `--json`. `read` is the sum of the four counts after it.
#[derive(Debug, Default, Serialize)]
pub(super) struct Said {
    #[serde(flatten)]
    all: Tally,
    refused_file: Option<String>,
    /// Rows in which at least one value was changed.
    mended: u64,
    /// Values changed, by kind.
    mends: BTreeMap<&'static str, u64>,
    refusals: BTreeMap<&'static str, u64>,
    format: Option<&'static str>,
    source: Option<String>,
    by_table: BTreeMap<&'static str, Tally>,
    entries: EntryTally,
    not_in_file: u64,
    /// What to know about the files: odd quotation marks, other encodings, what was left aside.
    notes: Vec<String>,
    dry_run: bool,
    stopped: bool,
    error: Option<String>,
}

impl Said {
    /// Nothing was read or brought in.
    pub fn failed(source: Option<String>, is_dry_run: bool, error: &str) -> Self {
        Self { source, dry_run: is_dry_run, error: Some(error.to_owned()), ..Self::default() }
    }
}

impl Report<'_> {
    pub fn json(&self) -> Said {
        let summary = &self.loaded.summary;
        Said {
            all: self.imported.all,
            refused_file: self.refused_file.map(|path| path.display().to_string()),
            mended: summary.all.mended,
            mends: summary.mends.iter().map(|(kind, count)| (kind.code(), *count)).collect(),
            refusals: summary.refusals.iter().map(|(kind, count)| (kind.code(), *count)).collect(),
            format: Some(self.format.code()),
            source: Some(self.source.to_owned()),
            by_table: self.imported.by_table.iter().map(|(t, tally)| (t.code(), *tally)).collect(),
            entries: self.imported.entries,
            not_in_file: self.imported.not_in_file,
            notes: notes(self.words, &self.loaded.summary),
            dry_run: self.is_dry_run,
            stopped: self.imported.is_stopped,
            error: self.error.map(str::to_owned),
        }
    }

    /// The same in sentences.
    pub fn lines(&self) -> Vec<String> {
        let all = &self.imported.all;
        let format = resources::format(self.words, self.format);
        let into = self.organisation.map_or_else(String::new, |name| format!(" into {name}"));
        let mut lines = vec![
            format!("“{}” ({format}): {} rows read{into}.", self.source, number(all.read)),
            String::new(),
        ];
        self.tables(&mut lines);
        self.mends(&mut lines);
        self.refusals(&mut lines);
        left_aside(self.words, &self.loaded.summary, &mut lines);
        lines.push(String::new());
        lines.push(self.end());
        lines
    }

    fn tables(&self, lines: &mut Vec<String>) {
        let head = ["", "read", "added", "changed", "unchanged", "refused"];
        lines.push(line(head.map(str::to_owned)));
        let row = |name: String, tally: &Tally| {
            let counts = [tally.read, tally.added, tally.changed, tally.unchanged, tally.refused];
            let mut cells = vec![name];
            cells.extend(counts.map(number));
            line(cells)
        };
        for (table, tally) in &self.imported.by_table {
            lines.push(row(resources::table(self.words, *table), tally));
        }
        if self.imported.by_table.len() > 1 {
            lines.push(row("all".to_owned(), &self.imported.all));
        }
    }

    /// Each kind of change with how often, and one example in full.
    fn mends(&self, lines: &mut Vec<String>) {
        let mends = &self.loaded.summary.mends;
        if mends.is_empty() {
            return;
        }
        let mut first: BTreeMap<MendKind, (&Mend, &Spot)> = BTreeMap::new();
        for read in &self.loaded.rows {
            if let Outcome::Kept(kept) = &read.outcome {
                for mend in &kept.mends {
                    first.entry(mend.kind).or_insert((mend, &read.spot));
                }
            }
        }
        lines.push(String::new());
        lines.push(
            "Values that were changed so that the row can be used, each with its first:".to_owned(),
        );
        let mut by_count: Vec<_> = mends.iter().collect();
        by_count.sort_by_key(|(kind, count)| (std::cmp::Reverse(**count), **kind));
        for (kind, count) in by_count {
            if let Some((mend, spot)) = first.get(kind) {
                let told = resources::mended(self.words, mend);
                lines.push(format!("{:>7} x  {}: {told}", number(*count), place(spot)));
            }
        }
    }

    fn refusals(&self, lines: &mut Vec<String>) {
        let count = self.imported.all.refused;
        if count == 0 {
            return;
        }
        let refused = |read: &Read| match &read.outcome {
            Outcome::Refused { reason, .. } => {
                let why = resources::refused(self.words, *reason);
                Some(format!("  {}: {why}", place(&read.spot)))
            }
            Outcome::Kept(_) => None,
        };
        lines.push(String::new());
        lines.push("Rows that could not be used:".to_owned());
        lines.extend(self.loaded.rows.iter().filter_map(refused).take(MOST_NAMED));
        if count > MOST_NAMED as u64 {
            lines.push(format!("  and {} more", number(count - MOST_NAMED as u64)));
        }
        if let Some(file) = self.refused_file {
            lines.push(format!(
                "They are in {}, each with the reason. Mend them there and import that file.",
                file.display()
            ));
        }
    }

    fn end(&self) -> String {
        let (imported, entries) = (self.imported, self.imported.entries);
        if self.is_dry_run {
            return "This was only tried out; nothing was changed.".to_owned();
        }
        let mut said = if entries == EntryTally::default() {
            "The directory is as it was.".to_owned()
        } else {
            format!(
                "Entries of the directory: {} added, {} changed, {} taken away.",
                number(entries.added),
                number(entries.changed),
                number(entries.removed)
            )
        };
        if imported.not_in_file > 0 {
            said = format!(
                "{said} {} rows that came earlier are not in this file; they stay.",
                number(imported.not_in_file)
            );
        }
        said
    }
}

/// What to know about the files, and what of them is not kept.
fn notes(words: Words, summary: &Summary) -> Vec<String> {
    let mut left: Vec<String> = Vec::new();
    for file in &summary.files_with_odd_quotes {
        left.push(words.with("resources-left-odd-quotes", &[("name", Arg::Text(file))]));
    }
    for (file, encoding) in &summary.encodings {
        let encoding = resources::encoding(words, *encoding);
        let args = [("name", Arg::Text(file)), ("encoding", Arg::Text(&encoding))];
        left.push(words.with("resources-left-encoding", &args));
    }
    for (name, count) in &summary.tables_not_kept {
        let count = number(*count);
        let args = [("name", Arg::Text(name)), ("count", Arg::Text(&count))];
        left.push(words.with("resources-left-table-not-kept", &args));
    }
    for file in &summary.files_not_read {
        left.push(words.with("resources-left-file-not-read", &[("name", Arg::Text(file))]));
    }
    for ((table, column), count) in &summary.columns_not_kept {
        let count = number(*count);
        let args = [
            ("table", Arg::Text(table)),
            ("column", Arg::Text(column)),
            ("count", Arg::Text(&count)),
        ];
        left.push(words.with("resources-left-column-not-kept", &args));
    }
    left
}

fn left_aside(words: Words, summary: &Summary, lines: &mut Vec<String>) {
    let left = notes(words, summary);
    if left.is_empty() {
        return;
    }
    lines.push(String::new());
    lines.push("Left aside:".to_owned());
    let more = left.len().saturating_sub(MOST_LEFT);
    lines.extend(left.into_iter().take(MOST_LEFT).map(|text| format!("  {text}")));
    if more > 0 {
        lines.push(format!("  and {more} more like these"));
    }
}

/// `phones.csv:12`, `feed.json /meetings/3`.
fn place(spot: &Spot) -> String {
    match (&spot.line, &spot.pointer) {
        (Some(line), _) => format!("{}:{line}", spot.file),
        (None, Some(pointer)) if !pointer.is_empty() => format!("{} {pointer}", spot.file),
        _ => spot.file.clone(),
    }
}

fn line(cells: impl IntoIterator<Item = String>) -> String {
    let mut cells = cells.into_iter();
    let name = cells.next().unwrap_or_default();
    cells.fold(format!("  {name:<22}"), |line, cell| format!("{line}{cell:>11}"))
}

/// 12345 as 12,345.
fn number(count: u64) -> String {
    let digits = count.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

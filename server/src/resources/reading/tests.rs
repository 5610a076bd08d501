mod any_bytes;
mod fixtures;
mod meetings;
mod shared_data;
mod whole_files;
mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kernel::resources::MendKind;

use super::*;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/directory").join(name)
}

/// Reads to the end and checks that the sums agree.
fn drain(mut reading: Reading) -> (Vec<Read>, Summary) {
    let reads: Vec<Read> = reading.by_ref().collect();
    let summary = reading.summary().clone();
    let all = summary.all;
    assert_eq!(all.read, reads.len() as u64);
    assert_eq!(all.read, all.kept + all.refused);
    let tables = summary.by_table.values().fold(Counts::default(), |sum, c| Counts {
        read: sum.read + c.read,
        kept: sum.kept + c.kept,
        refused: sum.refused + c.refused,
        mended: sum.mended + c.mended,
    });
    assert_eq!(tables, all);
    assert_eq!(summary.refusals.values().sum::<u64>(), all.refused);
    (reads, summary)
}

fn directory(path: &Path) -> (Vec<Read>, Summary) {
    drain(open_directory(path, "test").unwrap_or_else(|fault| panic!("could not {fault}")))
}

fn meetings_of(path: &Path) -> (Vec<Read>, Summary) {
    drain(open_meetings(path, "test").unwrap_or_else(|fault| panic!("could not {fault}")))
}

fn kept<'a>(reads: &'a [Read], table: Table, id: &str) -> &'a Kept {
    let found = reads.iter().find_map(|read| match &read.outcome {
        Outcome::Kept(kept) if kept.key.table == table && kept.key.source_id == id => Some(kept),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no {id} in {table:?}"))
}

fn mends(kept: &Kept) -> Vec<MendKind> {
    kept.mends.iter().map(|m| m.kind).collect()
}

/// Table, line or pointer, and reason of every refused row.
fn refusals(reads: &[Read]) -> Vec<(Table, String, RefusalKind)> {
    let mut found: Vec<_> = reads
        .iter()
        .filter_map(|read| match &read.outcome {
            Outcome::Refused { reason, .. } => {
                let spot = read.spot.line.map(|line| line.to_string());
                Some((read.table, spot.or(read.spot.pointer.clone()).unwrap_or_default(), *reason))
            }
            Outcome::Kept(_) => None,
        })
        .collect();
    found.sort();
    found
}

/// Rows read, kept and refused of each table.
fn counts(summary: &Summary) -> BTreeMap<Table, (u64, u64, u64)> {
    summary.by_table.iter().map(|(t, c)| (*t, (c.read, c.kept, c.refused))).collect()
}

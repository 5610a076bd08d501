mod any_bytes;
mod given_back;
mod packed;
mod real_data;
mod sizes;
mod texts;
mod workbooks;
mod written;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::*;

/// A file of these bytes, in a folder that goes with the test.
fn file(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// Every row of an open file, and the sums.
fn drain(opened: &mut Opened) -> (Vec<Row>, Tally) {
    let mut rows = Vec::new();
    let tally = opened
        .read(&mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })
        .unwrap_or_else(|fault| panic!("could not {fault}"));
    assert_eq!(tally.rows, rows.len() as u64);
    assert_eq!(tally.faulty, rows.iter().filter(|row| row.fault.is_some()).count() as u64);
    (rows, tally)
}

fn opened(path: &Path) -> Opened {
    open(path, &Choice::default()).unwrap_or_else(|fault| panic!("could not {fault}"))
}

/// The number of a line and its cells.
type Line = (u64, Vec<String>);

/// Reads bytes as a file of text: columns, rows as line and cells, and what was told.
fn text_of(bytes: &[u8]) -> (Vec<String>, Vec<Line>, Vec<Told>) {
    let (_folder, path) = file("list.csv", bytes);
    let mut opened = opened(&path);
    let (rows, _) = drain(&mut opened);
    let rows = rows.into_iter().map(|row| (row.line, row.cells)).collect();
    (opened.columns().to_vec(), rows, opened.told().to_vec())
}

fn row(line: u64, cells: &[&str]) -> Line {
    (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
}

fn fault_of(path: &Path) -> &'static str {
    open(path, &Choice::default()).err().map_or("none", |fault| fault.code())
}

//! Which line is the head, and what its columns are called.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use kernel::text::fold;

use super::refused::WHY_COLUMN;
use super::{Choice, Row, SheetFault, Source, Told};

/// Lines with something on them among which the head is looked for.
const LOOKED_AT: usize = 40;

/// The head as it was found.
pub(super) struct Head {
    pub row: Row,
    /// The rows above it that have something in them.
    pub above: Vec<Row>,
    pub is_given_back: bool,
    is_sure: bool,
}

impl Head {
    pub(super) fn told(&self) -> Vec<Told> {
        let mut told = Vec::new();
        if self.is_given_back {
            told.push(Told::GivenBack);
        }
        if !self.above.is_empty() {
            told.push(Told::LinesAbove(self.above.len() as u64));
        }
        if !self.is_sure {
            told.push(Told::HeadUnsure);
        }
        told
    }
}

/// Looks through the first lines for the head.
pub(super) fn find(source: &mut Source, choice: &Choice, name: &str) -> Result<Head, SheetFault> {
    let mut rows: Vec<Row> = Vec::new();
    source.walk(&mut |row| {
        let is_past = choice.head_line.is_some_and(|line| row.line > line);
        if is_past || (choice.head_line.is_none() && rows.len() >= LOOKED_AT) {
            return ControlFlow::Break(());
        }
        if !row.is_blank() {
            rows.push(row);
            // A head said to stand far down does not make the lines above it stay in memory.
            if rows.len() > LOOKED_AT {
                rows.remove(0);
            }
        }
        ControlFlow::Continue(())
    })?;
    let at = match choice.head_line {
        Some(line) => {
            let at = rows.iter().position(|row| row.line == line);
            (at.ok_or_else(|| SheetFault::NoHead { name: name.to_owned(), line })?, true)
        }
        None if rows.is_empty() => return Err(SheetFault::Empty { name: name.to_owned() }),
        None => likeliest(&rows, choice.knows),
    };
    let row = rows.remove(at.0);
    rows.truncate(at.0);
    let is_given_back = rows.is_empty() && is_ours(&row);
    Ok(Head { row, above: rows, is_given_back, is_sure: at.1 || is_given_back })
}

fn is_ours(row: &Row) -> bool {
    row.cells.first().is_some_and(|cell| cell == WHY_COLUMN)
}

/// The place of the head among the rows, and whether that is sure.
fn likeliest(rows: &[Row], knows: Option<&dyn Fn(&str) -> bool>) -> (usize, bool) {
    if rows.first().is_some_and(is_ours) {
        return (0, true);
    }
    let widest = rows.iter().map(|row| filled(row).count()).max().unwrap_or(0);
    let named = |row: &Row| {
        let named = filled(row).filter(|cell| knows.is_some_and(|knows| knows(cell)));
        named.map(fold).collect::<BTreeSet<_>>().len()
    };
    // Of two equally known the first: `max_by_key` gives the last.
    let best = rows.iter().enumerate().rev().max_by_key(|(_, row)| named(row));
    if let Some((at, row)) = best
        && named(row) >= 2.min(widest)
        && named(row) > 0
    {
        return (at, true);
    }
    let found = rows.iter().position(|row| looks_like_names(row, widest));
    (found.unwrap_or(0), found.is_some())
}

fn filled(row: &Row) -> impl Iterator<Item = &str> {
    row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}

/// A head fills most columns, with different short texts that are not values.
fn looks_like_names(row: &Row, widest: usize) -> bool {
    const NAME_MAX_CHARS: usize = 120;
    let cells: Vec<&str> = filled(row).collect();
    let different: BTreeSet<String> = cells.iter().map(|cell| fold(cell)).collect();
    let is_name = |cell: &&str| {
        cell.chars().any(char::is_alphabetic)
            && !cell.contains('@')
            && cell.chars().count() <= NAME_MAX_CHARS
    };
    let is_wide = cells.len() * 10 >= widest * 6 && cells.len() >= 2.min(widest);
    row.fault.is_none() && is_wide && different.len() * 2 > cells.len() && cells.iter().all(is_name)
}

/// Names of the columns, without the reason of a file that was given back.
pub(super) fn named(row: &Row, is_given_back: bool) -> Vec<String> {
    let row = if is_given_back { super::refused::taken_off(row.clone()) } else { row.clone() };
    let width = row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1);
    let mut seen = BTreeSet::new();
    let mut names = Vec::with_capacity(width);
    for (at, cell) in row.cells.iter().take(width).enumerate() {
        let said = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = if said.is_empty() { format!("column {}", at + 1) } else { said };
        let (mut name, mut turn) = (said.clone(), 1);
        while !seen.insert(name.to_lowercase()) {
            turn += 1;
            name = format!("{said} ({turn})");
        }
        names.push(name);
    }
    names
}

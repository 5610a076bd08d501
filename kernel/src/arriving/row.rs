//! A whole row: what each of its cells says, what was changed, and what cannot be read.

use super::{CellFacts, Change, Holds, Reason, Value, read_cell};

/// One column of the table that is taken over, as it was settled.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The code of the column of its kind.
    pub code: &'static str,
    pub holds: Holds,
    pub facts: CellFacts,
}

/// What a row says, by the codes of its columns. A column that repeats is there more than once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Values(Vec<(&'static str, Value)>);

impl Values {
    /// The first value of a column.
    pub fn one(&self, code: &str) -> Option<&Value> {
        self.0.iter().find(|(found, _)| *found == code).map(|(_, value)| value)
    }

    pub fn all<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Value> {
        self.0.iter().filter(move |(found, _)| *found == code).map(|(_, value)| value)
    }

    /// The first text or name of a column; empty where there is none.
    pub fn text(&self, code: &str) -> &str {
        match self.one(code) {
            Some(Value::Text(text) | Value::Name(text) | Value::Post(text)) => text,
            _ => "",
        }
    }

    /// Every text of a column that repeats, in the order of the columns.
    pub fn texts<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a str> {
        self.all(code).filter_map(|value| match value {
            Value::Text(text) | Value::Name(text) | Value::Post(text) => Some(text.as_str()),
            _ => None,
        })
    }
}

/// A row that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowRead {
    pub values: Values,
    /// The place of the cell, and what was done to it.
    pub changes: Vec<(usize, Change)>,
    /// The place of the cell, and why it has no value.
    pub faults: Vec<(usize, Reason)>,
}

/// Reads the cells that are taken over; `places` has one entry for each column of the table.
///
/// A word for the kind of work, or for how often a group meets, that is not known is handed on as text:
/// what to do with it is settled where the whole row is looked at.
pub fn read_row(places: &[Option<Place>], cells: &[String]) -> RowRead {
    let mut read = RowRead::default();
    for (at, (place, cell)) in places.iter().zip(cells).enumerate() {
        let Some(place) = place else { continue };
        match read_cell(place.holds, cell, place.facts) {
            Ok(found) => {
                read.changes.extend(found.changes.into_iter().map(|change| (at, change)));
                read.values.0.extend(found.value.map(|value| (place.code, value)));
            }
            Err(Reason::WordUnknown | Reason::TwoMeanings)
                if matches!(place.holds, Holds::Work | Holds::Often) =>
            {
                read.values.0.push((place.code, Value::Text(cell.trim().to_owned())));
            }
            Err(reason) => read.faults.push((at, reason)),
        }
    }
    read
}

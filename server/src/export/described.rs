//! What every column means: which are exported, which are left out, and why.
//!
//! The list is the file `described.csv`, which goes along with every export. A test compares it with
//! the migrations: a column that nobody described does not leave quietly, and does not stay either.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

/// The list as it stands in the source.
pub(super) const LIST: &str = include_str!("described.csv");
/// Instead of a type: the column, or the whole table, is not exported.
const LEFT_OUT: &str = "left out";

/// One line of the list.
#[derive(Debug, Clone, Deserialize)]
struct Line {
    table: String,
    column: String,
    #[serde(rename = "type")]
    kind: String,
    unit: String,
    personal: String,
    points_to: String,
    meaning: String,
}

/// What kind of value a column holds, and so how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A random number that names one record.
    #[serde(rename = "id")]
    Id,
    /// A point in time, in UTC.
    #[serde(rename = "instant")]
    Instant,
    /// A day of the calendar where the organisation is.
    #[serde(rename = "day")]
    Day,
    #[serde(rename = "text")]
    Text,
    /// One of a few words.
    #[serde(rename = "code")]
    Code,
    /// A JSON document.
    #[serde(rename = "json")]
    Json,
    #[serde(rename = "yes/no")]
    YesNo,
    /// A whole number.
    #[serde(rename = "number")]
    Number,
    #[serde(rename = "bytes")]
    Bytes,
}

impl Kind {
    const ALL: [(&'static str, Self); 9] = [
        ("id", Self::Id),
        ("instant", Self::Instant),
        ("day", Self::Day),
        ("text", Self::Text),
        ("code", Self::Code),
        ("json", Self::Json),
        ("yes/no", Self::YesNo),
        ("number", Self::Number),
        ("bytes", Self::Bytes),
    ];

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == code).map(|(_, kind)| *kind)
    }
}

/// A column that is exported.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    pub name: &'static str,
    #[serde(rename = "type")]
    pub kind: Kind,
    pub unit: &'static str,
    /// `no`, `yes`, or `sensitive`.
    pub personal: &'static str,
    /// The table whose record an id names.
    pub points_to: &'static str,
    pub meaning: &'static str,
}

/// A table that is exported.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    pub name: &'static str,
    pub meaning: &'static str,
    pub columns: Vec<Column>,
}

/// What is not exported. Without a column: the whole table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    pub table: &'static str,
    pub column: Option<&'static str>,
    pub reason: &'static str,
}

/// Everything there is to say about the columns.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Described {
    pub tables: Vec<Table>,
    pub left_out: Vec<LeftOut>,
    /// Lines that say nothing the program understands; a test holds that there are none.
    #[serde(skip)]
    pub unreadable: Vec<String>,
}

impl Described {
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }
}

impl Table {
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}

/// The list, read once.
pub fn described() -> &'static Described {
    static READ: OnceLock<Described> = OnceLock::new();
    READ.get_or_init(|| {
        static LINES: OnceLock<Vec<Line>> = OnceLock::new();
        let lines = LINES.get_or_init(|| {
            csv::Reader::from_reader(LIST.as_bytes()).deserialize().filter_map(Result::ok).collect()
        });
        let mut described = Described::default();
        for line in lines {
            take(&mut described, line);
        }
        described
    })
}

fn take(described: &mut Described, line: &'static Line) {
    if line.kind == LEFT_OUT {
        let column = Some(line.column.as_str()).filter(|column| !column.is_empty());
        described.left_out.push(LeftOut { table: &line.table, column, reason: &line.meaning });
        return;
    }
    if line.column.is_empty() && line.kind.is_empty() {
        let table = Table { name: &line.table, meaning: &line.meaning, columns: Vec::new() };
        described.tables.push(table);
        return;
    }
    let kind = Kind::from_code(&line.kind);
    let table = described.tables.last_mut().filter(|table| table.name == line.table);
    match (kind, table) {
        (Some(kind), Some(table)) => table.columns.push(Column {
            name: &line.column,
            kind,
            unit: &line.unit,
            personal: &line.personal,
            points_to: &line.points_to,
            meaning: &line.meaning,
        }),
        _ => described.unreadable.push(format!("{}.{}", line.table, line.column)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_understood() {
        let described = described();
        assert!(described.unreadable.is_empty(), "{:?}", described.unreadable);
        let lines = csv::Reader::from_reader(LIST.as_bytes()).into_records().count();
        let columns: usize = described.tables.iter().map(|table| table.columns.len()).sum();
        assert_eq!(lines, described.tables.len() + columns + described.left_out.len());
    }

    #[test]
    fn every_column_says_what_it_means_and_whether_it_is_about_a_person() {
        for table in &described().tables {
            assert!(!table.meaning.is_empty(), "{}", table.name);
            for column in &table.columns {
                let name = format!("{}.{}", table.name, column.name);
                assert!(column.meaning.len() > 3, "{name} is not explained");
                assert!(["no", "yes", "sensitive"].contains(&column.personal), "{name}");
                let leads = column.points_to;
                let is_there = leads.is_empty() || described().table(leads).is_some();
                assert!(is_there, "{name} points to {leads}, which is not exported");
                assert_eq!(column.unit.is_empty(), column.kind != Kind::Number, "{name}: the unit");
            }
        }
    }

    #[test]
    fn whatever_is_left_out_has_a_reason() {
        for left in &described().left_out {
            assert!(left.reason.len() > 20, "{left:?}");
        }
    }
}

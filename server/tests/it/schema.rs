//! The tables as the migrations lay them, for tests that read or fill them without knowing them.

use porchlight::db::{Val, migrate};
use uuid::Uuid;

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    /// As the migration says it: `{id}`, `{int}`, `TEXT`.
    pub kind: &'static str,
    /// Whether a row without a value is refused.
    pub is_needed: bool,
}

impl Column {
    /// A value the column takes when a test does not care.
    pub fn anything(&self) -> Val {
        match self.kind {
            "{id}" => Val::Id(Uuid::from_u128(1)),
            "{int}" => Val::Int(0),
            "{real}" => Val::Real(0.0),
            "{bytes}" => Val::Bytes(vec![0]),
            _ => Val::Text(String::new()),
        }
    }
}

/// The statements of all migrations in order, comments left out.
pub fn statements() -> Vec<&'static str> {
    let all = migrate::ALL.iter().flat_map(|migration| migration.text.split(";\n"));
    all.map(|statement| {
        let heads = statement.lines().take_while(|line| line.is_empty() || line.starts_with("--"));
        let head: usize = heads.map(|line| line.len() + 1).sum();
        statement.get(head..).unwrap_or_default()
    })
    .collect()
}

/// The columns of a table, those of later migrations at the end; of a table laid anew, only the new ones.
pub fn columns(table: &str) -> Vec<Column> {
    let (laid, added) =
        (format!("CREATE TABLE {table} ("), format!("ALTER TABLE {table} ADD COLUMN "));
    let mut found = Vec::new();
    for statement in statements() {
        if let Some(body) = statement.strip_prefix(laid.as_str()) {
            found = body.lines().filter_map(column).collect();
        }
    }
    // Line by line: a remark may stand behind the end of a statement.
    let lines = migrate::ALL.iter().flat_map(|migration| migration.text.lines());
    found.extend(lines.filter_map(|line| column(line.strip_prefix(added.as_str())?)));
    assert!(!found.is_empty(), "there is no table {table}");
    found
}

fn column(line: &'static str) -> Option<Column> {
    let line = line.split("--").next().unwrap_or_default();
    let mut words = line.split_whitespace();
    let name =
        words.next().filter(|name| name.starts_with(|letter: char| letter.is_ascii_lowercase()))?;
    let kind = words.next()?.trim_end_matches([',', ';']);
    let is_needed = line.contains(" NOT NULL") && !line.contains(" DEFAULT ");
    Some(Column { name, kind, is_needed })
}

#[test]
fn columns_are_read_from_the_migrations() {
    let people = columns("people");
    let called = Column { name: "called", kind: "TEXT", is_needed: true };
    assert!(people.contains(&called), "{people:?}");
    assert!(people.iter().all(|column| column.name != "primary" && column.kind != "KEY"));
    let moved = columns("relationships").into_iter().find(|column| column.name == "move_asked_at");
    assert_eq!(moved.map(|column| column.kind), Some("{int}"));
    let used = columns("invitations").into_iter().find(|column| column.name == "used_at");
    assert_eq!(used, Some(Column { name: "used_at", kind: "{int}", is_needed: false }));
}

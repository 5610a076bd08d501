//! No table that names a person is forgotten when two records are put together.

use std::collections::BTreeSet;

use porchlight::db::migrate;
use porchlight::duplicates::tables::{ALL, LEFT};

use crate::schema;

/// Columns of ids of a table that a merge moves, in which no person stands.
const NO_PERSON: &[&str] = &[
    "account_id",
    "invitation_id",
    "session_id",
    "programme_id",
    "ask_id",
    "relationship_id",
    "contact_id",
    "import_id",
    "referral_id",
    "certificate_id",
    "resource_id",
];

fn is_left(table: &str, column: &str) -> bool {
    LEFT.iter().any(|(known, name, _)| (*known == "*" || *known == table) && *name == column)
}

#[test]
fn every_column_of_ids_is_moved_or_left_with_a_reason() {
    let mut forgotten = Vec::new();
    for table in migrate::tables() {
        for column in schema::columns(table).iter().filter(|column| column.kind == "{id}") {
            let is_moved = ALL.iter().any(|known| known.name == table);
            if !is_moved && !is_left(table, column.name) {
                forgotten.push(format!("{table}.{}", column.name));
            }
        }
    }
    assert!(
        forgotten.is_empty(),
        "say in server/src/duplicates/store/tables.rs what becomes of {} when two records are put \
         together",
        forgotten.join(", ")
    );
}

#[test]
fn a_table_that_is_moved_is_described_with_every_column_it_has() {
    for table in ALL {
        let laid: BTreeSet<&str> = schema::columns(table.name)
            .iter()
            .map(|column| column.name)
            .filter(|name| *name != "org_id")
            .collect();
        let told: BTreeSet<&str> = table.columns.iter().copied().collect();
        assert_eq!(told, laid, "{}", table.name);
        assert!(table.key.iter().all(|column| told.contains(column)), "{}", table.name);
        let people = schema::columns(table.name)
            .into_iter()
            .filter(|column| column.kind == "{id}" && !NO_PERSON.contains(&column.name))
            .count();
        assert!(people > 0, "{} names nobody", table.name);
    }
}

#[test]
fn what_is_left_is_there() {
    for (table, column, why) in LEFT {
        let tables: Vec<&str> =
            migrate::tables().into_iter().filter(|name| *table == "*" || name == table).collect();
        let is_there = tables
            .iter()
            .any(|name| schema::columns(name).iter().any(|known| known.name == *column));
        assert!(is_there && !why.is_empty(), "{table}.{column} is no more");
        let is_moved = ALL.iter().any(|known| known.name == *table);
        assert!(!is_moved, "{table} is moved and left");
    }
}

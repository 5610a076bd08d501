//! The tables: an organisation's rows stand under its key, and are found through it.

use std::collections::BTreeMap;

use porchlight::db::migrate;

use super::fits_exactly;

/// Tables whose key does not begin with the organisation.
const TABLES: &[(&str, usize, &str)] = &[
    ("throttles", 1, "tries are counted before anybody is known; no row is about a person"),
    ("jobs", 1, "one queue for all nodes; a payload holds ids, never a person's words"),
];

/// Indexes of an organisation's tables that do not begin with the organisation.
const INDEXES: &[(&str, usize, &str)] = &[
    ("accounts_by_email", 1, "sign-in does not know the organisation yet"),
    ("sessions_by_expiry", 1, "the sweep of all organisations"),
    ("jobs_due", 1, "one queue for all nodes"),
    (
        "resource_words_by_resource",
        1,
        "no row is about a person; led by the organisation, a search would group by it",
    ),
];

/// The statements of all migrations, comments left out.
fn statements() -> Vec<String> {
    let mut all = Vec::new();
    for migration in migrate::ALL {
        let bare: Vec<&str> = migration
            .text
            .lines()
            .map(|line| line.split("--").next().unwrap_or_default())
            .collect();
        all.extend(bare.join("\n").split(';').map(|statement| statement.trim().to_owned()));
    }
    all
}

/// Name of a table and the columns of its key.
fn table(statement: &str) -> Option<(String, Vec<String>)> {
    let head = statement.strip_prefix("CREATE TABLE ")?.trim_start_matches("IF NOT EXISTS ");
    let name = head.split_whitespace().next()?.to_owned();
    if let Some(at) = statement.find("PRIMARY KEY (") {
        let columns = statement[at + "PRIMARY KEY (".len()..].split(')').next()?;
        return Some((name, list(columns)));
    }
    let line = statement.lines().find(|line| line.contains("PRIMARY KEY"))?;
    Some((name, vec![line.split_whitespace().next()?.to_owned()]))
}

fn list(columns: &str) -> Vec<String> {
    columns.split(',').map(|column| column.trim().to_owned()).collect()
}

#[test]
fn the_key_of_every_table_begins_with_the_organisation() {
    let mut otherwise = BTreeMap::new();
    let mut seen = 0;
    for statement in statements() {
        if !statement.starts_with("CREATE TABLE ") {
            continue;
        }
        let (name, key) = table(&statement).unwrap_or_else(|| panic!("no key in {statement}"));
        seen += 1;
        if key[0] != "org_id" {
            assert!(
                !statement.contains("person_id"),
                "{name} keeps people outside an organisation"
            );
            otherwise.insert(name, 1);
        }
    }
    assert!(seen >= 15, "only {seen} tables were read");
    fits_exactly("a table's key begins with org_id", &otherwise, TABLES);
}

#[test]
fn every_index_begins_with_the_organisation() {
    let mut otherwise = BTreeMap::new();
    for statement in statements() {
        let head = statement
            .strip_prefix("CREATE UNIQUE INDEX ")
            .or(statement.strip_prefix("CREATE INDEX "));
        let Some(head) = head else { continue };
        let name = head.split_whitespace().next().expect("a name").to_owned();
        let columns =
            head.split('(').nth(1).and_then(|rest| rest.split(')').next()).expect("columns");
        if list(columns)[0] != "org_id" {
            otherwise.insert(name, 1);
        }
    }
    fits_exactly("an index begins with org_id", &otherwise, INDEXES);
}

#[test]
fn every_migration_says_what_it_is_and_who_may_open_the_database_afterwards() {
    for migration in migrate::ALL {
        let head: Vec<&str> =
            migration.text.lines().take_while(|line| line.starts_with("--")).collect();
        let head = head.join("\n");
        let begins = format!("-- {:04} ", migration.number);
        for part in [
            begins.as_str(),
            "-- Phase: ",
            "-- Works with programs from ",
            "Oldest program allowed afterwards: ",
        ] {
            assert!(head.contains(part), "migration {} does not say {part:?}", migration.number);
        }
    }
}

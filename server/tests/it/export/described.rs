//! Every table and column is either described and exported, or left out with a reason.

use std::collections::BTreeMap;

use porchlight::db::{Db, Place, migrate};
use porchlight::export::{Kind, described};
use rusqlite::Connection;

/// The columns of every table with their types, as the engine has them when all migrations are done.
async fn laid() -> BTreeMap<&'static str, Vec<(String, String)>> {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&Place::Folder(folder.path().to_owned())).unwrap();
    migrate::migrate(&db).await.unwrap();
    drop(db);
    let file = Connection::open(folder.path().join("porchlight.db")).unwrap();
    let columns = |table: &str| -> Vec<(String, String)> {
        let mut asked = file.prepare("SELECT name, type FROM pragma_table_info(?1)").unwrap();
        let found = asked.query_map([table], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        found.map(Result::unwrap).collect()
    };
    migrate::tables().into_iter().map(|table| (table, columns(table))).collect()
}

#[tokio::test]
async fn every_column_of_the_migrations_is_described_or_left_out_with_a_reason() {
    let described = described();
    let mut faults = Vec::new();
    for (table, columns) in laid().await {
        let left = |column: Option<&str>| {
            described.left_out.iter().any(|left| left.table == table && left.column == column)
        };
        assert!(!columns.is_empty(), "{table} has no columns");
        for (column, laid) in columns {
            let known = described.table(table).and_then(|table| table.column(&column));
            let is_left = left(None) || left(Some(&column));
            match known {
                Some(known) if !fits(known.kind, &laid, &column) => {
                    faults.push(format!("{table}.{column}: {:?}", known.kind));
                }
                Some(_) if is_left => faults.push(format!("{table}.{column} is both")),
                None if !is_left => faults.push(format!("{table}.{column} is not described")),
                _ => {}
            }
        }
    }
    assert!(
        faults.is_empty(),
        "say in server/src/export/described.csv what each means, or why it is left out:\n{}",
        faults.join("\n")
    );
}

fn fits(kind: Kind, laid: &str, name: &str) -> bool {
    match laid {
        "BLOB" => matches!(kind, Kind::Id | Kind::Bytes),
        "INTEGER" if name.ends_with("_at") => kind == Kind::Instant,
        "INTEGER" => matches!(kind, Kind::YesNo | Kind::Number),
        "TEXT" if name.ends_with("_on") => kind == Kind::Day,
        "TEXT" => matches!(kind, Kind::Text | Kind::Code | Kind::Json),
        _ => false,
    }
}

#[tokio::test]
async fn nothing_is_described_that_is_not_there() {
    let laid = laid().await;
    let is_there = |table: &str, column: Option<&str>| {
        let columns = laid.get(table);
        columns.is_some_and(|columns| {
            column.is_none_or(|column| columns.iter().any(|(name, _)| name == column))
        })
    };
    for table in &described().tables {
        assert!(is_there(table.name, None), "{} is no table", table.name);
        for column in &table.columns {
            assert!(is_there(table.name, Some(column.name)), "{}.{}", table.name, column.name);
        }
    }
    for left in &described().left_out {
        assert!(is_there(left.table, left.column), "{left:?} is not there");
    }
}

#[test]
fn no_key_is_ever_exported() {
    for table in &described().tables {
        for column in &table.columns {
            for key in ["password", "token", "secret", "private_key"] {
                assert!(!column.name.contains(key), "{}.{} is a key", table.name, column.name);
            }
        }
    }
    for table in ["sessions", "invitations", "throttles"] {
        assert!(described().table(table).is_none(), "{table} holds keys");
    }
}

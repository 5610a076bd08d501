//! Databases of other programs: refused in a sentence, and not touched.

use std::fs;

use porchlight::db::{Db, Place, migrate};
use rusqlite::Connection;

use crate::app::{is_postgres, place};
use crate::running::run;

#[test]
fn a_file_of_another_program_is_refused_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().display().to_string();
    let file = folder.path().join("porchlight.db");
    for statements in [
        "CREATE TABLE people (name TEXT); INSERT INTO people VALUES ('x')",
        "CREATE TABLE migrations (version TEXT)",
        "PRAGMA application_id = 7",
    ] {
        let other = Connection::open(&file).unwrap();
        other.execute_batch(statements).unwrap();
        drop(other);
        let before = fs::read(&file).unwrap();
        for command in ["migrate", "serve", "demo", "check"] {
            run(&[command, "--data", &data]).refused(1, "is the database of another program");
        }
        assert_eq!(fs::read(&file).unwrap(), before, "{statements}");
        fs::remove_file(&file).unwrap();
    }
}

#[test]
fn a_file_that_is_no_database_is_refused_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().display().to_string();
    let file = folder.path().join("porchlight.db");
    let text =
        "a shopping list, long enough to fill the head of a file and a little more than that";
    fs::write(&file, text.repeat(20)).unwrap();
    for command in ["migrate", "check"] {
        run(&[command, "--data", &data]).refused(1, "is not an SQLite database");
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), text.repeat(20));
}

#[test]
fn an_empty_database_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().display().to_string();
    fs::write(folder.path().join("porchlight.db"), "").unwrap();
    run(&["check", "--data", &data]).refused(1, "the database is empty; run: porchlight migrate");
    run(&["migrate", "--data", &data]).done();
    run(&["check", "--data", &data]).done();
}

#[test]
fn a_database_from_before_it_was_marked_is_still_ours() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().display().to_string();
    run(&["simulate", "--data", &data, "--people", "3", "--months", "1"]).done();
    let file = Connection::open(folder.path().join("porchlight.db")).unwrap();
    file.execute_batch("PRAGMA application_id = 0").unwrap();
    drop(file);
    run(&["check", "--data", &data]).done();
    run(&["migrate", "--data", &data]).done();
    let file = Connection::open(folder.path().join("porchlight.db")).unwrap();
    let mark: i32 = file.query_row("PRAGMA application_id", [], |row| row.get(0)).unwrap();
    assert_eq!(mark, 0x5072_6368);
}

#[tokio::test]
async fn tables_of_another_program_are_in_the_way_only_under_names_of_ours() {
    if !is_postgres() {
        return;
    }
    for (statements, is_in_the_way) in [
        ("CREATE TABLE songs (name text)", false),
        ("CREATE TABLE people (name text)", true),
        ("CREATE TABLE migrations (version text)", true),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let place = place(&folder).await;
        let Place::Url(url) = &place else { panic!("a server") };
        let (client, connection) =
            tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
        tokio::spawn(connection);
        client.batch_execute(statements).await.unwrap();
        let migrated = migrate::migrate(&Db::open(&place).unwrap()).await;
        assert_eq!(migrated.is_err(), is_in_the_way, "{statements}: {migrated:?}");
        if is_in_the_way {
            let said = run(&["check", "--database", url]);
            said.refused(1, "tables of another program under names of ours");
        }
    }
}

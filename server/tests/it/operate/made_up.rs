//! Made-up programmes: begun anew when they were cut off, and never where somebody real is.

use std::fs;

use porchlight::app::App;
use porchlight::binds;
use porchlight::config::Config;
use porchlight::db::{Bare, Db, Place, Reads as _, Sql, System};
use porchlight::moment::Moments;
use porchlight::organisation::store as organisations;
use porchlight::practice::{Size, make, make_if_absent};

use crate::app::{fresh_db, is_postgres, place};
use crate::rows::leaked;
use crate::running::{Running, run};

const BY: System = System::because("test");
const SMALL: Size =
    Size { participants: 5, workers: 2, weeks: 2, seed: 7, waiting_pct: 0, has_town: true };

/// Cut off after the participants, before the town.
async fn cut_off(db: &Db) {
    let db = db.clone();
    let cut = tokio::spawn(async move {
        make(&db, &Moments::real(), SMALL, |_| std::panic::resume_unwind(Box::new("cut off"))).await
    });
    assert!(cut.await.unwrap_err().is_panic());
}

/// Rows of every table that name an organisation which is not there.
async fn of_nobody(db: &Db) -> Vec<String> {
    let mut found = Vec::new();
    for table in porchlight::db::migrate::tables() {
        if ["jobs", "throttles", "organisations"].contains(&table) {
            continue;
        }
        let text = leaked(format!(
            "SELECT count(*) AS found FROM {table} \
              WHERE org_id NOT IN (SELECT org_id FROM organisations)"
        ));
        let row = db.clone().row(&Sql::bare(text), &BY, binds![]).await.unwrap().unwrap();
        let count: i64 = row.get("found").unwrap();
        if count > 0 {
            found.push(format!("{table}: {count}"));
        }
    }
    found
}

#[tokio::test]
async fn a_practice_programme_that_was_cut_off_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    cut_off(&db).await;
    let half = organisations::list(&mut db.clone(), &BY).await.unwrap();
    assert!(half.len() == 1 && half[0].settings.is_half_made);
    make_if_absent(&db).await.unwrap();
    let whole = organisations::list(&mut db.clone(), &BY).await.unwrap();
    assert!(whole.len() == 1 && !whole[0].settings.is_half_made);
    assert_ne!(whole[0].id, half[0].id);
    assert_eq!(of_nobody(&db).await, [""; 0]);
    let counts = Sql::<Bare>::bare(
        "SELECT (SELECT count(*) FROM people) AS people, \
                (SELECT count(*) FROM resources) AS places",
    );
    let row = db.clone().row(&counts, &BY, vec![]).await.unwrap().unwrap();
    let (people, places): (i64, i64) = (row.get("people").unwrap(), row.get("places").unwrap());
    assert!(people > 30 && places > 20, "{people} people, {places} places");
    // Once whole, it stays.
    make_if_absent(&db).await.unwrap();
    let again = organisations::list(&mut db.clone(), &BY).await.unwrap();
    assert_eq!(again[0].id, whole[0].id);
    let app = App::new(db, Moments::real(), Config::default()).await.unwrap();
    assert_eq!(app.doors().len(), 6);
}

#[tokio::test]
async fn simulate_begins_anew_where_it_was_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let place = place(&folder).await;
    let db = Db::open(&place).unwrap();
    porchlight::db::migrate::migrate(&db).await.unwrap();
    cut_off(&db).await;
    let words = words(&place);
    run(&["simulate", &words[0], &words[1], "--people", "3", "--months", "1"]).done();
    run(&["simulate", &words[0], &words[1], "--people", "3"])
        .refused(1, "already holds a made-up programme");
    assert_eq!(organisations::list(&mut db.clone(), &BY).await.unwrap().len(), 1);
    assert_eq!(of_nobody(&db).await, [""; 0]);
}

fn words(place: &Place) -> [String; 2] {
    match place {
        Place::Folder(at) => ["--data".into(), at.display().to_string()],
        Place::Url(url) => ["--database".into(), url.clone()],
    }
}

#[tokio::test]
async fn a_real_programme_of_an_older_schema_is_refused_and_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let place = place(&folder).await;
    let words = words(&place);
    run(&["migrate", &words[0], &words[1]]).done();
    let older = "ALTER TABLE organisations DROP COLUMN version; \
         DELETE FROM migrations WHERE number >= 8";
    let real = "INSERT INTO organisations \
         (org_id, slug, name, time_zone, language, settings, is_practice, made_at) \
         VALUES (ID, 'real', 'Real', 'UTC', 'en', '{}', 0, 1)";
    match &place {
        Place::Folder(at) => {
            let file = rusqlite::Connection::open(at.join("porchlight.db")).unwrap();
            file.execute_batch(older).unwrap();
            let id = "X'01890000000070008000000000000001'";
            file.execute_batch(&real.replace("ID", id)).unwrap();
        }
        Place::Url(url) => {
            let (client, talking) =
                tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
            tokio::spawn(talking);
            client.batch_execute(older).await.unwrap();
            let id = "'01890000-0000-7000-8000-000000000001'";
            client.batch_execute(&real.replace("ID", id)).await.unwrap();
        }
    }
    let file = folder.path().join("porchlight.db");
    let before = if is_postgres() { Vec::new() } else { fs::read(&file).unwrap() };
    let demo = ["demo", &words[0], &words[1], "--listen", "127.0.0.1:0"];
    run(&demo).refused(1, "this database holds a real programme");
    run(&["simulate", &words[0], &words[1], "--people", "3"])
        .refused(1, "already holds a real programme");
    let other_folder = folder.path().join("another");
    let backup = folder.path().join("backup.db").display().to_string();
    let another = other_folder.display().to_string();
    run(&["simulate", "--data", &another, "--people", "3", "--months", "1"]).done();
    run(&["backup", "--data", &another, &backup]).done();
    run(&["restore", &backup, &words[0], &words[1]]).refused(1, "already holds a");
    if is_postgres() {
        run(&["check", &words[0], &words[1]]).refused(1, "the schema is 7");
    } else {
        assert_eq!(fs::read(&file).unwrap(), before, "not a byte is changed");
    }
}

#[tokio::test]
async fn demo_leaves_a_folder_alone_in_which_a_program_waits_for_its_first_person() {
    if is_postgres() {
        return; // A server does not tell whether another program has its database open.
    }
    let folder = tempfile::tempdir().unwrap();
    let words = ["--data".to_owned(), folder.path().join("data").display().to_string()];
    let serving = Running::start(folder.path(), &["serve", &words[0], &words[1]], "info");
    let demo = ["demo", &words[0], &words[1], "--listen", "127.0.0.1:0"];
    run(&demo).refused(1, "waits here for its first person");
    drop(serving);
    let db = Db::open(&Place::Folder(words[1].clone().into())).unwrap();
    assert!(organisations::list(&mut db.clone(), &BY).await.unwrap().is_empty());
}

//! A clock that goes back.

use jiff::SignedDuration;
use porchlight::db::{Bare, Reads as _, Sql, System};

use super::broken::Broken;
use super::traffic::Traffic;
use super::{nothing_is_lost, session, somebody};
use crate::app::place;
use crate::kept::words;
use crate::running::{Running, program, run};
use porchlight::db::{Db, Place};

const HOUR_S: i64 = 3_600;

const RECORD: Sql<Bare> = Sql::bare("SELECT event_id FROM audit_events ORDER BY event_id");

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_steps_back_signs_nobody_out_and_loses_nothing() {
    let Some(broken) = Broken::new() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let place = match place(&folder).await {
        Place::Folder(at) => Place::Folder(at.join("home")),
        url @ Place::Url(_) => url,
    };
    let at = words(&place);
    run(&["simulate", &at[0], &at[1], "--people", "12", "--months", "1"]).done();
    let mut command = program();
    broken.under(&mut command, "/nothing is wrong with the disk/");
    let program = Running::start_by(command, folder.path(), &["serve", &at[0], &at[1]], "info");
    let session = session(&program);
    let person = somebody(&program, &session);
    let mut traffic = Traffic::start(program.at, 23);
    traffic.until_kept(40);
    for back_s in [20 * 60, HOUR_S, 49 * HOUR_S] {
        broken.clock_by(-back_s);
        // Entries, the same sent again, taken back within their window, people, asks: all go on.
        traffic.until_kept(40);
        let page = program.ask("GET", "/my-people", &session, "");
        assert!(page.starts_with("HTTP/1.1 200"), "{back_s}: {page}");
    }
    let said = traffic.end();
    undo_after_a_step_back(&program, &broken, &session, &person);
    assert!(!program.logged().contains("ERROR"), "{}", program.logged());
    drop(program);
    assert_ids_are_unique(&place).await;
    nothing_is_lost(&place, &said).await;
}

/// Kept at one hour, taken back at what the clock calls an hour before.
fn undo_after_a_step_back(program: &Running, broken: &Broken, session: &str, person: &str) {
    broken.clock_by(0);
    let id = uuid::Uuid::now_v7();
    let headers = format!("{session}sec-fetch-site: same-origin\r\n");
    let form =
        format!("contact_id={id}&how=phone&minutes=15&note=By+mistake&asked_shared=1&extra=shared");
    let kept = program.ask("POST", &format!("/people/{person}/contacts"), &headers, &form);
    assert!(kept.starts_with("HTTP/1.1 303"), "{kept}");
    broken.clock_by(-HOUR_S);
    let page = program.ask("GET", &format!("/contacts/{id}"), session, "");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    let undone = program.ask("POST", &format!("/contacts/{id}/undo"), &headers, "");
    assert!(undone.starts_with("HTTP/1.1 303"), "{undone}");
}

async fn assert_ids_are_unique(place: &Place) {
    let by = System::because("a test looks at every row");
    let mut db = Db::open(place).expect("it opens");
    let rows = db.rows(&RECORD, &by, vec![]).await.expect("the record");
    let mut ids: Vec<uuid::Uuid> = rows.iter().map(|row| row.get("event_id").unwrap()).collect();
    let all = ids.len();
    ids.dedup();
    assert!(all > 100 && ids.len() == all, "{all} entries, {} ids", ids.len());
}

#[tokio::test]
async fn a_lease_given_by_a_clock_that_was_days_ahead_does_not_hold_a_job_for_days() {
    let app = crate::app::TestApp::new().await;
    let by = System::because("test");
    const LEASED: Sql<Bare> =
        Sql::bare("UPDATE jobs SET state = 'running', lease_until = $1, attempts = 1");
    for (ahead, taken) in [(SignedDuration::from_mins(9), 0), (SignedDuration::from_hours(48), 1)] {
        porchlight::housekeeping::plan(&app.app).await.unwrap();
        let mut tx = app.app.db().write().await.unwrap();
        tx.write(&LEASED, &by, porchlight::binds![app.now() + ahead]).await.unwrap();
        tx.commit_bookkeeping("test").await.unwrap();
        let done = porchlight::jobs::run_due(&app.app).await.unwrap();
        assert_eq!(done, taken, "{ahead}");
    }
}

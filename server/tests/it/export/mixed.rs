//! Invented people and real ones never stand side by side, and where they do nobody is misled.

use std::fs;

use kernel::ids::OrgId;
use porchlight::app::App;
use porchlight::audit::Entry;
use porchlight::config::Config;
use porchlight::db::{Db, System};
use porchlight::moment::Moments;
use porchlight::organisation::{
    FIRST_VERSION, HelpLine, HelpLines, HelpNumber, Organisation, Programme, Said, Settings,
    store as organisations,
};
use porchlight::practice::{Size, make};
use porchlight::web::language::Language;
use serde_json::Value;
use tempfile::TempDir;

use crate::app::place;
use crate::kept::words;
use crate::running::{Running, fresh, run};

const BY: System = System::because("a test mixes what never should be");
const NEVER: &str = "the two never stand side by side";

/// A programme that an import has started: nobody says that it is practice.
fn real(folder: &TempDir, at: &[String; 2]) {
    let list = folder.path().join("people.csv");
    fs::write(&list, "Name,Phone\nAda Quill,503 555 0101\n").unwrap();
    let list = list.display().to_string();
    run(&["import", "people", &list, "--as", "participant", &at[0], &at[1]]).done();
}

fn practice(at: &[String; 2]) {
    run(&["simulate", &at[0], &at[1], "--people", "4", "--months", "1"]).done();
}

/// How many organisations are there, and whether all of them are practice.
fn there(at: &[String; 2]) -> (u64, bool) {
    let said = run(&["check", &at[0], &at[1], "--json"]).done().out;
    let told: Value = serde_json::from_str(said.trim()).unwrap();
    (told["organisations"].as_u64().unwrap(), told["is_practice"].as_bool().unwrap())
}

#[tokio::test]
async fn a_practice_programme_is_not_brought_in_beside_a_real_one_nor_a_real_one_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (here, made_up) = (fresh(&folder, "real").await, fresh(&folder, "practice").await);
    let other = fresh(&folder, "other").await;
    real(&folder, &here);
    real(&folder, &other);
    practice(&made_up);
    for (at, out) in [(&here, "here"), (&other, "other-out"), (&made_up, "made-up")] {
        run(&["export", &at[0], &at[1], "--out", &path(out)]).done();
    }
    let bring = |out: &str, at: &[String; 2]| {
        let called = format!("{out}-too");
        run(&["import", "export", &path(out), "--as", &called, &at[0], &at[1]])
    };
    bring("made-up", &here).refused(1, NEVER);
    assert_eq!(there(&here), (1, false));
    bring("here", &made_up).refused(1, NEVER);
    assert_eq!(there(&made_up), (1, true));
    // Real beside real is what it is for, and an empty place becomes a practice one.
    bring("other-out", &here).done();
    assert_eq!(there(&here), (2, false));
    bring("made-up", &here).refused(1, NEVER);
    let empty = fresh(&folder, "empty").await;
    bring("made-up", &empty).done();
    assert_eq!(there(&empty), (1, true));
}

#[tokio::test]
async fn a_practice_programme_that_is_served_takes_no_real_one_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (here, demo) = (fresh(&folder, "real").await, fresh(&folder, "demo").await);
    real(&folder, &here);
    run(&["export", &here[0], &here[1], "--out", &path("real.zip")]).done();
    let serving = Running::start(folder.path(), &["demo", &demo[0], &demo[1]], "info");
    run(&["import", "export", &path("real.zip"), &demo[0], &demo[1]]).refused(1, NEVER);
    assert!(serving.ask("GET", "/now", "", "").starts_with("HTTP/1.1 200"));
    drop(serving);
    assert_eq!(there(&demo), (1, true));
}

/// Founds a real programme with a line for help, whatever else is there.
async fn founded(db: &Db, number: usize) -> OrgId {
    let moments = Moments::real();
    let org: OrgId = moments.id();
    let label = Said::default().with("en", "Warmline at the lake");
    let number_of = HelpNumber::parse("555 555 0177").unwrap();
    let help = HelpLines::new(vec![HelpLine::new(moments.id(), label, number_of)]);
    let organisation = Organisation {
        id: org,
        slug: format!("real-{number}"),
        name: format!("Lakeview {number}"),
        time_zone: jiff::tz::TimeZone::UTC,
        language: Language::En,
        settings: Settings { help, ..Settings::default() },
        is_practice: false,
        programme: Programme { id: moments.id(), name: "One".to_owned() },
        version: FIRST_VERSION,
    };
    let by = BY.within(org);
    let mut tx = db.write().await.unwrap();
    organisations::insert(&mut tx, &by, &organisation, moments.now()).await.unwrap();
    tx.commit(Entry::by_system_named(&by, "Found", "organisation", &moments)).await.unwrap();
    org
}

#[tokio::test]
async fn nobody_is_shown_invented_numbers_for_help_beside_a_real_programme() {
    let folder = tempfile::tempdir().unwrap();
    let place = place(&folder).await;
    let db = Db::open(&place).unwrap();
    porchlight::db::migrate::migrate(&db).await.unwrap();
    let small =
        Size { participants: 5, workers: 2, weeks: 1, seed: 7, waiting_pct: 0, has_town: false };
    make(&db, &Moments::real(), small, |_| {}).await.unwrap();
    let app = App::new(db.clone(), Moments::real(), Config::default()).await.unwrap();
    let invented = app.only_organisation().expect("where all are practice, the first");
    assert!(invented.is_practice);
    let lakeview = founded(&db, 1).await;
    app.reload().await.unwrap();
    assert_eq!(app.only_organisation().map(|one| one.id), Some(lakeview));

    let at = words(&place);
    let serving = Running::start(folder.path(), &["serve", &at[0], &at[1]], "info");
    for path in ["/now", "/sign-in"] {
        let page = serving.ask("GET", path, "", "");
        assert!(page.contains("Lakeview 1") && !page.contains(&invented.name), "{path}: {page}");
    }
    let page = serving.ask("GET", "/now", "", "");
    assert!(page.contains("Warmline at the lake") && page.contains("tel:5555550177"), "{page}");
    let own = invented.settings.help.shown().next().expect("a number of its own");
    let digits: String = own.number.as_str().chars().filter(char::is_ascii_digit).collect();
    assert!(digits.len() == 10 && !page.contains(&digits), "{page}");
    drop(serving);
    let said = run(&["check", &at[0], &at[1]]).done().out;
    assert!(said.contains("is a practice programme beside a real one"), "{said}");

    founded(&db, 2).await;
    app.reload().await.unwrap();
    assert!(app.only_organisation().is_none(), "of two real ones, neither");
    let serving = Running::start(folder.path(), &["serve", &at[0], &at[1]], "info");
    let page = serving.ask("GET", "/now", "", "");
    assert!(page.contains("tel:5555550177"), "what both of them have: {page}");
}

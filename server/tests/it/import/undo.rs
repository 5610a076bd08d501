//! `porchlight import undo`.

use porchlight::binds;
use porchlight::db::{Bare, Reads as _, Sql, System, Val};
use serde_json::{Value, json};

use super::{Desk, run};

const PEOPLE: &str = "ID,Name,Role\n1,Ada Quill,participant\n2,Bo Reyes,participant\n\
     3,Maya Lind,peer worker\n4,Cy,coordinator\n";
const BY: System = System::because("a test looks at every row");
const WRITTEN: Sql<Bare> = Sql::bare(
    "SELECT COUNT(*) AS found FROM audit_events \
      WHERE action = 'ImportMake' AND subject_id = $1 AND because LIKE '%the operator at the machine%'",
);
const LONG_AGO: Sql<Bare> = Sql::bare("UPDATE imports SET ended_at = 1000000, made_at = 1000000");
const STATE: Sql<Bare> = Sql::bare("UPDATE imports SET state = $1");
const EVERYBODY: Sql<Bare> = Sql::bare("SELECT COUNT(*) AS found FROM people");
const JOBS: Sql<Bare> = Sql::bare(
    "SELECT COUNT(*) AS found FROM jobs WHERE kind = 'imports.undo' AND state = 'waiting'",
);

impl Desk {
    /// Brings people in; the id of the import.
    fn people(&self) -> String {
        let said = self.table("people", &self.file("people.csv", PEOPLE), &[]);
        assert_eq!((said.code, said.sums()), (3, [3, 0, 1, 0]), "{} {}", said.out, said.err);
        said.json()["import"].as_str().expect("an id").to_owned()
    }

    /// What can be taken back.
    fn open(&self, more: &[&str]) -> Vec<Value> {
        let said = self.run(&[&["undo", "--json"], more].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        said.json()["can_be_undone"].as_array().expect("a list").clone()
    }

    /// Added and here already, were the list tried once more.
    fn tried(&self, more: &[&str]) -> [u64; 2] {
        let more = [&["--dry-run"], more].concat();
        let [added, here, ..] =
            self.table("people", &self.file("people.csv", PEOPLE), &more).sums();
        [added, here]
    }

    async fn number(&self, sql: &Sql<Bare>, binds: Vec<Val>) -> i64 {
        let row = self.db().row(sql, &BY, binds).await.expect("it is asked").expect("a row");
        row.get("found").expect("a number")
    }

    async fn make(&self, sql: &Sql<Bare>, binds: Vec<Val>) {
        let mut tx = self.db().write().await.expect("a change");
        tx.write(sql, &BY, binds).await.expect("it is written");
        tx.commit_bookkeeping("test").await.expect("it is kept");
    }
}

fn uuid(id: &str) -> uuid::Uuid {
    id.parse().expect("an id")
}

#[tokio::test]
async fn a_list_is_named_with_its_day_and_taken_back_with_an_entry() {
    let desk = Desk::new().await;
    let id = desk.people();
    let open = desk.open(&[]);
    assert_eq!((open.len(), &open[0]["import"]), (1, &json!(id)));
    assert_eq!((&open[0]["kind"], &open[0]["added"]), (&json!("people"), &json!(3)));
    let said = desk.run(&["undo"]);
    for told in [&id, "people.csv", "3 rows came in, one was not taken", "Until 20"] {
        assert!(said.out.contains(told), "{told}: {}", said.out);
    }
    let before = desk.number(&WRITTEN, binds![uuid(&id)]).await;
    let said = desk.run(&["undo", &id, "--json"]);
    assert_eq!(said.code, 0, "{} {}", said.out, said.err);
    let json = said.json();
    assert_eq!((&json["state"], &json["stayed"]), (&json!("undone"), &json!(0)), "{json}");
    assert!(
        desk.number(&WRITTEN, binds![uuid(&id)]).await > before,
        "the record does not know of it"
    );
    assert_eq!((desk.open(&[]).len(), desk.tried(&[])), (0, [3, 0]));
    let said = desk.run(&["undo"]);
    assert!(said.out.contains("there is no list that can be taken back"), "{}", said.out);
    let again = desk.run(&["undo", &id, "--json"]);
    assert_eq!(again.code, 1, "{}", again.out);
    assert!(again.json()["error"].as_str().unwrap().contains("already"), "{}", again.out);
}

#[tokio::test]
async fn what_was_used_since_stays_and_is_named() {
    let desk = Desk::new().await;
    let id = desk.people();
    let log = desk.file(
        "log.csv",
        "Date,Person,Staff,Minutes,Mode,Outcome,Work\n2001-05-01,Ada Quill,Maya Lind,20,phone,reached,D5\n",
    );
    assert_eq!(desk.table("contacts", &log, &[]).code, 0);
    let said = desk.run(&["undo", &id, "--json"]);
    assert_eq!(said.code, 3, "{} {}", said.out, said.err);
    let json = said.json();
    assert_eq!(json["stayed"], 2, "{json}");
    assert_eq!(json["stayed_first"], json!(["Ada Quill", "Maya Lind"]), "{json}");
    assert_eq!(desk.tried(&[]), [1, 2]);
}

#[tokio::test]
async fn another_organisation_keeps_its_own() {
    let (desk, away) = (Desk::new().await, Desk::new().await);
    let (id, other) = (desk.people(), away.people());
    let out = away.path("out");
    let place: Vec<&str> = away.place.iter().map(String::as_str).collect();
    let words = [&["export", "--out", out.to_str().unwrap()], &place[..]].concat();
    assert_eq!(run(&words, away.folder.path()).code, 0);
    let said = desk.run(&["export", out.to_str().unwrap(), "--as", "other"]);
    assert_eq!(said.code, 0, "{} {}", said.out, said.err);
    assert_eq!(desk.number(&EVERYBODY, binds![]).await, 6);
    // Which of the two is meant has to be said, and neither takes back what the other brought in.
    assert_eq!(desk.run(&["undo", &id]).code, 2);
    for (id, slug) in [(&id, "other"), (&other, "programme")] {
        let said = desk.run(&["undo", id, "--organisation", slug]);
        assert_eq!(said.code, 1, "{}", said.out);
        assert!(said.err.contains("there is no import"), "{}", said.err);
        let open = desk.open(&["--organisation", slug]);
        assert!(open.iter().all(|one| one["import"] != json!(id)), "{open:?}");
    }
    assert_eq!(desk.run(&["undo", &id, "--organisation", "programme"]).code, 0);
    assert_eq!(desk.number(&EVERYBODY, binds![]).await, 3);
}

#[tokio::test]
async fn after_its_time_a_list_stays_and_the_day_is_said() {
    let desk = Desk::new().await;
    let id = desk.people();
    desk.make(&LONG_AGO, binds![]).await;
    assert!(desk.open(&[]).is_empty());
    let said = desk.run(&["undo", &id]);
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.err.contains("possible until 1970-01-15"), "{}", said.err);
    assert_eq!(desk.tried(&[]), [0, 3]);
}

#[tokio::test]
async fn an_import_or_an_undo_that_was_cut_off_can_be_taken_back() {
    let desk = Desk::new().await;
    let id = desk.people();
    for state in ["running", "undoing"] {
        desk.make(&STATE, binds![state]).await;
        assert_eq!(desk.open(&[]).len(), usize::from(state == "running"), "{state}");
        let said = desk.run(&["undo", &id, "--json"]);
        assert_eq!(said.code, 0, "{state}: {} {}", said.out, said.err);
    }
    // Who serves would have gone on with it, had nobody come: the job is asked for in the same change.
    assert_eq!(desk.number(&JOBS, binds![]).await, 1);
    assert_eq!(desk.tried(&[]), [3, 0]);
    desk.make(&STATE, binds!["stopping"]).await;
    let said = desk.run(&["undo", &id]);
    assert!(said.code == 1 && said.err.contains("worked on just now"), "{}", said.err);
}

#[tokio::test]
async fn a_name_that_is_none_is_refused_and_nothing_is_made() {
    let desk = Desk::new().await;
    assert_eq!(desk.run(&["undo", "people.csv"]).code, 2);
    if desk.place[0] == "--data" {
        let said = desk.run(&["undo", "--json"]);
        assert!(said.code == 1 && said.json()["error"].is_string(), "{} {}", said.out, said.err);
        assert!(!desk.path("data").exists());
    }
    desk.people();
    let unknown = "01890000-0000-7000-8000-000000000000";
    let said = desk.run(&["undo", unknown, "--json"]);
    assert!(said.code == 1 && said.err.contains("there is no import"), "{}", said.err);
    assert_eq!(desk.tried(&[]), [0, 3]);
}

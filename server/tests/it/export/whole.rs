//! One moment, one organisation, and nothing left when it is stopped.

use std::path::Path;

use kernel::export::Format;
use kernel::people::CalledName;
use porchlight::app::App;
use porchlight::config::Config;
use porchlight::db::{Stored, System};
use porchlight::export::{NotOut, Order, Watch, check, described, write};
use porchlight::people::store::{NewPerson, insert};

use super::{BY, files, out_of, text};
use crate::app::{TestApp, fresh_db};
use crate::cast::Home;
use crate::rows;

/// Two organisations with the same people and a little life.
async fn lived_in() -> TestApp {
    let app = TestApp::new().await;
    rows::fill(&app.app, app.cast()).await;
    rows::fill(&app.app, app.cast_elsewhere()).await;
    app
}

#[tokio::test]
async fn no_word_and_no_id_of_another_organisation_and_no_key_is_in_it() {
    let app = lived_in().await;
    for client in [app.as_("Sam").await, app.as_elsewhere("Sam").await] {
        client.get("/").await;
    }
    let folder = tempfile::tempdir().unwrap();
    for (cast, other) in [(app.cast(), app.cast_elsewhere()), (app.cast_elsewhere(), app.cast())] {
        let to = folder.path().join(format!("{}.zip", cast.home.mark()));
        out_of(&app.app, cast.org, &to).await;
        let files = files(&to);
        let mine = text(&files, "csv/people.csv").matches(cast.home.mark()).count();
        assert!(mine >= 10, "only {mine} of its own people");
        for (name, bytes) in &files {
            let text = String::from_utf8_lossy(bytes).to_lowercase();
            let never = [other.home.mark().to_lowercase(), other.org.to_string()];
            for word in never.into_iter().chain(other.names().map(|n| other.id(n).to_string())) {
                assert!(!text.contains(&word), "{name} of {} holds {word}", cast.home.mark());
            }
            assert!(!text.contains("$argon2"), "{name} holds a hash of a password");
        }
        let tables = described().tables.iter().map(|table| table.name);
        for table in tables.filter(|table| *table != "organisations") {
            let lines = text(&files, &format!("jsonl/{table}.jsonl")).lines().count();
            let kept = rows::count(&app.app, cast, table).await;
            assert_eq!(i64::try_from(lines).unwrap(), kept, "{table}");
        }
        for left in ["sessions", "invitations", "throttles", "jobs"] {
            assert!(!files.contains_key(&format!("csv/{left}.csv")), "{left} is in it");
            assert!(text(&files, "description.json").contains(&format!("\"table\": \"{left}\"")));
        }
    }
}

#[tokio::test]
async fn two_organisations_move_into_one_database_and_stay_two() {
    let app = lived_in().await;
    let (folder, away) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let db = fresh_db(&away).await;
    let there = App::new(db, app.moments.clone(), Config::default()).await.unwrap();
    for cast in [app.cast(), app.cast_elsewhere()] {
        let first = folder.path().join(cast.home.mark());
        out_of(&app.app, cast.org, &first).await;
        let scratch = tempfile::tempdir().unwrap();
        let checked = check(&first).unwrap();
        let brought =
            checked.bring_in(there.db(), there.moments(), scratch.path(), None).await.unwrap();
        assert_eq!(brought.links.len(), 1, "one link, for Noor: {:?}", brought.links);
        assert!(brought.links[0].1.starts_with("/invitations/"));
    }
    for cast in [app.cast(), app.cast_elsewhere()] {
        let second = folder.path().join(format!("{}-again", cast.home.mark()));
        out_of(&there, cast.org, &second).await;
        let (first, second) = (files(&folder.path().join(cast.home.mark())), files(&second));
        for (name, bytes) in &first {
            let is_settled = !name.contains("audit_events") && name != "manifest.json";
            assert!(!is_settled || bytes == &second[name], "{name} of {}", cast.home.mark());
        }
    }
    let [riverside, hillside] = [Home::Riverside, Home::Hillside].map(Home::mark);
    let names: Vec<String> = {
        there.reload().await.unwrap();
        there.organisations()
    }
    .iter()
    .map(|o| o.name.clone())
    .collect();
    assert!(names.iter().any(|name| name.contains(riverside)), "{names:?}");
    assert!(names.iter().any(|name| name.contains(hillside)), "{names:?}");
}

/// Somebody adds a person while it is being written.
struct Meanwhile<'a> {
    app: &'a App,
    by: System,
    times: u32,
}

impl Watch for Meanwhile<'_> {
    async fn go_on(&mut self, _done: u64, _all: u64) -> Stored<bool> {
        self.times += 1;
        if self.times > 1 {
            return Ok(true);
        }
        let mut tx = self.app.db().write().await?;
        let new = NewPerson {
            person: self.app.moments().id(),
            called: CalledName::parse("Latecomer").expect("a name"),
            language: None,
            at: self.app.moments().now(),
        };
        insert(&mut tx, &self.by, &new).await?;
        tx.commit_bookkeeping("a test").await?;
        Ok(true)
    }
}

#[tokio::test]
async fn what_changes_meanwhile_is_not_in_it_and_has_not_to_wait() {
    let app = lived_in().await;
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("out");
    let by = BY.within(app.cast().org);
    let order = Order { to: to.clone(), format: Format::Both, made_at: app.now() };
    let mut watch = Meanwhile { app: &app.app, by, times: 0 };
    write(app.app.db(), &by, order, async { Ok(()) }, &mut watch).await.unwrap();
    assert!(watch.times > 10, "it was told of every part");
    for (name, bytes) in files(&to) {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("latecomer"), "{name} is of a later moment");
    }
    let again = folder.path().join("again");
    out_of(&app.app, app.cast().org, &again).await;
    assert!(text(&files(&again), "csv/people.csv").contains("Latecomer"));
}

/// Somebody stops it after a few parts.
struct Stopping(u32);

impl Watch for Stopping {
    async fn go_on(&mut self, _done: u64, _all: u64) -> Stored<bool> {
        self.0 += 1;
        Ok(self.0 < 3)
    }
}

fn left(folder: &Path) -> Vec<std::path::PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[tokio::test]
async fn stopped_in_the_middle_nothing_of_it_is_left() {
    let app = lived_in().await;
    let folder = tempfile::tempdir().unwrap();
    let by = BY.within(app.cast().org);
    for name in ["out", "out.zip"] {
        let to = folder.path().join(name);
        let order = Order { to, format: Format::Csv, made_at: app.now() };
        let ended = write(app.app.db(), &by, order, async { Ok(()) }, &mut Stopping(0)).await;
        assert!(matches!(ended, Err(NotOut::Stopped)), "{ended:?}");
        assert_eq!(left(folder.path()), Vec::<std::path::PathBuf>::new());
    }
    // Where the entry of the record cannot be stored, nothing leaves either.
    let to = folder.path().join("out.zip");
    let order = Order { to, format: Format::Csv, made_at: app.now() };
    let fails = async { Err(porchlight::db::StoreError::Engine("no".into())) };
    let ended = write(app.app.db(), &by, order, fails, &mut super::ToTheEnd).await;
    assert!(matches!(ended, Err(NotOut::Store(_))), "{ended:?}");
    assert_eq!(left(folder.path()), Vec::<std::path::PathBuf>::new());
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_on_the_machine_can_open_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let app = lived_in().await;
    let folder = tempfile::tempdir().unwrap();
    for name in ["out", "out.zip"] {
        let to = folder.path().join(name);
        out_of(&app.app, app.cast().org, &to).await;
        let mut waiting = vec![to];
        while let Some(path) = waiting.pop() {
            let mode = std::fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{}", path.display());
            if path.is_dir() {
                waiting.extend(left(&path));
            }
        }
    }
}

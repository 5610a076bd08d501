//! `porchlight import`, as somebody at a command line uses it.

mod groups;
mod places;
mod tables;
mod undo;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::app::place;
use porchlight::db::{Db, Place};

/// A folder of its own with a database and copies of files.
pub struct Desk {
    folder: TempDir,
    place: Vec<String>,
}

/// What the program said.
pub struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Desk {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = match place(&folder).await {
            Place::Folder(_) => {
                vec!["--data".to_owned(), folder.path().join("data").display().to_string()]
            }
            Place::Url(url) => vec!["--database".to_owned(), url],
        };
        Self { folder, place }
    }

    /// The database the imports went into.
    pub fn db(&self) -> Db {
        let place = match &self.place[..] {
            [flag, url] if flag == "--database" => Place::Url(url.clone()),
            [_, folder] => Place::Folder(folder.into()),
            _ => unreachable!("a place is two words"),
        };
        Db::open(&place).expect("the database opens")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A copy, so that refused rows are written here.
    pub fn copy(&self, from: &Path) -> PathBuf {
        let to = self.path(from.file_name().unwrap().to_str().unwrap());
        copy(from, &to);
        to
    }

    fn run(&self, words: &[&str]) -> Said {
        let place: Vec<&str> = self.place.iter().map(String::as_str).collect();
        let mut all = vec!["import"];
        all.extend_from_slice(words);
        all.extend(place);
        run(&all, self.folder.path())
    }

    pub fn import(&self, what: &str, path: &Path) -> Said {
        self.run(&[what, path.to_str().unwrap(), "--json"])
    }
}

fn run(words: &[&str], within: &Path) -> Said {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_porchlight"))
        .args(words)
        .current_dir(within)
        .output()
        .expect("the program starts");
    Said {
        code: status.code().unwrap_or(-1),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

impl Said {
    /// The object on the last line.
    #[track_caller]
    fn json(&self) -> Value {
        let last = self.out.lines().last().unwrap_or_else(|| panic!("nothing said; {}", self.err));
        serde_json::from_str(last).unwrap_or_else(|_| panic!("no JSON: {last}; {}", self.err))
    }

    /// read, added, changed, unchanged, refused; the first is the sum of the others.
    #[track_caller]
    pub fn counts(&self) -> [u64; 5] {
        let json = self.json();
        let counts = ["read", "added", "changed", "unchanged", "refused"]
            .map(|name| json[name].as_u64().unwrap_or_else(|| panic!("{name} in {json}")));
        assert_eq!(counts[0], counts[1..].iter().sum::<u64>(), "{json}");
        let tables = json["by_table"].as_object().unwrap().values();
        let read: u64 = tables.map(|table| table["read"].as_u64().unwrap()).sum();
        assert_eq!(read, counts[0], "{json}");
        counts
    }

    fn refused_file(&self) -> Option<PathBuf> {
        self.json()["refused_file"].as_str().map(PathBuf::from)
    }
}

fn copy(from: &Path, to: &Path) {
    if !from.is_dir() {
        fs::copy(from, to).unwrap();
        return;
    }
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/directory").join(name)
}

/// The folder of a set of real files, if it is there.
pub fn shared(name: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let root = std::env::var_os("PORCHLIGHT_SHARED_DATA").map_or(beside, PathBuf::from);
    let path = root.join(name);
    if !path.exists() {
        note_absent(name);
        return None;
    }
    Some(path)
}

/// A test that had nothing to try passes; `bin/test` says at its end what was not there.
fn note_absent(name: &str) {
    let notes = Path::new(env!("CARGO_TARGET_TMPDIR")).join("absent-real-data");
    fs::create_dir_all(&notes).unwrap();
    fs::write(notes.join(name.replace('/', "_")), format!("{name}\n")).unwrap();
}

#[tokio::test]
async fn every_fixture_adds_up_and_comes_in_once() {
    let desk = Desk::new().await;
    for (what, name) in [
        ("directory", "hsds-1.1"),
        ("directory", "hsds-3.0"),
        ("directory", "hsds-json"),
        ("directory", "ohana"),
        ("directory", "illinois"),
        ("meetings", "meetings/mixed.json"),
        ("meetings", "meetings/wrapped.json"),
    ] {
        let path = desk.copy(&fixture(name));
        let once = desk.import(what, &path);
        let [read, added, changed, _, refused] = once.counts();
        assert!(read > 0 && added > 0 && changed == 0, "{name}: {}", once.out);
        assert_eq!(once.code, if refused > 0 { 3 } else { 0 }, "{name}");
        assert_eq!(once.refused_file().is_some(), refused > 0, "{name}");
        let twice = desk.import(what, &path);
        let [read_again, added, changed, _, refused_again] = twice.counts();
        assert_eq!((read_again, added, changed, refused_again), (read, 0, 0, refused), "{name}");
        assert_eq!(twice.refused_file(), once.refused_file(), "{name}");
    }
}

#[tokio::test]
async fn every_real_file_adds_up_and_comes_in_once() {
    let desk = Desk::new().await;
    let feeds = [
        ("aasepia-2024", 2038),
        ("aasfmarin-2021", 658),
        ("north-west-texas-2021", 613),
        ("al-anon-staging-2024", 360),
        ("kansas-city-2021", 206),
        ("sussex-delaware-2024", 123),
        ("michigan-2021", 46),
        ("atlanta-2024", 6),
    ];
    let feeds =
        feeds.map(|(name, read)| ("meetings", format!("meeting-guide/feeds/{name}.json"), read, 0));
    let folders = [
        ("directory-ilao/input", 983, 1),
        ("directory-ilao/output-hsds-1.1", 4490, 28),
        ("directory-ohana-smc", 455, 6),
        ("hsds-3.0/examples/csv", 17, 1),
        ("hsds-3.0/examples/service_full.json", 17, 0),
        ("hsds-3.0/examples/organization_full.json", 17, 0),
        ("hsds-3.0/examples/service_list.json", 3, 0),
    ];
    let folders =
        folders.map(|(name, read, refused)| ("directory", name.to_owned(), read, refused));
    for (what, name, expected, refused) in feeds.into_iter().chain(folders) {
        let Some(from) = shared(&name) else { continue };
        let path = desk.copy(&from);
        let once = desk.import(what, &path);
        assert_eq!(once.counts(), [expected, expected - refused, 0, 0, refused], "{name}");
        let twice = desk.import(what, &path);
        assert_eq!(twice.counts(), [expected, 0, 0, expected - refused, refused], "{name}");
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_said_and_leaves_nothing_behind() {
    let desk = Desk::new().await;
    let empty = desk.path("empty");
    fs::create_dir(&empty).unwrap();
    fs::write(desk.path("notes.txt"), "hello").unwrap();
    fs::write(desk.path("cut.json"), "[{\"name\": \"A\",\n \"day\": 1,").unwrap();
    for (what, path, words) in [
        ("meetings", desk.path("cut.json"), "Line 2, column"),
        ("meetings", desk.path("nowhere.json"), "There is no file or folder called"),
        ("directory", empty, "is empty"),
        ("directory", desk.path("notes.txt"), "notes.txt"),
        ("meetings", fixture("meetings/no-list.json"), "There is no list of meetings"),
        ("directory", fixture("meetings/wrapped.json"), "looks like a list of meetings"),
        ("meetings", fixture("hsds-json"), "looks like a directory"),
    ] {
        let said = desk.import(what, &path);
        assert_eq!(said.code, 1, "{path:?}: {}", said.err);
        assert!(said.err.contains(words), "{path:?}: {}", said.err);
        assert_eq!(said.json()["read"], 0, "{path:?}");
        assert!(!desk.path("data").exists(), "{path:?} left a database behind");
    }
}

#[tokio::test]
async fn a_wrong_command_line_ends_with_2() {
    let desk = Desk::new().await;
    let path = desk.copy(&fixture("meetings/wrapped.json"));
    let path = path.to_str().unwrap();
    for words in [
        &["import"][..],
        &["import", "weather", path],
        &["import", "meetings"],
        &["import", "meetings", path, "--colour"],
        &["import", "meetings", path, "--source", ""],
        &["import", "meetings", path, "--data", "x", "--database", "y"],
        &["import", "meetings", path, "--data", "x", "--refused", path],
    ] {
        let said = run(words, desk.folder.path());
        assert_eq!(said.code, 2, "{words:?}: {}", said.err);
        assert!(!said.err.is_empty(), "{words:?}");
    }
    assert!(!desk.path("x").exists());
}

#[tokio::test]
async fn refused_rows_can_be_mended_and_sent_again() {
    let desk = Desk::new().await;
    let path = desk.copy(&fixture("meetings/mixed.json"));
    let once = desk.import("meetings", &path);
    let refused = once.counts()[4];
    let file = once.refused_file().expect("a file of refused rows");
    assert_eq!(file.file_name().unwrap(), "mixed.refused.json");
    let mut rows: Vec<Value> = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(rows.len() as u64, refused);
    for (at, row) in rows.iter_mut().enumerate() {
        *row = serde_json::json!({ "name": format!("Mended {at}"), "slug": format!("mended-{at}"), "day": 1, "time": "10:00" });
    }
    fs::write(&file, serde_json::to_vec(&rows).unwrap()).unwrap();
    let again = desk.import("meetings", &file);
    assert_eq!(again.code, 0, "{}", again.out);
    assert_eq!(again.counts(), [refused, refused, 0, 0, 0]);
    assert_eq!(again.json()["source"], "mixed");
    assert_eq!(again.json()["refused_file"], Value::Null);
    // Sending the first file again never writes over what was mended.
    let mended = fs::read(&file).unwrap();
    let third = desk.import("meetings", &path);
    assert_eq!(fs::read(&file).unwrap(), mended);
    assert_eq!(third.refused_file().unwrap().file_name().unwrap(), "mixed.refused-2.json");
}

#[tokio::test]
async fn a_part_that_was_refused_finds_its_owner_when_it_is_sent_again() {
    let desk = Desk::new().await;
    let path = desk.copy(&fixture("ohana"));
    let once = desk.import("directory", &path);
    let refused = once.counts()[4];
    let file = once.refused_file().expect("a file of refused rows");
    assert_eq!(file.file_name().unwrap(), "ohana.refused.csv");
    // Word for word the same rows are refused for the same reasons.
    let again = desk.import("directory", &file);
    assert_eq!(again.code, 3);
    assert_eq!(again.counts()[0], refused);
    assert_eq!(again.counts()[4], refused);
}

#[tokio::test]
async fn a_changed_row_is_one_changed_row() {
    let desk = Desk::new().await;
    let path = desk.copy(&fixture("meetings/wrapped.json"));
    let [read, ..] = desk.import("meetings", &path).counts();
    let text = fs::read_to_string(&path).unwrap();
    let mut feed: Value = serde_json::from_str(&text).unwrap();
    let list = feed.as_object_mut().unwrap().values_mut().find(|value| value.is_array()).unwrap();
    list[0]["notes"] = Value::String("Now with tea.".to_owned());
    fs::write(&path, feed.to_string()).unwrap();
    let said = desk.import("meetings", &path);
    assert_eq!(said.counts(), [read, 0, 1, read - 1, 0]);
    assert_eq!(said.json()["entries"]["changed"], 1);
}

#[tokio::test]
async fn trying_out_changes_nothing_and_makes_nothing() {
    let desk = Desk::new().await;
    let path = desk.copy(&fixture("meetings/mixed.json"));
    let tried = desk.run(&["meetings", path.to_str().unwrap(), "--json", "--dry-run"]);
    assert!(tried.counts()[1] > 0);
    assert!(!desk.path("data").exists() && !desk.path("mixed.refused.json").exists());
    let real = desk.import("meetings", &path);
    assert_eq!(real.counts(), tried.counts());
}

#[tokio::test]
async fn the_report_is_in_words_and_names_the_rows() {
    let desk = Desk::new().await;
    let path = desk.copy(&fixture("ohana"));
    let said = desk.run(&["directory", path.to_str().unwrap()]);
    assert_eq!(said.code, 3);
    assert!(said.err.contains("“My programme” was started"), "{}", said.err);
    for words in
        ["Ohana tables", "Rows that could not be used:", "phones.csv:", "ohana.refused.csv"]
    {
        assert!(said.out.contains(words), "{words}: {}", said.out);
    }
    assert!(!said.out.contains("resources-"), "{}", said.out);
}

#[tokio::test]
async fn the_organisation_is_asked_for_when_it_is_not_there() {
    let desk = Desk::new().await;
    let path = desk.copy(&fixture("meetings/wrapped.json"));
    desk.import("meetings", &path);
    let said = desk.run(&["meetings", path.to_str().unwrap(), "--organisation", "elsewhere"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("elsewhere") && said.err.contains("programme"), "{}", said.err);
    let named =
        desk.run(&["meetings", path.to_str().unwrap(), "--organisation", "programme", "--json"]);
    assert_eq!(named.code, 0, "{}", named.err);
}

#[tokio::test]
async fn two_lists_with_rows_of_one_name_stay_apart() {
    let desk = Desk::new().await;
    let path = desk.copy(&fixture("meetings/wrapped.json"));
    let read = desk.import("meetings", &path).counts()[0];
    let other = desk.run(&["meetings", path.to_str().unwrap(), "--source", "other", "--json"]);
    assert_eq!(other.counts(), [read, read, 0, 0, 0]);
}

#[test]
fn what_refused_rows_say_is_kept() {
    // The sets of columns differ from table to table; none is lost on the way.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("phones");
    fs::create_dir(&path).unwrap();
    fs::write(path.join("organizations.csv"), "id,name,description\n1,A,B\n").unwrap();
    fs::write(
        path.join("phones.csv"),
        "id,organization_id,number,department\n7,99,555-0100,Desk\n",
    )
    .unwrap();
    let data = folder.path().join("data");
    let said = run(
        &[
            "import",
            "directory",
            path.to_str().unwrap(),
            "--json",
            "--data",
            data.to_str().unwrap(),
        ],
        folder.path(),
    );
    assert_eq!(said.counts(), [2, 1, 0, 0, 1]);
    let mut reader = csv::Reader::from_path(said.refused_file().unwrap()).unwrap();
    let head = reader.headers().unwrap().clone();
    let row = reader.records().next().unwrap().unwrap();
    let cells: BTreeMap<&str, &str> = head.iter().zip(row.iter()).collect();
    assert_eq!(cells["number"], "555-0100");
    assert_eq!(cells["department"], "Desk");
    assert_eq!(cells["organization_id"], "99");
}

#[tokio::test]
async fn json_is_said_also_when_nothing_could_be_read() {
    let desk = Desk::new().await;
    let folder = desk.folder.path().join("feeds");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("one.json"), "[]").unwrap();
    let path = folder.to_str().unwrap();
    for args in [["meetings", "/no/such/file", "--json"], ["meetings", path, "--json"]] {
        let said = desk.run(&args);
        assert_eq!(said.code, 1, "{}", said.err);
        let json = said.json();
        assert!(json["error"].as_str().is_some_and(|error| !error.is_empty()), "{json}");
        assert_eq!(json["read"], 0);
    }
    let said = desk.run(&["meetings", path]);
    assert!(said.err.contains("name one of those in it"), "{}", said.err);
    assert!(!said.err.contains("looks like a directory"), "{}", said.err);
}

#[tokio::test]
async fn a_list_is_called_by_the_folder_that_says_whose_it_is() {
    let desk = Desk::new().await;
    let whole = desk.folder.path().join("riverbend-county");
    for (name, called) in [("output-hsds-1.1", "riverbend-county"), ("elm", "elm")] {
        let folder = whole.join(name);
        fs::create_dir_all(&folder).unwrap();
        copy(&fixture("ohana"), &folder);
        let said = desk.run(&["directory", folder.to_str().unwrap(), "--dry-run", "--json"]);
        assert_eq!(said.json()["source"], called, "{}", said.err);
    }
}

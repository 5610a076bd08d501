//! Where an import finds its files, and where it puts what it could not use.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{Desk, copy, fixture};

#[tokio::test]
async fn a_folder_above_names_the_folders_that_look_right() {
    let desk = Desk::new().await;
    let above = desk.path("above");
    copy(&fixture("hsds-1.1"), &above.join("output"));
    copy(&fixture("hsds-3.0"), &above.join("deep/er/csv"));
    fs::create_dir_all(above.join("nothing")).unwrap();
    fs::write(above.join("README.md"), "hello").unwrap();
    let said = desk.import("directory", &above);
    assert_eq!(said.code, 1, "{}", said.err);
    for right in ["above/output", "above/deep/er/csv"] {
        assert!(said.err.contains(right), "{right}: {}", said.err);
    }
    assert!(!said.err.contains("nothing,"), "{}", said.err);
    assert!(!desk.path("data").exists());
}

/// A folder in which the refused rows cannot be written, also by root: a folder stands where the file
/// would be put together.
fn blocked(desk: &Desk) -> std::path::PathBuf {
    let lists = desk.path("lists");
    fs::create_dir_all(lists.join("mixed.refused.json.part")).unwrap();
    let path = lists.join("mixed.json");
    copy(&fixture("meetings/mixed.json"), &path);
    path
}

#[tokio::test]
async fn refused_rows_find_another_place_when_the_source_folder_cannot_be_written() {
    let desk = Desk::new().await;
    let path = blocked(&desk);
    let said = desk.import("meetings", &path);
    assert_eq!(said.code, 3, "{}", said.err);
    let file = said.refused_file().expect("a file of refused rows");
    assert!(file.is_file() && file.parent() != path.parent(), "{file:?}");
    let rows: Vec<Value> = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(rows.len() as u64, said.counts()[4]);
    assert!(said.err.contains("cannot write beside the source"), "{}", said.err);
}

#[tokio::test]
async fn a_place_that_cannot_be_written_is_said_before_anything_is_brought_in() {
    let desk = Desk::new().await;
    let path = desk.copy(&fixture("meetings/mixed.json"));
    // Below a file there is no folder, whoever asks.
    let nowhere = path.join("refused.json");
    let words = ["meetings", path.to_str().unwrap(), "--refused", nowhere.to_str().unwrap()];
    let said = desk.run(&words);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("--refused FILE"), "{}", said.err);
    let again = desk.import("meetings", &path);
    // Had it been brought in, everything would be unchanged now.
    assert!(again.counts()[1] > again.counts()[3], "{}", again.out);
}

#[tokio::test]
async fn a_stopped_import_still_says_what_it_did_and_where_the_refused_rows_are() {
    let desk = Desk::new().await;
    let path = desk.path("many.json");
    let mut rows: Vec<Value> = (0..6000)
        .map(|n| json!({ "slug": format!("m{n}"), "name": format!("Meeting {n}"), "day": 1, "time": "10:00" }))
        .collect();
    rows.push(json!({}));
    fs::write(&path, serde_json::to_vec(&rows).unwrap()).unwrap();
    let child = Command::new(env!("CARGO_BIN_EXE_porchlight"))
        .args(["import", "meetings", path.to_str().unwrap(), "--json"])
        .args(&desk.place)
        .current_dir(desk.folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let refused = desk.path("many.refused.json");
    let began = Instant::now();
    while !refused.exists() && began.elapsed() < Duration::from_mins(1) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    let output = child.wait_with_output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    let json: Value = serde_json::from_str(out.lines().last().expect("an object")).unwrap();
    assert_eq!(json["stopped"], true, "{json}");
    assert_eq!(output.status.code(), Some(1));
    assert!(Path::new(json["refused_file"].as_str().unwrap()).ends_with("many.refused.json"));
}

/// A folder called `list` with providers.
fn list(desk: &Desk, within: &str, names: [&str; 3]) -> std::path::PathBuf {
    let path = desk.path(within).join("list");
    fs::create_dir_all(&path).unwrap();
    let rows = names.iter().enumerate().map(|(at, name)| format!("{},{name},Help,\n", at + 1));
    let text =
        format!("id,name,description,funding_sources\n{}", rows.collect::<Vec<_>>().concat());
    fs::write(path.join("organizations.csv"), text).unwrap();
    path
}

#[tokio::test]
async fn two_lists_of_one_name_are_not_mixed_up() {
    let desk = Desk::new().await;
    let one = list(&desk, "one", ["Amber House", "Birch House", "Cedar House"]);
    // The same ids, other people.
    let other = list(&desk, "other", ["Dental Bus", "Elm Clinic", "Fern Clinic"]);
    assert_eq!(desk.import("directory", &one).counts()[1], 3);
    let said = desk.import("directory", &other);
    assert_eq!(said.code, 2, "{}", said.out);
    assert!(said.err.contains("--source NAME") && said.err.contains("Ohana"), "{}", said.err);
    // A list that changed is the same list.
    let changed = list(&desk, "one", ["Amber House", "Birch House", "Oak House"]);
    assert_eq!(desk.import("directory", &changed).counts(), [3, 0, 1, 2, 0]);
    // Other files under the same name are asked about, too.
    let folder = desk.path("third/list");
    copy(&fixture("hsds-3.0"), &folder);
    assert_eq!(desk.import("directory", &folder).code, 2);
    // Whoever says it is believed.
    let path = other.to_str().unwrap();
    let named = desk.run(&["directory", path, "--source", "clinics", "--json"]);
    assert_eq!(named.counts()[1], 3, "{}", named.err);
    let same = desk.run(&["directory", path, "--source", "list", "--json"]);
    assert_eq!(same.counts(), [3, 0, 3, 0, 0]);
}

#[tokio::test]
async fn a_quotation_mark_too_many_is_said_in_the_object_too() {
    let desk = Desk::new().await;
    let path = desk.path("list");
    fs::create_dir(&path).unwrap();
    let rows = "id,name,description\n1,\"Open quote,x\n2,Second,y\n";
    fs::write(path.join("organizations.csv"), rows).unwrap();
    fs::write(path.join("more.csv"), "id\n1\n").unwrap();
    let said = desk.import("directory", &path);
    let notes = said.json()["notes"].clone();
    let notes: Vec<&str> =
        notes.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    let odd = "“organizations.csv” has a quotation mark too few or too many. Some rows may have run together.";
    assert!(notes.contains(&odd), "{notes:?}; {}", said.out);
    let whole = desk.import("directory", &desk.copy(&fixture("hsds-1.1")));
    assert!(whole.json()["notes"].is_array(), "{}", whole.out);
}

#[cfg(unix)]
#[tokio::test]
async fn a_pipe_is_refused_at_once() {
    let desk = Desk::new().await;
    let pipe = desk.path("list.json");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    // Whoever opens the pipe to read it would otherwise wait for ever.
    let writes = pipe.clone();
    std::thread::spawn(move || fs::OpenOptions::new().write(true).open(writes));
    for what in ["meetings", "directory"] {
        let said = desk.import(what, &pipe);
        assert_eq!(said.code, 1, "{what}: {}{}", said.out, said.err);
        assert!(said.err.contains("is neither a file nor a folder"), "{what}: {}", said.err);
    }
    assert!(!desk.path("data").exists());
}

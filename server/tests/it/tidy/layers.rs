//! Who may name whom: platform and capabilities, SQL and engines.

use std::collections::BTreeMap;

use super::fits_exactly;
use crate::source::{Source, files_under, rust_under, top};

/// Folders of the server that are no capability.
const PLATFORM: &[&str] = &[
    "access",
    "audit",
    "auth",
    "cli",
    "config",
    "db",
    "fhir",
    "jobs",
    "listener",
    "mail",
    "organisation",
    "practice",
    // Opens any table a programme arrives with; what a column means is the capabilities' affair.
    "sheets",
    "web",
];

/// The parts of the platform that put capabilities together.
const MAY_NAME_CAPABILITIES: &[&str] =
    &["server/src/app.rs", "server/src/cli/", "server/src/practice/", "server/src/welcome.rs"];

/// Modules of a capability that others may see past its `mod.rs`.
const OPEN_MODULES: &[(&str, usize, &str)] = &[
    ("people/store", 1, "sign-in, the practice programme and tests add people with their roles"),
    ("resources/reading", 1, "tests try the readers on files"),
];

/// The capabilities: every folder of the server that is not platform.
pub fn capabilities() -> Vec<String> {
    let folder = top().join("server/src");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the server's folder")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !PLATFORM.contains(&name.as_str()))
        .collect();
    names.sort();
    names
}

fn server() -> Vec<Source> {
    rust_under("server/src")
}

/// The first names after `crate::`, groups included: `crate::{people, web::x}` gives both.
fn crate_names(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in source.places("crate::") {
        let rest = &source.code[at + "crate::".len()..];
        let line = source.line_at(at);
        if let Some(group) = rest.strip_prefix('{') {
            for name in top_of_group(group) {
                found.push((line, name));
            }
        } else {
            found.push((line, word(rest)));
        }
    }
    found
}

fn top_of_group(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut start) = (0_usize, Vec::new(), 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(word(group[start..at].trim()));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(word(group[start..at].trim()));
                start = at + 1;
            }
            _ => {}
        }
    }
    names
}

fn word(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

#[test]
fn the_platform_never_names_a_capability() {
    let capabilities = capabilities();
    let mut faults = Vec::new();
    for source in server() {
        let inside = source.path.trim_start_matches("server/src/");
        let is_capability = capabilities.iter().any(|name| inside.starts_with(&format!("{name}/")));
        let may = MAY_NAME_CAPABILITIES.iter().any(|place| source.path.starts_with(place));
        if is_capability || may {
            continue;
        }
        for (line, name) in crate_names(&source) {
            if capabilities.contains(&name) {
                faults.push(format!("{}:{line} names {name}", source.path));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_capability_opens_only_the_modules_it_says() {
    let mut open = BTreeMap::new();
    for name in capabilities() {
        let face = Source::read(&format!("server/src/{name}/mod.rs"));
        for at in face.places("pub mod ") {
            let module = word(&face.code[at + "pub mod ".len()..]);
            *open.entry(format!("{name}/{module}")).or_insert(0) += 1;
        }
    }
    fits_exactly("a capability is used through its mod.rs", &open, OPEN_MODULES);
}

#[test]
fn sql_stands_only_in_stores_and_in_db() {
    let mut faults = Vec::new();
    for source in server().iter().filter(|source| !source.is_test()) {
        let may = source.path.starts_with("server/src/db/")
            || source.path.ends_with("/store.rs")
            || source.path.contains("/store/");
        if may {
            continue;
        }
        for text in &source.production().texts {
            if is_sql(&text.value) {
                faults.push(format!("{}:{} {}", source.path, text.line, text.value));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Whether a text is a statement, or a piece of one.
fn is_sql(text: &str) -> bool {
    const STARTS: [&str; 9] = [
        "SELECT ",
        "INSERT INTO ",
        "UPDATE ",
        "DELETE FROM ",
        "CREATE ",
        "ALTER TABLE ",
        "DROP ",
        "PRAGMA ",
        "WITH ",
    ];
    const INSIDE: [&str; 5] = [" FROM ", " WHERE ", " JOIN ", " ORDER BY ", " VALUES ("];
    let text = text.trim_start();
    STARTS.iter().any(|word| text.starts_with(word))
        || INSIDE.iter().any(|word| text.contains(word))
}

#[test]
fn a_statement_is_told_from_a_sentence() {
    assert!(is_sql("SELECT 1") && is_sql("x ORDER BY y") && is_sql(" UPDATE people SET"));
    assert!(!is_sql("Select a person from the list") && !is_sql("Update your page"));
}

#[test]
fn the_engine_is_asked_about_only_in_db() {
    for source in server() {
        if source.path.starts_with("server/src/db/") {
            continue;
        }
        for word in
            ["Dialect::", "Engine::", "rusqlite::", "tokio_postgres::", "deadpool_postgres::"]
        {
            let places = source.places(word);
            assert!(places.is_empty(), "{} names {word}", source.path);
        }
    }
}

#[test]
fn the_rules_ask_nobody() {
    for source in rust_under("kernel/src") {
        for word in [
            "std::fs",
            "std::net",
            "std::env",
            "std::time",
            "std::thread",
            "tokio",
            "async fn",
            "rand::",
        ] {
            // A test may read its own fixtures.
            let found = source.is_test() || source.production().places(word).is_empty();
            assert!(found, "{} names {word}", source.path);
        }
    }
}

/// What a folder of a capability may hold. A word here is a kind of file, the same everywhere.
const KINDS: &[&str] = &[
    "mod.rs", "pages.rs", "pages", "forms.rs", "forms", "store.rs", "store", "jobs.rs", "html",
    "fhir.rs", "reading", "tests.rs", "tests",
];

/// Further files, each a noun of its own capability that fits none of the kinds.
const FURTHER: &[(&str, usize, &str)] = &[
    ("duplicates/both.rs", 1, "everything that is kept of two people, side by side"),
    ("groups/told.rs", 1, "when and where a group meets, in words"),
    ("imports/book.rs", 1, "who came to which group, while a list is read"),
    ("imports/bring.rs", 1, "a list tried, and made"),
    ("imports/bring", 1, "what rows tell of, made"),
    ("imports/copy.rs", 1, "a file laid down to be read"),
    ("imports/given_back.rs", 1, "refused rows, to be mended"),
    ("imports/judge.rs", 1, "what becomes of a row"),
    ("imports/judge", 1, "rows of groups and of records, and whom they mean"),
    ("imports/likely.rs", 1, "who a row may be about"),
    ("imports/names.rs", 1, "whom a name means"),
    ("imports/row_key.rs", 1, "what tells a row from others"),
    ("imports/stayed.rs", 1, "what is still here of a list that was taken back"),
    ("imports/told.rs", 1, "codes in words"),
    ("imports/undoing.rs", 1, "until when a list can be taken back, and how"),
    ("imports/why.rs", 1, "why a row was not taken"),
    ("duplicates/merging.rs", 1, "what becomes of every row when two records are put together"),
    ("duplicates/moved.rs", 1, "where a record went"),
    ("duplicates/undoing.rs", 1, "every row as it was"),
    ("export/back.rs", 1, "an export brought in again"),
    ("export/cells.rs", 1, "values as texts of a file, and back"),
    ("export/copy.rs", 1, "what is kept about one person, put together for them"),
    ("export/described.csv", 1, "what every column means, and what is left out"),
    ("export/described.rs", 1, "the list of columns, read"),
    ("export/out.rs", 1, "everything an organisation owns, written out"),
    ("export/parcel.rs", 1, "the folder or zip file that an export is"),
    ("export/told.rs", 1, "a person's copy in words"),
    ("matching/back.rs", 1, "taking a step back"),
    ("matching/kept.rs", 1, "asks and relationships as they are kept"),
    ("matching/labels.rs", 1, "codes in words"),
    ("matching/leaving.rs", 1, "what ends with the role of a peer worker"),
    ("matching/looking.rs", 1, "what the suggestions look at, put together"),
    ("matching/steps.rs", 1, "steps two people take, with places and links"),
    ("pay/picture.rs", 1, "pay as a picture"),
    ("people/conflict.rs", 1, "two versions side by side"),
    ("people/labels.rs", 1, "codes in words"),
    ("people/likely.rs", 1, "who may be the same person, asked by whoever adds somebody"),
    ("people/readers.rs", 1, "who reads what about somebody, asked of the access table"),
    ("people/ways.rs", 1, "how somebody can be reached, as links"),
    ("people/who.rs", 1, "a person wherever their name stands"),
    ("resources/clocks.rs", 1, "time zones that meetings name, and what their clocks say"),
    ("resources/finding.rs", 1, "search: what was asked, and in which order it is answered"),
    ("resources/import.rs", 1, "rows in, entries put together"),
    ("resources/slips.rs", 1, "words that stand in for one that was misspelt"),
    ("resources/told.rs", 1, "codes of the readers in words"),
    ("resources/town.rs", 1, "the practice town's directory"),
];

#[test]
fn a_folder_of_a_capability_holds_only_agreed_files() {
    let mut further = BTreeMap::new();
    for name in capabilities() {
        let folder = format!("server/src/{name}");
        for path in files_under(&folder, &[]) {
            let inside = path.trim_start_matches(&format!("{folder}/"));
            let first = inside.split('/').next().unwrap_or_default();
            if !KINDS.contains(&first) {
                further.insert(format!("{name}/{first}"), 1);
            }
        }
    }
    fits_exactly("a capability holds mod, pages, forms, store, jobs and html", &further, FURTHER);
}

#[test]
fn a_capability_has_one_name_everywhere() {
    for name in capabilities() {
        let face = top().join(format!("server/src/{name}/mod.rs"));
        assert!(face.exists(), "server/src/{name} has no mod.rs");
        for language in ["en", "es"] {
            let has_pages = !files_under(&format!("server/src/{name}"), &["html"]).is_empty();
            let words = top().join(format!("server/locales/{language}/{name}.ftl"));
            assert!(!has_pages || words.exists(), "{name} has pages but no words in {language}");
        }
    }
}

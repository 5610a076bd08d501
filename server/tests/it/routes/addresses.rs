//! Addresses for the parts of a path: ids of one organisation's rows, found through the migrations.

use std::collections::BTreeMap;

use porchlight::app::App;
use porchlight::db::migrate;
use uuid::Uuid;

use crate::cast::Cast;
use crate::rows;

/// Parts whose table does not carry their name.
const OTHERWISE: &[(&str, &str, &str)] = &[
    ("device", "sessions", "session_id"),
    ("job", "jobs", "job_id"),
    ("link", "invitations", "invitation_id"),
];

/// The table that keeps what `{part}` names: the first whose key is the organisation and its id.
pub fn table_of(part: &str) -> Option<(String, String)> {
    if let Some((_, table, column)) = OTHERWISE.iter().find(|(name, ..)| *name == part) {
        return Some(((*table).to_owned(), (*column).to_owned()));
    }
    let column = format!("{part}_id");
    let key = format!("PRIMARY KEY (org_id, {column})");
    migrate::ALL.iter().find_map(|migration| {
        let before = &migration.text[..migration.text.find(&key)?];
        let head = &before[before.rfind("CREATE TABLE ")? + "CREATE TABLE ".len()..];
        Some((head.split_whitespace().next()?.to_owned(), column.clone()))
    })
}

/// Ids of one organisation for every part that occurs.
#[derive(Debug, Clone, Default)]
pub struct Ids(BTreeMap<String, Vec<Uuid>>);

impl Ids {
    pub async fn of(app: &App, cast: &Cast) -> Self {
        let mut ids = Self::default();
        for route in app.routes().list() {
            for part in super::parts(route.path) {
                if ids.0.contains_key(part) {
                    continue;
                }
                let mut found = match table_of(part) {
                    Some((table, column)) => rows::ids(app, cast, &table, &column).await,
                    None => Vec::new(),
                };
                if part == "person" {
                    found = one_of_each_role_first(cast, found);
                }
                ids.0.insert(part.to_owned(), found);
            }
        }
        ids
    }

    /// Up to `most` ids of a kind; one that names nothing when there is none.
    pub fn some(&self, part: &str, most: usize) -> Vec<Uuid> {
        let known = self.0.get(part).map(Vec::as_slice).unwrap_or_default();
        if known.is_empty() { vec![unknown()] } else { known.iter().copied().take(most).collect() }
    }

    /// One id of each kind there is.
    pub fn each(&self) -> Vec<(&str, Uuid)> {
        let known = self.0.iter().filter_map(|(part, ids)| Some((part.as_str(), *ids.first()?)));
        known.collect()
    }

    pub fn one(&self, part: &str) -> Uuid {
        self.some(part, 1)[0]
    }
}

/// Ids come by chance. Who looks at a few people only has somebody of every role among them.
fn one_of_each_role_first(cast: &Cast, people: Vec<Uuid>) -> Vec<Uuid> {
    let mut first = BTreeMap::new();
    for name in cast.names() {
        let actor = cast.actor(name);
        first.entry(actor.role.code()).or_insert(actor.person.uuid());
    }
    let first: Vec<Uuid> = first.into_values().collect();
    let others = people.into_iter().filter(|id| !first.contains(id));
    first.iter().copied().chain(others).collect()
}

/// A well-formed id that names nothing.
pub fn unknown() -> Uuid {
    Uuid::from_u128(0x0195_6000_0000_7000_8000_0000_dead_beef)
}

/// A path with every part put in.
pub fn filled(path: &str, value: impl Fn(&str) -> String) -> String {
    let whole: Vec<String> = path
        .split('/')
        .map(|part| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(name) => value(name),
            None => part.to_owned(),
        })
        .collect();
    whole.join("/")
}

#[test]
fn the_table_of_a_part_is_found_in_the_migrations() {
    assert_eq!(table_of("person"), Some(("people".to_owned(), "person_id".to_owned())));
    assert_eq!(table_of("relationship").expect("a table").0, "relationships");
    assert_eq!(table_of("nothing-of-the-kind"), None);
    assert_eq!(filled("/a/{b}/c", str::to_uppercase), "/a/B/c");
}

//! Everything an organisation owns: out, and back in without loss.

mod copy;
mod described;
mod leaving;
mod mixed;
mod pages;
mod refused;
mod round;
mod whole;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use kernel::export::Format;
use kernel::ids::{OrgId, PersonId};
use porchlight::app::App;
use porchlight::db::{One, Reads as _, Row, Sql, Stored, System};
use porchlight::export::{Exported, NotOut, Order, Watch, write};

use crate::app::TestApp;
use crate::cast::Cast;

pub const BY: System = System::because("a test takes everything out");

/// Never stops.
pub struct ToTheEnd;

impl Watch for ToTheEnd {
    async fn go_on(&mut self, _done: u64, _all: u64) -> Stored<bool> {
        Ok(true)
    }
}

/// Takes an organisation out of a program.
pub async fn out_of(app: &App, org: OrgId, to: &Path) -> Exported {
    let order = Order { to: to.to_owned(), format: Format::Both, made_at: app.moments().now() };
    let by = BY.within(org);
    let exported: Result<Exported, NotOut> =
        write(app.db(), &by, order, async { Ok(()) }, &mut ToTheEnd).await;
    exported.expect("it is taken out")
}

/// Every file of an export by its name, out of a folder or a zip file.
pub fn files(export: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    if export.is_dir() {
        let mut folders = vec![export.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let name = path.strip_prefix(export).expect("inside").display().to_string();
                all.insert(name, std::fs::read(&path).expect("a file"));
            }
        }
        return all;
    }
    unpacked(File::open(export).expect("a file"))
}

/// Every file of a zip file by its name.
pub fn unpacked(from: impl std::io::Read + std::io::Seek) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut archive = zip::ZipArchive::new(from).expect("a zip file");
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("a file in it");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("it is whole");
        all.insert(file.name().expect("a name").to_string(), bytes);
    }
    all
}

/// A file of an export as text.
pub fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, name: &str) -> &'a str {
    let bytes = files.get(name).unwrap_or_else(|| panic!("{name} is not in it"));
    std::str::from_utf8(bytes).expect("text")
}

/// What the record says of exports and copies: action, whom it is about, and why; oldest first.
pub async fn told(app: &TestApp, cast: &Cast) -> Vec<(String, Option<PersonId>, String)> {
    const TOLD: Sql<One> = Sql::one(
        "SELECT action, about_id, because FROM audit_events WHERE org_id = {org} \
            AND (action LIKE 'Export%' OR action LIKE '%Copy') ORDER BY event_id",
    );
    let rows = app.app.db().clone().rows(&TOLD, &BY.within(cast.org), vec![]).await;
    let rows = rows.expect("it answers");
    let line = |row: &Row| {
        let because = row.get("because").expect("text");
        (row.get("action").expect("text"), row.get("about_id").expect("an id"), because)
    };
    rows.iter().map(line).collect()
}

//! An export back into a database: into an empty one, or beside other organisations.
//!
//! Nothing is trusted: every file must be, to the byte, what the manifest says; every row must be of
//! the one organisation; every value of its column's kind. Rows are gathered in a file of their own
//! first, so that a fault in the last of them has changed nothing.

use std::io::{self, BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use kernel::export::Format;
use kernel::ids::{OrgId, PersonId};
use serde::Serialize;
use tokio::sync::mpsc;

use super::cells::{from_cell, from_json, line};
use super::described::{Column, Table, described};
use super::out::{LAYOUT, Manifest, WHAT, file_of};
use super::parcel::{MANIFEST, Opened};
use super::store;
use crate::audit::Entry;
use crate::auth;
use crate::db::{Db, Gathered, StoreError, Stored, System, Tx, Val, migrate};
use crate::moment::Moments;
use crate::organisation::store::{self as organisations, Kind};
use crate::private;

/// Longest manifest that is read; with a hundred tables it has 30 KiB.
const MANIFEST_MAX_BYTES: u64 = 4 * 1024 * 1024;
/// Longest line of a file that is read. A document of the directory has some hundred KiB.
const LINE_MAX_BYTES: u64 = 64 * 1024 * 1024;
/// Rows put in at a time.
const ROWS_AT_ONCE: usize = 1_000;

const BY: System = System::because("the operator at the machine brings an export in");

/// Why an export is not taken in. Nothing of it is there.
#[derive(Debug, thiserror::Error)]
pub enum NotIn {
    #[error(transparent)]
    Store(#[from] StoreError),
    /// In words, about the files or about what is here already.
    #[error("{0}; nothing was brought in")]
    Refused(String),
}

/// What came in.
#[derive(Debug, Serialize)]
pub struct BroughtIn {
    pub organisation: String,
    pub short_name: String,
    pub schema: i64,
    pub rows: u64,
    /// Links with which administrators choose a new password: name and path.
    pub links: Vec<(String, String)>,
}

/// A short name by which an organisation is named on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortName(String);

impl ShortName {
    const MOST_CHARS: usize = 60;
}

impl FromStr for ShortName {
    type Err = &'static str;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let is_sign =
            |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        let is_one = raw.starts_with(|first: char| first.is_ascii_lowercase())
            && raw.len() <= Self::MOST_CHARS
            && raw.chars().all(is_sign);
        if is_one {
            Ok(Self(raw.to_owned()))
        } else {
            Err("a short name is small letters, digits and hyphens, begins with a letter and has \
                 60 at most")
        }
    }
}

/// An export whose files are all as they were written.
pub struct Checked {
    opened: Opened,
    pub manifest: Manifest,
    part: Format,
}

/// Opens an export and compares every file with its manifest.
pub fn check(path: &Path) -> Result<Checked, NotIn> {
    let mut opened = Opened::open(path).map_err(|error| unreadable(path, &error))?;
    let manifest = manifest(&mut opened, path)?;
    for listed in &manifest.files {
        if !is_plain(&listed.name) {
            return Err(refused("the manifest names a file outside the export".to_owned()));
        }
        match opened.is_as_listed(listed) {
            Ok(true) => {}
            Ok(false) => {
                return Err(refused(format!(
                    "{} is not what was exported: it was damaged or edited",
                    listed.name
                )));
            }
            Err(_) => {
                return Err(refused(format!(
                    "{} is missing from the export, or cannot be read",
                    listed.name
                )));
            }
        }
    }
    let has = |part: &Format| manifest.formats.iter().any(|known| known == part.code());
    let part = [Format::Jsonl, Format::Csv].into_iter().find(has);
    let part = part.ok_or_else(|| refused("the export holds no tables".to_owned()))?;
    Ok(Checked { opened, manifest, part })
}

fn manifest(opened: &mut Opened, path: &Path) -> Result<Manifest, NotIn> {
    let no_export = || {
        refused(format!(
            "{} is not an export of this program: it has no {MANIFEST} that can be read",
            path.display()
        ))
    };
    let mut text = String::new();
    let read = opened
        .file(MANIFEST, MANIFEST_MAX_BYTES)
        .and_then(|mut file| file.read_to_string(&mut text));
    read.map_err(|_| no_export())?;
    let manifest: Manifest = serde_json::from_str(&text).map_err(|_| no_export())?;
    if manifest.what != WHAT {
        return Err(no_export());
    }
    if manifest.layout != LAYOUT || manifest.schema > migrate::newest() {
        return Err(refused(format!(
            "the export was made by a newer program ({}, schema {}); this is {}, schema {}",
            manifest.program,
            manifest.schema,
            env!("CARGO_PKG_VERSION"),
            migrate::newest()
        )));
    }
    Ok(manifest)
}

/// A name inside the export: small letters, one folder at most.
fn is_plain(name: &str) -> bool {
    let is_sign =
        |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "_-.".contains(sign);
    name.split('/').count() <= 2
        && name
            .split('/')
            .all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(is_sign))
}

impl Checked {
    /// Gathers all rows and takes them into the database in one change. `folder` is empty and is
    /// thrown away by the caller.
    ///
    /// `renamed` is the short name it gets in place of its own: each programme that this program
    /// starts has the same one at first.
    pub async fn bring_in(
        self,
        db: &Db,
        moments: &Moments,
        folder: &Path,
        renamed: Option<&ShortName>,
    ) -> Result<BroughtIn, NotIn> {
        let mut whose = self.manifest.organisation.clone();
        if let Some(renamed) = renamed {
            renamed.0.clone_into(&mut whose.short_name);
        }
        let by = BY.within(whose.id);
        refuse_known(db, &whose.id, &whose.short_name).await?;
        let schema = self.manifest.schema;
        let (file, tables) = self.gather(folder, renamed).await?;
        let mut tx = db.write().await?;
        let rows = tx.take_in(&file, &tables).await.map_err(|error| match error {
            StoreError::Taken(_) => {
                refused(format!("something with the ids of {} is here already", whose.name))
            }
            other => other.into(),
        })?;
        refuse_mixed(&mut tx, &by, &whose.name).await?;
        let mut links = Vec::new();
        let today = moments.now().to_zoned(jiff::tz::TimeZone::UTC).date();
        for (person, called) in store::administrators(&mut tx, &by, today).await? {
            links.push((called, link(&mut tx, &by, moments, whose.id, person).await?));
        }
        let entry = Entry::by_system_named(&by, "ExportTakeIn", "organisation", moments)
            .made("organisation", whose.id.uuid());
        tx.commit(entry).await?;
        Ok(BroughtIn {
            organisation: whose.name,
            short_name: whose.short_name,
            schema,
            rows,
            links,
        })
    }

    /// Reads every table into a file of its own kind. Gives the file and the tables that are in it.
    async fn gather(
        self,
        folder: &Path,
        renamed: Option<&ShortName>,
    ) -> Result<(PathBuf, Vec<&'static str>), NotIn> {
        let Self { opened, manifest, part } = self;
        let gathered = Gathered::begin(folder, manifest.schema)?;
        let mut wanted = Vec::new();
        for table in &described().tables {
            let name = file_of(table.name, part);
            let listed = manifest.files.iter().find(|listed| listed.name == name);
            let there = gathered.columns(table.name).await?;
            match listed {
                // A table of a later schema.
                None if there.is_empty() => {}
                None => return Err(refused(format!("{name} is missing from the export"))),
                Some(_) if there.is_empty() => {
                    return Err(refused(format!("{name} is not a table of its schema")));
                }
                Some(listed) => {
                    let renamed = renamed.filter(|_| table.name == "organisations").cloned();
                    wanted.push(Wanted { table, name, there, rows: listed.rows, renamed });
                }
            }
        }
        let tables = wanted.iter().map(|wanted| wanted.table.name).collect();
        let (give, mut take) = mpsc::channel::<Result<Batch, NotIn>>(2);
        let org = manifest.organisation.id;
        let reading =
            tokio::task::spawn_blocking(move || read_tables(opened, part, org, &wanted, &give));
        while let Some(batch) = take.recv().await {
            let batch = batch?;
            let put = gathered.put(batch.table, &batch.columns, batch.rows).await;
            put.map_err(|error| match error {
                StoreError::Taken(_) => refused(format!(
                    "a row of {} breaks a rule of its table, or is there twice",
                    batch.table
                )),
                other => other.into(),
            })?;
        }
        reading.await.map_err(|_| StoreError::Engine("the reading stopped".into()))?;
        Ok((gathered.finish().await?, tables))
    }
}

/// Stops where the organisation, or another one of its short name, is here already.
async fn refuse_known(db: &Db, org: &OrgId, short_name: &str) -> Result<(), NotIn> {
    match store::known(&mut db.clone(), &BY.within(*org), short_name).await? {
        Some((known, name)) if known == *org => Err(refused(format!(
            "“{name}” is in this database already; an export goes where the organisation is not"
        ))),
        Some((_, name)) => Err(refused(format!(
            "“{name}” has the short name {short_name} in this database already; say --as SLUG to \
             bring this one in under another"
        ))),
        None => Ok(()),
    }
}

/// Stops where invented people would stand beside real ones. Asked when everything is in, and before
/// it is kept: what kind it is stands in its rows.
async fn refuse_mixed(tx: &mut Tx, by: &System, name: &str) -> Result<(), NotIn> {
    let is_practice = organisations::find(tx, by).await?.is_some_and(|one| one.is_practice);
    let kinds = organisations::kinds(tx, by).await?;
    let is_mixed = kinds.iter().any(|kind| (*kind == Kind::Real) == is_practice);
    if !is_mixed {
        return Ok(());
    }
    let (this, there) = if is_practice { ("practice", "real") } else { ("real", "practice") };
    Err(refused(format!(
        "“{name}” is a {this} programme and this database holds a {there} one; the two never stand \
         side by side: name another folder or database"
    )))
}

/// An invitation for an administrator: no password comes along, and somebody must be able to come in.
async fn link(
    tx: &mut Tx,
    by: &System,
    moments: &Moments,
    org: OrgId,
    person: PersonId,
) -> Stored<String> {
    auth::invite(tx, by, moments, org, person, person).await
}

/// A table to be read, and the columns it has in the schema it came with.
struct Wanted {
    table: &'static Table,
    name: String,
    there: Vec<String>,
    rows: Option<u64>,
    /// The short name its one row gets.
    renamed: Option<ShortName>,
}

/// Some rows of a table.
struct Batch {
    table: &'static str,
    columns: Vec<String>,
    rows: Vec<Vec<Val>>,
}

fn read_tables(
    mut opened: Opened,
    part: Format,
    org: OrgId,
    wanted: &[Wanted],
    give: &mpsc::Sender<Result<Batch, NotIn>>,
) {
    for wanted in wanted {
        let read = read_table(&mut opened, part, org, wanted, give);
        if let Err(error) = read {
            // Nobody takes it any more when the other side has failed first.
            let _ = give.blocking_send(Err(error));
            return;
        }
    }
}

fn read_table(
    opened: &mut Opened,
    part: Format,
    org: OrgId,
    wanted: &Wanted,
    give: &mpsc::Sender<Result<Batch, NotIn>>,
) -> Result<(), NotIn> {
    let file = opened
        .file(&wanted.name, u64::MAX)
        .map_err(|_| refused(format!("{} cannot be read", wanted.name)))?;
    let mut rows = Rows::new(wanted, org, give);
    match part {
        Format::Csv => read_csv(file, &mut rows)?,
        Format::Jsonl | Format::Both => read_lines(file, &mut rows)?,
    }
    rows.finish()
}

fn read_csv(file: impl Read, rows: &mut Rows<'_>) -> Result<(), NotIn> {
    let mut table = csv::Reader::from_reader(file);
    let broken = |line: u64, rows: &Rows<'_>| rows.at(line, "it is not a row of its table");
    let head = table.headers().map_err(|_| broken(1, rows))?.clone();
    let names: Vec<&str> = head.iter().map(|name| name.trim_start_matches('\u{feff}')).collect();
    let columns = rows.columns(&names)?;
    for record in table.into_records() {
        let record = record.map_err(|_| broken(rows.line, rows))?;
        let line = record.position().map_or(rows.line, csv::Position::line);
        let cells = record.iter().zip(&columns);
        let values = cells.map(|(cell, column)| from_cell(column.kind, cell.to_owned()));
        rows.push(line, values.collect())?;
    }
    Ok(())
}

fn read_lines(file: impl Read, rows: &mut Rows<'_>) -> Result<(), NotIn> {
    let mut file = BufReader::new(file);
    let mut text = String::new();
    let mut columns: Vec<&'static Column> = Vec::new();
    let mut number = 0;
    loop {
        text.clear();
        number += 1;
        let read = (&mut file).take(LINE_MAX_BYTES).read_line(&mut text);
        if read.map_err(|_| rows.at(number, "it is not text"))? == 0 {
            return Ok(());
        }
        let broken = || rows.at(number, "it is not one JSON object on one line");
        let values = line(text.trim_end_matches('\n')).ok_or_else(broken)?;
        if columns.is_empty() {
            let names: Vec<&str> = values.iter().map(|(name, _)| name.as_str()).collect();
            columns = rows.columns(&names)?;
        }
        let is_alike = values.len() == columns.len()
            && values.iter().zip(&columns).all(|((name, _), column)| name == column.name);
        if !is_alike {
            return Err(rows.at(number, "it has other columns than the lines before it"));
        }
        let values = values.iter().zip(&columns);
        rows.push(number, values.map(|((_, raw), column)| from_json(column.kind, raw)).collect())?;
    }
}

/// Columns that are left out, must not be empty and have no value of their own to begin with.
const FILLED: &[(&str, &str)] = &[("accounts", "password_hash")];

/// Rows of one table on their way, each looked at.
struct Rows<'a> {
    wanted: &'a Wanted,
    org: Val,
    give: &'a mpsc::Sender<Result<Batch, NotIn>>,
    columns: Vec<String>,
    org_at: usize,
    /// Where the short name stands that is given another value.
    renamed_at: Option<usize>,
    /// Values of columns that are not exported and must not be empty.
    filled: usize,
    waiting: Vec<Vec<Val>>,
    count: u64,
    line: u64,
}

impl<'a> Rows<'a> {
    fn new(wanted: &'a Wanted, org: OrgId, give: &'a mpsc::Sender<Result<Batch, NotIn>>) -> Self {
        let org = Val::Bytes(org.uuid().as_bytes().to_vec());
        let (columns, waiting) = (Vec::new(), Vec::new());
        let (org_at, renamed_at, filled) = (0, None, 0);
        Self { wanted, org, give, columns, org_at, renamed_at, filled, waiting, count: 0, line: 1 }
    }

    /// The columns by their names, when they are all there are in the schema the rows came with.
    fn columns(&mut self, names: &[&str]) -> Result<Vec<&'static Column>, NotIn> {
        let table = self.wanted.table;
        let mut found = Vec::new();
        for name in names {
            let column = table.column(name).filter(|_| self.wanted.there.iter().any(|c| c == name));
            found.push(column.ok_or_else(|| self.at(1, "it has a column that is not known"))?);
        }
        let left: Vec<&str> = described()
            .left_out
            .iter()
            .filter(|left| left.table == table.name)
            .filter_map(|left| left.column)
            .collect();
        let is_missing =
            |name: &&String| !names.contains(&name.as_str()) && !left.contains(&name.as_str());
        if self.wanted.there.iter().any(|name| is_missing(&name)) {
            return Err(self.at(1, "a column of its table is missing"));
        }
        let org_at = names.iter().position(|name| *name == "org_id");
        self.org_at = org_at.ok_or_else(|| self.at(1, "the organisation is missing"))?;
        self.renamed_at = names.iter().position(|name| *name == "slug");
        let filled = left.iter().filter(|name| FILLED.contains(&(table.name, **name)));
        let filled: Vec<&str> = filled.copied().collect();
        self.columns = names.iter().chain(&filled).map(|name| (*name).to_owned()).collect();
        self.filled = filled.len();
        Ok(found)
    }

    fn push(&mut self, line: u64, values: Option<Vec<Val>>) -> Result<(), NotIn> {
        self.line = line;
        let mut values = values.ok_or_else(|| self.at(line, "a value is not of its kind"))?;
        if values.get(self.org_at) != Some(&self.org) {
            return Err(self.at(line, "the row is of another organisation"));
        }
        if let (Some(at), Some(renamed)) = (self.renamed_at, &self.wanted.renamed) {
            values[at] = Val::Text(renamed.0.clone());
        }
        // A password that no password fits.
        values.extend(std::iter::repeat_n(Val::Text(String::new()), self.filled));
        self.waiting.push(values);
        self.count += 1;
        if self.waiting.len() == ROWS_AT_ONCE { self.send() } else { Ok(()) }
    }

    fn send(&mut self) -> Result<(), NotIn> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let rows = std::mem::take(&mut self.waiting);
        let batch = Batch { table: self.wanted.table.name, columns: self.columns.clone(), rows };
        self.give
            .blocking_send(Ok(batch))
            .map_err(|_| StoreError::Engine("nobody takes the rows".into()).into())
    }

    fn finish(mut self) -> Result<(), NotIn> {
        self.send()?;
        if self.wanted.table.name == "organisations" && self.count != 1 {
            return Err(refused("the organisation itself is missing from the export".to_owned()));
        }
        if self.wanted.rows.is_some_and(|rows| rows != self.count) {
            return Err(self.at(self.line, "there are more or fewer rows than the manifest says"));
        }
        Ok(())
    }

    fn at(&self, line: u64, why: &str) -> NotIn {
        refused(format!("{}, line {line}: {why}", self.wanted.name))
    }
}

fn refused(why: String) -> NotIn {
    NotIn::Refused(why)
}

fn unreadable(path: &Path, error: &io::Error) -> NotIn {
    let why = match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::Other | io::ErrorKind::UnexpectedEof => {
            "it is not a whole zip file".to_owned()
        }
        _ => private::why(error),
    };
    refused(format!("{} cannot be read: {why}", path.display()))
}

//! Everything an organisation owns, into a folder or a zip file.
//!
//! Rows are read in parts from one moment of the database and written on a thread of their own. What
//! is kept in memory is a few parts, however much there is.

use std::io::{self, Write as _};
use std::path::PathBuf;

use jiff::Timestamp;
use kernel::export::Format;
use kernel::ids::OrgId;
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc::{self, Receiver, Sender};

use super::cells::{cell, json};
use super::described::{self, Table, described};
use super::parcel::{Listed, MANIFEST, Parcel};
use crate::db::{Db, Get, One, Proof, Still, StoreError, Stored, Val, migrate};
use crate::private;

/// What the manifest says first, by which an export is known.
pub(super) const WHAT: &str = "porchlight export";
/// How the files are laid out; another number is another layout.
pub(super) const LAYOUT: u32 = 1;
/// How values are written, for whoever reads the files with another program.
const HOW: [(&str, &str); 6] = [
    ("id", "a UUID"),
    ("instant", "UTC, as in 2031-03-04T19:10:00.5Z"),
    ("day", "YYYY-MM-DD"),
    ("yes/no", "true or false"),
    ("bytes", "two hexadecimal digits for each"),
    (
        "cells of CSV",
        "An empty cell is nothing. A text that is empty, or that begins with = + - @ or a tab, has one \
         ' before it, so that a spreadsheet does not run it: take that one away. The files are UTF-8 \
         with a byte-order mark. In JSON Lines nothing is null, and texts are as they are.",
    ),
];

/// Whose export it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whose {
    pub id: OrgId,
    pub short_name: String,
    pub name: String,
}

/// What is in an export: which files, what each must be, and what made it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Manifest {
    pub what: String,
    pub layout: u32,
    pub program: String,
    pub schema: i64,
    pub made_at: Timestamp,
    pub organisation: Whose,
    pub formats: Vec<String>,
    /// Rows of all tables.
    pub rows: u64,
    pub files: Vec<Listed>,
}

/// A finished export.
#[derive(Debug, Clone, Serialize)]
pub struct Exported {
    pub to: PathBuf,
    pub organisation: String,
    pub tables: usize,
    pub rows: u64,
    pub files: usize,
    pub bytes: u64,
    /// Of a zip file.
    pub sha256: Option<String>,
}

/// Hears how far it is, and says whether to go on.
pub trait Watch: Send {
    fn go_on(&mut self, done: u64, all: u64) -> impl Future<Output = Stored<bool>> + Send;
}

/// Why there is no export.
#[derive(Debug, thiserror::Error)]
pub enum NotOut {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{} cannot be written: {}", to.display(), private::why(error))]
    File { to: PathBuf, error: io::Error },
    #[error("it was stopped; nothing of it is left")]
    Stopped,
}

/// What is to be written, and where to.
#[derive(Debug, Clone)]
pub struct Order {
    pub to: PathBuf,
    pub format: Format,
    pub made_at: Timestamp,
}

/// What the writing thread is told.
enum Piece {
    Begin(String),
    Text(Vec<u8>),
    End(Option<u64>),
    /// The manifest, to which it adds the files that were written before.
    Last(Box<Manifest>),
}

/// Writes everything the organisation of the proof owns, as it is at one moment. `begun` is awaited
/// when that moment is held and before anything is read: it stores the entry of the record.
pub async fn write<P: Proof<One> + Send>(
    db: &Db,
    by: &P,
    order: Order,
    begun: impl Future<Output = Stored<()>> + Send,
    watch: &mut impl Watch,
) -> Result<Exported, NotOut> {
    refuse_other_schema(db).await?;
    let failed = |error| NotOut::File { to: order.to.clone(), error };
    let parcel = Parcel::begin(&order.to).map_err(failed)?;
    let still = db.still(by).await?;
    begun.await?;
    let (give, take) = mpsc::channel(4);
    let writing = tokio::task::spawn_blocking(move || pack(parcel, take));
    let mut out = Out { still, give, order: &order, done: 0, all: 0 };
    let told = out.all_tables(watch).await;
    drop(out);
    let packed = writing.await.map_err(|_| StoreError::Engine("the writing stopped".into()))?;
    // When the writing has failed, the reading only found out that nobody listens.
    let packed = packed.map_err(failed)?;
    let manifest = told?;
    let packed = packed.ok_or(NotOut::Stopped)?;
    Ok(Exported {
        to: order.to,
        organisation: manifest.organisation.name,
        tables: described().tables.len(),
        rows: manifest.rows,
        files: packed.files,
        bytes: packed.bytes,
        sha256: packed.sha256,
    })
}

async fn refuse_other_schema(db: &Db) -> Stored<()> {
    let laid = migrate::version(db).await?;
    if laid == migrate::newest() {
        return Ok(());
    }
    Err(StoreError::Version(format!(
        "the schema is {laid}, this program's is {}; run: porchlight migrate",
        migrate::newest()
    )))
}

/// What was written.
struct Packed {
    files: usize,
    bytes: u64,
    sha256: Option<String>,
}

/// Writes what it is told; nothing when it was not told to the end.
fn pack(mut parcel: Parcel, mut take: Receiver<Piece>) -> io::Result<Option<Packed>> {
    while let Some(piece) = take.blocking_recv() {
        match piece {
            Piece::Begin(name) => parcel.file(&name)?,
            Piece::Text(bytes) => parcel.write_all(&bytes)?,
            Piece::End(rows) => parcel.end(rows)?,
            Piece::Last(mut manifest) => {
                manifest.files = parcel.listed().to_vec();
                parcel.file(MANIFEST)?;
                let mut text = serde_json::to_vec_pretty(&manifest)?;
                text.push(b'\n');
                parcel.write_all(&text)?;
                parcel.end(None)?;
                let files = parcel.listed().len();
                let (bytes, sha256) = parcel.finish()?;
                return Ok(Some(Packed { files, bytes, sha256 }));
            }
        }
    }
    Ok(None)
}

/// The reading side.
struct Out<'a> {
    still: Still,
    give: Sender<Piece>,
    order: &'a Order,
    done: u64,
    all: u64,
}

impl Out<'_> {
    async fn all_tables(&mut self, watch: &mut impl Watch) -> Result<Manifest, NotOut> {
        let parts = self.order.format.parts();
        let mut rows = 0;
        for table in &described().tables {
            rows += self.still.count(table.name).await?;
        }
        self.all = rows * parts.len() as u64;
        let organisation = self.whose().await?;
        for table in &described().tables {
            for part in parts {
                self.table(table, *part, watch).await?;
            }
        }
        self.file("columns.csv", described::LIST.as_bytes().to_vec()).await?;
        self.file("description.json", description()?).await?;
        let manifest = Manifest {
            what: WHAT.to_owned(),
            layout: LAYOUT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            schema: migrate::newest(),
            made_at: self.order.made_at,
            organisation,
            formats: parts.iter().map(|part| part.code().to_owned()).collect(),
            rows,
            files: Vec::new(),
        };
        self.say(Piece::Last(Box::new(manifest.clone()))).await?;
        Ok(manifest)
    }

    /// The organisation's own row, as it is at that moment.
    async fn whose(&self) -> Result<Whose, NotOut> {
        let mut reading = self.still.read("organisations", &["org_id", "slug", "name"])?;
        let rows = self.still.next(&mut reading).await?;
        let row = rows.first().ok_or_else(|| {
            StoreError::Version("the organisation is not there any more".to_owned())
        })?;
        Ok(Whose {
            id: Get::get(&row[0], "org_id")?,
            short_name: Get::get(&row[1], "slug")?,
            name: Get::get(&row[2], "name")?,
        })
    }

    async fn table(
        &mut self,
        table: &'static Table,
        part: Format,
        watch: &mut impl Watch,
    ) -> Result<(), NotOut> {
        let columns: Vec<&'static str> = table.columns.iter().map(|column| column.name).collect();
        self.say(Piece::Begin(file_of(table.name, part))).await?;
        if part == Format::Csv {
            let mut head = "\u{feff}".as_bytes().to_vec();
            head.extend(record(columns.iter().map(|name| (*name).to_owned()))?);
            self.say(Piece::Text(head)).await?;
        }
        let mut reading = self.still.read(table.name, &columns)?;
        let mut count = 0;
        loop {
            let rows = self.still.next(&mut reading).await?;
            if rows.is_empty() {
                break;
            }
            count += rows.len() as u64;
            self.done += rows.len() as u64;
            self.say(Piece::Text(lines(table, part, &rows)?)).await?;
            if !watch.go_on(self.done, self.all.max(self.done)).await? {
                return Err(NotOut::Stopped);
            }
        }
        self.say(Piece::End(Some(count))).await
    }

    async fn file(&self, name: &str, bytes: Vec<u8>) -> Result<(), NotOut> {
        self.say(Piece::Begin(name.to_owned())).await?;
        self.say(Piece::Text(bytes)).await?;
        self.say(Piece::End(None)).await
    }

    async fn say(&self, piece: Piece) -> Result<(), NotOut> {
        // Nobody listens when the writing has failed; its own answer says why.
        self.give.send(piece).await.map_err(|_| NotOut::Stopped)
    }
}

/// The name of a table's file.
pub(super) fn file_of(table: &str, part: Format) -> String {
    let part = part.code();
    format!("{part}/{table}.{part}")
}

fn lines(table: &Table, part: Format, rows: &[Vec<Val>]) -> Stored<Vec<u8>> {
    let mut text = Vec::with_capacity(rows.len() * 128);
    for row in rows {
        let values = table.columns.iter().zip(row);
        if part == Format::Csv {
            let cells = values.map(|(column, value)| cell(column.kind, value, column.name));
            text.extend(record(cells.collect::<Stored<Vec<_>>>()?.into_iter())?);
            continue;
        }
        for (place, (column, value)) in values.enumerate() {
            let before = if place == 0 { '{' } else { ',' };
            let raw = json(column.kind, value, column.name)?;
            text.extend(format!("{before}\"{}\":{raw}", column.name).into_bytes());
        }
        text.extend(b"}\n");
    }
    Ok(text)
}

fn record(cells: impl Iterator<Item = String>) -> Stored<Vec<u8>> {
    let broken = |error: String| StoreError::Engine(format!("a row cannot be written: {error}"));
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(cells).map_err(|error| broken(error.to_string()))?;
    out.into_inner().map_err(|error| broken(error.error().to_string()))
}

/// The same as the list of columns, for programs.
fn description() -> Stored<Vec<u8>> {
    #[derive(Serialize)]
    struct Description {
        how: std::collections::BTreeMap<&'static str, &'static str>,
        #[serde(flatten)]
        described: &'static described::Described,
    }
    let whole = Description { how: HOW.into_iter().collect(), described: described() };
    let mut text =
        serde_json::to_vec_pretty(&whole).map_err(|error| StoreError::Engine(error.to_string()))?;
    text.push(b'\n');
    Ok(text)
}

//! SQL of the rows of an import: what each made, and those that were refused.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::arriving::Kind;
use kernel::ids::ImportId;
use uuid::Uuid;

use super::count;
use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, StoreError, Stored, Tx};
use crate::imports::row_key::{RowKey, Says};
use crate::imports::why::Why;

const KEEP: Sql<One> = Sql::one(
    "INSERT INTO import_rows (org_id, row_key, is_by_number, says, kind, import_id, line, made_id) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6, $7)",
);
const MADE: Sql<One> = Sql::one(
    "SELECT r.kind, r.made_id, p.called, c.started_at, g.name AS group_name, m.met_on, f.place, \
       t.name FROM import_rows r \
       LEFT JOIN people p ON p.org_id = r.org_id AND p.person_id = r.made_id \
       LEFT JOIN contacts c ON c.org_id = r.org_id AND c.contact_id = r.made_id \
       LEFT JOIN group_meetings m ON m.org_id = r.org_id AND m.meeting_id = r.made_id \
       LEFT JOIN groups g ON g.org_id = r.org_id AND g.group_id = COALESCE(m.group_id, r.made_id) \
       LEFT JOIN certificates t ON t.org_id = r.org_id AND t.certificate_id = r.made_id \
       LEFT JOIN referrals f ON f.org_id = r.org_id AND f.referral_id = r.made_id \
      WHERE r.org_id = {org} AND r.import_id = $1 ORDER BY r.line LIMIT $2",
);
const REFUSE: Sql<One> = Sql::one(
    "INSERT INTO import_refusals (org_id, import_id, line, why, cells) VALUES ({org}, $1, $2, $3, $4) \
     ON CONFLICT DO NOTHING",
);
const REFUSED: Sql<One> = Sql::one(
    "SELECT line, why, cells FROM import_refusals WHERE org_id = {org} AND import_id = $1 \
        AND line > $2 ORDER BY line LIMIT $3",
);

/// A row that makes something.
#[derive(Debug, Clone)]
pub struct NewRow {
    pub key: RowKey,
    pub says: Says,
    pub kind: Kind,
    pub import: ImportId,
    pub line: u64,
    pub made: Uuid,
}

/// Keeps that a row makes something. One that did already is a fault: whoever brings rows in has looked,
/// and has their turn.
pub async fn keep_row(tx: &mut Tx, by: &impl Proof<One>, new: &NewRow) -> Stored<()> {
    let binds = binds![
        new.key.bytes().to_vec(),
        new.key.is_by_number(),
        new.says.bytes().to_vec(),
        new.kind.code(),
        new.import,
        count(new.line),
        new.made,
    ];
    tx.write_one(&KEEP, by, binds).await
}

/// Something a row made, as it is shown.
#[derive(Debug, Clone)]
pub struct Made {
    pub kind: Kind,
    pub id: Uuid,
    /// Of a person.
    pub called: Option<String>,
    /// Of a contact.
    pub started_at: Option<Timestamp>,
    /// Of a group, or of the one that met.
    pub group: Option<String>,
    /// Of a meeting.
    pub met_on: Option<Date>,
    /// Of a referral.
    pub place: Option<String>,
    /// Of a certificate.
    pub name: Option<String>,
}

/// The first things an import made that are still here.
pub async fn made_of(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    import: ImportId,
    most: u32,
) -> Stored<Vec<Made>> {
    let made = |row: &Row| {
        Ok(Made {
            kind: row.code("kind", Kind::from_code)?,
            id: row.get("made_id")?,
            called: row.get("called")?,
            started_at: row.get("started_at")?,
            group: row.get("group_name")?,
            met_on: row.get("met_on")?,
            place: row.get("place")?,
            name: row.get("name")?,
        })
    };
    db.rows(&MADE, by, binds![import, most]).await?.iter().map(made).collect()
}

/// A row that was not taken, as it stood.
#[derive(Debug, Clone)]
pub struct Refusal {
    pub line: u64,
    pub why: Why,
    pub cells: Vec<String>,
}

pub async fn refuse(
    tx: &mut Tx,
    by: &impl Proof<One>,
    import: ImportId,
    refusal: &Refusal,
) -> Stored<()> {
    let json = |text: Result<String, serde_json::Error>| {
        text.map_err(|error| StoreError::corrupt("import_refusals", error.to_string()))
    };
    let why = json(serde_json::to_string(&refusal.why))?;
    let cells = json(serde_json::to_string(&refusal.cells))?;
    tx.write(&REFUSE, by, binds![import, count(refusal.line), why, cells]).await.map(drop)
}

/// Rows that were refused, those after a line.
pub async fn refused(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    import: ImportId,
    (after, most): (u64, u32),
) -> Stored<Vec<Refusal>> {
    let rows = db.rows(&REFUSED, by, binds![import, count(after), most]).await?;
    rows.iter()
        .map(|row| {
            Ok(Refusal { line: row.get("line")?, why: row.json("why")?, cells: row.json("cells")? })
        })
        .collect()
}

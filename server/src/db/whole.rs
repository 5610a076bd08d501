//! Whole rows, for what has to move them without knowing what they mean: putting two records together,
//! and taking them apart again.
//!
//! The statements are made from the description of a table, and never leave the organisation of the proof.

use serde_json::{Value, json};
use uuid::Uuid;

use super::proof::Proof;
use super::sql::{One, Ready};
use super::tx::{Reads, Tx};
use super::val::Val;
use super::{StoreError, Stored};

/// A table as far as rows of it are moved. Every row has an `org_id` beside these columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    pub name: &'static str,
    /// The columns that tell a row from the others of its organisation.
    pub key: &'static [&'static str],
    /// All columns but the organisation, those of the key too.
    pub columns: &'static [&'static str],
    /// Which rows are somebody's: a condition in which `$1` is the person and `{org}` the organisation.
    pub found_by: &'static str,
}

/// The values of one row, in the order of [`Table::columns`].
#[derive(Debug, Clone, PartialEq)]
pub struct Whole(Vec<Val>);

impl Whole {
    /// A row from its values, for one that is made and not read.
    pub fn of(values: Vec<Val>) -> Self {
        Self(values.into_iter().map(one_form).collect())
    }

    pub fn values(&self) -> &[Val] {
        &self.0
    }

    /// Every id that is `from` becomes `to`.
    #[must_use]
    pub fn with_id(&self, from: Uuid, to: Uuid) -> Self {
        let change = |value: &Val| match value {
            Val::Id(id) if *id == from => Val::Id(to),
            value => value.clone(),
        };
        Self(self.0.iter().map(change).collect())
    }

    /// The row as text, to be kept beside a change and put back.
    pub fn to_json(&self) -> String {
        Value::Array(self.0.iter().map(value_json).collect()).to_string()
    }

    pub fn from_json(text: &str) -> Stored<Self> {
        let read = || {
            let values: Vec<Value> = serde_json::from_str(text).ok()?;
            values.iter().map(json_value).collect::<Option<Vec<_>>>()
        };
        read().map(Self).ok_or_else(|| StoreError::corrupt("row", "it is not a row as kept"))
    }
}

/// One engine gives an id as an id, the other as its sixteen bytes.
fn one_form(value: Val) -> Val {
    match value {
        Val::Bytes(bytes) => match Uuid::from_slice(&bytes) {
            Ok(id) => Val::Id(id),
            Err(_) => Val::Bytes(bytes),
        },
        value => value,
    }
}

fn value_json(value: &Val) -> Value {
    match value {
        Val::Null => Value::Null,
        Val::Int(number) => json!(number),
        Val::Real(number) => json!({ "real": number }),
        Val::Text(text) => json!(text),
        Val::Bytes(bytes) => json!({ "bytes": bytes }),
        Val::Id(id) => json!({ "id": id }),
    }
}

fn json_value(value: &Value) -> Option<Val> {
    Some(match value {
        Value::Null => Val::Null,
        Value::Number(number) => Val::Int(number.as_i64()?),
        Value::String(text) => Val::Text(text.clone()),
        Value::Object(held) => {
            if let Some(id) = held.get("id") {
                Val::Id(serde_json::from_value(id.clone()).ok()?)
            } else if let Some(bytes) = held.get("bytes") {
                Val::Bytes(serde_json::from_value(bytes.clone()).ok()?)
            } else {
                Val::Real(held.get("real")?.as_f64()?)
            }
        }
        Value::Bool(_) | Value::Array(_) => return None,
    })
}

impl Table {
    /// The place of a column.
    pub fn place(&self, column: &str) -> Stored<usize> {
        let found = self.columns.iter().position(|known| *known == column);
        found.ok_or_else(|| StoreError::corrupt(column, "the table has no such column"))
    }

    /// The value of one column.
    pub fn value<'a>(&self, row: &'a Whole, column: &str) -> Stored<&'a Val> {
        let place = self.place(column)?;
        row.0.get(place).ok_or_else(|| StoreError::corrupt(column, "the row is too short"))
    }

    /// The same row with another value in one column.
    pub fn with(&self, row: &Whole, column: &str, value: Val) -> Stored<Whole> {
        let place = self.place(column)?;
        let mut values = row.0.clone();
        let held = values.get_mut(place);
        *held.ok_or_else(|| StoreError::corrupt(column, "the row is too short"))? = value;
        Ok(Whole(values))
    }

    /// What tells the row from the others.
    pub fn key_of(&self, row: &Whole) -> Stored<Vec<Val>> {
        self.key.iter().map(|column| self.value(row, column).cloned()).collect()
    }

    /// The rows that are somebody's, in the order of their key.
    pub async fn list(
        &self,
        db: &mut impl Reads,
        by: &impl Proof<One>,
        person: Uuid,
    ) -> Stored<Vec<Whole>> {
        let text = format!(
            "SELECT {} FROM {} WHERE org_id = $2 AND ({}) ORDER BY {}",
            self.columns.join(", "),
            self.name,
            self.found_by.replace("{org}", "$2"),
            self.key.join(", "),
        );
        self.read(db, text, vec![Val::Id(person), org(by)?]).await
    }

    /// The row that stands under the key of `row` now.
    pub async fn find(
        &self,
        db: &mut impl Reads,
        by: &impl Proof<One>,
        row: &Whole,
    ) -> Stored<Option<Whole>> {
        let text = format!(
            "SELECT {} FROM {} WHERE org_id = $1 AND {}",
            self.columns.join(", "),
            self.name,
            self.under_key(),
        );
        let mut binds = vec![org(by)?];
        binds.extend(self.key_of(row)?);
        Ok(self.read(db, text, binds).await?.into_iter().next())
    }

    /// Puts a row in.
    pub async fn insert(&self, tx: &mut Tx, by: &impl Proof<One>, row: &Whole) -> Stored<()> {
        let places: Vec<String> =
            (2..self.columns.len() + 2).map(|number| format!("${number}")).collect();
        let text = format!(
            "INSERT INTO {} (org_id, {}) VALUES ($1, {})",
            self.name,
            self.columns.join(", "),
            places.join(", "),
        );
        let mut binds = vec![org(by)?];
        binds.extend(row.0.iter().cloned());
        self.write_one(tx, text, binds).await
    }

    /// Changes the columns in which the two differ, under a key that is the same. What others change in
    /// the other columns at the same moment stays theirs.
    pub async fn update(
        &self,
        tx: &mut Tx,
        by: &impl Proof<One>,
        (before, after): (&Whole, &Whole),
    ) -> Stored<()> {
        let mut binds = vec![org(by)?];
        binds.extend(self.key_of(after)?);
        let mut sets = Vec::new();
        for ((column, old), new) in self.columns.iter().zip(&before.0).zip(&after.0) {
            if old != new {
                binds.push(new.clone());
                sets.push(format!("{column} = ${}", binds.len()));
            }
        }
        if sets.is_empty() {
            return Ok(());
        }
        let text = format!(
            "UPDATE {} SET {} WHERE org_id = $1 AND {}",
            self.name,
            sets.join(", "),
            self.under_key(),
        );
        self.write_one(tx, text, binds).await
    }

    /// Takes the row under the key of `row` away.
    pub async fn remove(&self, tx: &mut Tx, by: &impl Proof<One>, row: &Whole) -> Stored<()> {
        let text = format!("DELETE FROM {} WHERE org_id = $1 AND {}", self.name, self.under_key());
        let mut binds = vec![org(by)?];
        binds.extend(self.key_of(row)?);
        self.write_one(tx, text, binds).await
    }

    fn under_key(&self) -> String {
        let parts: Vec<String> = self
            .key
            .iter()
            .enumerate()
            .map(|(place, column)| format!("{column} = ${}", place + 2))
            .collect();
        parts.join(" AND ")
    }

    async fn read(&self, db: &mut impl Reads, text: String, binds: Vec<Val>) -> Stored<Vec<Whole>> {
        let text = db.dialect().number(&text);
        let rows = db.answer(Ready { text, binds }).await?.rows;
        Ok(rows.into_iter().map(|row| Whole::of(row.values())).collect())
    }

    async fn write_one(&self, tx: &mut Tx, text: String, binds: Vec<Val>) -> Stored<()> {
        let text = tx.dialect().number(&text);
        match tx.answer(Ready { text, binds }).await?.changed {
            1 => Ok(()),
            found => Err(StoreError::Rows { expected: 1, found }),
        }
    }
}

fn org(by: &impl Proof<One>) -> Stored<Val> {
    let org = by.org();
    org.map(Val::from).ok_or_else(|| StoreError::Engine("rows have no organisation".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_comes_back_from_its_text_as_it_was() {
        let row = Whole::of(vec![
            Val::Null,
            Val::Int(i64::MIN),
            Val::Text("\"{}\" Ngọc".into()),
            Val::Bytes(vec![1; 32]),
            Val::Bytes(vec![7; 16]),
            Val::Real(0.5),
        ]);
        assert_eq!(row.values()[4], Val::Id(Uuid::from_bytes([7; 16])));
        assert_eq!(Whole::from_json(&row.to_json()).unwrap(), row);
        assert!(Whole::from_json("[true]").is_err());
    }
}

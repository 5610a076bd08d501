//! HSDS documents, which stand inside one another, as rows of tables.

use std::collections::BTreeMap;

use kernel::resources::{Mend, MendKind, Owner, OwnerKind, RefusalKind};
use serde_json::{Map, Value};

use super::identity::made_from;
use super::refused::VALUE_COLUMN;
use super::row::{Incoming, Row, column_key, is_nothing};
use super::tables::{Named, named, owner_column};
use super::{Raw, Spot, Summary, Table};

/// The rows of one or more documents, with rows of the same id put together.
#[derive(Default)]
pub(super) struct Flat {
    rows: BTreeMap<Table, Vec<FlatRow>>,
    by_id: BTreeMap<(Table, String), usize>,
    refused: Vec<Incoming>,
    /// Members of lists that no one keeps, by the list's name.
    skipped: BTreeMap<String, u64>,
}

struct FlatRow {
    spot: Spot,
    cells: Map<String, Value>,
    owners: Vec<Owner>,
    mends: Vec<Mend>,
}

impl Flat {
    /// Adds one document of a table.
    pub fn add(&mut self, table: Table, value: Value, spot: &Spot) {
        self.put(table, value, None, spot);
    }

    /// Refuses a value of a table.
    pub fn refuse(&mut self, table: Table, value: &Value, spot: Spot, reason: RefusalKind) {
        let raw = Raw::Cells(vec![(VALUE_COLUMN.to_owned(), value.to_string())]);
        self.refused.push(Incoming { table, spot, raw, content: Err(reason) });
    }

    /// All rows, those first that others point at.
    pub fn into_rows(self, summary: &mut Summary) -> impl Iterator<Item = Incoming> + Send + use<> {
        for (name, count) in self.skipped {
            *summary.tables_not_kept.entry(name).or_default() += count;
        }
        let rows = self
            .rows
            .into_iter()
            .flat_map(|(table, rows)| rows.into_iter().map(move |row| row.into_incoming(table)));
        rows.chain(self.refused)
    }

    /// Puts an object and everything inside it into the tables. Returns its id.
    fn put(
        &mut self,
        table: Table,
        value: Value,
        within: Option<&Owner>,
        spot: &Spot,
    ) -> Option<String> {
        let Value::Object(object) = value else {
            if value.is_null() {
                return None;
            }
            self.refuse(table, &value, spot.clone(), RefusalKind::NotAnObject);
            return None;
        };
        let (mut cells, inside) = sorted(table, object);
        let mut mends = Vec::new();
        let id = id_of(table, &mut cells, &inside, &mut mends);
        let this = table.owner_kind().map(|kind| Owner { kind, source_id: id.clone() });
        let mut owners: Vec<Owner> = Vec::new();
        if let Some(owner) = within {
            attach(table, owner, &mut cells, &mut owners);
        }
        for (key, named, value) in inside {
            let spot = below(spot, &key);
            match (named, value) {
                (Named::Skipped, value) => {
                    let count = value.as_array().map_or(1, |list| list.len() as u64);
                    *self.skipped.entry(key).or_default() += count;
                }
                (Named::Table(child), Value::Array(list)) => {
                    self.put_list(child, list, this.as_ref(), &spot);
                }
                (Named::Table(child), value) => {
                    // A single object is pointed at; a program, which nothing else names, belongs.
                    let owner = this.as_ref().filter(|_| child == Table::Programs);
                    let child_id = self.put(child, value, owner, &spot);
                    if let Some((column, id)) = reference(child).zip(child_id) {
                        cells.entry(column).or_insert(Value::String(id));
                    }
                }
            }
        }
        let row = FlatRow { spot: spot.clone(), cells, owners, mends };
        self.merge(table, &id, row);
        Some(id)
    }

    fn put_list(&mut self, table: Table, list: Vec<Value>, within: Option<&Owner>, spot: &Spot) {
        for (i, member) in list.into_iter().enumerate() {
            self.put(table, member, within, &below(spot, &i.to_string()));
        }
    }

    fn merge(&mut self, table: Table, id: &str, new: FlatRow) {
        let rows = self.rows.entry(table).or_default();
        let Some(&at) = self.by_id.get(&(table, id.to_owned())) else {
            self.by_id.insert((table, id.to_owned()), rows.len());
            rows.push(new);
            return;
        };
        let Some(old) = rows.get_mut(at) else { return };
        old.owners.extend(new.owners);
        for (key, value) in new.cells {
            match old.cells.get(&key) {
                Some(first) if !is_nothing(first) => {
                    if *first != value && !is_nothing(&value) {
                        let (was, now) = (shown(&value), shown(first));
                        let mend = Mend::new(&key, MendKind::TwoAnswers, &was, &now);
                        if !old.mends.contains(&mend) {
                            old.mends.push(mend);
                        }
                    }
                }
                _ => {
                    old.cells.insert(key, value);
                }
            }
        }
    }
}

impl FlatRow {
    fn into_incoming(mut self, table: Table) -> Incoming {
        self.owners.sort_unstable();
        self.owners.dedup();
        let mut cells: Vec<(String, String)> = self
            .cells
            .iter()
            .map(|(k, v)| (k.clone(), shown(v)))
            .filter(|(_, v)| !v.is_empty())
            .collect();
        for owner in &self.owners {
            if let Some(column) = owner_column(owner.kind)
                && !cells.iter().any(|(c, _)| c == column)
            {
                cells.push((column.to_owned(), owner.source_id.clone()));
            }
        }
        let content = Row::of_object(self.cells, self.owners, self.mends);
        Incoming { table, spot: self.spot, raw: Raw::Cells(cells), content }
    }
}

/// An object's key with the table its value belongs to.
type Inside = (String, Named, Value);

/// The object's own fields, and what stands inside it.
fn sorted(table: Table, object: Map<String, Value>) -> (Map<String, Value>, Vec<Inside>) {
    let mut cells = Map::new();
    let mut inside = Vec::new();
    for (key, value) in object {
        match inner(table, &key, &value) {
            Some(named) => inside.push((key, named, value)),
            None => {
                cells.insert(column_key(&key), value);
            }
        }
    }
    (cells, inside)
}

/// A value as a cell of a table.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What table the value of a key belongs to; nothing when it is a field of the object itself.
fn inner(table: Table, key: &str, value: &Value) -> Option<Named> {
    let holds_objects = match value {
        Value::Object(_) => true,
        Value::Array(list) => {
            // A list of plain texts is a field, unless HSDS says that objects belong there.
            list.iter().any(Value::is_object) || (!list.is_empty() && is_list_of_rows(table, key))
        }
        _ => false,
    };
    if !holds_objects {
        return None;
    }
    match named(key)? {
        // In HSDS 3 `taxonomy` is a name and `taxonomy_detail` the object.
        Named::Table(Table::Terms) if key == "taxonomy" => Some(Named::Table(Table::Vocabularies)),
        named => Some(named),
    }
}

fn is_list_of_rows(table: Table, key: &str) -> bool {
    let lists_words = table == Table::Places && key == "accessibility" || key == "languages";
    !lists_words && key.ends_with('s')
}

/// The column with which a row points at a single object inside it.
fn reference(child: Table) -> Option<&'static str> {
    match child {
        Table::Terms => Some("taxonomy_term_id"),
        Table::Vocabularies => Some("taxonomy_id"),
        _ => child.owner_kind().and_then(owner_column),
    }
}

/// Lets a row know what it stands inside: records by their column, parts as an owner.
fn attach(table: Table, owner: &Owner, cells: &mut Map<String, Value>, owners: &mut Vec<Owner>) {
    let is_record = matches!(table, Table::Providers | Table::Places | Table::Services);
    match (is_record, owner_column(owner.kind)) {
        (true, Some(column)) if owner.kind == OwnerKind::Provider => {
            cells.entry(column).or_insert_with(|| Value::String(owner.source_id.clone()));
        }
        (true, _) => {}
        (false, _) => owners.push(owner.clone()),
    }
}

/// The object's id, or one made from what it says. A link is known by what it links.
fn id_of(
    table: Table,
    cells: &mut Map<String, Value>,
    inside: &[Inside],
    mends: &mut Vec<Mend>,
) -> String {
    match cells.get("id") {
        Some(Value::String(id)) if !id.trim().is_empty() => return id.trim().to_owned(),
        Some(Value::Number(id)) => return id.to_string(),
        _ => {}
    }
    let within: Vec<&Value> = inside.iter().filter_map(|(_, _, v)| v.get("id")).collect();
    let id = made_from(&(table.code(), &*cells, within));
    mends.push(Mend::new("id", MendKind::IdMade, "", &id));
    cells.insert("id".to_owned(), Value::String(id.clone()));
    id
}

/// The place of a field or member, as a JSON pointer.
pub(super) fn below(spot: &Spot, key: &str) -> Spot {
    let pointer = spot.pointer.as_deref().unwrap_or("");
    let key = key.replace('~', "~0").replace('/', "~1");
    Spot { pointer: Some(format!("{pointer}/{key}")), ..spot.clone() }
}

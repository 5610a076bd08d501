//! One row with its cells, whatever file it came from, and a note of everything that was changed in
//! it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::resources::{
    Coordinates, Language, Mend, MendKind, Owner, Phone, PhoneKind, UrlReading, is_markup,
    plain_text, read_coordinates, read_date, read_email, read_language, read_number, read_phones,
    read_url, read_yes_no, split_languages, tidy_lines,
};
use serde_json::Value;

use super::tables::OWNER_COLUMNS;
use super::{CELL_LIMIT_BYTES, Raw, Spot, Table};
use kernel::resources::RefusalKind;

/// A row on its way in: readable, or refused before anyone looked at its meaning.
pub(super) struct Incoming {
    pub table: Table,
    pub spot: Spot,
    pub raw: Raw,
    pub content: Result<Row, RefusalKind>,
}

/// The cells of a row. Reading a cell takes it out; what is left at the end was not kept.
#[derive(Debug)]
pub(super) struct Row {
    /// True for JSON, where a number in place of text is worth a note; in a table all cells are
    /// text.
    is_typed: bool,
    cells: BTreeMap<String, Value>,
    owners: Vec<Owner>,
    pub mends: Vec<Mend>,
}

impl Row {
    /// A row of a table: column and cell, empty cells left out.
    pub fn of_table(cells: &[(String, String)]) -> Result<Self, RefusalKind> {
        if cells.iter().any(|(_, cell)| cell.len() > CELL_LIMIT_BYTES) {
            return Err(RefusalKind::CellTooLong);
        }
        let mut kept = BTreeMap::new();
        for (column, cell) in cells {
            kept.entry(column_key(column)).or_insert_with(|| Value::String(cell.clone()));
        }
        Ok(Self { is_typed: false, cells: kept, owners: Vec::new(), mends: Vec::new() })
    }

    /// A JSON object; `owners` are the rows it stood inside.
    pub fn of_object(
        cells: impl IntoIterator<Item = (String, Value)>,
        owners: Vec<Owner>,
        mends: Vec<Mend>,
    ) -> Result<Self, RefusalKind> {
        let cells: BTreeMap<_, _> =
            cells.into_iter().map(|(key, value)| (column_key(&key), value)).collect();
        if cells.values().any(|value| longest_text(value) > CELL_LIMIT_BYTES) {
            return Err(RefusalKind::CellTooLong);
        }
        Ok(Self { is_typed: true, cells, owners, mends })
    }

    /// True when no cell says anything.
    pub fn is_empty(&self) -> bool {
        self.cells.values().all(is_nothing)
    }

    /// Columns that still hold something: nobody read them.
    pub fn leftovers(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().filter(|(_, v)| !is_nothing(v)).map(|(column, _)| column.as_str())
    }

    pub fn has(&self, field: &str) -> bool {
        self.cells.get(field).is_some_and(|v| !is_nothing(v))
    }

    pub fn mend(&mut self, field: &str, kind: MendKind, was: &str, now: &str) {
        self.mends.push(Mend::new(field, kind, was, now));
    }

    /// Puts text into a cell, to be read with the others.
    pub fn put(&mut self, field: &str, text: String) {
        self.cells.insert(field.to_owned(), Value::String(text));
    }

    pub fn take(&mut self, field: &str) -> Value {
        self.cells.remove(field).unwrap_or(Value::Null)
    }

    /// Plain text, perhaps of several lines.
    pub fn text(&mut self, field: &str) -> String {
        let Some(value) = self.cells.remove(field) else {
            return String::new();
        };
        let written = self.as_written(field, value);
        let clean = self.without_controls(field, written);
        if clean.is_empty() {
            return clean;
        }
        let plain = if is_markup(&clean) {
            let plain = plain_text(&clean);
            self.mend(field, MendKind::MarkupToText, &clean, &plain);
            plain
        } else {
            tidy_lines(&clean)
        };
        if plain.is_empty() {
            self.mend(field, MendKind::BlankAsEmpty, &clean, "");
        }
        plain
    }

    /// Plain text on one line, for names and the like.
    pub fn line(&mut self, field: &str) -> String {
        self.text(field).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The first of several columns that says something; the others stay.
    pub fn first_line(&mut self, fields: &[&str]) -> String {
        fields.iter().find(|f| self.has(f)).map_or(String::new(), |field| self.line(field))
    }

    /// The first of several columns that says something; the others stay.
    pub fn first_text(&mut self, fields: &[&str]) -> String {
        fields.iter().find(|f| self.has(f)).map_or(String::new(), |field| self.text(field))
    }

    /// An id; nothing when the cell is empty.
    pub fn id(&mut self, field: &str) -> Option<String> {
        Some(self.line(field)).filter(|id| !id.is_empty())
    }

    fn as_written(&mut self, field: &str, value: Value) -> String {
        match value {
            Value::String(text) => text,
            Value::Number(number) => {
                let text = number.to_string();
                self.mend(field, MendKind::NumberToText, &text, &text);
                text
            }
            Value::Null => {
                self.mend(field, MendKind::NullAsEmpty, "null", "");
                String::new()
            }
            Value::Array(members) if members.is_empty() => String::new(),
            Value::Array(members) => {
                let lines = self.members(field, members).join("\n");
                self.mend(field, MendKind::ListToText, &lines, &lines);
                lines
            }
            Value::Bool(_) | Value::Object(_) => {
                self.mend(field, MendKind::ShapeDropped, &value.to_string(), "");
                String::new()
            }
        }
    }

    fn without_controls(&mut self, field: &str, text: String) -> String {
        let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        if !text.contains(is_control) {
            return text;
        }
        let clean = text.replace(is_control, "");
        self.mend(field, MendKind::ControlsRemoved, &clean, &clean);
        clean
    }

    fn members(&mut self, field: &str, members: Vec<Value>) -> Vec<String> {
        let mut texts = Vec::with_capacity(members.len());
        for member in members {
            match member {
                Value::String(text) => texts.push(self.without_controls(field, text)),
                Value::Number(number) => {
                    self.mend(field, MendKind::NumberToText, &number.to_string(), "");
                    texts.push(number.to_string());
                }
                other => self.mend(field, MendKind::ListMemberDropped, &other.to_string(), ""),
            }
        }
        texts.iter().map(|t| tidy_lines(t)).filter(|t| !t.is_empty()).collect()
    }

    /// A list: a JSON array, or text cut at `cut`.
    pub fn list(&mut self, field: &str, cut: &[char]) -> Vec<String> {
        match self.cells.remove(field) {
            None => Vec::new(),
            Some(Value::Array(members)) => self.members(field, members),
            Some(value) => {
                let was_text = value.is_string();
                self.cells.insert(field.to_owned(), value);
                let text = self.text(field);
                let list: Vec<String> = text
                    .split(cut)
                    .map(str::trim)
                    .filter(|p| !p.is_empty())
                    .map(str::to_owned)
                    .collect();
                if self.is_typed && was_text && !list.is_empty() {
                    self.mend(field, MendKind::TextToList, &text, &list.join(" | "));
                }
                list
            }
        }
    }

    pub fn number(&mut self, field: &str) -> Option<f64> {
        match self.take(field) {
            Value::Number(number) => number.as_f64(),
            Value::Null => None,
            other => {
                let text = self.as_written(field, other);
                let number = read_number(&text);
                match number {
                    Some(_) if self.is_typed => {
                        self.mend(field, MendKind::TextToNumber, &text, text.trim());
                    }
                    None if !text.trim().is_empty() => {
                        self.mend(field, MendKind::ShapeDropped, &text, "");
                    }
                    _ => {}
                }
                number
            }
        }
    }

    pub fn yes_no(&mut self, field: &str) -> Option<bool> {
        match self.take(field) {
            Value::Bool(answer) => Some(answer),
            Value::Null => None,
            other => {
                let text = self.as_written(field, other);
                let answer = read_yes_no(&text);
                if answer.is_none() && !text.trim().is_empty() {
                    self.mend(field, MendKind::YesNoDropped, &text, "");
                }
                answer
            }
        }
    }

    pub fn date(&mut self, field: &str) -> Option<Date> {
        let text = self.line(field);
        if text.is_empty() {
            return None;
        }
        let date = read_date(&text);
        match date {
            Some(date) if text.starts_with(&date.to_string()) => {}
            Some(date) => self.mend(field, MendKind::DateFromWords, &text, &date.to_string()),
            None => self.mend(field, MendKind::DateDropped, &text, ""),
        }
        date
    }

    pub fn url(&mut self, field: &str) -> Option<String> {
        let text = match self.take(field) {
            // A web address is full of signs that look like markup; it is read as written.
            Value::String(text) => self.without_controls(field, text),
            Value::Null => return None,
            other => self.as_written(field, other),
        };
        if text.trim().is_empty() {
            return None;
        }
        match read_url(&text) {
            UrlReading::Kept(url) => Some(url),
            UrlReading::SchemeAdded(url) => {
                self.mend(field, MendKind::UrlSchemeAdded, &text, &url);
                Some(url)
            }
            UrlReading::Dropped => {
                self.mend(field, MendKind::UrlDropped, &text, "");
                None
            }
        }
    }

    pub fn emails(&mut self, field: &str) -> Vec<String> {
        let text = self.text(field);
        let reading = read_email(&text);
        if reading.has_dropped {
            self.mend(field, MendKind::EmailDropped, &text, &reading.kept.join(", "));
        }
        reading.kept
    }

    /// The telephones of a cell and whether it says that there is none.
    pub fn phones(&mut self, field: &str, kind: PhoneKind) -> (Vec<Phone>, bool) {
        let text = self.text(field);
        let reading = read_phones(&text);
        let now = reading
            .phones
            .iter()
            .map(|p| p.number.as_deref().unwrap_or(&p.said))
            .collect::<Vec<_>>()
            .join(", ");
        for mend in reading.mends {
            self.mend(field, mend, &text, &now);
        }
        let phones = reading.phones.into_iter().map(|phone| Phone { kind, ..phone }).collect();
        (phones, reading.says_none)
    }

    pub fn coordinates(&mut self, latitude: &str, longitude: &str) -> Option<Coordinates> {
        let (north, east) = (self.number(latitude), self.number(longitude));
        let point = read_coordinates(north, east);
        if point.is_none() && (north.is_some() || east.is_some()) {
            let shown = |half: Option<f64>| half.map_or("-".to_owned(), |v| v.to_string());
            let was = format!("{}, {}", shown(north), shown(east));
            self.mend(latitude, MendKind::CoordinatesDropped, &was, "");
        }
        point
    }

    /// Languages of a list cell.
    pub fn languages(&mut self, field: &str) -> Vec<Language> {
        let text = match self.cells.remove(field) {
            Some(Value::Array(members)) => self.members(field, members).join("\n"),
            Some(value) => {
                self.cells.insert(field.to_owned(), value);
                self.text(field)
            }
            None => return Vec::new(),
        };
        split_languages(&text).iter().map(|name| self.language(field, name)).collect()
    }

    pub fn language(&mut self, field: &str, name: &str) -> Language {
        let language = read_language(name);
        if language.code.is_none() && !name.is_empty() {
            self.mend(field, MendKind::LanguageUnknown, name, name);
        }
        language
    }

    /// Everything the row belongs to: what it stood inside, and what its id columns name.
    pub fn owners(&mut self) -> Vec<Owner> {
        let mut owners = std::mem::take(&mut self.owners);
        for (column, kind) in OWNER_COLUMNS {
            if let Some(source_id) = self.id(column) {
                owners.push(Owner { kind, source_id });
            }
        }
        owners.sort_unstable();
        owners.dedup();
        owners
    }
}

/// A column's name as it is looked up: small letters, single blanks.
pub(super) fn column_key(column: &str) -> String {
    column
        .trim_start_matches('\u{feff}')
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// True for a value that says nothing. Blanks do say something here: they are worth a note.
pub(super) fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(members) => members.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn longest_text(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(members) => members.iter().map(longest_text).max().unwrap_or(0),
        Value::Object(fields) => fields.values().map(longest_text).max().unwrap_or(0),
        _ => 0,
    }
}

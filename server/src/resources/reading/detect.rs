//! What a folder or file holds.

use std::path::{Path, PathBuf};

use kernel::resources::{FileFault, RefusalKind};
use serde_json::Value;

use super::csv_rows::CsvFile;
use super::flatten::{Flat, below};
use super::json_text;
use super::meetings::looks_like_meeting;
use super::refused;
use super::row::Incoming;
use super::tables::{Named, named};
use super::text::{name_of, unreadable};
use super::{Format, Spot, Summary, Table};

type Rows = Box<dyn Iterator<Item = Incoming> + Send>;

/// Opens whatever the path leads to as a directory.
pub(super) fn directory(path: &Path, summary: &mut Summary) -> Result<(Format, Rows), FileFault> {
    let about = std::fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if about.is_dir() {
        return folder(path, summary);
    }
    if has_ending(path, "csv") {
        return one_table(path, summary);
    }
    let rows = json_files(&[path.to_owned()], summary)?;
    rows.ok_or_else(|| FileFault::NoDirectory { name: name_of(path) })
}

fn folder(path: &Path, summary: &mut Summary) -> Result<(Format, Rows), FileFault> {
    let files = files_of(path)?;
    if files.is_empty() {
        return Err(FileFault::Empty { name: name_of(path) });
    }
    let names: Vec<String> = files.iter().map(|f| name_of(f)).collect();
    if let Some(found) = rows_of(files, summary)? {
        return Ok(found);
    }
    let below = fitting_below(path, DEEPEST);
    if below.is_empty() {
        return Err(nothing(path, &names));
    }
    let shown = below.iter().take(MOST_NAMED).map(|folder| folder.display().to_string());
    let found = shown.collect::<Vec<_>>().join(", ");
    Err(FileFault::OnlyBelow { name: name_of(path), found })
}

/// How far below a folder that holds no directory one is looked for.
const DEEPEST: usize = 3;
/// Folders or files that a message names.
const MOST_NAMED: usize = 6;

fn files_of(path: &Path) -> Result<Vec<PathBuf>, FileFault> {
    let fault = |error| unreadable(path, &error);
    let entries = std::fs::read_dir(path).map_err(fault)?;
    let mut files: Vec<PathBuf> =
        entries.map(|entry| Ok(entry.map_err(fault)?.path())).collect::<Result<_, FileFault>>()?;
    files.sort();
    Ok(files)
}

/// The rows of the files of one folder; nothing when none of them is a directory's.
fn rows_of(
    files: Vec<PathBuf>,
    summary: &mut Summary,
) -> Result<Option<(Format, Rows)>, FileFault> {
    let (tables, others): (Vec<_>, Vec<_>) =
        files.into_iter().filter(|f| f.is_file()).partition(|f| has_ending(f, "csv"));
    if let Some(found) = tables_of(&tables, summary)? {
        summary.files_not_read.extend(others.iter().map(|f| name_of(f)));
        return Ok(Some(found));
    }
    let (documents, others): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|f| has_ending(f, "json"));
    summary.files_not_read.extend(others.iter().map(|f| name_of(f)));
    json_files(&documents, summary)
}

/// Folders below that can be read as a directory.
fn fitting_below(path: &Path, deep: usize) -> Vec<PathBuf> {
    let mut fitting = Vec::new();
    for folder in files_of(path).unwrap_or_default().into_iter().filter(|file| file.is_dir()) {
        let files = files_of(&folder).unwrap_or_default();
        let is_fitting = matches!(rows_of(files, &mut Summary::default()), Ok(Some(_)));
        let below = if deep > 1 { fitting_below(&folder, deep - 1) } else { Vec::new() };
        fitting.extend(is_fitting.then_some(folder));
        fitting.extend(below);
    }
    fitting
}

fn nothing(path: &Path, names: &[String]) -> FileFault {
    let mut found = names.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > MOST_NAMED {
        found.push_str(", …");
    }
    FileFault::NothingRecognised { name: name_of(path), found }
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending))
}

/// One table: refused rows sent again, or a table whose name says what it is.
fn one_table(path: &Path, summary: &mut Summary) -> Result<(Format, Rows), FileFault> {
    let file = CsvFile::open(path, summary)?;
    if refused::is_refused_file(&file) {
        let (format, rows) = refused::open(file, path, summary)?;
        return Ok((format, Box::new(rows.into_iter())));
    }
    tables_of(&[path.to_owned()], summary)?
        .ok_or_else(|| FileFault::NoDirectory { name: name_of(path) })
}

fn tables_of(
    paths: &[PathBuf],
    summary: &mut Summary,
) -> Result<Option<(Format, Rows)>, FileFault> {
    let mut files: Vec<(Table, CsvFile)> = Vec::new();
    for path in paths {
        let name = name_of(path);
        match named(&name) {
            None => summary.files_not_read.push(name),
            Some(Named::Skipped) => skip(path, summary)?,
            Some(Named::Table(table)) => match CsvFile::open(path, summary) {
                Ok(file) => files.push((table, file)),
                // A table may be absent, so it may also be empty.
                Err(FileFault::Empty { .. }) => summary.files_not_read.push(name),
                Err(fault) => return Err(fault),
            },
        }
    }
    if files.is_empty() {
        return Ok(None);
    }
    files.sort_by_key(|(table, _)| *table);
    let format = format_of(&files);
    let rows = files.into_iter().flat_map(|(table, file)| file.into_rows(table));
    Ok(Some((format, Box::new(rows))))
}

fn skip(path: &Path, summary: &mut Summary) -> Result<(), FileFault> {
    let mut file = match CsvFile::open(path, &mut Summary::default()) {
        Err(FileFault::Empty { .. }) => return Ok(()),
        other => other?,
    };
    let mut count = 0;
    while file.next_line().is_some() {
        count += 1;
    }
    summary.tables_not_kept.insert(name_of(path), count);
    Ok(())
}

fn format_of(files: &[(Table, CsvFile)]) -> Format {
    let any = |columns: &[&str]| files.iter().any(|(_, f)| columns.iter().any(|c| f.has(c)));
    let has_file = |names: &[&str]| {
        files.iter().any(|(_, f)| names.iter().any(|n| f.name.eq_ignore_ascii_case(n)))
    };
    if any(&["location_id"]) && any(&["field 2"]) || any(&["services-id", "organization id"]) {
        return Format::Illinois;
    }
    let ohana_columns =
        ["taxonomy_ids", "short_desc", "admin_emails", "funding_sources", "number_type"];
    if any(&ohana_columns) || has_file(&["mail_addresses.csv"]) {
        return Format::Ohana;
    }
    let old_files = [
        "postal_addresses.csv",
        "physical_addresses.csv",
        "regular_schedules.csv",
        "holiday_schedules.csv",
        "services_at_location.csv",
        "services_taxonomy.csv",
        "accessibility_for_disabilities.csv",
        "payments_accepted.csv",
        "eligibility.csv",
    ];
    if has_file(&old_files) { Format::Hsds11 } else { Format::Hsds30 }
}

/// JSON documents; nothing when none of them is a directory.
fn json_files(
    paths: &[PathBuf],
    summary: &mut Summary,
) -> Result<Option<(Format, Rows)>, FileFault> {
    let mut flat = Flat::default();
    let mut has_any = false;
    let mut faults = Vec::new();
    for path in paths {
        let is_described = name_of(path).eq_ignore_ascii_case("datapackage.json");
        if is_described && paths.len() > 1 {
            summary.files_not_read.push(name_of(path));
            continue;
        }
        match json_file(path, &mut flat, summary) {
            Ok(true) => has_any = true,
            Ok(false) => summary.files_not_read.push(name_of(path)),
            Err(fault) => faults.push(fault),
        }
    }
    // A folder with one broken document is not half imported: nobody would notice what is missing.
    if let Some(fault) = faults.into_iter().next() {
        return Err(fault);
    }
    Ok(has_any.then(|| (Format::HsdsJson, Box::new(flat.into_rows(summary)) as Rows)))
}

fn json_file(path: &Path, flat: &mut Flat, summary: &mut Summary) -> Result<bool, FileFault> {
    let document = json_text::open(path, summary)?;
    json_document(&name_of(path), document, flat)
}

/// A document that is at hand already, as a directory.
pub(super) fn text(
    name: &str,
    text: String,
    summary: &mut Summary,
) -> Result<(Format, Rows), FileFault> {
    let mut flat = Flat::default();
    if json_document(name, json_text::read(name, text)?, &mut flat)? {
        Ok((Format::HsdsJson, Box::new(flat.into_rows(summary))))
    } else {
        Err(FileFault::NoDirectory { name: name.to_owned() })
    }
}

fn json_document(
    name: &str,
    document: json_text::Document,
    flat: &mut Flat,
) -> Result<bool, FileFault> {
    let name = name.to_owned();
    let hint = table_by_file_name(&name);
    let spot = Spot { file: name.clone(), line: None, pointer: Some(String::new()) };
    let mut has_any = false;
    match document {
        list @ json_text::Document::List { .. } => {
            for (i, member) in list.into_members().enumerate() {
                if looks_like_meeting(&member) && !has_any {
                    return Err(FileFault::LooksLikeMeetings { name });
                }
                add_document(flat, hint, member, &below(&spot, &i.to_string()));
                has_any = true;
            }
        }
        json_text::Document::Other(value) => {
            if value.get("meetings").is_some_and(Value::is_array) || looks_like_meeting(&value) {
                return Err(FileFault::LooksLikeMeetings { name });
            }
            has_any = add_object(flat, hint, value, &spot);
        }
    }
    Ok(has_any)
}

/// An envelope, a set of tables, or one document. Returns false when it is none of these.
fn add_object(flat: &mut Flat, hint: Option<Table>, value: Value, spot: &Spot) -> bool {
    let Value::Object(mut object) = value else {
        return false;
    };
    // A JSON Schema of the format, not a document in it.
    if object.get("properties").is_some_and(Value::is_object) {
        return false;
    }
    if let Some(Value::Array(list)) = object.remove("contents") {
        let spot = below(spot, "contents");
        for (i, member) in list.into_iter().enumerate() {
            add_document(flat, hint, member, &below(&spot, &i.to_string()));
        }
        return true;
    }
    let is_table = |(key, value): (&String, &Value)| value.is_array() && named(key).is_some();
    if !object.is_empty() && object.iter().all(is_table) {
        for (key, value) in object {
            let (Some(Named::Table(table)), Value::Array(list)) = (named(&key), value) else {
                continue;
            };
            let spot = below(spot, &key);
            for (i, row) in list.into_iter().enumerate() {
                flat.add(table, row, &below(&spot, &i.to_string()));
            }
        }
        return true;
    }
    let value = Value::Object(object);
    let Some(table) = table_by_shape(&value).or(hint) else {
        return false;
    };
    flat.add(table, value, spot);
    true
}

fn add_document(flat: &mut Flat, hint: Option<Table>, value: Value, spot: &Spot) {
    let table = if value.is_object() { table_by_shape(&value).or(hint) } else { hint };
    if let Some(table) = table {
        flat.add(table, value, spot);
    } else {
        let reason =
            if value.is_object() { RefusalKind::ShapeUnknown } else { RefusalKind::NotAnObject };
        flat.refuse(Table::Services, &value, spot.clone(), reason);
    }
}

/// What an HSDS document is, by the fields that only its kind has.
fn table_by_shape(value: &Value) -> Option<Table> {
    let has = |fields: &[&str]| fields.iter().any(|field| value.get(field).is_some());
    if value.get("location").is_some_and(Value::is_object)
        || (has(&["service"]) && has(&["location", "location_id"]))
    {
        return Some(Table::Links);
    }
    if has(&["organization", "organization_id"]) && has(&["location_type", "latitude"]) {
        return Some(Table::Places);
    }
    if has(&[
        "service_at_locations",
        "application_process",
        "eligibility_description",
        "program_id",
    ]) || (has(&["organization", "organization_id"]) && has(&["name"]))
    {
        return Some(Table::Services);
    }
    if has(&[
        "legal_status",
        "year_incorporated",
        "tax_status",
        "organization_identifiers",
        "services",
    ]) {
        return Some(Table::Providers);
    }
    if has(&["location_type", "latitude", "longitude", "addresses", "transportation"]) {
        return Some(Table::Places);
    }
    if has(&["taxonomy_detail", "term_uri", "parent_id"]) {
        return Some(Table::Terms);
    }
    None
}

fn table_by_file_name(name: &str) -> Option<Table> {
    let stem = name.to_ascii_lowercase();
    let starts = [
        ("service_at_location", Table::Links),
        ("services_at_location", Table::Links),
        ("organization", Table::Providers),
        ("service", Table::Services),
        ("location", Table::Places),
        ("taxonomy_term", Table::Terms),
        ("taxonom", Table::Vocabularies),
    ];
    starts.into_iter().find(|(start, _)| stem.starts_with(start)).map(|(_, table)| table)
}

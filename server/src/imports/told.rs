//! An import in words: why a row was refused, what was changed, why a file cannot be read.

use kernel::ids::PersonId;
use std::collections::HashMap;

use super::store::Import;
use super::why::Why;
use crate::sheets::{Encoding, SheetFault, Told};
use crate::web::words::{Arg, Words};

fn key(group: &str, code: &str) -> String {
    format!("imports-{group}-{}", code.replace('_', "-"))
}

/// Why a row was not taken, with the column it is about. `names` are the people that may be named.
pub fn why(words: Words, why: &Why, names: &HashMap<PersonId, String>) -> String {
    let name = why.person.and_then(|person| names.get(&person)).map_or("", String::as_str);
    let line = why.line.unwrap_or_default().to_string();
    let said = why.said.as_deref().unwrap_or_default();
    let args = [("line", Arg::Text(&line)), ("name", Arg::Text(name)), ("said", Arg::Text(said))];
    let text = words.with(&key("why", &why.code), &args);
    match &why.column {
        Some(column) => {
            let args = [("column", Arg::Text(column)), ("why", Arg::Text(&text))];
            words.with("imports-in-column", &args)
        }
        None => text,
    }
}

/// The people that reasons are about.
pub fn people<'a>(all: impl IntoIterator<Item = &'a Why>) -> Vec<PersonId> {
    all.into_iter().filter_map(|why| why.person).collect()
}

/// What was changed, and how often.
pub fn change(words: Words, code: &str, count: u64) -> String {
    words.count(&key("change", code), count)
}

/// What became of an import, in one line.
pub fn state(words: Words, import: &Import) -> String {
    let count = |number: u64| Arg::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let args = [
        ("added", count(import.counts.added)),
        ("refused", count(import.counts.refused)),
        ("stayed", count(import.stayed)),
    ];
    words.with(&key("state", import.state.code()), &args)
}

/// What a column means.
pub fn column(words: Words, code: &str) -> String {
    words.t(&key("column", code)).into_owned()
}

/// Why a whole file cannot be read.
pub fn file_fault(words: Words, fault: &SheetFault) -> String {
    let (mut sheet, mut limit, mut name) = (String::new(), String::new(), String::new());
    match fault {
        SheetFault::NotFound { name: n }
        | SheetFault::Unreadable { name: n, .. }
        | SheetFault::Empty { name: n }
        | SheetFault::NotText { name: n }
        | SheetFault::Locked { name: n }
        | SheetFault::OtherFormat { name: n }
        | SheetFault::Broken { name: n }
        | SheetFault::NoRows { name: n } => name.clone_from(n),
        SheetFault::TooLarge { name: n, limit_mib }
        | SheetFault::UnpacksTooLarge { name: n, limit_mib } => {
            name.clone_from(n);
            limit = limit_mib.to_string();
        }
        SheetFault::NoSuchSheet { name: n, sheet: s, .. } => {
            name.clone_from(n);
            sheet.clone_from(s);
        }
        SheetFault::NoHead { name: n, line } | SheetFault::OddQuotes { name: n, line } => {
            name.clone_from(n);
            limit = line.to_string();
        }
        SheetFault::TooManyColumns { name: n, max, .. }
        | SheetFault::TooManyMerged { name: n, max, .. } => {
            name.clone_from(n);
            limit = max.to_string();
        }
    }
    let args =
        [("name", Arg::Text(&name)), ("sheet", Arg::Text(&sheet)), ("limit", Arg::Text(&limit))];
    words.with(&key("file", fault.code()), &args)
}

/// What was found out about a file as a whole, where a person should know it.
pub fn told(words: Words, told: &Told) -> Option<String> {
    let key = key("told", told.code());
    let text =
        |name: &'static str, value: &str| Some(words.with(&key, &[(name, Arg::Text(value))]));
    match told {
        Told::Encoding(encoding) => text("encoding", encoding_name(*encoding)),
        Told::Sign(_) | Told::Epoch1904 => None,
        Told::LinesAbove(count) => Some(words.count(&key, *count)),
        Told::HeadUnsure | Told::GivenBack => Some(words.t(&key).into_owned()),
        Told::SheetChosen { read, others } if others.is_empty() => text("sheet", read),
        Told::SheetChosen { read, others } => {
            let others = others.join(", ");
            let args = [("sheet", Arg::Text(read)), ("others", Arg::Text(&others))];
            Some(words.with("imports-told-sheet-others", &args))
        }
        Told::SheetsHidden(names) => text("sheets", &names.join(", ")),
        Told::Merged(count) => Some(words.count(&key, *count as u64)),
    }
}

const fn encoding_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Little | Encoding::Utf16Big => "UTF-16",
        Encoding::Windows1252 => "Windows-1252",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imports::reading::columns_of;
    use crate::imports::store::State;
    use crate::imports::why::OWN_CODES;
    use crate::sheets::{CellNote, RowFault};
    use crate::web::language::Language;
    use kernel::arriving::{Change, Kind, Layout, Reason};
    use kernel::certificates::CertificateError;
    use kernel::contacts::ContactError;
    use kernel::groups::GroupError;
    use kernel::people::PeopleError;
    use kernel::referrals::ReferralError;

    /// Every code that can be told has words in both languages.
    #[test]
    fn every_code_has_its_words() {
        let mut keys: Vec<String> = Vec::new();
        let reasons = Reason::CODES.iter().chain(&PeopleError::CODES).chain(&ContactError::CODES);
        let reasons = reasons.chain(&GroupError::CODES);
        let reasons = reasons.chain(&ReferralError::CODES).chain(&CertificateError::CODES);
        keys.extend(reasons.chain(&OWN_CODES).map(|code| key("why", code)));
        keys.extend(RowFault::ALL.map(|fault| key("why", fault.code())));
        let faults = CellNote::ALL.into_iter().filter(|note| note.is_fault());
        keys.extend(faults.map(|note| key("why", note.code())));
        keys.extend(Change::ALL.map(|change| key("change", change.code())));
        keys.extend(SheetFault::CODES.map(|code| key("file", code)));
        keys.extend(Layout::ALL.map(|layout| key("layout", layout.code())));
        keys.extend(State::ALL.map(|state| key("state", state.code())));
        for kind in Kind::ALL {
            keys.extend(columns_of(kind).iter().map(|info| key("column", info.code)));
            keys.extend([key("kind", kind.code()), key("sees", kind.code())]);
        }
        for language in Language::ALL {
            let lacks: Vec<_> = keys.iter().filter(|key| !Words::of(language).has(key)).collect();
            assert!(lacks.is_empty(), "{language:?} {lacks:?}");
        }
    }
}

//! Facts that come as rows of their own and belong to a provider, place or service.

use kernel::resources::{
    Address, AddressLine, Contact, Hours, MendKind, Need, Owner, OwnerKind, Part, PhoneKind,
    RefusalKind, Span, Substance, Weekday, read_address_line, read_span,
};

use super::Table;
use super::hsds::joined;
use super::mapper::Known;
use super::row::Row;

/// Reads a part and finds what it belongs to.
pub(super) fn part(table: Table, row: &mut Row, known: &Known) -> Result<Part, RefusalKind> {
    let source_id = row.id("id");
    let substance = match table {
        Table::Vocabularies => vocabulary(row)?,
        Table::Terms => term(row, source_id.is_some())?,
        Table::Programs => program(row)?,
        Table::Links => Substance::Link { words: row.text("description") },
        Table::Contacts => contact(row)?,
        Table::Phones => phones(row)?,
        Table::Addresses => address(row, false)?,
        Table::PostalAddresses => address(row, true)?,
        Table::Schedules => schedule(row)?,
        Table::Holidays => holiday(row)?,
        Table::Languages => language(row)?,
        Table::Access => {
            words(row, &["accessibility", "description", "details", "url"], Substance::Access)?
        }
        Table::Areas => words(row, &["service_area", "name", "description"], Substance::Area)?,
        Table::Costs => cost(row)?,
        Table::Payments => words(row, &["payment"], Substance::Cost)?,
        Table::Documents => words(row, &["document", "uri"], Substance::Document)?,
        Table::Eligibility => words(row, &["eligibility"], Substance::Eligibility)?,
        Table::Needs | Table::Attributes => Substance::Need { words: row.text("value") },
        Table::Providers | Table::Places | Table::Services | Table::Meetings => {
            return Err(RefusalKind::TableUnknown);
        }
    };
    let of = match table {
        Table::Vocabularies | Table::Terms => Vec::new(),
        Table::Needs | Table::Attributes => need_owners(row, known)?,
        _ => attached(row, known)?,
    };
    if table == Table::Links {
        let has = |kind| of.iter().any(|owner| owner.kind == kind);
        if !has(OwnerKind::Service) || !has(OwnerKind::Place) {
            return Err(RefusalKind::LinkIncomplete);
        }
    }
    let source_id = source_id.or_else(|| own_code(&substance)).unwrap_or_default();
    Ok(Part { source_id, of, substance })
}

/// Terms are known by their code where a list has no ids.
fn own_code(substance: &Substance) -> Option<String> {
    match substance {
        Substance::Term { need, .. } => Some(need.code.clone()).filter(|code| !code.is_empty()),
        _ => None,
    }
}

/// The owners that are there. One that is not is noted; none at all, and the row helps nobody.
fn attached(row: &mut Row, known: &Known) -> Result<Vec<Owner>, RefusalKind> {
    let named = row.owners();
    if named.is_empty() {
        return Err(RefusalKind::NamesNoOwner);
    }
    let (there, absent): (Vec<_>, Vec<_>) = named.into_iter().partition(|o| known.has_owner(o));
    if there.is_empty() {
        return Err(RefusalKind::OwnerNotFound);
    }
    for owner in absent {
        row.mend(owner.kind.code(), MendKind::OwnerUnknown, &owner.source_id, "");
    }
    Ok(there)
}

/// What has the need, and the need. HSDS 3.0 points with `link_id` and `link_entity` where a row
/// does
/// not already stand inside its owner.
fn need_owners(row: &mut Row, known: &Known) -> Result<Vec<Owner>, RefusalKind> {
    let term = row.id("taxonomy_term_id").or_else(|| row.id("taxonomy_id"));
    let source_id = term.ok_or(RefusalKind::NoContent)?;
    let link = row.id("link_id");
    let entity = row.line("link_entity");
    let mut owners = match (attached(row, known), link) {
        (Err(RefusalKind::NamesNoOwner), Some(link)) => vec![linked(&link, &entity, known)?],
        (owners, _) => owners?,
    };
    if !known.has(OwnerKind::Term, &source_id) {
        row.mend("taxonomy_term_id", MendKind::TermUnknown, &source_id, "");
    }
    owners.push(Owner { kind: OwnerKind::Term, source_id });
    owners.sort_unstable();
    owners.dedup();
    Ok(owners)
}

fn linked(id: &str, entity: &str, known: &Known) -> Result<Owner, RefusalKind> {
    let kinds = [OwnerKind::Service, OwnerKind::Provider, OwnerKind::Place, OwnerKind::Link];
    let meant = match entity {
        "service" | "services" => &kinds[..1],
        "organization" | "organizations" => &kinds[1..2],
        "location" | "locations" => &kinds[2..3],
        "service_at_location" => &kinds[3..],
        _ => &kinds[..],
    };
    let kind = meant.iter().find(|kind| known.has(**kind, id)).ok_or(RefusalKind::OwnerNotFound)?;
    Ok(Owner { kind: *kind, source_id: id.to_owned() })
}

fn vocabulary(row: &mut Row) -> Result<Substance, RefusalKind> {
    let name = row.line("name");
    if name.is_empty() { Err(RefusalKind::NoName) } else { Ok(Substance::Vocabulary { name }) }
}

/// A term of HSDS has an id beside its code; one of Ohana has only a code, called `taxonomy_id`.
fn term(row: &mut Row, has_id: bool) -> Result<Substance, RefusalKind> {
    let code = row.line(if has_id { "code" } else { "taxonomy_id" });
    let name = row.line("name");
    if name.is_empty() {
        return Err(RefusalKind::NoName);
    }
    let parent = row.line("parent_id");
    let vocabulary = row.first_line(&["taxonomy", "vocabulary", "taxonomy_id"]);
    Ok(Substance::Term { need: Need { code, name }, parent, vocabulary })
}

fn program(row: &mut Row) -> Result<Substance, RefusalKind> {
    let name = row.line("name");
    let other_name = row.line("alternate_name");
    let description = row.text("description");
    if name.is_empty() {
        return Err(RefusalKind::NoName);
    }
    Ok(Substance::Program { name, other_name, description })
}

fn contact(row: &mut Row) -> Result<Substance, RefusalKind> {
    let contact = Contact {
        name: row.line("name"),
        title: row.line("title"),
        department: row.line("department"),
        email: row.emails("email").join(", "),
    };
    if contact == Contact::default() {
        Err(RefusalKind::NoContent)
    } else {
        Ok(Substance::Contact(contact))
    }
}

fn phones(row: &mut Row) -> Result<Substance, RefusalKind> {
    let kind = PhoneKind::from_words(&row.first_line(&["type", "number_type"]));
    let prefix = row.line("country_prefix");
    if !prefix.is_empty() && row.has("number") {
        let number = row.line("number");
        let has_own = number.starts_with('+');
        row.put("number", if has_own { number } else { format!("{prefix} {number}") });
    }
    let (mut phones, says_none) = row.phones("number", kind);
    if says_none {
        return Err(RefusalKind::SaysNone);
    }
    if phones.is_empty() {
        return Err(RefusalKind::NoContent);
    }
    let extension = row.line("extension");
    let note =
        joined(&[&row.line("department"), &row.text("description"), &row.line("language")], "; ");
    for phone in &mut phones {
        if phone.extension.is_empty() {
            phone.extension.clone_from(&extension);
        }
        phone.note = joined(&[&phone.note, &note], "; ");
    }
    Ok(Substance::Phones(phones))
}

/// The address's own columns; a street cell that also holds the town is taken apart.
fn address(row: &mut Row, is_postal: bool) -> Result<Substance, RefusalKind> {
    let lines: Vec<String> = ["address_1", "address_2", "address_3", "address_4"]
        .into_iter()
        .map(|field| row.line(field))
        .filter(|line| !line.is_empty())
        .collect();
    let mut address = Address {
        attention: row.line("attention"),
        lines,
        city: row.line("city"),
        region: row.line("region"),
        state: row.line("state_province"),
        postcode: row.line("postal_code"),
        country: row.line("country"),
        is_postal: is_postal || row.line("address_type") == "postal",
    };
    if address.is_empty() {
        return Err(RefusalKind::NoContent);
    }
    if let ([line], true, false) =
        (address.lines.as_slice(), address.city.is_empty(), address.state.is_empty())
    {
        let whole = joined(&[&format!("{line}, {}", address.state), &address.postcode], " ");
        if let Some(AddressLine::Split(split)) = read_address_line(&whole)
            && !split.lines.is_empty()
        {
            let now = joined(&[&split.lines.join(", "), &split.city], " | ");
            row.mend("address_1", MendKind::AddressSplit, line, &now);
            address.lines = split.lines;
            address.city = split.city;
        }
    }
    Ok(Substance::Address(address))
}

/// Weekly hours from a row of HSDS 1.1 or Ohana (one weekday) or HSDS 3.0 (iCalendar rules).
fn schedule(row: &mut Row) -> Result<Substance, RefusalKind> {
    let weekday = row.line("weekday");
    let byday = row.line("byday");
    let (opens, closes) = (row.line("opens_at"), row.line("closes_at"));
    let freq = row.line("freq").to_uppercase();
    let interval = row.line("interval");
    let limits: Vec<String> = ["bymonthday", "byweekno", "byyearday", "count"]
        .into_iter()
        .map(|field| row.line(field))
        .filter(|value| !value.is_empty())
        .collect();
    let from = row.date("valid_from");
    let until = row.date("valid_to").or_else(|| row.date("until"));
    let link = row.url("schedule_link").unwrap_or_default();
    let said = joined(
        &[&row.text("description"), &row.text("attending_type"), &row.text("notes"), &link],
        "\n",
    );
    let is_weekly = (freq.is_empty() || freq == "WEEKLY")
        && matches!(interval.as_str(), "" | "1")
        && limits.is_empty();
    let days_text = if weekday.is_empty() { &byday } else { &weekday };
    let written = joined(&[&freq, &interval, days_text, &opens, &closes, &limits.join(" ")], " ");
    if written.is_empty() && said.is_empty() {
        return Err(RefusalKind::NoContent);
    }
    let days = days(row, days_text);
    let read = if is_weekly { weekly(&days, &opens, &closes) } else { None };
    let hours = match read {
        Some((open, shut)) => Hours::new(open, shut, said),
        None if written.is_empty() => Hours::new(Vec::new(), Vec::new(), said),
        None => {
            row.mend("opens_at", MendKind::HoursKeptAsWritten, &written, "");
            let words = if said.is_empty() { written } else { said };
            Hours::new(Vec::new(), Vec::new(), words)
        }
    };
    Ok(Substance::Hours { hours, from, until })
}

fn days(row: &mut Row, text: &str) -> Vec<Weekday> {
    let mut days = Vec::new();
    for word in text.split([',', ';', ' ', '/']).filter(|w| !w.is_empty()) {
        let number = || word.parse().ok().and_then(Weekday::from_number);
        match Weekday::from_word(word).or_else(number) {
            Some(day) => days.push(day),
            None => return Vec::new(),
        }
    }
    if !days.is_empty() && text.chars().all(|c| c.is_ascii_digit()) {
        row.mend("weekday", MendKind::DayFromNumber, text, days[0].code());
    }
    days
}

type Week = (Vec<Span>, Vec<Weekday>);

/// Days with both times are open, days with neither are closed; nothing when it makes no sense.
fn weekly(days: &[Weekday], opens: &str, closes: &str) -> Option<Week> {
    if days.is_empty() {
        return None;
    }
    if opens.is_empty() && closes.is_empty() {
        return Some((Vec::new(), days.to_vec()));
    }
    let spans: Option<Vec<Span>> = days.iter().map(|day| read_span(*day, opens, closes)).collect();
    spans.map(|spans| (spans, Vec::new()))
}

fn holiday(row: &mut Row) -> Result<Substance, RefusalKind> {
    let (from, until) = (row.line("start_date"), row.line("end_date"));
    let is_closed = row.yes_no("closed");
    let words = joined(&[&row.line("opens_at"), &row.line("closes_at")], " – ");
    if from.is_empty() && until.is_empty() {
        return Err(RefusalKind::NoContent);
    }
    let is_closed = is_closed.unwrap_or(words.is_empty());
    Ok(Substance::Holiday { from: as_date(&from), until: as_date(&until), is_closed, words })
}

/// A real date as `YYYY-MM-DD`; "January 01, 0001", which means every year, as written.
fn as_date(text: &str) -> String {
    kernel::resources::read_date(text).map_or_else(|| text.to_owned(), |date| date.to_string())
}

fn language(row: &mut Row) -> Result<Substance, RefusalKind> {
    let code = row.line("code");
    let name = row.first_line(&["name", "language"]);
    let note = row.text("note");
    let said = if name.is_empty() { code.clone() } else { name };
    if said.is_empty() {
        return Err(RefusalKind::NoContent);
    }
    let by_code = kernel::resources::read_language(&code);
    let mut language = if by_code.code.is_some() { by_code } else { row.language("name", &said) };
    language.name = if note.is_empty() { said } else { format!("{said} ({note})") };
    Ok(Substance::Language(language))
}

fn cost(row: &mut Row) -> Result<Substance, RefusalKind> {
    let option = row.text("option");
    let amount = joined(&[&row.line("amount"), &row.line("currency").to_uppercase()], " ");
    let priced = joined(&[&amount, &row.text("amount_description")], " ");
    let text = joined(&[&option, &priced], ": ");
    if text.is_empty() { Err(RefusalKind::NoContent) } else { Ok(Substance::Cost(text)) }
}

fn words(
    row: &mut Row,
    fields: &[&str],
    substance: impl Fn(String) -> Substance,
) -> Result<Substance, RefusalKind> {
    let texts: Vec<String> = fields.iter().map(|field| row.text(field)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let text = joined(&texts, "\n");
    if text.is_empty() { Err(RefusalKind::NoContent) } else { Ok(substance(text)) }
}

//! Providers, places and services in the words of HSDS 1.1, HSDS 3.0 and Ohana.
//!
//! The three differ in a few column names and never use one name for two things, so one reader
//! knows
//! the names of all. Columns: openreferral/specification 1.1 and 3.0 descriptors; codeforamerica/
//! ohana-api, data/sample-csv.

use kernel::resources::{
    About, MendKind, Need, PhoneKind, Place, Provider, Record, RefusalKind, Service, Status,
};

use super::mapper::Known;
use super::row::Row;

/// The signs between members of a list cell.
const LIST_SIGNS: &[char] = &[',', ';', '\n'];

pub(super) fn provider(row: &mut Row) -> Result<Record, RefusalKind> {
    let mut about = about(row);
    about.url = first_url(row, &["website", "url"]);
    named(row, &mut about)?;
    Ok(Record::Provider(Provider { about }))
}

pub(super) fn place(row: &mut Row) -> Result<Record, RefusalKind> {
    let provider_id = row.id("organization_id");
    let mut about = about(row);
    about.url = first_url(row, &["url", "website"]);
    let short = row.text("short_desc");
    about.description = joined(&[&short, &about.description], "\n\n");
    let coordinates = row.coordinates("latitude", "longitude");
    let kind = row.line("location_type");
    let place = Place {
        provider_id,
        coordinates,
        transport: row.text("transportation"),
        areas: Vec::new(),
        access: row.list("accessibility", LIST_SIGNS).join("\n"),
        is_virtual: kind == "virtual" || row.yes_no("virtual") == Some(true),
        about,
    };
    // HSDS does not ask places for a name; then the address, which comes as a row of its own, is
    // it.
    let has_id = !place.about.source_id.is_empty();
    if place.about.name.is_empty() && !has_id {
        return Err(RefusalKind::NoName);
    }
    Ok(Record::Place(place))
}

pub(super) fn service(row: &mut Row, known: &Known) -> Result<Record, RefusalKind> {
    let mut about = about(row);
    about.url = first_url(row, &["url", "website"]);
    named(row, &mut about)?;
    about.eligibility = joined(
        &[&row.text("audience"), &row.first_text(&["eligibility_description", "eligibility"])],
        "\n",
    );
    let fees = row.text("fees_description");
    let also = row.text("fees");
    let payments = row.list("accepted_payments", LIST_SIGNS).join(", ");
    about.cost = joined(&[&fees, if also == fees { "" } else { &also }, &payments], "\n");
    about.how_to_apply = row.text("application_process");
    about.verified_on = row.date("assured_date");
    about.changed_on = row.date("last_modified");
    about.needs = needs(row, known);
    let place_ids: Vec<String> = row.id("location_id").into_iter().collect();
    let provider_id = row.id("organization_id").or_else(|| {
        place_ids.first().and_then(|place| known.provider_of(place)).map(str::to_owned)
    });
    Ok(Record::Service(Service {
        provider_id,
        place_ids,
        coordinates: None,
        areas: row.list("service_areas", LIST_SIGNS),
        documents: row.list("required_documents", LIST_SIGNS),
        wait: row.text("wait_time"),
        interpretation: row.text("interpretation_services"),
        alert: row.text("alert"),
        youngest_years: row.number("minimum_age"),
        oldest_years: row.number("maximum_age"),
        about,
    }))
}

fn about(row: &mut Row) -> About {
    let mut about = About {
        source_id: row.id("id").unwrap_or_default(),
        name: row.line("name"),
        other_names: row.id("alternate_name").into_iter().collect(),
        description: row.text("description"),
        emails: row.emails("email"),
        languages: row.languages("languages"),
        status: status(row, "status"),
        ..About::default()
    };
    for phone in ["phone", "phone_number", "telephone"] {
        about.phones.extend(row.phones(phone, PhoneKind::Voice).0);
    }
    about.other_names.retain(|name| *name != about.name);
    about
}

/// Makes sure that there is a name; another name will do.
pub(super) fn named(row: &mut Row, about: &mut About) -> Result<(), RefusalKind> {
    if about.name.is_empty() && !about.other_names.is_empty() {
        about.name = about.other_names.remove(0);
        row.mend("name", MendKind::NameFromOther, "", &about.name);
    }
    if about.name.is_empty() { Err(RefusalKind::NoName) } else { Ok(()) }
}

pub(super) fn status(row: &mut Row, field: &str) -> Status {
    let words = row.line(field);
    if words.is_empty() {
        return Status::default();
    }
    Status::from_words(&words).unwrap_or_else(|| {
        row.mend(field, MendKind::StatusUnknown, &words, Status::default().code());
        Status::default()
    })
}

fn first_url(row: &mut Row, fields: &[&str]) -> Option<String> {
    fields.iter().find(|field| row.has(field)).and_then(|field| row.url(field))
}

/// Keywords, and terms of the file's own list by their codes.
fn needs(row: &mut Row, known: &Known) -> Vec<Need> {
    let keyword = |name| Need { code: String::new(), name };
    let mut needs: Vec<Need> = row.list("keywords", LIST_SIGNS).into_iter().map(keyword).collect();
    for code in row.list("taxonomy_ids", LIST_SIGNS) {
        let name = known.term_name(&code).unwrap_or_default().to_owned();
        if name.is_empty() {
            row.mend("taxonomy_ids", MendKind::TermUnknown, &code, "");
        }
        needs.push(Need { code, name });
    }
    needs
}

/// The texts that say something, put together.
pub(super) fn joined(texts: &[&str], sign: &str) -> String {
    texts.iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(sign)
}

//! The export of the Illinois legal aid directory: one wide row for each provider, place and
//! service.
//!
//! Columns: openreferral/hsds-transformer, spec/fixtures/custom/ilao.

use kernel::resources::{
    About, AddressLine, Coordinates, Hours, MendKind, Need, PhoneKind, Place, Provider, Record,
    RefusalKind, Service, Span, Status, Weekday, read_address_line, read_coordinates,
    read_hours_line, read_number,
};

use super::hsds::{joined, named};
use super::row::Row;

/// Members of a list cell stand on lines of their own.
const LINES: &[char] = &['\n'];

/// Fields that say what a place or service costs, the general one first.
const COSTS: [&str; 3] =
    ["income eligibility and fees", "flat fee description", "sliding scale fees description"];

/// Fields that say how to get a service.
const APPLYING: [&str; 5] = [
    "process for applying by phone",
    "process for applying online",
    "process for applying by email",
    "process for walk-ins",
    "application form link",
];

pub(super) fn provider(row: &mut Row) -> Result<Record, RefusalKind> {
    let mut about = About {
        source_id: row.id("organization id").unwrap_or_default(),
        name: row.line("title"),
        other_names: other_names(row),
        description: row.text("body"),
        emails: row.emails("email"),
        url: row.url("website address"),
        ..About::default()
    };
    named(row, &mut about)?;
    about.other_names.retain(|name| *name != about.name);
    about.phones = row.phones("phone number", PhoneKind::Voice).0;
    address(row, &mut about, "mailing address", true);
    if row.yes_no("display physical address to public users?") == Some(false) {
        let hidden = row.line("physical address");
        if !hidden.is_empty() {
            row.mend("physical address", MendKind::NotForPublic, "", "");
        }
    } else {
        address(row, &mut about, "physical address", false);
    }
    Ok(Record::Provider(Provider { about }))
}

pub(super) fn place(row: &mut Row) -> Result<Record, RefusalKind> {
    let mut about = About {
        source_id: row.id("location_id").unwrap_or_default(),
        name: row.line("field 2"),
        hours: hours(row, &["recurring dates"], "holiday schedule (location closed)"),
        ..About::default()
    };
    named(row, &mut about)?;
    for (field, kind) in [
        ("phone number", PhoneKind::Voice),
        ("toll-free phone number", PhoneKind::TollFree),
        ("tty phone number", PhoneKind::Tty),
    ] {
        about.phones.extend(row.phones(field, kind).0);
    }
    address(row, &mut about, "location", false);
    about.cost = cost(row);
    about.eligibility = joined(
        &[
            &row.line("income standard for eligibility"),
            &row.line("max percentage of income standard"),
        ],
        ": ",
    );
    let areas = ["cities", "counties", "zip codes"]
        .into_iter()
        .flat_map(|field| row.list(field, LINES))
        .collect();
    Ok(Record::Place(Place {
        provider_id: row.id("organization id"),
        areas,
        about,
        ..Place::default()
    }))
}

pub(super) fn service(row: &mut Row) -> Result<Record, RefusalKind> {
    let mut about = About {
        source_id: row.id("services-id").unwrap_or_default(),
        name: row.line("title"),
        url: row.url("website address"),
        hours: hours(row, &["dates and hours"], "holiday schedule"),
        ..About::default()
    };
    named(row, &mut about)?;
    if row.yes_no("is this service open?") == Some(false) {
        about.status = Status::Inactive;
    }
    about.phones = row.phones("phone number", PhoneKind::Voice).0;
    about.description = described(row);
    about.needs = needs(row);
    about.cost = cost(row);
    // The share of the income standard stands beside the standard's name only in the places' table.
    about.eligibility = row.text("an individual must be one of these to qualify");
    let ways = row.list("application process", LINES).join(", ");
    let mut steps = vec![ways];
    steps.extend(APPLYING.iter().map(|field| row.text(field)));
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    about.how_to_apply = joined(&steps, "\n");
    if row.line("service availability").contains("24/7") {
        let spans = Weekday::ALL.map(Span::whole_day).to_vec();
        about.hours = about.hours.with(Hours::new(spans, Vec::new(), String::new()));
    }
    Ok(Record::Service(Service {
        provider_id: row.id("organization id"),
        place_ids: row.id("location id").into_iter().collect(),
        coordinates: geolocation(row),
        about,
        ..Service::default()
    }))
}

/// Other names stand in one cell, separated by semicolons or commas.
fn other_names(row: &mut Row) -> Vec<String> {
    row.list("alternate name", &[';', '\n'])
}

fn address(row: &mut Row, about: &mut About, field: &str, is_postal: bool) {
    let cell = row.text(field);
    match read_address_line(&cell) {
        None => {}
        Some(AddressLine::Split(mut address)) => {
            let now = joined(
                &[&address.lines.join(", "), &address.city, &address.state, &address.postcode],
                " | ",
            );
            row.mend(field, MendKind::AddressSplit, &cell, &now);
            address.is_postal |= is_postal;
            about.addresses.push(address);
        }
        Some(AddressLine::Whole(mut address)) => {
            row.mend(field, MendKind::AddressKeptWhole, &cell, &cell);
            address.is_postal = is_postal;
            about.addresses.push(address);
        }
    }
}

fn hours(row: &mut Row, other_fields: &[&str], holiday_field: &str) -> Hours {
    let line = row.line("hours of operation");
    let mut hours = match read_hours_line(&line) {
        Some(hours) => hours,
        None if line.is_empty() => Hours::default(),
        None => {
            row.mend("hours of operation", MendKind::HoursKeptAsWritten, &line, "");
            Hours::new(Vec::new(), Vec::new(), line)
        }
    };
    for field in other_fields {
        let words = row.text(field);
        hours = hours.with(Hours::new(Vec::new(), Vec::new(), words));
    }
    hours.holidays = row.list(holiday_field, LINES);
    hours
}

fn cost(row: &mut Row) -> String {
    let texts = COSTS.map(|field| row.text(field));
    joined(&texts.each_ref().map(String::as_str), "\n")
}

fn described(row: &mut Row) -> String {
    let kind = row.line("service type");
    let amenities = row.list("amenities offered", LINES).join(", ");
    let navigator = row.line("navigator availability");
    let ways = row.list("service is delivered", LINES).join(", ");
    joined(&[&kind, &amenities, &navigator, &ways], "\n")
}

fn needs(row: &mut Row) -> Vec<Need> {
    let topics =
        row.list("level of service", LINES).into_iter().chain(row.list("featured content", LINES));
    topics.map(|name| Need { code: String::new(), name }).collect()
}

/// `Geolocation is 42.108547, -87.974705`
fn geolocation(row: &mut Row) -> Option<Coordinates> {
    let text = row.line("geolocation");
    if text.is_empty() {
        return None;
    }
    let numbers = text.strip_prefix("Geolocation is ").unwrap_or(&text);
    let halves = numbers.split_once(',');
    let point = halves.and_then(|(n, e)| read_coordinates(read_number(n), read_number(e)));
    if point.is_none() {
        row.mend("geolocation", MendKind::CoordinatesDropped, &text, "");
    }
    point
}

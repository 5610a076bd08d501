//! One meeting of a Meeting Guide feed.
//!
//! Fields: code4recovery/spec, meeting.schema.json. Most real feeds fail the strict schema, so what
//! can
//! be changed is changed and reported. Names, addresses and telephones of members (`contact_1_name`
//! and the like) are never taken over: the fellowships are anonymous.

use kernel::resources::{
    About, Address, AddressLine, Attendance, Hours, Meeting, MendKind, PhoneKind, RefusalKind,
    Span, Weekday, meeting_type, read_address_line, read_time,
};
use serde_json::Value;

use super::hsds::{joined, named};
use super::row::Row;

/// Longest slug of the format. Source: meeting.schema.json, `slug.maxLength`.
const SLUG_MAX_CHARS: usize = 64;

/// Minutes a meeting lasts when it does not say. Source: meeting.schema.json, `end_time`.
const USUAL_LENGTH_MIN: u16 = 60;

/// Types that say how to attend. `ONL` is what the common website plugin writes; `TC` is in the
/// list:
/// "location temporarily closed".
const ONLINE: &str = "ONL";
const PLACE_CLOSED: &str = "TC";

pub(super) fn meeting(row: &mut Row) -> Result<Meeting, RefusalKind> {
    leave_people_out(row);
    let mut meeting = Meeting {
        about: about(row),
        timezone: row.line("timezone"),
        types: types(row),
        place_name: row.line("location"),
        place_notes: row.text("location_notes"),
        group: row.line("group"),
        group_notes: row.text("group_notes"),
        regions: regions(row),
        district: row.line("district"),
        coordinates: row.coordinates("latitude", "longitude"),
        is_approximate: row.yes_no("approximate") == Some(true),
        website: row.url("website"),
        publisher: row.line("entity"),
        publisher_url: row.url("entity_url"),
        online_url: row.url("conference_url"),
        online_notes: row.text("conference_url_notes"),
        online_phone: joined(
            &[&row.line("conference_phone"), &row.text("conference_phone_notes")],
            "; ",
        ),
        ..Meeting::default()
    };
    if meeting.about.name.is_empty() && !meeting.group.is_empty() {
        row.mend("name", MendKind::NameFromOther, "", &meeting.group);
        meeting.about.name.clone_from(&meeting.group);
    }
    named(row, &mut meeting.about)?;
    when(row, &mut meeting);
    meeting.about.addresses.extend(address(row));
    meeting.attendance = attendance(row, &mut meeting);
    Ok(meeting)
}

fn about(row: &mut Row) -> About {
    let slug = row.line("slug");
    if slug.chars().count() > SLUG_MAX_CHARS {
        row.mend("slug", MendKind::SlugLong, &slug, &slug);
    }
    // The slug is the format's own key; the id, where there is one, is the website's.
    let id = row.line("id");
    let mut about = About {
        source_id: if slug.is_empty() { id } else { slug },
        name: row.line("name"),
        description: row.text("notes"),
        emails: row.emails("email"),
        changed_on: row.date("updated"),
        ..About::default()
    };
    about.phones = row.phones("phone", PhoneKind::Voice).0;
    about.url = row.url("url");
    about
}

/// Fields of members' names, e-mail and telephones; the feed of a website may still hold them.
fn leave_people_out(row: &mut Row) {
    for who in 1..=3 {
        for what in ["name", "email", "phone"] {
            leave_out(row, &format!("contact_{who}_{what}"));
        }
    }
    for field in ["author", "last_contact", "feedback_emails", "venmo", "square", "paypal"] {
        leave_out(row, field);
    }
}

fn leave_out(row: &mut Row, field: &str) {
    if row.has(field) {
        let _ = row.take(field);
        row.mend(field, MendKind::PersonLeftOut, "", "");
    }
}

/// Types as a list of codes: `["O","D"]`, `"C,W"`, `"[open]"`.
fn types(row: &mut Row) -> Vec<String> {
    let mut codes = Vec::new();
    for said in row.list("types", &[',', ';', ' ', '\n']) {
        let word = said.trim_matches(['[', ']', '"', '\'']).trim();
        let meant = match word.to_lowercase().as_str() {
            "open" => "O",
            "closed" => "C",
            _ => word,
        };
        let code = match meeting_type(meant) {
            Some(known) => {
                if known.code != said {
                    row.mend("types", MendKind::TypeCase, &said, known.code);
                }
                known.code.to_owned()
            }
            None if meant.eq_ignore_ascii_case(ONLINE) => ONLINE.to_owned(),
            None => {
                row.mend("types", MendKind::TypeUnknown, &said, meant);
                meant.to_owned()
            }
        };
        if !code.is_empty() && !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn regions(row: &mut Row) -> Vec<String> {
    let mut regions = row.list("regions", &[',', '\n']);
    for field in ["region", "sub_region"] {
        let region = row.line(field);
        if !region.is_empty() && !regions.contains(&region) {
            regions.push(region);
        }
    }
    regions
}

fn when(row: &mut Row, meeting: &mut Meeting) {
    meeting.days = days(row);
    meeting.starts_min = time(row, "time").filter(|min| *min < kernel::resources::DAY_MIN);
    meeting.ends_min = time(row, "end_time");
    let _ = row.take("time_formatted");
    let Some(starts) = meeting.starts_min else {
        return;
    };
    let ends = meeting.ends_min.filter(|ends| *ends != starts);
    let length = ends.map_or(USUAL_LENGTH_MIN, |ends| {
        let length = (ends + kernel::resources::DAY_MIN - starts) % kernel::resources::DAY_MIN;
        if length == 0 { kernel::resources::DAY_MIN } else { length }
    });
    let span = |day: &Weekday| Span { day: *day, opens_min: starts, closes_min: starts + length };
    let spans = meeting.days.iter().map(span).collect();
    meeting.about.hours = Hours::new(spans, Vec::new(), String::new());
}

fn days(row: &mut Row) -> Vec<Weekday> {
    let members = match row.take("day") {
        Value::Array(members) => members,
        Value::Null => return Vec::new(),
        Value::String(text) => {
            text.split(',').map(|t| Value::String(t.trim().to_owned())).collect()
        }
        other => vec![other],
    };
    let mut days = Vec::new();
    for member in members {
        let day = match &member {
            Value::Number(number) => number.as_i64().and_then(Weekday::from_number),
            Value::String(text) => {
                let number = text.parse().ok().and_then(Weekday::from_number);
                let day = number.or_else(|| Weekday::from_word(text));
                if let Some(day) = day {
                    row.mend("day", MendKind::DayFromNumber, text, day.code());
                }
                day
            }
            _ => None,
        };
        match day {
            Some(day) if !days.contains(&day) => days.push(day),
            Some(_) => {}
            None if member.as_str() == Some("") => {}
            None => row.mend("day", MendKind::DayDropped, &member.to_string(), ""),
        }
    }
    days
}

fn time(row: &mut Row, field: &str) -> Option<u16> {
    let text = row.line(field);
    if text.is_empty() {
        return None;
    }
    let minutes = read_time(&text);
    if minutes.is_none() {
        row.mend(field, MendKind::TimeDropped, &text, "");
    }
    minutes
}

fn address(row: &mut Row) -> Option<Address> {
    let whole = row.line("formatted_address");
    let street = row.line("address");
    let mut address = Address {
        lines: if street.is_empty() { Vec::new() } else { vec![street] },
        city: row.line("city"),
        region: row.line("county"),
        state: row.line("state"),
        postcode: row.line("postal_code"),
        country: row.line("country"),
        ..Address::default()
    };
    if address.is_empty() && !whole.is_empty() {
        // A formatted address is one line by design; taking it apart changes nothing that was said.
        address = match read_address_line(&whole)? {
            AddressLine::Split(address) | AddressLine::Whole(address) => address,
        };
    }
    (!address.is_empty()).then_some(address)
}

/// How to attend: what the feed says; or else what types, link and address say.
fn attendance(row: &mut Row, meeting: &mut Meeting) -> Attendance {
    let said = row.line("attendance_option");
    let is_online = meeting.types.iter().any(|t| t == ONLINE);
    if is_online {
        meeting.types.retain(|t| t != ONLINE);
        row.mend("types", MendKind::TypeToAttendance, ONLINE, Attendance::Online.code());
    }
    if let Some(known) = Attendance::from_code(&said.to_lowercase()) {
        return known;
    }
    if !said.is_empty() {
        row.mend("attendance_option", MendKind::AttendanceUnknown, &said, "");
    }
    let can_call = is_online || meeting.online_url.is_some() || !meeting.online_phone.is_empty();
    let is_place_closed = meeting.types.iter().any(|t| t == PLACE_CLOSED);
    let has_door = meeting.about.addresses.iter().any(|a| !a.lines.is_empty());
    match (can_call, has_door && !meeting.is_approximate, is_place_closed) {
        (true, true, false) => Attendance::Hybrid,
        (true, _, _) => Attendance::Online,
        (false, _, true) => Attendance::Inactive,
        (false, true, false) => Attendance::InPerson,
        (false, false, false) => Attendance::Unknown,
    }
}

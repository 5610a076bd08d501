//! One meeting of a Meeting Guide feed.
//!
//! Fields: code4recovery/spec, meeting.schema.json. Most real feeds fail the strict schema, so what
//! can
//! be changed is changed and reported. Names, addresses and telephones of members (`contact_1_name`
//! and the like) are never taken over: the fellowships are anonymous.

use kernel::resources::{
    About, Address, AddressLine, Attendance, DAY_MIN, Hours, Meeting, MendKind, PhoneKind,
    RefusalKind, Span, Weekday, meeting_type, read_address_line, read_time,
};
use serde_json::Value;

use super::hsds::{joined, named};
use super::row::Row;
use crate::resources::clocks;

/// Longest slug of the format. Source: meeting.schema.json, `slug.maxLength`.
const SLUG_MAX_CHARS: usize = 64;

/// Minutes a meeting lasts when it does not say. Source: meeting.schema.json, `end_time`.
const USUAL_LENGTH_MIN: u16 = 60;

/// Most minutes from start to end that are believed. Of 2,167 meetings in public feeds that say their
/// end, 2,163 last two hours or less; the others say 13 or 23 hours, and have the end in the wrong half
/// of the day (12:15 to 01:15) or before the start (17:30 to 16:30).
const LONGEST_MIN: u16 = 12 * 60;

/// From 00:00 to 23:59: so a list says *around the clock*.
const AROUND_THE_CLOCK_MIN: u16 = DAY_MIN - 1;

/// Types that say how to attend. `ONL` is what the common website plugin writes; `TC` is in the
/// list:
/// "location temporarily closed".
const ONLINE: &str = "ONL";
const PLACE_CLOSED: &str = "TC";

pub(super) fn meeting(row: &mut Row) -> Result<Meeting, RefusalKind> {
    leave_people_out(row);
    let mut meeting = Meeting {
        about: about(row),
        timezone: zone(row),
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
    let (starts, ends) = (time(row, "time"), time(row, "end_time"));
    let _ = row.take("time_formatted");
    meeting.ends_min = ends.as_ref().map(|(minute, _)| *minute);
    let Some((said_min, said)) = starts else {
        return;
    };
    let mut starts = said_min;
    if starts == DAY_MIN {
        // The end of a day is the beginning of the next.
        starts = 0;
        meeting.days.iter_mut().for_each(|day| *day = day.next());
        row.mend("time", MendKind::MidnightNextDay, &said, "00:00");
    }
    meeting.starts_min = Some(starts);
    let length = match ends.filter(|(ends, _)| *ends != said_min) {
        None => USUAL_LENGTH_MIN,
        Some((ends, said)) => length(starts, ends).unwrap_or_else(|| {
            row.mend("end_time", MendKind::EndDropped, &said, "");
            meeting.ends_min = None;
            USUAL_LENGTH_MIN
        }),
    };
    let span = |day: &Weekday| Span { day: *day, opens_min: starts, closes_min: starts + length };
    let spans = meeting.days.iter().map(span).collect();
    meeting.about.hours = Hours::new(spans, Vec::new(), String::new());
}

/// Minutes from start to end, past midnight if need be; nothing when that is too long to be meant.
fn length(starts: u16, ends: u16) -> Option<u16> {
    let length = match (ends + DAY_MIN - starts) % DAY_MIN {
        0 => DAY_MIN,
        some => some,
    };
    let is_around_the_clock = starts == 0 && length >= AROUND_THE_CLOCK_MIN;
    (length <= LONGEST_MIN || is_around_the_clock).then_some(length)
}

/// The name of the meeting's own time zone, as the tz database writes it.
fn zone(row: &mut Row) -> String {
    let said = row.line("timezone");
    if said.is_empty() {
        return said;
    }
    let zone = clocks::zone(&said);
    zone.as_ref().and_then(|zone| zone.iana_name()).map_or_else(
        || {
            row.mend("timezone", MendKind::ZoneDropped, &said, "");
            String::new()
        },
        str::to_owned,
    )
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

/// A time of day as minutes and as it was said.
fn time(row: &mut Row, field: &str) -> Option<(u16, String)> {
    let text = row.line(field);
    if text.is_empty() {
        return None;
    }
    let Some(minutes) = read_time(&text) else {
        row.mend(field, MendKind::TimeDropped, &text, "");
        return None;
    };
    Some((minutes, text))
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

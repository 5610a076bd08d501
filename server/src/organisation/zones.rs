//! Time zones by name: those to choose from, and the nearest to what was typed.

use std::sync::OnceLock;

use jiff::tz::{TimeZone, db};

/// The parts of the world by which time zones are named. Other names are old ones, and some of those
/// (`EST`) know no summer time.
const AREAS: [&str; 10] = [
    "Africa/",
    "America/",
    "Antarctica/",
    "Arctic/",
    "Asia/",
    "Atlantic/",
    "Australia/",
    "Europe/",
    "Indian/",
    "Pacific/",
];
const UTC: &str = "UTC";

/// What people in the United States call their zones, with the city the zone is named after.
const SPOKEN: [(&[&str], &str); 6] = [
    (&["et", "est", "edt", "eastern"], "America/New_York"),
    (&["ct", "cst", "cdt", "central"], "America/Chicago"),
    (&["mt", "mst", "mdt", "mountain"], "America/Denver"),
    (&["pt", "pst", "pdt", "pacific"], "America/Los_Angeles"),
    (&["akst", "akdt", "alaska"], "America/Anchorage"),
    (&["hst", "hawaii"], "Pacific/Honolulu"),
];

/// Every zone to choose from, by name.
pub fn offered() -> &'static [String] {
    static OFFERED: OnceLock<Vec<String>> = OnceLock::new();
    OFFERED.get_or_init(|| {
        let mut all: Vec<String> = db()
            .available()
            .map(|name| name.to_string())
            .filter(|name| AREAS.iter().any(|area| name.starts_with(area)) || name == UTC)
            .collect();
        all.sort();
        all.dedup();
        all
    })
}

/// The zone that was typed, or else the name that is nearest to it, if any is near.
pub fn find(typed: &str) -> Result<TimeZone, Option<&'static str>> {
    let wanted = folded(typed);
    let exact = offered().iter().find(|name| folded(name) == wanted);
    match exact.and_then(|name| TimeZone::get(name).ok()) {
        Some(zone) => Ok(zone),
        None => Err(nearest(&wanted)),
    }
}

fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split([' ', '_']).filter(|word| !word.is_empty()).collect();
    words.join("_").to_lowercase()
}

/// The name of the place in a zone: `america/argentina/salta` gives `salta`.
fn place(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

fn nearest(wanted: &str) -> Option<&'static str> {
    // Nobody's zone is longer; comparing with a pasted page would take for ever.
    if wanted.is_empty() || wanted.chars().count() > 40 {
        return None;
    }
    let spoken = SPOKEN.iter().find(|(words, _)| {
        words.iter().any(|word| *word == wanted || wanted == format!("{word}_time"))
    });
    if let Some((_, name)) = spoken {
        return Some(name);
    }
    offered()
        .iter()
        .map(|name| {
            let known = folded(name);
            let whole = strsim::damerau_levenshtein(wanted, &known);
            let city = strsim::damerau_levenshtein(place(wanted), place(&known));
            (whole.min(city), whole, name.as_str())
        })
        .min()
        .filter(|(distance, _, name)| *distance <= place(name).len() / 3)
        .map(|(_, _, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_found_however_it_is_written() {
        for typed in ["America/New_York", "america/new york", " AMERICA/NEW_YORK "] {
            let zone = find(typed).unwrap();
            assert_eq!(zone.iana_name(), Some("America/New_York"), "{typed}");
        }
        assert_eq!(find("utc").unwrap().iana_name(), Some("UTC"));
    }

    #[test]
    fn what_is_no_zone_gives_the_nearest_name() {
        let cases = [
            ("Madrid", Some("Europe/Madrid")),
            ("New York", Some("America/New_York")),
            ("Amercia/Chicgo", Some("America/Chicago")),
            ("EST", Some("America/New_York")),
            ("Pacific time", Some("America/Los_Angeles")),
            ("Middle/Earth", None),
            ("", None),
        ];
        for (typed, near) in cases {
            assert_eq!(find(typed).unwrap_err(), near, "{typed}");
        }
        assert_eq!(find(&"x".repeat(50_000)).unwrap_err(), None);
    }

    #[test]
    fn every_zone_that_is_offered_can_be_chosen() {
        assert!(offered().len() > 300);
        for name in offered() {
            assert!(find(name).is_ok(), "{name}");
        }
    }
}

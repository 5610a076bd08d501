//! Time zones that meetings name, and what their clocks say.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Zoned};

/// Clocks that a search looks at: a list of the whole United States has seven. Meetings by a clock
/// beyond these never count as open.
pub(super) const CLOCKS: usize = 8;

/// Longest name that is looked up, in characters; the longest there is has 32.
const LONGEST_NAME: usize = 64;

const WEEK_MIN: i64 = 7 * 24 * 60;

/// Half a year: zones whose clocks agree in summer and in winter are one to whoever reads a time.
const OTHER_SEASON: SignedDuration = SignedDuration::from_hours(182 * 24);

/// The zones whose clocks say the same at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clock {
    /// Each name with a line before and after: `|America/Denver|America/Boise|`.
    pub zones: String,
    /// Minutes since the midnight before Sunday.
    pub minute: i64,
}

/// The zone of a name, when the tz database has it.
pub(super) fn zone(name: &str) -> Option<TimeZone> {
    if name.chars().count() > LONGEST_NAME {
        return None;
    }
    let zone = TimeZone::get(name).ok()?;
    (!zone.is_unknown() && zone.iana_name().is_some()).then_some(zone)
}

/// What people call the zone by: `America/Los_Angeles` is Los Angeles time.
pub(super) fn place(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

/// Whether a zone's clock says something else than this one, now or half a year on. No name is none.
pub(super) fn is_another(name: &str, now: &Zoned) -> bool {
    let Some(zone) = zone(name) else {
        return false;
    };
    let own = now.time_zone();
    let moments = [Some(now.timestamp()), now.timestamp().checked_add(OTHER_SEASON).ok()];
    moments.into_iter().flatten().any(|at| zone.to_offset(at) != own.to_offset(at))
}

/// Minutes since midnight.
pub(super) fn minute(now: &Zoned) -> u16 {
    let part = |part: i8| u16::try_from(part).unwrap_or(0);
    part(now.hour()) * 60 + part(now.minute())
}

/// What clocks say now: the organisation's first, then those of the zones that are kept, the nearest
/// first.
pub(super) fn clocks(now: &Zoned, zones: Vec<String>) -> Vec<Clock> {
    let own = minute_of_week(now);
    let mut clocks = vec![Clock { zones: "|".to_owned(), minute: own }];
    for name in zones {
        let Some(zone) = zone(&name) else { continue };
        let minute = minute_of_week(&now.with_time_zone(zone));
        let said = format!("{name}|");
        match clocks.iter_mut().find(|clock| clock.minute == minute) {
            Some(clock) => clock.zones.push_str(&said),
            None => clocks.push(Clock { zones: format!("|{said}"), minute }),
        }
    }
    clocks.sort_by_key(|clock| {
        let ahead = (clock.minute - own).rem_euclid(WEEK_MIN);
        (ahead.min(WEEK_MIN - ahead), ahead)
    });
    clocks.truncate(CLOCKS);
    clocks
}

fn minute_of_week(now: &Zoned) -> i64 {
    i64::from(now.weekday().to_sunday_zero_offset()) * 24 * 60 + i64::from(minute(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chicago() -> Zoned {
        "2031-03-04T13:10[America/Chicago]".parse().unwrap()
    }

    #[test]
    fn zones_whose_clocks_agree_are_one_clock_and_the_nearest_come_first() {
        let zones = [
            "Asia/Tokyo",
            "America/Los_Angeles",
            "America/Winnipeg",
            "Mars/X",
            "US/Pacific",
            "America/New_York",
        ];
        let found = clocks(&chicago(), zones.map(str::to_owned).to_vec());
        // Tuesday, ten past one in the afternoon, is 2 whole days and 790 minutes after Sunday began.
        let tuesday = 2 * 1440 + 790;
        let expected = [
            ("|America/Winnipeg|", tuesday),
            ("|America/New_York|", tuesday + 60),
            ("|America/Los_Angeles|US/Pacific|", tuesday - 120),
            ("|Asia/Tokyo|", tuesday + 15 * 60),
        ];
        let expected = expected.map(|(zones, minute)| Clock { zones: zones.to_owned(), minute });
        assert_eq!(found, expected);
    }

    #[test]
    fn only_a_clock_that_ever_differs_is_another() {
        let now = chicago();
        for (name, is_another_one) in [
            ("America/Los_Angeles", true),
            // The same in summer, not in winter.
            ("America/Regina", true),
            ("America/Winnipeg", false),
            ("US/Central", false),
            ("America/Chicago", false),
            ("Mars/X", false),
            ("", false),
        ] {
            assert_eq!(is_another(name, &now), is_another_one, "{name}");
        }
    }

    #[test]
    fn what_is_no_zone_is_told_apart() {
        for name in ["Mars/X", "", "../../etc/passwd", "Etc/Unknown", "Pacific time"] {
            assert!(zone(name).is_none(), "{name}");
        }
        assert!(zone(&"x/".repeat(50_000)).is_none());
        let found = zone("america/los_angeles").unwrap();
        assert_eq!(found.iana_name(), Some("America/Los_Angeles"));
        assert_eq!(place("America/Argentina/Buenos_Aires"), "Buenos Aires");
        assert_eq!(place("UTC"), "UTC");
    }
}

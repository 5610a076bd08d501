//! One entry of the directory, as somebody who looks for help sees it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Address, Attendance, Coordinates, DAY_MIN, Fellowship, Hours, Language, Need, Opening, Phone,
    Span, Status, Weekday,
};

/// A service at one place, a meeting, or somewhere that is only known to be there.
///
/// Everything but the key and the name may be empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// What it is known by within its source.
    pub key: String,
    pub kind: EntryKind,
    pub name: String,
    pub other_names: Vec<String>,
    pub provider: String,
    pub description: String,
    /// The name of the building or room, where it has one of its own.
    pub place: String,
    pub address: Option<Address>,
    pub coordinates: Option<Coordinates>,
    /// Numbers that can be dialled first.
    pub phones: Vec<Phone>,
    pub emails: Vec<String>,
    pub url: Option<String>,
    pub languages: Vec<Language>,
    pub needs: Vec<Need>,
    pub eligibility: String,
    pub cost: String,
    pub how_to_apply: String,
    pub documents: Vec<String>,
    pub areas: Vec<String>,
    pub wait: String,
    pub interpretation: String,
    pub alert: String,
    pub transport: String,
    pub access: String,
    pub youngest_years: Option<f64>,
    pub oldest_years: Option<f64>,
    pub seasons: Vec<Season>,
    pub closures: Vec<Closure>,
    pub meeting: Option<MeetingFacts>,
    /// The day the source says that somebody checked it.
    pub verified_on: Option<Date>,
    pub status: Status,
}

/// What only meetings have.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeetingFacts {
    /// Meeting Guide codes.
    pub types: Vec<String>,
    /// Whose meeting it is, by what its list says of it; empty when the list does not tell.
    pub fellowships: Vec<Fellowship>,
    pub attendance: Attendance,
    pub days: Vec<Weekday>,
    /// A tz database name; empty when its times are those of where the programme is.
    pub zone: String,
    pub group_notes: String,
    pub place_notes: String,
    pub regions: Vec<String>,
    pub district: String,
    /// True when the address is a town or a district and not a door.
    pub is_approximate: bool,
    pub online_url: Option<String>,
    pub online_notes: String,
    pub online_phone: String,
}

/// What an entry is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    #[default]
    Service,
    Meeting,
    /// A provider or a place of which no service is known.
    Provider,
}

impl EntryKind {
    pub const ALL: [Self; 3] = [Self::Service, Self::Meeting, Self::Provider];

    /// The word in addresses, the database and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Meeting => "meeting",
            Self::Provider => "provider",
        }
    }

    /// The other way.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Weekly hours, and the days between which they hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Season {
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub hours: Hours,
}

impl Season {
    /// Whether the hours hold on a day.
    pub fn holds(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }
}

/// Days with other hours, or none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    pub from: Option<Date>,
    pub until: Option<Date>,
    /// What the source says, when it is no plain stretch of days: "Christmas Day".
    pub words: String,
    pub is_closed: bool,
}

/// Whether it is open at a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Open; it closes so many minutes after the midnight before now, or after the next.
    Open { closes_min: u16 },
    /// Open from midnight to midnight.
    OpenAllDay,
    /// Closed; when it opens next, if that is known.
    Closed { opens: Option<Opening> },
    /// The source says a day off, or other hours, for today.
    ClosedToday,
    /// The hours are not known.
    Unknown,
}

impl Entry {
    /// The weekly hours that hold on a day.
    pub fn hours_on(&self, on: Date) -> Hours {
        let held = self.seasons.iter().filter(|season| season.holds(on));
        held.fold(Hours::default(), |hours, season| hours.with(season.hours.clone()))
    }

    /// Whether it is open at a minute after the midnight of a day, in the place's own time.
    ///
    /// Hours that are not fully understood never count as open.
    pub fn standing(&self, on: Date, minute: u16) -> Standing {
        let today = |closure: &&Closure| {
            let from = closure.from;
            from.is_some_and(|from| from <= on) && closure.until.or(from).is_some_and(|u| on <= u)
        };
        if self.closures.iter().any(|closure| today(&closure) && closure.is_closed) {
            return Standing::ClosedToday;
        }
        let hours = self.hours_on(on);
        if !hours.are_known() {
            return Standing::Unknown;
        }
        let day = Weekday::from(on.weekday());
        let open = hours.spans.iter().filter_map(|span| closes(*span, day, minute)).max();
        match open {
            Some(closes_min)
                if hours.spans.contains(&Span::whole_day(day)) && closes_min == DAY_MIN =>
            {
                Standing::OpenAllDay
            }
            Some(closes_min) => Standing::Open { closes_min },
            None => Standing::Closed { opens: hours.next_opening(day, minute) },
        }
    }
}

/// When a span that holds the minute ends, counted from the midnight before the minute.
fn closes(span: Span, day: Weekday, minute: u16) -> Option<u16> {
    if span.day == day && span.opens_min <= minute && minute < span.closes_min {
        return Some(span.closes_min);
    }
    let tail = span.closes_min.checked_sub(DAY_MIN)?;
    (span.day == day.previous() && minute < tail).then_some(tail)
}

//! Opening hours as weekly spans, and whether they are open.

use serde::{Deserialize, Serialize};

/// Minutes in a day.
pub const DAY_MIN: u16 = 24 * 60;

/// A day of the week. The week starts on Sunday, as in the Meeting Guide format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Sunday,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
}

impl Weekday {
    pub const ALL: [Self; 7] = [
        Self::Sunday,
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
    ];

    /// The word in files and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sunday => "sunday",
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
        }
    }

    /// The other way.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.code() == code)
    }

    /// 0 for Sunday to 6 for Saturday.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// 0 and 7 are Sunday, 6 is Saturday; so both the Meeting Guide's and ISO 8601's numbers read
    /// right.
    pub fn from_number(number: i64) -> Option<Self> {
        let index = usize::try_from(number).ok()?;
        if index == 7 { Some(Self::Sunday) } else { Self::ALL.get(index).copied() }
    }

    /// Reads a day's name or usual short form in English or Spanish, or iCalendar's two letters.
    pub fn from_word(word: &str) -> Option<Self> {
        let word = crate::text::fold(word);
        Some(match word.as_str() {
            "sunday" | "sundays" | "sun" | "su" | "domingo" | "domingos" | "dom" => Self::Sunday,
            "monday" | "mondays" | "mon" | "mo" | "lunes" | "lun" => Self::Monday,
            "tuesday" | "tuesdays" | "tues" | "tue" | "tu" | "martes" => Self::Tuesday,
            "wednesday" | "wednesdays" | "weds" | "wed" | "we" | "miercoles" | "mie" => {
                Self::Wednesday
            }
            "thursday" | "thursdays" | "thurs" | "thur" | "thu" | "th" | "jueves" | "jue" => {
                Self::Thursday
            }
            "friday" | "fridays" | "fri" | "fr" | "viernes" | "vie" => Self::Friday,
            "saturday" | "saturdays" | "sat" | "sa" | "sabado" | "sabados" | "sab" => {
                Self::Saturday
            }
            _ => return None,
        })
    }

    /// The day after.
    #[must_use]
    pub const fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % 7]
    }

    /// The day before.
    #[must_use]
    pub const fn previous(self) -> Self {
        Self::ALL[(self as usize + 6) % 7]
    }
}

impl From<jiff::civil::Weekday> for Weekday {
    fn from(day: jiff::civil::Weekday) -> Self {
        let index = usize::try_from(day.to_sunday_zero_offset()).unwrap_or(0);
        Self::ALL[index % 7]
    }
}

/// One stretch in which it is open, every week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The day it starts.
    pub day: Weekday,
    /// Minutes after that day's midnight, below [`DAY_MIN`].
    pub opens_min: u16,
    /// Minutes after the same midnight; above [`DAY_MIN`] when it passes the next one.
    pub closes_min: u16,
}

impl Span {
    /// A span from two times of day; a close at or before the opening means the next day.
    ///
    /// Nothing when a time is outside the day.
    pub fn new(day: Weekday, opens_min: u16, closes_min: u16) -> Option<Self> {
        if opens_min >= DAY_MIN || closes_min > DAY_MIN {
            return None;
        }
        let closes_min = if closes_min <= opens_min { closes_min + DAY_MIN } else { closes_min };
        Some(Self { day, opens_min, closes_min })
    }

    /// From one midnight to the next.
    pub const fn whole_day(day: Weekday) -> Self {
        Self { day, opens_min: 0, closes_min: DAY_MIN }
    }

    const fn contains(self, day: Weekday, minute: u16) -> bool {
        if self.day as u8 == day as u8 && self.opens_min <= minute && minute < self.closes_min {
            return true;
        }
        self.day as u8 == day.previous() as u8 && minute + DAY_MIN < self.closes_min
    }
}

/// When it is open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// Sorted by day and time, without repeats.
    pub spans: Vec<Span>,
    /// Days that the source names as closed.
    pub closed: Vec<Weekday>,
    /// Everything else the source says about when: "by appointment", "third Tuesday of the month".
    pub words: String,
    /// Days of the year on which the source says it is closed, in its words.
    pub holidays: Vec<String>,
}

/// The next time it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    pub span: Span,
    /// Minutes from the moment asked about; 0 when it opens at that very minute.
    pub wait_min: u32,
}

impl Hours {
    /// Hours from spans and closed days in any order.
    pub fn new(mut spans: Vec<Span>, mut closed: Vec<Weekday>, words: String) -> Self {
        spans.sort_unstable();
        spans.dedup();
        closed.sort_unstable();
        closed.dedup();
        closed.retain(|day| spans.iter().all(|span| span.day != *day));
        Self { spans, closed, words, holidays: Vec::new() }
    }

    /// False when the source says nothing that can be counted with: then nobody can tell if it is
    /// open.
    pub fn are_known(&self) -> bool {
        !(self.spans.is_empty() && self.closed.is_empty())
    }

    /// True when the source says nothing at all.
    pub fn is_empty(&self) -> bool {
        !self.are_known() && self.words.is_empty() && self.holidays.is_empty()
    }

    /// True when a span holds the minute. `minute` counts from midnight in the place's own time.
    pub fn is_open_at(&self, day: Weekday, minute: u16) -> bool {
        self.spans.iter().any(|span| span.contains(day, minute))
    }

    /// The next span that starts at or after the minute, within a week.
    pub fn next_opening(&self, day: Weekday, minute: u16) -> Option<Opening> {
        let now = i32::from(day.number()) * i32::from(DAY_MIN) + i32::from(minute);
        let week = 7 * i32::from(DAY_MIN);
        self.spans
            .iter()
            .map(|&span| {
                let start =
                    i32::from(span.day.number()) * i32::from(DAY_MIN) + i32::from(span.opens_min);
                let wait = (start - now).rem_euclid(week);
                Opening { span, wait_min: u32::try_from(wait).unwrap_or(0) }
            })
            .min_by_key(|opening| (opening.wait_min, opening.span))
    }

    /// Puts more hours beside these.
    #[must_use]
    pub fn with(mut self, more: Self) -> Self {
        self.spans.extend(more.spans);
        self.closed.extend(more.closed);
        let words = match (self.words.is_empty(), more.words.is_empty()) {
            (true, _) => more.words,
            (false, true) => self.words,
            (false, false) if self.words == more.words => self.words,
            (false, false) => format!("{}\n{}", self.words, more.words),
        };
        self.holidays.extend(more.holidays);
        Self { holidays: self.holidays, ..Self::new(self.spans, self.closed, words) }
    }
}

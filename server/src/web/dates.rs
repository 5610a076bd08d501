//! Dates and times as people say them, in the reader's language. There is no clock here: callers
//! pass the instant, the day and the time zone.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;

use super::language::Language;
use super::words::{Arg, Words};

/// Says dates and times in one language and one time zone, as somebody would today.
#[derive(Debug, Clone)]
pub struct Dates {
    words: Words,
    zone: TimeZone,
    this_year: i16,
}

impl Dates {
    pub fn new(words: Words, zone: TimeZone, now: Timestamp) -> Self {
        let this_year = zone.to_datetime(now).year();
        Self { words, zone, this_year }
    }

    pub const fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The day and time on the wall of the programme's time zone.
    pub fn local(&self, at: Timestamp) -> DateTime {
        self.zone.to_datetime(at)
    }

    /// "Tuesday 24 November", "martes 24 de noviembre"; with the year where it is another.
    pub fn day(&self, on: Date) -> String {
        self.say(if on.year() == self.this_year { "date-day" } else { "date-day-year" }, on)
    }

    /// "24 November 2026", "24 de noviembre de 2026".
    pub fn full(&self, on: Date) -> String {
        self.say("date-full", on)
    }

    /// "24 November" in the year of `today`, with the year in any other.
    pub fn brief(&self, on: Date, today: Date) -> String {
        if on.year() == today.year() { self.say("date-brief", on) } else { self.full(on) }
    }

    /// "Tue 24 Nov", "mar 24 nov".
    pub fn short(&self, on: Date) -> String {
        self.say("date-short", on)
    }

    /// "Tuesday", "martes".
    pub fn weekday(&self, day: Weekday) -> String {
        self.words.t(&format!("date-weekday-{}", day.to_monday_one_offset())).into_owned()
    }

    /// "Tue", "mar".
    pub fn weekday_short(&self, day: Weekday) -> String {
        self.words.t(&format!("date-weekday-short-{}", day.to_monday_one_offset())).into_owned()
    }

    /// "November 2026", "noviembre de 2026".
    pub fn month(&self, on: Date) -> String {
        self.say("date-month-year", on)
    }

    /// "2:10 pm", "14:10".
    pub fn time(&self, time: Time) -> String {
        let minute = format!("{:02}", time.minute());
        if self.words.language() == Language::Es {
            return format!("{}:{minute}", time.hour());
        }
        let hour = match time.hour() % 12 {
            0 => 12,
            hour => hour,
        };
        let half = self.words.t(if time.hour() < 12 { "date-am" } else { "date-pm" });
        if time.minute() == 0 {
            format!("{hour} {half}")
        } else {
            format!("{hour}:{minute} {half}")
        }
    }

    /// "Tuesday 24 November, 2:10 pm", "martes 24 de noviembre, 14:10".
    pub fn moment(&self, at: Timestamp) -> String {
        let local = self.local(at);
        format!("{}, {}", self.day(local.date()), self.time(local.time()))
    }

    /// "today", "yesterday", "6 days ago", "in 3 days": whole days on the calendar.
    pub fn ago(&self, on: Date, today: Date) -> String {
        let days = i64::from(days_between(on, today));
        match days {
            0 => self.words.t("date-today").into_owned(),
            1 => self.words.t("date-yesterday").into_owned(),
            -1 => self.words.t("date-tomorrow").into_owned(),
            2.. => self.words.with("date-days-ago", &[("count", Arg::Count(days))]),
            _ => self.words.with("date-in-days", &[("count", Arg::Count(-days))]),
        }
    }

    /// "45 minutes", "1 hour", "1 hour 30 minutes".
    pub fn length(&self, minutes: u32) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let hours_text = || self.words.with("date-hours", &[("count", hours.into())]);
        let rest_text = || self.words.with("date-minutes", &[("count", rest.into())]);
        match (hours, rest) {
            (0, _) => rest_text(),
            (_, 0) => hours_text(),
            _ => format!("{} {}", hours_text(), rest_text()),
        }
    }

    fn say(&self, key: &str, on: Date) -> String {
        let month = on.month();
        self.words.with(
            key,
            &[
                ("weekday", Arg::Text(&self.weekday(on.weekday()))),
                ("weekday_short", Arg::Text(&self.weekday_short(on.weekday()))),
                ("day", Arg::Text(&on.day().to_string())),
                ("month", Arg::Text(&self.words.t(&format!("date-month-{month}")))),
                ("month_short", Arg::Text(&self.words.t(&format!("date-month-short-{month}")))),
                ("year", Arg::Text(&on.year().to_string())),
            ],
        )
    }
}

/// Whole calendar days from `on` to `today`; below zero when `on` is still to come.
pub fn days_between(on: Date, today: Date) -> i32 {
    (today - on).get_days()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn dates(language: Language) -> Dates {
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        Dates::new(Words::of(language), TimeZone::get("America/New_York").unwrap(), now)
    }

    #[test]
    fn a_moment_is_said_in_the_zone_and_language_of_the_reader() {
        // 19:10 in UTC is 14:10 in New York in November (UTC-5).
        let at: Timestamp = "2026-11-24T19:10:00Z".parse().unwrap();
        assert_eq!(dates(Language::En).moment(at), "Tuesday 24 November, 2:10 pm");
        assert_eq!(dates(Language::Es).moment(at), "martes 24 de noviembre, 14:10");
        // 03:30 in UTC is still the evening before in New York.
        let late: Timestamp = "2026-11-24T03:30:00Z".parse().unwrap();
        assert_eq!(dates(Language::En).moment(late), "Monday 23 November, 10:30 pm");
    }

    #[test]
    fn a_day_of_another_year_says_which() {
        let (en, es) = (dates(Language::En), dates(Language::Es));
        let before: Timestamp = "2025-11-25T15:00:00Z".parse().unwrap();
        assert_eq!(en.moment(before), "Tuesday 25 November 2025, 10 am");
        assert_eq!(en.day(date(2027, 6, 1)), "Tuesday 1 June 2027");
        assert_eq!(es.day(date(2027, 6, 1)), "martes 1 de junio de 2027");
        // 2 am on New Year's Day in UTC is still the old year in New York.
        let eve: Timestamp = "2027-01-01T02:00:00Z".parse().unwrap();
        let on_the_eve = Dates::new(Words::of(Language::En), en.zone().clone(), eve);
        assert_eq!(on_the_eve.day(date(2026, 12, 31)), "Thursday 31 December");
    }

    #[test]
    fn full_hours_noon_and_midnight_read_naturally() {
        let (en, es) = (dates(Language::En), dates(Language::Es));
        let cases = [
            (time(0, 0, 0, 0), "12 am", "0:00"),
            (time(0, 5, 0, 0), "12:05 am", "0:05"),
            (time(9, 0, 0, 0), "9 am", "9:00"),
            (time(12, 0, 0, 0), "12 pm", "12:00"),
            (time(23, 59, 0, 0), "11:59 pm", "23:59"),
        ];
        for (at, english, spanish) in cases {
            assert_eq!(en.time(at), english);
            assert_eq!(es.time(at), spanish);
        }
    }

    #[test]
    fn days_ago_are_counted_on_the_calendar_with_plurals() {
        let (en, es) = (dates(Language::En), dates(Language::Es));
        let today = date(2026, 3, 1);
        let cases = [
            (date(2026, 3, 1), "today", "hoy"),
            (date(2026, 2, 28), "yesterday", "ayer"),
            (date(2026, 3, 2), "tomorrow", "mañana"),
            (date(2026, 2, 23), "6 days ago", "hace 6 días"),
            (date(2025, 3, 1), "365 days ago", "hace 365 días"),
            (date(2026, 3, 4), "in 3 days", "en 3 días"),
        ];
        for (on, english, spanish) in cases {
            assert_eq!(en.ago(on, today), english);
            assert_eq!(es.ago(on, today), spanish);
        }
    }

    #[test]
    fn short_and_long_dates_read_as_people_write_them() {
        let (en, es) = (dates(Language::En), dates(Language::Es));
        let on = date(2026, 11, 4);
        assert_eq!(en.short(on), "Wed 4 Nov");
        assert_eq!(es.short(on), "mié 4 nov");
        assert_eq!(en.full(on), "4 November 2026");
        assert_eq!(es.full(on), "4 de noviembre de 2026");
        assert_eq!(en.brief(on, date(2026, 1, 1)), "4 November");
        assert_eq!(en.brief(on, date(2027, 1, 1)), "4 November 2026");
        assert_eq!(es.month(on), "noviembre de 2026");
    }

    #[test]
    fn lengths_have_plurals() {
        let (en, es) = (dates(Language::En), dates(Language::Es));
        assert_eq!(en.length(1), "1 minute");
        assert_eq!(en.length(45), "45 minutes");
        assert_eq!(en.length(60), "1 hour");
        assert_eq!(es.length(150), "2 horas 30 minutos");
    }
}

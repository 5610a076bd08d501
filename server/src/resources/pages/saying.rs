//! An entry in words: when, where, how to call, when somebody checked it.

use jiff::Zoned;
use jiff::civil::{Date, Time, Weekday as Day};
use kernel::resources::{
    Address, Attendance, DAY_MIN, Entry, Opening, Phone, PhoneKind, Span, Standing, Weekday,
    language_code,
};

use crate::request::Cx;
use crate::resources;
use crate::resources::clocks;
use crate::resources::store::shown::Found;
use crate::web::dates::Dates;
use crate::web::language::Language;
use crate::web::words::{Arg, Words};

/// Days after which an entry is called long unchecked. A judgement: directories are asked to look at
/// every entry about once a year.
const LONG_UNCHECKED_DAYS: i32 = 365;

/// Says things about entries to one reader at one moment.
pub(super) struct Saying {
    pub words: Words,
    pub dates: Dates,
    pub today: Date,
    /// Where the organisation is.
    now: Zoned,
}

/// How an entry stands now, and whether that is good news.
pub(super) struct Stands {
    pub text: String,
    pub is_open: bool,
}

/// A telephone number to read and, when it is certain, to tap.
pub(super) struct Call {
    pub said: String,
    pub tel: Option<String>,
    pub note: String,
}

impl Saying {
    pub fn of(cx: &Cx) -> Self {
        let now = cx.local_now();
        Self { words: cx.words(), dates: cx.dates(), today: now.date(), now }
    }

    /// The time zone of a meeting, where its clock is not the organisation's.
    fn zone_of<'a>(&self, entry: &'a Entry) -> Option<&'a str> {
        let zone = entry.meeting.as_ref().map(|meeting| meeting.zone.as_str())?;
        clocks::is_another(zone, &self.now).then_some(zone)
    }

    /// This moment by the entry's own clock.
    fn now_at(&self, entry: &Entry) -> Zoned {
        let zone = self.zone_of(entry).and_then(clocks::zone);
        zone.map_or_else(|| self.now.clone(), |zone| self.now.with_time_zone(zone))
    }

    /// Today by the entry's own clock.
    pub fn today_at(&self, entry: &Entry) -> Date {
        self.now_at(entry).date()
    }

    /// "These times are Los Angeles time (`America/Los_Angeles`)", where they are not the organisation's.
    pub fn zone_note(&self, entry: &Entry) -> Option<String> {
        let zone = self.zone_of(entry)?;
        let place = clocks::place(zone);
        let args = [("place", Arg::Text(&place)), ("zone", Arg::Text(zone))];
        Some(self.words.with("resources-zone-note", &args))
    }

    pub fn time(&self, minute: u16) -> String {
        let minute = minute % DAY_MIN;
        let part = |value: u16| i8::try_from(value).unwrap_or(0);
        let time = Time::new(part(minute / 60), part(minute % 60), 0, 0);
        self.dates.time(time.unwrap_or(Time::MIN))
    }

    pub fn day(&self, day: Weekday) -> String {
        self.dates.weekday(civil(day))
    }

    /// "3 pm to 6:30 pm", "all day".
    pub fn span(&self, span: Span) -> String {
        if span.opens_min == 0 && span.closes_min == DAY_MIN {
            return self.words.t("resources-all-day").into_owned();
        }
        let (from, until) = (self.time(span.opens_min), self.time(span.closes_min));
        let args = [("from", Arg::Text(&from)), ("until", Arg::Text(&until))];
        self.words.with("resources-from-until", &args)
    }

    /// Whether it is open now, and until when or from when on.
    pub fn stands(&self, entry: &Entry) -> Stands {
        let plain = |key: &str| self.words.t(key).into_owned();
        let now = self.now_at(entry);
        let minute = clocks::minute(&now);
        match entry.standing(now.date(), minute) {
            Standing::Open { closes_min } => {
                Stands { text: self.at("resources-open-until", closes_min, &[]), is_open: true }
            }
            Standing::OpenAllDay => Stands { text: plain("resources-open-all-day"), is_open: true },
            Standing::ClosedToday => {
                Stands { text: plain("resources-closed-today"), is_open: false }
            }
            Standing::Closed { opens: Some(opens) } => {
                Stands { text: self.opens(opens, minute), is_open: false }
            }
            Standing::Closed { opens: None } => {
                Stands { text: plain("resources-closed-now"), is_open: false }
            }
            Standing::Unknown => Stands { text: plain("resources-hours-unknown"), is_open: false },
        }
    }

    fn opens(&self, opens: Opening, now_min: u16) -> String {
        let opens_min = opens.span.opens_min;
        let minutes = u32::from(now_min) + opens.wait_min;
        if minutes < u32::from(DAY_MIN) {
            return self.at("resources-opens-today", opens_min, &[]);
        }
        let day = self.day(opens.span.day);
        self.at("resources-opens-on", opens_min, &[("day", Arg::Text(&day))])
    }

    /// A message about a time of day. The hour goes with it: Spanish says *a la* 1:00 and *a las* 2:00.
    fn at(&self, key: &str, minute: u16, more: &[(&str, Arg<'_>)]) -> String {
        let time = self.time(minute);
        let hour = i64::from(minute % DAY_MIN / 60);
        let mut args = vec![("time", Arg::Text(time.as_str())), ("hour", Arg::Count(hour))];
        args.extend_from_slice(more);
        self.words.with(key, &args)
    }

    /// "Monday, Wednesday, 12 pm to 1 pm (Los Angeles time)", for meetings.
    pub fn meets(&self, entry: &Entry) -> String {
        let hours = entry.hours_on(self.today);
        let Some(first) = hours.spans.first() else {
            let days = entry.meeting.iter().flat_map(|meeting| &meeting.days);
            let days: Vec<String> = days.map(|day| self.day(*day)).collect();
            return if days.is_empty() {
                self.words.t("resources-by-arrangement").into_owned()
            } else {
                days.join(", ")
            };
        };
        let days: Vec<String> = hours.spans.iter().map(|span| self.day(span.day)).collect();
        let when = format!("{}, {}", days.join(", "), self.span(*first));
        let Some(zone) = self.zone_of(entry) else {
            return when;
        };
        let place = clocks::place(zone);
        let args = [("when", Arg::Text(&when)), ("place", Arg::Text(&place))];
        self.words.with("resources-when-in-zone", &args)
    }

    /// "Checked on 3 May 2025", and whether that is long ago or never.
    pub fn checked(&self, on: Option<Date>) -> (String, bool) {
        let Some(on) = on else {
            return (self.words.t("resources-not-checked").into_owned(), true);
        };
        let days = on.until(self.today).map_or(0, |span| span.get_days());
        let is_long_ago = days > LONG_UNCHECKED_DAYS;
        let key = if is_long_ago { "resources-checked-long-ago" } else { "resources-checked-on" };
        (self.words.with(key, &[("day", Arg::Text(&self.dates.full(on)))]), is_long_ago)
    }

    /// "From millbrook-services, read on 3 May 2025."
    pub fn came_from(&self, found: &Found) -> String {
        let day = self.dates.full(self.dates.local(found.read_at).date());
        if is_a_file_name(&found.source) {
            return self.words.with("resources-came-from-list", &[("day", Arg::Text(&day))]);
        }
        let args = [("source", Arg::Text(found.source.as_str())), ("day", Arg::Text(&day))];
        self.words.with("resources-came-from", &args)
    }

    /// The languages worth a word in a list: English goes without saying on an English page.
    pub fn other_languages(&self, entry: &Entry) -> Vec<String> {
        let is_english = self.words.language() == Language::En;
        let others = entry.languages.iter().map(|language| (language_code(language), language));
        others
            .filter(|(code, _)| !(is_english && code == "en"))
            .map(|(code, language)| self.language(&code, &language.name))
            .collect()
    }

    pub fn languages(&self, entry: &Entry) -> Vec<String> {
        entry
            .languages
            .iter()
            .map(|language| self.language(&language_code(language), &language.name))
            .collect()
    }

    /// The language's own name where we know it, else as the source wrote it.
    pub fn language(&self, code: &str, said: &str) -> String {
        let key = format!("people-language-{code}");
        if self.words.has(&key) { self.words.t(&key).into_owned() } else { said.to_owned() }
    }

    pub fn attendance(&self, entry: &Entry) -> Option<String> {
        let attendance = entry.meeting.as_ref()?.attendance;
        matches!(attendance, Attendance::Online | Attendance::Hybrid | Attendance::Inactive).then(
            || {
                let code = attendance.code().replace('_', "-");
                self.words.t(&format!("resources-attendance-{code}")).into_owned()
            },
        )
    }

    pub fn call(&self, phone: &Phone) -> Call {
        let mut said = phone.said.clone();
        if !phone.extension.is_empty() {
            let extension = [("number", Arg::Text(phone.extension.as_str()))];
            said = format!("{said} {}", self.words.with("resources-extension", &extension));
        }
        let is_voice = !matches!(phone.kind, PhoneKind::Fax);
        let kind = match phone.kind {
            PhoneKind::Voice | PhoneKind::Other => String::new(),
            kind => self
                .words
                .t(&format!("resources-phone-{}", kind.code().replace('_', "-")))
                .into_owned(),
        };
        let note = [kind, phone.note.clone()];
        Call {
            said,
            tel: phone
                .number
                .as_ref()
                .filter(|_| is_voice)
                .map(|number| tel(number, &phone.extension)),
            note: note.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", "),
        }
    }
}

/// The first number that can be tapped, for lists.
pub(super) fn first_call(saying: &Saying, entry: &Entry) -> Option<Call> {
    entry.phones.iter().map(|phone| saying.call(phone)).find(|call| call.tel.is_some())
}

/// Whether the name of a source only says what kind of file or folder it was: `output-hsds-1.1`.
fn is_a_file_name(source: &str) -> bool {
    kernel::text::fold(source).split(' ').all(resources::is_file_word)
}

/// RFC 3966.
fn tel(number: &str, extension: &str) -> String {
    let digits: String = extension.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() { format!("tel:{number}") } else { format!("tel:{number};ext={digits}") }
}

/// The lines of an address, as on a letter.
pub(super) fn lines(address: &Address) -> Vec<String> {
    let mut lines: Vec<String> = address.lines.clone();
    let state = [address.state.as_str(), address.postcode.as_str()];
    let state = state.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    let town = [address.city.as_str(), &state];
    lines.push(town.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", "));
    lines.retain(|line| !line.is_empty());
    lines
}

const fn civil(day: Weekday) -> Day {
    match day {
        Weekday::Sunday => Day::Sunday,
        Weekday::Monday => Day::Monday,
        Weekday::Tuesday => Day::Tuesday,
        Weekday::Wednesday => Day::Wednesday,
        Weekday::Thursday => Day::Thursday,
        Weekday::Friday => Day::Friday,
        Weekday::Saturday => Day::Saturday,
    }
}

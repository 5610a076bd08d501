//! One cell as a value, by what its column holds.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time};

use super::words::is_not_known_code;
use super::{
    ArrivingRole, Change, DateFacts, Holds, Moment, Read, Reason, Unit, When, read_came_of,
    read_clock, read_date, read_direction, read_email, read_help, read_languages, read_minutes,
    read_mode, read_moment, read_often, read_open, read_outcome, read_phone, read_place,
    read_planned, read_role, read_voicemail, read_when, read_work, read_yes_no, says_nothing,
};
use crate::contacts::{Direction, Mode, Outcome, PlaceKind, Planned, WorkCode};
use crate::groups::Often;
use crate::people::{
    CalledName, Email, LanguageTag, Phone, PostalAddress, Voicemail, tidy_line, tidy_text,
};
use crate::referrals::{CameOf, Help};

/// The most characters of a cell with the names of all who came.
const NAMES_MAX_CHARS: usize = 4_000;

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    /// A name or a part of one, as it stands; [`super::called_name`] makes one of all parts.
    Name(String),
    Moment(Moment),
    Date(Date),
    Clock(Time),
    Minutes(u32),
    YesNo(bool),
    Phone(Phone),
    Email(Email),
    Post(String),
    Languages(Vec<LanguageTag>),
    Voicemail(Voicemail),
    Mode(Mode),
    Outcome(Outcome),
    Place(PlaceKind),
    Planned(Planned),
    Direction(Direction),
    Work(BTreeSet<WorkCode>),
    Count(u16),
    Role(ArrivingRole),
    When(When),
    Often(Often),
    Help(Help),
    CameOf(CameOf),
}

/// What is known about a column beside what it holds.
#[derive(Debug, Clone, Copy)]
pub struct CellFacts {
    pub dates: DateFacts,
    pub unit: Option<Unit>,
}

/// Reads a cell. An empty one is no value, and so is one that only says that there is nothing, which
/// is told.
pub fn read_cell(
    holds: Holds,
    text: &str,
    facts: CellFacts,
) -> Result<Read<Option<Value>>, Reason> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Read::plain(None));
    }
    if says_nothing(text) && !is_free(holds) {
        return Ok(Read::changed(None, Change::SaysNothing));
    }
    if matches!(holds, Holds::YesNo | Holds::Voicemail) && is_not_known_code(text) {
        return Ok(Read::changed(None, Change::NotKnownCode));
    }
    Ok(filled(holds, text, facts)?.map(Some))
}

/// Whether the cells hold somebody's own words, in which `none` may mean something.
const fn is_free(holds: Holds) -> bool {
    matches!(holds, Holds::Text(_) | Holds::Name | Holds::Names)
}

fn filled(holds: Holds, text: &str, facts: CellFacts) -> Result<Read<Value>, Reason> {
    let plain = Read::plain;
    Ok(match holds {
        Holds::Line(most) => plain(Value::Text(line(text, most)?)),
        Holds::Text(most) => plain(Value::Text(tidy_text(text, most)?.unwrap_or_default())),
        Holds::Name => plain(Value::Name(line(text, CalledName::MAX_CHARS)?)),
        Holds::Moment => read_moment(text, facts.dates)?.map(Value::Moment),
        Holds::Date => date_alone(text, facts.dates)?.map(Value::Date),
        Holds::Clock => read_clock(text)?.map(Value::Clock),
        Holds::Minutes => read_minutes(text, facts.unit)?.map(Value::Minutes),
        Holds::YesNo => plain(Value::YesNo(read_yes_no(text)?)),
        Holds::Phone => read_phone(text)?.map(Value::Phone),
        Holds::Email => read_email(text)?.map(Value::Email),
        Holds::Post => {
            plain(Value::Post(tidy_text(text, PostalAddress::MAX_CHARS)?.unwrap_or_default()))
        }
        Holds::Languages => plain(Value::Languages(read_languages(text)?)),
        Holds::Voicemail => read_voicemail(text)?.map(Value::Voicemail),
        Holds::Mode => plain(Value::Mode(read_mode(text)?)),
        Holds::Outcome => plain(Value::Outcome(read_outcome(text)?)),
        Holds::Place => plain(Value::Place(read_place(text)?)),
        Holds::Planned => plain(Value::Planned(read_planned(text)?)),
        Holds::Direction => plain(Value::Direction(read_direction(text)?)),
        Holds::Work => plain(Value::Work(read_work(text)?)),
        Holds::Count => plain(Value::Count(count(text)?)),
        Holds::Role => plain(Value::Role(read_role(text)?)),
        Holds::When => plain(Value::When(read_when(text)?)),
        Holds::Often => plain(Value::Often(read_often(text)?)),
        Holds::Open => plain(Value::YesNo(read_open(text)?)),
        Holds::Names => plain(Value::Text(tidy_text(text, NAMES_MAX_CHARS)?.unwrap_or_default())),
        Holds::Help => plain(Value::Help(read_help(text)?)),
        Holds::CameOf => plain(Value::CameOf(read_came_of(text)?)),
    })
}

fn line(text: &str, most: usize) -> Result<String, Reason> {
    Ok(tidy_line(text, most)?.unwrap_or_default())
}

fn date_alone(text: &str, facts: DateFacts) -> Result<Read<Date>, Reason> {
    let Read { value, mut changes } = match read_date(text, facts) {
        Ok(day) => return Ok(day),
        Err(_) => read_moment(text, facts)?,
    };
    if value.at.is_some_and(|at| at != Time::midnight()) {
        changes.push(Change::TimeLeftOut);
    }
    Ok(Read { value: value.on, changes })
}

/// A whole number, with the `.0` of a spreadsheet or without.
fn count(text: &str) -> Result<u16, Reason> {
    let whole = text.strip_suffix(".0").unwrap_or(text);
    let is_number = !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit());
    whole.parse().ok().filter(|_| is_number).ok_or(Reason::NotACount)
}

//! Posted text to groups and meetings, and back.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::arriving::read_clock;
use kernel::groups::{
    Group, GroupDraft, GroupError, MeetingDraft, NewGroup, NewMeeting, Often, day_code,
    day_from_code, time_code,
};
use kernel::ids::PersonId;
use kernel::people::{CalledName, LanguageTag, tidy_line};

use super::store::meetings::Kept;
use crate::web::form::{FaultArg, Faults, Posted};

/// One more than a name can have.
const NAME_MAX_CHARS: usize = CalledName::MAX_CHARS + 1;

/// What the form of a group starts with.
pub(super) fn fill_group(group: &Group) -> Posted {
    let mut form = Posted::default();
    let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
    let date = |on: Option<Date>| on.map(|on| on.to_string()).unwrap_or_default();
    form.put("name", &group.name);
    form.put("about", group.about.clone().unwrap_or_default());
    for day in &group.days {
        form.put("days", day_code(*day));
    }
    form.put("starts_at", group.starts_at.map(time_code).unwrap_or_default());
    form.put("minutes", number(group.minutes));
    form.put("often", group.often.map_or("", Often::code));
    form.put("place", group.place.clone().unwrap_or_default());
    form.put("link", group.link.clone().unwrap_or_default());
    for tag in &group.languages {
        form.put("languages", tag.as_str());
    }
    form.put("worker", group.worker.map(|id| id.to_string()).unwrap_or_default());
    form.put("room", number(group.room));
    form.put("open", if group.is_open { "yes" } else { "no" });
    form.put("started_on", date(group.started_on));
    form.put("ended_on", date(group.ended_on));
    form
}

/// A group as the form says it. `worker` is who runs it, as far as whoever writes may say that.
pub(super) fn group(posted: &Posted, worker: Option<PersonId>) -> Result<NewGroup, Faults> {
    let mut faults = Faults::none();
    let time = posted.filled("starts_at").map(read_clock).transpose();
    if time.is_err() {
        faults.add("starts_at", "groups-fault-time");
    }
    let draft = GroupDraft {
        name: posted.one("name").to_owned(),
        about: posted.one("about").to_owned(),
        days: posted.all("days").filter_map(day_from_code).collect(),
        starts_at: time.ok().flatten().map(|read| read.value),
        minutes: number(posted, "minutes", &mut faults),
        often: Often::from_code(posted.one("often")),
        place: posted.one("place").to_owned(),
        link: posted.one("link").to_owned(),
        languages: posted.all("languages").filter_map(|tag| LanguageTag::parse(tag).ok()).collect(),
        worker,
        room: number(posted, "room", &mut faults),
        is_open: posted.has("open", "yes"),
        started_on: date(posted, "started_on", &mut faults),
        ended_on: date(posted, "ended_on", &mut faults),
    };
    checked(NewGroup::check(draft), faults)
}

/// What the form of a meeting starts with. `named` are those whom the reader may know of, of all `rows`.
pub(super) fn fill_meeting(kept: &Kept, named: &[PersonId], all: usize) -> Posted {
    let mut form = Posted::default();
    form.put("met_on", kept.met_on.to_string());
    form.put("minutes", kept.minutes.map(|n| n.to_string()).unwrap_or_default());
    for person in named {
        form.put("people", person.to_string());
    }
    let others = kept.came.saturating_sub(u32::try_from(all).unwrap_or(u32::MAX));
    form.put("others", others.to_string());
    form.put("run_by", kept.run_by.map(|id| id.to_string()).unwrap_or_default());
    form.put("note", kept.note.clone().unwrap_or_default());
    form
}

/// A meeting as the form says it, and who is named in it.
pub(super) fn meeting(
    posted: &Posted,
    (people, run_by): (BTreeSet<PersonId>, Option<PersonId>),
    today: Date,
    mut faults: Faults,
) -> Result<NewMeeting, Faults> {
    let met_on = date(posted, "met_on", &mut faults);
    if met_on.is_none() && faults.iter().all(|fault| fault.field != "met_on") {
        faults.add("met_on", "groups-fault-date");
    }
    let draft = MeetingDraft {
        met_on: met_on.unwrap_or(today),
        minutes: number(posted, "minutes", &mut faults),
        people,
        others: number(posted, "others", &mut faults),
        run_by,
        note: posted.one("note").to_owned(),
    };
    let is_misread = faults.iter().any(|fault| ["others", "names"].contains(&fault.field.as_str()));
    match NewMeeting::check(draft, today) {
        // A number or a name that cannot be read is no missing count.
        Err(errors) if is_misread && errors == [GroupError::MeetingUncounted] => Err(faults),
        read => checked(read, faults),
    }
}

/// The names written one below the other, each once. One that is longer than a name can be is cut: it is
/// nobody's, and is told as it begins.
pub(super) fn names(posted: &Posted) -> BTreeSet<String> {
    let written = posted.one("names").split(['\n', ';']);
    let line = |name: &str| {
        let begins: String = name.trim().chars().take(NAME_MAX_CHARS).collect();
        tidy_line(&begins, NAME_MAX_CHARS).ok().flatten()
    };
    written.filter_map(line).collect()
}

fn checked<T>(read: Result<T, Vec<GroupError>>, mut faults: Faults) -> Result<T, Faults> {
    match read {
        Ok(value) if faults.is_empty() => Ok(value),
        Ok(_) => Err(faults),
        Err(errors) => {
            for error in errors {
                faults.add_with(error.field(), key(error), args(error));
            }
            Err(faults)
        }
    }
}

fn number(posted: &Posted, name: &'static str, faults: &mut Faults) -> Option<u32> {
    let said = posted.filled(name)?;
    let is_number = said.len() <= 9 && said.bytes().all(|b| b.is_ascii_digit());
    let number = said.parse().ok().filter(|_| is_number);
    if number.is_none() {
        faults.add(name, "groups-fault-number");
    }
    number
}

fn date(posted: &Posted, name: &'static str, faults: &mut Faults) -> Option<Date> {
    let said = posted.filled(name)?;
    let on = said.parse().ok();
    if on.is_none() {
        faults.add(name, "groups-fault-date");
    }
    on
}

const fn key(error: GroupError) -> &'static str {
    match error {
        GroupError::GroupUnnamed => "groups-fault-group-unnamed",
        GroupError::GroupTextTooLong { .. } => "groups-fault-group-text-too-long",
        GroupError::GroupLink => "groups-fault-group-link",
        GroupError::GroupEndsBefore => "groups-fault-group-ends-before",
        GroupError::GroupYear { .. } => "groups-fault-group-year",
        GroupError::GroupRoom { .. } => "groups-fault-group-room",
        GroupError::MeetingTooLong => "groups-fault-meeting-too-long",
        GroupError::MeetingAhead => "groups-fault-meeting-ahead",
        GroupError::MeetingTooOld { .. } => "groups-fault-meeting-too-old",
        GroupError::MeetingTooMany { .. } => "groups-fault-meeting-too-many",
        GroupError::MeetingUncounted => "groups-fault-meeting-uncounted",
    }
}

fn args(error: GroupError) -> Vec<(&'static str, FaultArg)> {
    match error {
        GroupError::GroupTextTooLong { max_chars, .. } => {
            vec![("max", FaultArg::Count(i64::try_from(max_chars).unwrap_or(i64::MAX)))]
        }
        GroupError::GroupRoom { max } | GroupError::MeetingTooMany { max } => {
            vec![("max", FaultArg::Count(i64::from(max)))]
        }
        GroupError::MeetingTooOld { year } => {
            vec![("year", FaultArg::Text(year.to_string()))]
        }
        _ => Vec::new(),
    }
}

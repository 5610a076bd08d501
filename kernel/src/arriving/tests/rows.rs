//! Whole rows: people, contacts, hours.

use jiff::tz::{TimeZone, offset};

use super::*;
use crate::contacts::{ContactError, Mode, NewContact, Outcome, With, WorkCode};
use crate::people::{Channel, WhyNot};

fn person(cells: &[(&str, &str)]) -> Result<ArrivingPerson, Reason> {
    person_of(&read::<PeopleColumn>(cells).values, false).map(|read| read.value)
}

#[test]
fn a_number_is_kept_and_used_only_after_a_yes() {
    let name = ("Name", "Ada Quill");
    let phone = ("Phone", "503 555 0142");
    let rules = person(&[name, phone]).unwrap().rules.unwrap();
    assert_eq!(rules.may_use(Channel::Call), Err(WhyNot::NotAgreed(Channel::Call)));
    assert!(rules.rule(Channel::Call).address().is_some());
    let rules = person(&[name, phone, ("OK to call", "yes")]).unwrap().rules.unwrap();
    assert_eq!(rules.may_use(Channel::Call), Ok(()));
    assert_eq!(rules.may_use(Channel::Text), Err(WhyNot::NotAgreed(Channel::Text)));
    // A way that leaves this site: "only inside this site" is off.
    assert!(rules.may_use(Channel::InSite).is_err());
    assert_eq!(person(&[name]).unwrap().rules, None);
}

#[test]
fn a_file_gives_two_roles_and_no_other() {
    let role = |word| person(&[("Name", "Ada"), ("Role", word)]).map(|person| person.role);
    assert_eq!(role("Client"), Ok(Some(ArrivingRole::Participant)));
    assert_eq!(role("voluntaria"), Ok(Some(ArrivingRole::PeerWorker)));
    assert_eq!(role(""), Ok(None));
    for word in ["Coordinator", "admin", "Supervisora"] {
        let read = read::<PeopleColumn>(&[("Name", "Ada"), ("Role", word)]);
        assert_eq!(read.faults, [(1, Reason::RoleByHand)], "{word}");
    }
    let unknown = read::<PeopleColumn>(&[("Name", "Ada"), ("Role", "friend of the house")]);
    assert_eq!(unknown.faults, [(1, Reason::WordUnknown)]);
    for role in ArrivingRole::ALL {
        assert_eq!(ArrivingRole::from_code(role.code()), Some(role));
    }
}

#[test]
fn a_number_stands_for_a_name_only_where_people_are_known_by_it() {
    let read = read::<PeopleColumn>(&[("Case number", "CINA-01-4347")]);
    assert!(person_of(&read.values, false).is_err());
    let found = person_of(&read.values, true).unwrap();
    assert_eq!(found.value.called.as_str(), "CINA-01-4347");
    assert_eq!(found.changes, [Change::NameFromNumber]);
}

fn entry(
    kind: Kind,
    cells: &[(&str, &str)],
    for_all: ForAll,
) -> Result<Read<ArrivingActivity>, Reason> {
    let read = match kind {
        Kind::Hours => read::<HoursColumn>(cells),
        _ => read::<ContactColumn>(cells),
    };
    let now = "2026-11-22T14:00:00Z".parse().unwrap();
    activity_of(kind, &read.values, (&TimeZone::fixed(offset(-5)), now), for_all)
}

#[test]
fn a_contact_without_a_time_of_day_stands_at_noon_where_it_was() {
    let read =
        entry(Kind::Contacts, &[("Date", "2019-03-08"), ("Person", "Ada")], ForAll::default());
    let read = read.unwrap();
    assert_eq!(read.value.started_at().to_string(), "2019-03-08T17:00:00Z");
    assert!(read.changes.contains(&Change::TimeUnsaid));
    // At nine in the morning the noon of that day is still to come.
    let read = entry(Kind::Contacts, &[("Date", "2026-11-22")], ForAll::default()).unwrap();
    assert_eq!(read.value.started_at().to_string(), "2026-11-22T05:00:00Z");
    let cells = [("Date", "3/8/2019 2:30 PM"), ("Person", "Ada")];
    let read = entry(Kind::Contacts, &cells, ForAll::default()).unwrap();
    assert_eq!(read.value.started_at().to_string(), "2019-03-08T19:30:00Z");
    let cells = [("Date", "2019-03-08T14:30:00+01:00")];
    let read = entry(Kind::Contacts, &cells, ForAll::default()).unwrap();
    assert_eq!(read.value.started_at().to_string(), "2019-03-08T13:30:00Z");
}

#[test]
fn a_length_is_reckoned_from_the_times_over_midnight_too() {
    for (from, to, minutes) in [("9:00", "10:30", 90), ("23:30", "0:15", 45)] {
        let cells = [("Date", "2019-03-08"), ("Time in", from), ("Time out", to)];
        let read = entry(Kind::Hours, &cells, ForAll::default()).unwrap();
        assert!(read.changes.contains(&Change::MinutesFromTimes));
        assert_eq!(read.value.draft(With::Nobody).minutes, minutes, "{from} to {to}");
    }
}

#[test]
fn what_holds_for_all_fills_what_a_row_does_not_say() {
    let for_all = ForAll {
        mode: Some(Mode::Phone),
        outcome: Some(Outcome::Reached),
        work: Some(WorkCode::D5),
    };
    let cells = [("Date", "2019-03-08"), ("Person", "Ada"), ("Mode", "in person")];
    let read = entry(Kind::Contacts, &cells, for_all).unwrap();
    assert!(read.changes.contains(&Change::SettledForAll));
    let draft = read.value.draft(With::Anonymous);
    assert_eq!((draft.mode, draft.outcome), (Some(Mode::InPerson), Some(Outcome::Reached)));
    assert!(draft.codes.contains(&WorkCode::D5));
}

#[test]
fn a_word_for_the_work_that_is_not_known_goes_into_the_note_or_is_refused() {
    let cells = [("Date", "2019-03-08"), ("Activity", "Event set-up"), ("Notes", "in the hall")];
    assert_eq!(entry(Kind::Hours, &cells, ForAll::default()), Err(Reason::WordUnknown));
    let for_all = ForAll { work: Some(WorkCode::I1), ..ForAll::default() };
    let read = entry(Kind::Hours, &cells, for_all).unwrap();
    assert!(read.changes.contains(&Change::WorkIntoNote));
    let draft = read.value.draft(With::Nobody);
    assert_eq!(draft.note, "Event set-up\nin the hall");
    // Nobody wrote the note for the person it is about.
    assert!(!draft.is_note_shared);
}

#[test]
fn what_happened_years_ago_may_come_in_and_what_is_to_come_may_not() {
    let now = "2026-11-22T12:00:00Z".parse().unwrap();
    let for_all =
        ForAll { mode: Some(Mode::Phone), outcome: Some(Outcome::LeftMessage), work: None };
    let check = |on| {
        let cells = [("Date", on), ("Person", "Ada")];
        let draft = entry(Kind::Contacts, &cells, for_all).unwrap().value;
        let person = crate::ids::PersonId::from_uuid(uuid::Uuid::from_u128(7));
        let draft = draft.draft(With::Person(person));
        NewContact::check_history(draft, now, &crate::contacts::ContactTopics::default())
            .map(drop)
            .map_err(|errors| errors.iter().map(ContactError::code).collect::<Vec<_>>())
    };
    // A message that was left then is no question of what is agreed now.
    assert_eq!(check("1999-03-08"), Ok(()));
    assert_eq!(check("1930-01-01"), Ok(()));
    assert_eq!(check("1929-12-31"), Err(vec!["too_old"]));
    assert_eq!(check("2027-01-01"), Err(vec!["in_the_future"]));
}

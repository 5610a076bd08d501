//! Groups and meetings: what can be kept.

use std::collections::BTreeSet;

use jiff::civil::{Weekday, date, time};
use uuid::Uuid;

use super::*;
use crate::ids::Id;

fn group(change: impl FnOnce(&mut GroupDraft)) -> Result<Group, Vec<GroupError>> {
    let mut draft = GroupDraft { name: "Tuesday tea".into(), ..GroupDraft::default() };
    change(&mut draft);
    NewGroup::check(draft).map(|new| new.group().clone())
}

fn meeting(change: impl FnOnce(&mut MeetingDraft)) -> Result<NewMeeting, Vec<GroupError>> {
    let mut draft = MeetingDraft {
        met_on: date(2031, 3, 4),
        minutes: Some(90),
        people: BTreeSet::from([Id::from_uuid(Uuid::from_u128(1))]),
        others: None,
        run_by: None,
        note: String::new(),
    };
    change(&mut draft);
    NewMeeting::check(draft, date(2031, 3, 4))
}

#[test]
fn a_name_is_enough_for_a_group() {
    let kept = group(|_| ()).unwrap();
    assert_eq!((kept.name.as_str(), kept.days.len(), kept.room), ("Tuesday tea", 0, None));
    assert!(!kept.is_open, "nobody said that somebody new can come");
}

#[test]
fn days_stand_in_the_order_of_the_week_and_once() {
    let days = vec![Weekday::Friday, Weekday::Monday, Weekday::Friday];
    let kept = group(|draft| draft.days = days).unwrap();
    assert_eq!(kept.days, [Weekday::Monday, Weekday::Friday]);
}

#[test]
fn every_fault_of_a_group_comes_at_once() {
    let faults = group(|draft| {
        draft.name = " \t".into();
        draft.about = "x".repeat(1_001);
        draft.link = "javascript:alert(1)".into();
        draft.minutes = Some(1_441);
        draft.room = Some(1_001);
        draft.started_on = Some(date(2031, 1, 2));
        draft.ended_on = Some(date(2031, 1, 1));
    });
    let fields: Vec<_> = faults.unwrap_err().iter().map(|error| error.field()).collect();
    assert_eq!(fields, ["name", "about", "link", "minutes", "room", "ended_on"]);
}

#[test]
fn a_link_is_a_web_address_and_nothing_else() {
    assert_eq!(group_link(""), Ok(None));
    assert_eq!(group_link("meet.example/tea"), Ok(Some("https://meet.example/tea".into())));
    for bad in ["the back room", "javascript:x", "https://a:b@evil.example", "tel:5"] {
        assert_eq!(group_link(bad), Err(GroupError::GroupLink), "{bad}");
    }
}

#[test]
fn a_group_is_over_from_the_day_after_its_last() {
    let kept = group(|draft| draft.ended_on = Some(date(2031, 3, 4))).unwrap();
    assert!(!kept.is_over(date(2031, 3, 4)));
    assert!(kept.is_over(date(2031, 3, 5)));
}

#[test]
fn named_and_unnamed_are_counted_together() {
    assert_eq!(meeting(|_| ()).unwrap().came(), 1);
    assert_eq!(meeting(|draft| draft.others = Some(7)).unwrap().came(), 8);
}

#[test]
fn a_meeting_to_which_nobody_came_has_to_be_said() {
    let nobody = |others| {
        meeting(|draft| {
            draft.people.clear();
            draft.others = others;
        })
    };
    assert_eq!(nobody(None).unwrap_err(), [GroupError::MeetingUncounted]);
    assert_eq!(nobody(Some(0)).unwrap().came(), 0);
}

#[test]
fn a_meeting_has_happened_and_ends_within_a_day() {
    type Change = fn(&mut MeetingDraft);
    let cases: [(Change, GroupError); 4] = [
        (|draft| draft.met_on = date(2031, 3, 5), GroupError::MeetingAhead),
        (|draft| draft.met_on = date(1929, 12, 31), GroupError::MeetingTooOld { year: 1930 }),
        (|draft| draft.minutes = Some(1_441), GroupError::MeetingTooLong),
        (|draft| draft.others = Some(2_000), GroupError::MeetingTooMany { max: CAME_MAX }),
    ];
    for (change, error) in cases {
        assert_eq!(meeting(change).unwrap_err(), [error]);
    }
}

#[test]
fn codes_come_back_as_what_they_stand_for() {
    assert!(DAYS.into_iter().all(|day| day_from_code(day_code(day)) == Some(day)));
    assert!(Often::ALL.into_iter().all(|often| Often::from_code(often.code()) == Some(often)));
    assert_eq!(time_from_code(&time_code(time(8, 5, 0, 0))), Some(time(8, 5, 0, 0)));
    for bad in ["", "8:5", "24:00", "-1:00", "08:60", "é8:00", "08:00:00"] {
        assert_eq!(time_from_code(bad), None, "{bad}");
    }
}

#[test]
fn the_last_day_is_found_by_the_days_of_the_week() {
    let tuesday = date(2031, 3, 4);
    let cases: [(&[Weekday], _); 4] = [
        (&[], tuesday),
        (&[Weekday::Tuesday], tuesday),
        (&[Weekday::Wednesday], date(2031, 2, 26)),
        (&[Weekday::Wednesday, Weekday::Sunday], date(2031, 3, 2)),
    ];
    for (days, wanted) in cases {
        let kept = group(|draft| draft.days = days.to_vec()).unwrap();
        assert_eq!(kept.last_day(tuesday), wanted, "{days:?}");
    }
}

#[test]
fn a_year_that_cannot_be_meant_is_told() {
    let errors = group(|draft| draft.ended_on = Some(date(9999, 12, 31))).unwrap_err();
    assert_eq!(errors, [GroupError::GroupYear { field: "ended_on" }]);
    let early = group(|draft| draft.started_on = Some(date(203, 1, 1))).unwrap_err();
    assert_eq!(early, [GroupError::GroupYear { field: "started_on" }]);
}

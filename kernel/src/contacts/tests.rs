mod hello;
mod plan;

use std::collections::BTreeSet;

use jiff::civil::{Weekday, date};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use uuid::Uuid;

use super::WorkCode::{D2, D5, D6, D7, I2, W2};
use super::*;
use crate::ids::PersonId;
use crate::people::{
    Address, Channel, ContactRule, Email, Phone, ReachRules, ValueCode, Voicemail, WhyNot,
};

fn person(n: u128) -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(n))
}

fn now() -> Timestamp {
    "2031-11-25T19:10:00Z".parse().unwrap()
}

fn mins_ago(minutes: i64) -> Timestamp {
    now().checked_sub(SignedDuration::from_mins(minutes)).unwrap()
}

/// A call that reached one person half an hour ago.
fn call() -> ContactDraft {
    ContactDraft {
        with: With::Person(person(1)),
        minutes: 30,
        mode: Some(Mode::Phone),
        outcome: Some(Outcome::Reached),
        codes: BTreeSet::from([WorkCode::D5]),
        ..ContactDraft::at(mins_ago(30))
    }
}

fn rules(channel: Channel, voicemail: Voicemail) -> ReachRules {
    let address = match channel {
        Channel::Email => Address::Email(Email::parse("a@example.org").unwrap()),
        _ => Address::Phone(Phone::parse("555 0142").unwrap()),
    };
    let rule = ContactRule::unasked(channel).allowed(true).at(Some(address)).unwrap();
    let mut rules = ReachRules::default();
    rules.set(rule.voicemail_is(voicemail));
    rules
}

fn check(draft: ContactDraft, rules: Option<&ReachRules>) -> Result<NewContact, Vec<ContactError>> {
    NewContact::check(draft, now(), rules, &ContactTopics::default())
}

fn faults(draft: ContactDraft) -> Vec<ContactError> {
    check(draft, None).err().unwrap_or_default()
}

#[test]
fn direct_work_is_d1_to_d8_and_nothing_else() {
    for work in WorkCode::ALL {
        assert_eq!(work.is_direct(), work.code().starts_with('D'));
        assert_eq!(WorkCode::from_code(work.code()), Some(work));
    }
    assert_eq!(WorkCode::from_code("w2"), Some(WorkCode::W2));
    assert_eq!(WorkCode::from_code("D9"), None);
}

#[test]
fn a_plain_contact_is_kept() {
    assert!(check(call(), None).unwrap().is_direct());
}

#[test]
fn the_clock_may_run_ahead_a_quarter_of_an_hour_and_the_memory_back_a_year() {
    for (minutes_ago, wanted) in [
        (0, vec![]),
        (-15, vec![]),
        (-16, vec![ContactError::InTheFuture]),
        (366 * 24 * 60, vec![]),
        (366 * 24 * 60 + 1, vec![ContactError::TooOld { max_days: 366 }]),
    ] {
        let draft = ContactDraft { started_at: mins_ago(minutes_ago), ..call() };
        assert_eq!(faults(draft), wanted, "{minutes_ago}");
    }
}

#[test]
fn a_contact_lasts_from_no_time_to_a_day() {
    for minutes in [0, 1440] {
        assert_eq!(faults(ContactDraft { minutes, ..call() }), []);
    }
    let wanted = ContactError::TooLong { found_min: 1441, max_min: 1440 };
    assert_eq!(faults(ContactDraft { minutes: 1441, ..call() }), [wanted]);
}

#[test]
fn direct_work_needs_someone_and_someone_may_stay_anonymous() {
    let alone = ContactDraft { with: With::Nobody, outcome: None, ..call() };
    assert_eq!(faults(alone), [ContactError::DirectWithNobody(WorkCode::D5)]);
    assert_eq!(faults(ContactDraft { with: With::Anonymous, ..call() }), []);
    let four = With::Several { people: BTreeSet::new(), others_count: 4 };
    assert_eq!(faults(ContactDraft { with: four, mode: Some(Mode::Group), ..call() }), []);
    let none = With::Several { people: BTreeSet::new(), others_count: 0 };
    assert_eq!(faults(ContactDraft { with: none, ..call() }), [ContactError::SeveralIsEmpty]);
}

#[test]
fn indirect_work_needs_nobody_and_no_mode() {
    let desk = ContactDraft {
        minutes: 90,
        codes: BTreeSet::from([WorkCode::I7, WorkCode::W2]),
        ..ContactDraft::at(mins_ago(90))
    };
    assert!(!check(desk.clone(), None).unwrap().is_direct());
    let odd = ContactDraft { outcome: Some(Outcome::NoAnswer), ..desk };
    assert_eq!(faults(odd), [ContactError::OutcomeWithNobody]);
}

#[test]
fn every_fault_is_told_at_once_with_its_field() {
    let draft = ContactDraft {
        started_at: mins_ago(-60),
        minutes: 2000,
        mode: None,
        codes: BTreeSet::new(),
        topics: BTreeSet::from([ValueCode::parse("weather").unwrap()]),
        next: Next::Day(date(2031, 11, 1)),
        note: "x".repeat(10_001),
        ..call()
    };
    let fields: Vec<_> = faults(draft).iter().map(|f| f.field().unwrap()).collect();
    let wanted = ["started_at", "minutes", "codes", "mode", "topics", "follow_up_on", "note"];
    assert_eq!(fields, wanted);
}

#[test]
fn a_message_counts_only_where_the_person_agreed_to_one() {
    let left =
        |mode| ContactDraft { mode: Some(mode), outcome: Some(Outcome::LeftMessage), ..call() };
    let silent = rules(Channel::Call, Voicemail::No);
    let agreed = rules(Channel::Call, Voicemail::FirstNameOnly);
    let email = rules(Channel::Email, Voicemail::No);
    let no = |why| Err(vec![ContactError::MessageNotAllowed(why)]);
    for (mode, rules, wanted) in [
        (Mode::Phone, Some(&agreed), Ok(())),
        (Mode::Phone, Some(&silent), no(WhyNot::NoVoicemail)),
        (Mode::Phone, None, no(WhyNot::NotAgreed(Channel::Call))),
        (Mode::InPerson, Some(&silent), no(WhyNot::NoVoicemail)),
        (Mode::Email, Some(&email), Ok(())),
        (Mode::Email, Some(&agreed), no(WhyNot::NotAgreed(Channel::Email))),
        // A call agreed to is no text agreed to; before anybody was asked, this site is.
        (Mode::Text, Some(&agreed), no(WhyNot::NotAgreed(Channel::Text))),
        (Mode::Text, None, Ok(())),
    ] {
        assert_eq!(check(left(mode), rules).map(|_| ()), wanted, "{mode:?}");
    }
    let anonymous = ContactDraft { with: With::Anonymous, ..left(Mode::Phone) };
    assert_eq!(check(anonymous, Some(&agreed)), Err(vec![ContactError::MessageToNobody]));
}

#[test]
fn a_call_to_somebody_who_agreed_to_other_ways_is_told_with_a_word_why() {
    let asked = call();
    let email = rules(Channel::Email, Voicemail::No);
    let refused = Err(vec![ContactError::CallNotAgreed]);
    assert_eq!(check(asked.clone(), Some(&email)).map(|_| ()), refused);
    let blank = ContactDraft { note: " \n".into(), ..call() };
    assert_eq!(check(blank, Some(&email)).map(|_| ()), refused);
    let told = ContactDraft { note: "The bus was cancelled.".into(), ..call() };
    let by_them = ContactDraft { direction: Some(Direction::In), ..call() };
    let other = ContactDraft { mode: Some(Mode::InPerson), ..call() };
    for fine in [told, by_them, other] {
        assert!(check(fine, Some(&email)).is_ok());
    }
    // Nobody asked yet, or calls are fine.
    assert!(check(call(), Some(&ReachRules::default())).is_ok());
    assert!(check(call(), Some(&rules(Channel::Call, Voicemail::No))).is_ok());
    assert!(check(asked, None).is_ok());
}

#[test]
fn the_participant_can_read_a_note_unless_the_worker_says_otherwise() {
    let typed = ContactDraft { note: " Walked by the river.\r\n ".into(), ..call() };
    let kept = check(typed.clone(), None).unwrap();
    assert_eq!(kept.note().unwrap().text(), "Walked by the river.");
    assert!(kept.note().unwrap().is_shared);
    let kept = check(ContactDraft { is_note_shared: false, ..typed }, None).unwrap();
    assert!(!kept.note().unwrap().is_shared);
    assert_eq!(check(call(), None).unwrap().note(), None);
}

#[test]
fn a_note_sealed_on_a_phone_for_days_keeps_its_follow_up() {
    let draft = ContactDraft {
        started_at: "2031-11-20T19:10:00Z".parse().unwrap(),
        next: Next::Day(date(2031, 11, 22)),
        ..call()
    };
    assert_eq!(faults(draft), []);
}

#[test]
fn the_ten_second_form_stands_for_a_whole_contact() {
    let topics = ContactTopics::default();
    let quick = |how, ticked: &[&str]| {
        QuickContact {
            person: person(1),
            started_at: mins_ago(5),
            how,
            minutes: 30,
            topics: ticked.iter().map(|t| ValueCode::parse(t).unwrap()).collect(),
            note: String::new(),
            is_for_supervision: false,
        }
        .draft(&topics, &ReachRules::default())
    };
    for (how, ticked, codes, minutes, outcome) in [
        (QuickHow::InPerson, vec![], vec![D5], 30, Outcome::Reached),
        (QuickHow::Phone, vec!["housing", "wellness_plan"], vec![D2, D7], 30, Outcome::Reached),
        (QuickHow::Tried, vec![], vec![], 0, Outcome::NoAnswer),
        (QuickHow::Group, vec!["being_there"], vec![D5, D6], 30, Outcome::Reached),
    ] {
        let draft = quick(how, &ticked);
        assert_eq!(draft.codes.iter().copied().collect::<Vec<_>>(), codes);
        assert_eq!((draft.minutes, draft.outcome), (minutes, Some(outcome)));
        assert!(draft.is_note_shared);
        assert_eq!(check(draft, None).map(|_| ()), Ok(()));
    }
    let unknown = quick(QuickHow::Phone, &["weather"]);
    assert_eq!(faults(unknown), [ContactError::NotATopic]);
}

#[test]
fn only_the_author_can_undo_and_only_for_ten_minutes() {
    let author = person(1);
    for (saved_min_ago, asking, wanted) in [
        (0, author, Ok(())),
        (10, author, Ok(())),
        (-2, author, Ok(())),
        (11, author, Err(ContactError::UndoOver { window_min: 10 })),
        (1, person(2), Err(ContactError::NotTheAuthor)),
    ] {
        assert_eq!(may_undo(author, mins_ago(saved_min_ago), asking, now()), wanted);
    }
}

fn entry(minutes: u32, codes: &[WorkCode], outcome: Option<Outcome>) -> WeekEntry {
    WeekEntry { minutes, codes: codes.to_vec(), outcome, planned: Some(Planned::Planned) }
}

#[test]
fn a_week_adds_up_direct_and_indirect_reached_and_tried() {
    let sum = WeekSummary::of(&[
        entry(30, &[D5], Some(Outcome::Reached)),
        entry(45, &[D2, I2], Some(Outcome::Reached)),
        entry(0, &[D5], Some(Outcome::NoAnswer)),
        entry(0, &[D5], Some(Outcome::Rescheduled)),
        entry(60, &[I2, W2], None),
    ]);
    assert_eq!((sum.direct_min, sum.indirect_min), (75, 60));
    assert_eq!((sum.reached_count, sum.tried_count), (2, 2));
    assert_eq!((sum.planned_count, sum.unplanned_count), (5, 0));
    assert_eq!((sum.work_count[&D5], sum.work_count[&I2]), (3, 2));
    assert_eq!(WeekSummary::of(&[]), WeekSummary::default());
}

#[test]
fn a_week_begins_where_the_country_says() {
    // 25 November 2031 is a Tuesday.
    assert_eq!(
        week_of(date(2031, 11, 25), Weekday::Monday),
        (date(2031, 11, 24), date(2031, 11, 30))
    );
    assert_eq!(
        week_of(date(2031, 11, 25), Weekday::Sunday),
        (date(2031, 11, 23), date(2031, 11, 29))
    );
    assert_eq!(
        week_of(date(2031, 11, 24), Weekday::Monday),
        (date(2031, 11, 24), date(2031, 11, 30))
    );
    assert_eq!(
        week_of(date(2031, 11, 23), Weekday::Monday),
        (date(2031, 11, 17), date(2031, 11, 23))
    );
}

#[test]
fn weeks_begin_at_midnight_on_both_sides_of_a_change_of_clocks() {
    let chicago = jiff::tz::TimeZone::posix("CST6CDT,M3.2.0,M11.1.0").unwrap();
    for (first, wanted) in [
        // Forward on 9 March: that week has 167 hours.
        (
            date(2031, 3, 3),
            ["2031-03-03T06:00:00Z", "2031-03-10T05:00:00Z", "2031-03-17T05:00:00Z"],
        ),
        // Back on 2 November: that week has 169 hours.
        (
            date(2031, 10, 27),
            ["2031-10-27T05:00:00Z", "2031-11-03T06:00:00Z", "2031-11-10T06:00:00Z"],
        ),
    ] {
        let wanted: Vec<Timestamp> = wanted.iter().map(|at| at.parse().unwrap()).collect();
        assert_eq!(week_starts(first, 2, &chicago), wanted);
    }
}

#[test]
fn a_quick_note_says_nothing_that_was_not_asked() {
    let quick = QuickContact {
        person: person(1),
        started_at: now(),
        how: QuickHow::InPerson,
        minutes: 30,
        topics: BTreeSet::new(),
        note: String::new(),
        is_for_supervision: false,
    };
    let draft = quick.draft(&ContactTopics::default(), &ReachRules::default());
    assert_eq!((draft.planned, draft.place, draft.direction), (None, None, None));
    assert_eq!(draft.next, Next::Unsaid);
}

#[test]
fn every_code_has_words_in_both_languages() {
    let mut ids: Vec<String> = Vec::new();
    let mut all = |prefix: &str, codes: &[&str]| {
        let kebab = |c: &&str| c.replace('_', "-").to_lowercase();
        ids.extend(codes.iter().map(|c| format!("contacts-{prefix}-{}", kebab(c))));
    };
    all("work", &WorkCode::ALL.map(WorkCode::code));
    all("mode", &Mode::ALL.map(Mode::code));
    all("direction", &Direction::ALL.map(Direction::code));
    all("outcome", &Outcome::ALL.map(Outcome::code));
    all("place", &PlaceKind::ALL.map(PlaceKind::code));
    all("planned", &Planned::ALL.map(Planned::code));
    all("how", &QuickHow::ALL.map(QuickHow::code));
    all("with", &With::CODES);
    all("topic", &DEFAULT_CONTACT_TOPICS.map(|(code, _)| code));
    all("hello", &Hello::CODES);
    all("soon", &SoonReason::CODES);
    all("fault", &ContactError::CODES);
    for file in [
        include_str!("../../../server/locales/en/contacts.ftl"),
        include_str!("../../../server/locales/es/contacts.ftl"),
    ] {
        for id in &ids {
            assert!(file.lines().any(|line| line.starts_with(&format!("{id} ="))), "{id}");
        }
    }
}

proptest! {
    #[test]
    fn the_order_of_entries_never_changes_a_week(minutes in prop::collection::vec(0_u32..1440, 0..9)) {
        let mut entries: Vec<WeekEntry> = minutes
            .iter()
            .map(|m| entry(*m, &[WorkCode::ALL[*m as usize % 17]], None))
            .collect();
        let forward = WeekSummary::of(&entries);
        entries.reverse();
        prop_assert_eq!(forward, WeekSummary::of(&entries));
    }
}

#[test]
fn somebody_is_tried_in_a_way_they_agreed_to() {
    let agreed = |channels: &[Channel]| {
        let mut rules = ReachRules::default();
        for channel in channels {
            rules.set(ContactRule::unasked(*channel).allowed(true));
        }
        rules
    };
    for (channels, mode) in [
        (vec![Channel::Text, Channel::Call], Mode::Phone),
        (vec![Channel::Text], Mode::Text),
        (vec![Channel::Email], Mode::Email),
        (vec![Channel::InSite, Channel::Post], Mode::InPerson),
        (vec![], Mode::Phone),
    ] {
        let quick = QuickContact {
            person: person(1),
            started_at: now(),
            how: QuickHow::Tried,
            minutes: 15,
            topics: BTreeSet::new(),
            note: String::new(),
            is_for_supervision: false,
        };
        let rules = agreed(&channels);
        let draft = quick.draft(&ContactTopics::default(), &rules);
        assert_eq!((draft.mode, draft.minutes), (Some(mode), 0), "{channels:?}");
        assert_eq!(check(draft, Some(&rules)).map(|_| ()), Ok(()), "{channels:?}");
    }
}

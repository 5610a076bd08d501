use jiff::civil::{Date, date};

use super::*;

const TODAY: Date = date(2031, 3, 4);

fn draft() -> ReferralDraft {
    ReferralDraft { place: "Elm Street pantry".into(), ..ReferralDraft::on(TODAY) }
}

#[test]
fn a_place_and_a_day_are_enough() {
    let kept = NewReferral::check(&draft(), TODAY).unwrap();
    assert_eq!(kept.draft().came_of, CameOf::NotKnown);
    assert_eq!((kept.draft().help, kept.draft().worker), (None, None));
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let long = "x".repeat(NewReferral::PLACE_MAX_CHARS + 1);
    let max = (NewReferral::PLACE_MAX_CHARS, NewReferral::NEED_MAX_CHARS);
    for (draft, errors) in [
        (ReferralDraft { place: " \n\t ".into(), ..draft() }, vec![ReferralError::PlaceUnsaid]),
        (
            ReferralDraft { place: long.clone(), need_words: long, ..draft() },
            vec![
                ReferralError::PlaceTooLong { max_chars: max.0 },
                ReferralError::NeedTooLong { max_chars: max.1 },
            ],
        ),
        (ReferralDraft { on: date(2031, 3, 5), ..draft() }, vec![ReferralError::DayAhead]),
        (ReferralDraft { on: date(1929, 1, 1), ..draft() }, vec![ReferralError::DayTooLongAgo]),
    ] {
        assert_eq!(NewReferral::check(&draft, TODAY), Err(errors));
    }
}

#[test]
fn a_place_is_one_line() {
    let kept = NewReferral::check(
        &ReferralDraft { place: "  Elm\u{0} Street\n\npantry ".into(), ..draft() },
        TODAY,
    );
    assert_eq!(kept.unwrap().draft().place, "Elm Street pantry");
}

#[test]
fn who_came_to_us_got_here() {
    let draft = ReferralDraft {
        towards: Towards::Us,
        help: Some(Help::Told),
        came_of: CameOf::DidNotWant,
        ..draft()
    };
    let kept = NewReferral::check(&draft, TODAY).unwrap();
    assert_eq!((kept.draft().help, kept.draft().came_of), (None, CameOf::GotThere));
}

#[test]
fn codes_lead_back_to_what_they_are_of() {
    assert!(Towards::ALL.iter().all(|one| Towards::from_code(one.code()) == Some(*one)));
    assert!(Help::ALL.iter().all(|one| Help::from_code(one.code()) == Some(*one)));
    assert!(CameOf::ALL.iter().all(|one| CameOf::from_code(one.code()) == Some(*one)));
    assert_eq!(CameOf::from_code("failed"), None);
}

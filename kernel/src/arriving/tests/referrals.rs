use std::collections::BTreeMap;

use super::*;
use crate::referrals::{CameOf, Help, NewReferral, Towards};
use crate::resources::NeedKind;

fn read(cells: &[(&str, &str)]) -> Result<Read<ArrivingReferral>, Reason> {
    let row = super::read::<ReferralColumn>(cells);
    assert_eq!(row.faults, [], "{cells:?}");
    referral_of(&row.values)
}

#[test]
fn a_row_points_to_a_service_or_comes_from_one() {
    let row = [
        ("Client", "Ada"),
        ("Referral date", "2026-11-02"),
        ("Agency", "Elm pantry"),
        ("Category", "Food Bank"),
        ("Warm handoff", "yes"),
        ("Status", "Completed"),
    ];
    let referral = read(&row).unwrap().value.draft(None);
    assert_eq!(referral.towards, Towards::Service);
    assert_eq!((referral.need, referral.need_words.as_str()), (Some(NeedKind::Food), ""));
    assert_eq!((referral.help, referral.came_of), (Some(Help::Together), CameOf::GotThere));
    assert!(NewReferral::check(&referral, date(2026, 11, 22)).is_ok());
    let row =
        [("Client", "Ada"), ("Date", "2026-11-02"), ("Referral source", "Ward 3"), ("Agency", "")];
    let referral = read(&row).unwrap().value.draft(None);
    assert_eq!((referral.towards, referral.place.as_str()), (Towards::Us, "Ward 3"));
}

#[test]
fn a_row_with_two_places_tells_of_two() {
    let row = [("Client", "Ada"), ("Date", "2026-11-02"), ("From", ""), ("Agency", "A")];
    assert!(read(&row).is_ok());
    let row =
        [("Client", "Ada"), ("Date", "2026-11-02"), ("Referral source", "B"), ("Agency", "A")];
    assert_eq!(read(&row), Err(Reason::TwoPlaces));
}

#[test]
fn a_need_nobody_knows_stays_in_its_words() {
    let row =
        [("Client", "Ada"), ("Date", "2026-11-02"), ("Agency", "A"), ("Need", "glasses for work")];
    let read = read(&row).unwrap();
    assert_eq!(read.changes, [Change::NeedAsWords]);
    let referral = read.value.draft(None);
    assert_eq!((referral.need, referral.need_words.as_str()), (None, "glasses for work"));
}

#[test]
fn who_referred_is_asked_for_because_it_may_be_a_colleague_or_a_place() {
    let read = understand::<ReferralColumn>(&texts(&["Referred by"]), &BTreeMap::new());
    let both = vec![ReferralColumn::CameFrom, ReferralColumn::Worker];
    assert_eq!(read[0].verdict, Verdict::TwoMeanings(both));
}

#[test]
fn words_for_how_and_what_came_of_it() {
    for (text, help) in [
        ("told", Some(Help::Told)),
        ("Info only", Some(Help::Told)),
        ("Warm Hand-Off", Some(Help::Together)),
        ("Acompañada", Some(Help::WentAlong)),
        ("fax", None),
    ] {
        assert_eq!(read_help(text).ok(), help, "{text}");
    }
    for (text, came_of) in [
        ("Pending", Ok(CameOf::NotKnown)),
        ("ENROLLED", Ok(CameOf::GotThere)),
        ("No-show", Ok(CameOf::DidNotWorkOut)),
        ("not eligible", Ok(CameOf::DidNotWorkOut)),
        ("Client declined", Ok(CameOf::DidNotWant)),
        ("closed", Err(Reason::TwoMeanings)),
        ("purple", Err(Reason::WordUnknown)),
    ] {
        assert_eq!(read_came_of(text), came_of, "{text}");
    }
}

#[test]
fn no_word_stands_with_two_meanings() {
    for help in Help::ALL {
        assert_eq!(read_help(help.code()), Ok(help));
    }
    for came_of in CameOf::ALL {
        assert_eq!(read_came_of(came_of.code()), Ok(came_of));
    }
    for need in NeedKind::ALL {
        assert_eq!(read_need(&need.code().replace('_', " ")), Some(need));
    }
}

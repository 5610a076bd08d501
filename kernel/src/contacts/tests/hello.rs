use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::super::*;

fn on(day: i8) -> Date {
    date(2031, 11, day)
}

fn facts(last: i8, every: Option<u16>) -> HelloFacts {
    HelloFacts { last_reached_on: Some(on(last)), hello_every_days: every, ..HelloFacts::default() }
}

#[test]
fn hello_follows_what_the_two_agreed() {
    let today = on(25);
    let paused = |until_on| Some(Break { until_on });
    let agreed = Hello::Soon(SoonReason::Agreed { every_days: 7, since_days: 16 });
    let first = HelloFacts { hello_every_days: Some(7), ..HelloFacts::default() };
    let weekly = facts(9, Some(7));
    for (name, facts, wanted) in [
        ("16 days ago, planned weekly", weekly, agreed),
        ("six days of seven", facts(19, Some(7)), Hello::InTouch),
        (
            "seven of seven",
            facts(18, Some(7)),
            Hello::Soon(SoonReason::Agreed { every_days: 7, since_days: 7 }),
        ),
        ("no plan", facts(1, None), Hello::NoPlan),
        ("nothing known", HelloFacts::default(), Hello::NoPlan),
        ("new pair", first, Hello::Soon(SoonReason::FirstHello)),
        (
            "asked for a call after Monday",
            HelloFacts { follow_up_on: Some(on(24)), ..facts(20, None) },
            Hello::Soon(SoonReason::FollowUp { on: on(24) }),
        ),
        (
            "asked for another day than the one that was set",
            HelloFacts { follow_up_on: Some(on(27)), is_move_asked: true, ..weekly },
            Hello::Soon(SoonReason::MoveAsked { on: on(27) }),
        ),
        (
            "a break rests even that",
            HelloFacts {
                follow_up_on: Some(on(27)),
                is_move_asked: true,
                taking_break: paused(None),
                ..weekly
            },
            Hello::Break { until_on: None },
        ),
        (
            "that call took place",
            HelloFacts { follow_up_on: Some(on(24)), ..facts(24, None) },
            Hello::NoPlan,
        ),
        ("coffee on Thursday", HelloFacts { follow_up_on: Some(on(27)), ..weekly }, Hello::InTouch),
        (
            "a day set far beyond the rhythm",
            HelloFacts { follow_up_on: Some(date(2032, 3, 1)), ..weekly },
            agreed,
        ),
        (
            "on a break",
            HelloFacts { taking_break: paused(Some(on(26))), follow_up_on: Some(on(1)), ..weekly },
            Hello::Break { until_on: Some(on(26)) },
        ),
        (
            "on a break without an end",
            HelloFacts { taking_break: paused(None), ..weekly },
            Hello::Break { until_on: None },
        ),
        (
            "the break ends today",
            HelloFacts { taking_break: paused(Some(on(25))), ..facts(1, None) },
            Hello::Soon(SoonReason::BreakOver { on: on(25) }),
        ),
        (
            "spoken since the break",
            HelloFacts { taking_break: paused(Some(on(20))), ..facts(22, Some(7)) },
            Hello::InTouch,
        ),
        ("the clock went back", facts(28, Some(7)), Hello::InTouch),
    ] {
        assert_eq!(Hello::of(&facts, today), wanted, "{name}");
    }
}

#[test]
fn the_list_goes_soon_then_in_touch_then_no_plan_then_breaks() {
    let mut list = [
        ("break", HelloFacts { taking_break: Some(Break { until_on: None }), ..facts(2, None) }),
        ("no plan", facts(2, None)),
        ("in touch, yesterday", facts(24, Some(7))),
        ("in touch, six days", facts(19, Some(7))),
        ("hoped for on the 24th", HelloFacts { follow_up_on: Some(on(24)), ..facts(2, None) }),
        ("hoped for on the 16th", facts(9, Some(7))),
    ];
    list.sort_by_key(|(_, facts)| Hello::of(facts, on(25)).key(facts));
    assert_eq!(
        list.map(|(name, _)| name),
        [
            "hoped for on the 16th",
            "hoped for on the 24th",
            "in touch, six days",
            "in touch, yesterday",
            "no plan",
            "break",
        ]
    );
}

proptest! {
    #[test]
    fn hello_never_bothers_someone_on_a_break(
        last in 1_i8..=28, every in proptest::option::of(1_u16..400), ends in 1_i8..=28,
        follow_up in proptest::option::of(1_i8..=28), today in 1_i8..=28,
    ) {
        let facts = HelloFacts {
            follow_up_on: follow_up.map(on),
            taking_break: Some(Break { until_on: Some(on(ends)) }),
            ..facts(last, every)
        };
        let is_break = matches!(Hello::of(&facts, on(today)), Hello::Break { .. });
        prop_assert_eq!(is_break, today < ends);
    }
}

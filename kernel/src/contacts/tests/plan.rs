use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::super::*;

fn on(day: i8) -> Date {
    date(2031, 11, day)
}

fn spoke(day: i8, next: Next) -> PlanEntry {
    PlanEntry { on: on(day), is_reached: true, next }
}

fn tried(day: i8) -> PlanEntry {
    PlanEntry { on: on(day), is_reached: false, next: Next::Unsaid }
}

#[test]
fn a_planned_day_holds_until_they_spoke_on_it_or_somebody_said_otherwise() {
    let set = spoke(20, Next::Day(on(25)));
    // As written down, the newest first.
    for (name, entries, wanted) in [
        ("nothing was ever said", vec![spoke(20, Next::Unsaid)], None),
        ("nothing is written down", vec![], None),
        ("a day is set", vec![set], Some(on(25))),
        ("a chat before it", vec![spoke(22, Next::Unsaid), set], Some(on(25))),
        ("a try before it", vec![tried(22), set], Some(on(25))),
        ("they spoke on the day", vec![spoke(25, Next::Unsaid), set], None),
        ("they spoke later", vec![spoke(26, Next::Unsaid), set], None),
        ("nobody answered on the day", vec![tried(25), set], Some(on(25))),
        ("moved", vec![spoke(22, Next::Day(on(28))), set], Some(on(28))),
        ("no day any more", vec![spoke(22, Next::NoDay), set], None),
        ("set again after none", vec![set, spoke(18, Next::NoDay)], Some(on(25))),
        ("an older talk written down late", vec![spoke(10, Next::Unsaid), set], Some(on(25))),
        ("later today, set this morning", vec![spoke(20, Next::Day(on(20)))], Some(on(20))),
    ] {
        assert_eq!(planned_day(entries), wanted, "{name}");
    }
}

proptest! {
    #[test]
    fn talks_before_the_day_and_tries_never_move_it(
        entries in prop::collection::vec((1_i8..25, any::<bool>()), 0..8),
    ) {
        let mut all: Vec<PlanEntry> = entries
            .into_iter()
            .map(|(day, is_reached)| PlanEntry { on: on(day), is_reached, next: Next::Unsaid })
            .collect();
        all.push(spoke(1, Next::Day(on(25))));
        prop_assert_eq!(planned_day(all), Some(on(25)));
    }
}

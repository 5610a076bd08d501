//! What a finding says, and what it never says.

use super::*;

const FORMER: &str = "Zebulon Quist";
const FORMER_NAMES: &[Former<'_>] = &[Former::new(FORMER)];

fn changed() -> Sketch<'static> {
    Sketch { called: "Maya Quist", former_names: FORMER_NAMES, ..Sketch::default() }
}

#[test]
fn an_earlier_name_is_told_as_a_fact_and_without_its_parts() {
    let found = find(&changed(), &named(FORMER));
    assert_eq!(found.outcome, Outcome::Likely);
    let spoken: Vec<_> = found.spoken().map(|reason| (reason.about, reason.how)).collect();
    assert_eq!(spoken, [(About::EarlierName, How::Agrees)]);
}

#[test]
fn no_name_can_be_read_from_what_is_printed() {
    let (sketch, key) = (changed(), keys(&changed())[0]);
    let finding = find(&sketch, &named(FORMER));
    let printed = format!("{sketch:?} {finding:?} {key:?} {:?}", sketch.former_names);
    for word in ["Zebulon", "Quist", "Maya", "zebulon", "quist", "maya"] {
        assert!(!printed.contains(word), "{word} in {printed}");
    }
}

#[test]
fn without_the_need_to_know_a_former_name_was_never_there() {
    let open = compare(&changed(), &named(FORMER), Sight::OpenNames);
    assert_eq!(open, compare(&named("Maya Quist"), &named(FORMER), Sight::OpenNames));
    assert_eq!(open.outcome, Outcome::Unlikely);
    assert_eq!(open.how(About::EarlierName), How::Silent);
}

#[test]
fn an_open_name_that_says_as_much_goes_before_an_earlier_one() {
    let both = Sketch { former_names: &[Former::new("Maya Quist")], ..changed() };
    let found = find(&both, &named("Maya Quist"));
    assert_eq!(found.how(About::EarlierName), How::Silent);
    assert_eq!(found.how(About::GivenName), How::Agrees);
}

#[test]
fn an_earlier_name_alone_never_makes_two_records_the_same() {
    const ID: &[ExternalId<'_>] = &[ExternalId { system: "county", value: "77120" }];
    let now = Sketch { external_ids: ID, ..changed() };
    let then = Sketch { external_ids: ID, ..named(FORMER) };
    assert_eq!(find(&now, &then).outcome, Outcome::Likely);
}

#[test]
fn every_reason_is_given_in_order_and_the_score_is_their_sum() {
    let found = find(&changed(), &named("Maya Quist"));
    let about: Vec<About> = found.reasons().iter().map(|reason| reason.about).collect();
    assert_eq!(about, About::ALL);
    let sum: i32 = found.reasons().iter().map(|reason| reason.weight_tenth_bits).sum();
    assert_eq!(found.score_tenth_bits, sum);
}

/// The example of the method page: 60 + 72 + 50 + 90.
#[test]
fn the_worked_example_comes_out_as_on_paper() {
    let a =
        Sketch { phones: &["503 555 0142"], birth: Some(Birth::Year(1971)), ..named("Bob Miller") };
    let b = Sketch {
        phones: &["+1 503-555-0142"],
        birth: day(1971, 9, 9),
        postcode: "97201",
        ..named("Robert Miller")
    };
    let found = find(&a, &b);
    assert_eq!((found.score_tenth_bits, found.outcome), (272, Outcome::Likely));
}

#[test]
fn births_are_compared_as_far_as_both_said() {
    let year = Some(Birth::Year(1990));
    let month = Some(Birth::Month(1990, 4));
    let cases = [
        (day(1990, 4, 7), day(1990, 4, 7), (How::Agrees, None)),
        (day(1990, 4, 7), day(1990, 7, 4), (How::Near, Some(Note::DayAndMonthTurned))),
        (day(1990, 4, 7), day(1990, 4, 8), (How::Near, Some(Note::Slip))),
        (day(1990, 4, 7), day(1909, 4, 7), (How::Near, Some(Note::Slip))),
        (day(1990, 4, 7), day(1988, 11, 30), (How::Differs, None)),
        (day(1990, 4, 7), year, (How::Near, Some(Note::YearOnly))),
        (day(1990, 4, 7), month, (How::Near, Some(Note::YearAndMonth))),
        (day(1990, 5, 7), month, (How::Differs, None)),
        (Some(Birth::Year(1991)), year, (How::Differs, None)),
        (None, year, (How::Silent, None)),
    ];
    for (at, (a, b, expected)) in cases.into_iter().enumerate() {
        let (a, b) = (Sketch { birth: a, ..named("Ana") }, Sketch { birth: b, ..named("Ana") });
        assert_eq!(reason(&find(&a, &b), About::Birth), expected, "case {at}");
    }
}

#[test]
fn keys_are_hashed_as_the_authors_of_fnv_print_it() {
    let hash = |text: &str| super::super::keys::fnv_1a(text.as_bytes().iter());
    assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
    assert_eq!(hash("foobar"), 0x8594_4171_f739_67e8);
}

#[test]
fn an_index_finds_the_one_among_many_without_asking_all() {
    let letters = ["ba", "ko", "ri", "mun", "tel", "sa", "dop", "lin", "gar", "vo"];
    let mut blocks = Blocks::default();
    for at in 0..1_000_usize {
        let (a, b, c) = (letters[at / 100], letters[at / 10 % 10], letters[at % 10]);
        let called = format!("{a}{b}na {c}{a}son{b}");
        blocks.insert(at, &Prepared::of(&named(&called)));
    }
    // Number 246 is Ritelna Doprisontel; here the parts are swapped and one letter is doubled.
    let found = blocks.candidates(&Prepared::of(&named("dopriisontel ritelna")));
    assert!(found.contains(&246) && found.len() < 50, "{found:?}");
}

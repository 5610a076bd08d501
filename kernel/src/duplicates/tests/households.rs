//! People who share a door, a telephone or a mother are not one person.

use super::fixtures::Pair;
use super::*;

fn at_home(called: &'static str, birth: Option<Birth>) -> Sketch<'static> {
    Sketch {
        called,
        birth,
        phones: &["503 555 0164"],
        addresses: &["220 Larch Avenue"],
        postcode: "97030",
        places: &["Gresham"],
        ..Sketch::default()
    }
}

pub(super) fn pairs() -> Vec<Pair> {
    let twins = day(2001, 8, 19);
    vec![
        (
            "mother and son",
            at_home("Carla Núñez", None),
            at_home("Mateo Núñez", None),
            Outcome::Unlikely,
        ),
        (
            "sisters",
            at_home("Carla Núñez", day(1999, 2, 2)),
            at_home("Irene Núñez", day(2001, 5, 9)),
            Outcome::Unlikely,
        ),
        ("a couple", at_home("Carla Núñez", None), at_home("Owen Price", None), Outcome::Unlikely),
        // Twins, or one person whose given name changed: only a person can tell.
        ("twins", at_home("Iris Núñez", twins), at_home("Vera Núñez", twins), Outcome::Likely),
        (
            "twins with one letter between them",
            at_home("Daniel Núñez", twins),
            at_home("Daniela Núñez", twins),
            Outcome::Likely,
        ),
        (
            "twins whose names are forms of one",
            at_home("Julia Núñez", twins),
            at_home("Julie Núñez", twins),
            Outcome::Likely,
        ),
        (
            "twins with one given name in common",
            at_home("María José Núñez", twins),
            at_home("María Luisa Núñez", twins),
            Outcome::Likely,
        ),
        (
            "father and son of one name",
            at_home("José Núñez Sr.", None),
            at_home("José Núñez Jr.", None),
            Outcome::Likely,
        ),
        (
            "the same, born apart",
            at_home("José Núñez", day(1961, 1, 30)),
            at_home("José Núñez", day(1989, 7, 12)),
            Outcome::Likely,
        ),
    ]
}

#[test]
fn people_of_one_household_are_never_called_the_same() {
    for (what, a, b, expected) in pairs() {
        assert_eq!(find(&a, &b).outcome, expected, "{what}");
        assert_ne!(expected, Outcome::Same, "{what}");
    }
}

#[test]
fn twins_are_said_to_be_perhaps_family() {
    let twins = day(2001, 8, 19);
    for (a, b) in [("Iris", "Vera"), ("Julia", "Julie"), ("María José", "María Luisa")] {
        let (a, b) = (format!("{a} Núñez"), format!("{b} Núñez"));
        let found = find(
            &Sketch { called: &a, ..at_home("", twins) },
            &Sketch { called: &b, ..at_home("", twins) },
        );
        assert!(found.may_be_family(), "{a} and {b}");
    }
    let one = find(&at_home("Iris Núñez", twins), &at_home("Iris Núñez", twins));
    assert!(!one.may_be_family() && one.outcome == Outcome::Same);
}

#[test]
fn junior_and_senior_are_not_the_same_even_on_one_birthday() {
    let both = day(1980, 1, 1);
    let found = find(&at_home("José Núñez Sr", both), &at_home("José Núñez Jr", both));
    assert_eq!(found.outcome, Outcome::Likely);
}

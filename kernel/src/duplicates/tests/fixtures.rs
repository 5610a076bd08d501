//! Pairs of invented people, with what somebody who knows them would say. Judged before anything was run.

use super::*;

/// What the pair is, the two, and what is right.
pub(super) type Pair = (&'static str, Sketch<'static>, Sketch<'static>, Outcome);

const NOTHING: Sketch<'static> = Sketch {
    called: "",
    other_names: &[],
    former_names: &[],
    phones: &[],
    emails: &[],
    birth: None,
    postcode: "",
    places: &[],
    addresses: &[],
    external_ids: &[],
};

pub(super) fn pairs() -> Vec<Pair> {
    [sure(), likely_by_contact(), likely_by_name(), changed(), scripts(), strangers()].concat()
}

fn sure() -> Vec<Pair> {
    let rosa = Sketch {
        called: "Rosa Delgado",
        phones: &["(503) 555-0142"],
        birth: day(1988, 3, 14),
        ..NOTHING
    };
    let county = |called, value: &'static [ExternalId<'static>]| Sketch {
        called,
        external_ids: value,
        ..NOTHING
    };
    const ID: &[ExternalId<'_>] = &[ExternalId { system: "County HMIS", value: "A-10 442" }];
    const SAME_ID: &[ExternalId<'_>] = &[ExternalId { system: "county hmis", value: "a10442" }];
    vec![
        (
            "the same, the number written otherwise",
            rosa,
            Sketch { phones: &["+1 503 555 0142"], ..rosa },
            Outcome::Same,
        ),
        (
            "the same, with a pet name: twins can be called Rosa and Rosita",
            rosa,
            Sketch { called: "Rosita Delgado", ..rosa },
            Outcome::Likely,
        ),
        (
            "a number of another system and one name",
            county("Bill Turner", ID),
            county("William Turner", SAME_ID),
            Outcome::Same,
        ),
        (
            "a number of another system, no name",
            county("", ID),
            county("William Turner", SAME_ID),
            Outcome::Likely,
        ),
        (
            "a number of another system, another name",
            county("Ana Vega", ID),
            county("William Turner", SAME_ID),
            Outcome::Likely,
        ),
        (
            "birthday and number, the name mistyped",
            rosa,
            Sketch { called: "Rsoa Delgado", ..rosa },
            Outcome::Likely,
        ),
    ]
}

fn likely_by_contact() -> Vec<Pair> {
    let tom = Sketch { called: "Tom", phones: &["5035550177"], ..NOTHING };
    let by_mail = |called, emails| Sketch { called, emails, ..NOTHING };
    vec![
        (
            "a walk-in with a first name and a number",
            tom,
            Sketch { called: "Thomas Becker", ..tom },
            Outcome::Likely,
        ),
        (
            "one mailbox, with dots and a plus",
            by_mail("Lena Ortiz", &["lena.ortiz@gmail.com"]),
            by_mail("Lena", &["LenaOrtiz+peer@googlemail.com"]),
            Outcome::Likely,
        ),
        (
            "a first name at one door",
            Sketch { called: "Ines", addresses: &["14 Alder Street"], ..NOTHING },
            Sketch { called: "Inés Prado", addresses: &["14 Alder St."], ..NOTHING },
            Outcome::Likely,
        ),
        (
            "everything but the number moved",
            Sketch {
                called: "Jorge Luna",
                phones: &["503 555 0101"],
                postcode: "97201",
                ..NOTHING
            },
            Sketch {
                called: "Jorge Luna",
                phones: &["503 555 0199", "503 555 0101"],
                postcode: "10027",
                ..NOTHING
            },
            Outcome::Likely,
        ),
    ]
}

fn likely_by_name() -> Vec<Pair> {
    let born = |called, birth| Sketch { called, birth, ..NOTHING };
    let at = |called, postcode| Sketch { called, postcode, ..NOTHING };
    vec![
        (
            "a whole name and nothing else",
            named("Miriam Okafor"),
            named("Miriam Okafor"),
            Outcome::Likely,
        ),
        (
            "swapped parts",
            named("Okafor Miriam"),
            born("Miriam Okafor", day(1990, 1, 2)),
            Outcome::Likely,
        ),
        (
            "day and month turned",
            born("Miriam Okafor", day(1990, 4, 7)),
            born("Miriam Okafor", day(1990, 7, 4)),
            Outcome::Likely,
        ),
        (
            "a pet name and a year",
            born("Pepe Salas", Some(Birth::Year(1971))),
            born("José Salas", day(1971, 9, 9)),
            Outcome::Likely,
        ),
        (
            "one of two family names",
            at("Ana García López", "28012"),
            at("Ana García", "28012"),
            Outcome::Likely,
        ),
        (
            "a typing slip and a postcode",
            at("Stephani Wieloch", "97201"),
            at("Stephanie Weiloch", "97201-4410"),
            Outcome::Likely,
        ),
        (
            "a particle",
            at("María de la Cruz", "97201"),
            at("Maria Delacruz", "97201"),
            Outcome::Likely,
        ),
        (
            "an initial and a birthday",
            born("M. Okafor", day(1990, 4, 7)),
            born("Miriam Okafor", day(1990, 4, 7)),
            Outcome::Likely,
        ),
    ]
}

fn changed() -> Vec<Pair> {
    const DAVID: &[Former<'_>] = &[Former::new("David Whitlock")];
    const ABEL: &[Former<'_>] = &[Former::new("Ruth Abel")];
    let dana = Sketch { called: "Dana Whitlock", former_names: DAVID, ..NOTHING };
    let married = Sketch { called: "Ruth Abel", birth: day(1979, 12, 1), ..NOTHING };
    vec![
        ("an earlier given name", dana, named("David Whitlock"), Outcome::Likely),
        (
            "an earlier name, in short",
            dana,
            Sketch { postcode: "97201", ..named("Dave Whitlock") },
            Outcome::Likely,
        ),
        (
            "an earlier family name, written down",
            married,
            Sketch { called: "Ruth Simmons", former_names: ABEL, ..NOTHING },
            Outcome::Likely,
        ),
        (
            "an earlier family name, not written down, one birthday",
            married,
            Sketch { called: "Ruth Simmons", ..married },
            Outcome::Likely,
        ),
        (
            "a further name",
            Sketch { called: "Moon", other_names: &["Marta Fuentes"], ..NOTHING },
            named("Marta Fuentes"),
            Outcome::Likely,
        ),
    ]
}

fn scripts() -> Vec<Pair> {
    let born = |called| Sketch { called, birth: day(1984, 6, 30), ..NOTHING };
    let reached = |called| Sketch { phones: &["+380 44 555 0123"], ..born(called) };
    vec![
        (
            "Cyrillic and Latin, one birthday",
            born("Олена Коваленко"),
            born("Olena Kovalenko"),
            Outcome::Likely,
        ),
        (
            "Greek and Latin, one birthday",
            born("Ελένη Παππά"),
            born("Eleni Pappa"),
            Outcome::Likely,
        ),
        (
            "letters that cannot be compared, one birthday",
            born("محمد علي"),
            born("Mohammed Ali"),
            Outcome::Unlikely,
        ),
        ("the same with one number", reached("محمد علي"), reached("Mohammed Ali"), Outcome::Likely),
        ("Arabic and Persian shapes", named("علی رضایی"), named("علي رضايي"), Outcome::Likely),
        ("Han, with and without a blank", named("王小明"), named("王 小明"), Outcome::Likely),
        (
            "Hangul, one family, one birthday apart",
            named("김민준"),
            named("김서연"),
            Outcome::Unlikely,
        ),
    ]
}

fn strangers() -> Vec<Pair> {
    let ana = Sketch { called: "Ana", postcode: "97201", places: &["Portland"], ..NOTHING };
    let born = |called, birth| Sketch { called, birth, ..NOTHING };
    vec![
        ("a first name", named("Ana"), named("Ana"), Outcome::Unlikely),
        ("a first name in one town", ana, Sketch { called: "Ana Ruiz", ..ana }, Outcome::Unlikely),
        ("a family name", named("Ana Ruiz"), named("Tomás Ruiz"), Outcome::Unlikely),
        (
            "one birthday",
            born("Ana Ruiz", day(1990, 5, 5)),
            born("Tomás Vega", day(1990, 5, 5)),
            Outcome::Unlikely,
        ),
        ("nothing at all", NOTHING, NOTHING, Outcome::Unlikely),
        ("nothing of one", NOTHING, Sketch { called: "Ana Ruiz", ..ana }, Outcome::Unlikely),
        (
            "a number that is put in for none",
            Sketch { called: "Ana", phones: &["000-000-0000"], ..NOTHING },
            Sketch { called: "Ana", phones: &["0000000000"], ..NOTHING },
            Outcome::Unlikely,
        ),
    ]
}

#[test]
fn people_are_told_as_somebody_who_knows_them_would() {
    let mut wrong = Vec::new();
    for (what, a, b, expected) in pairs() {
        let found = find(&a, &b);
        if found.outcome != expected {
            wrong.push(format!("{what}: {:?} at {}", found.outcome, found.score_tenth_bits));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn whoever_is_found_by_weight_is_found_by_keys() {
    for (what, a, b, _) in pairs().into_iter().chain(households::pairs()) {
        if find(&a, &b).outcome >= Outcome::Likely {
            let theirs = keys(&b);
            assert!(keys(&a).iter().any(|key| theirs.contains(key)), "{what}");
        }
    }
}

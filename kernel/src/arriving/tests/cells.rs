use std::collections::BTreeSet;

use super::*;
use crate::contacts::{Direction, Mode, Outcome, PlaceKind, Planned, WorkCode};
use crate::people::{PeopleError, Voicemail};

#[test]
fn lengths_of_time() {
    for (text, unit, minutes) in [
        ("1h 30", None, 90),
        ("1h30m", None, 90),
        ("1 hr 30 min", None, 90),
        ("1 hour and 30 minutes", None, 90),
        ("1 hora y 30 minutos", None, 90),
        ("1:30", None, 90),
        ("0:45:00", None, 45),
        ("90 min", None, 90),
        ("1.5 h", None, 90),
        ("1,5 horas", None, 90),
        ("1½ h", None, 90),
        ("½ hour", None, 30),
        ("90", Some(Unit::Minutes), 90),
        ("1.5", Some(Unit::Hours), 90),
        ("0", Some(Unit::Hours), 0),
        ("24", Some(Unit::Hours), 1440),
        // What the cell says wins over what the column says.
        ("90 min", Some(Unit::Hours), 90),
    ] {
        assert_eq!(read_minutes(text, unit), Ok(Read::plain(minutes)), "{text}");
    }
    let third = Read { value: 20, changes: vec![Change::MadeWholeMinutes] };
    assert_eq!(read_minutes("0.33", Some(Unit::Hours)), Ok(third));
    for (text, unit, reason) in [
        ("90", None, Reason::UnitUnknown),
        ("25 h", None, Reason::MinutesOutside),
        ("-5", Some(Unit::Minutes), Reason::NotMinutes),
        ("1:75", None, Reason::NotMinutes),
        ("30 min 1", None, Reason::NotMinutes),
        ("2 days", None, Reason::NotMinutes),
        ("about an hour", None, Reason::NotMinutes),
        ("", None, Reason::NotMinutes),
    ] {
        assert_eq!(read_minutes(text, unit), Err(reason), "{text}");
    }
}

#[test]
fn yes_and_no() {
    for text in ["Yes", "y", "TRUE", "1", "sí", "SI", "x", "X", "✓", "☑"] {
        assert_eq!(read_yes_no(text), Ok(true), "{text}");
    }
    for text in ["No", "N", "FALSE", "0", "☐"] {
        assert_eq!(read_yes_no(text), Ok(false), "{text}");
    }
    for text in ["maybe", "2", "✗", "☒", "yes and no"] {
        assert_eq!(read_yes_no(text), Err(Reason::NotYesNo), "{text}");
    }
}

#[test]
fn telephones_are_one_each() {
    for (text, number) in [
        ("(503) 555-0142", "5035550142"),
        ("+1 503-555-0142 ext. 12", "+15035550142x12"),
        ("5035550142.0", "5035550142"),
        ("0055 1234", "00551234"),
    ] {
        let read = read_phone(text).unwrap();
        assert_eq!((read.value.to_string(), read.changes), (number.to_owned(), vec![]), "{text}");
    }
    let words = read_phone("503 555 0142 (mom)").unwrap();
    assert_eq!(words.changes, [Change::PhoneWordsLeftOut]);
    for (text, reason) in [
        ("503-555-0142 / 503-555-0143", Reason::PhoneSeveral),
        ("503-555-0142 or 503-555-0143", Reason::PhoneSeveral),
        ("503-555-0142 503-555-0143", Reason::PhoneSeveral),
        ("503 555 0142 after 5", Reason::PhoneSeveral),
        ("503 555 0142 (apt 4)", Reason::PhoneSeveral),
        ("5.03555E+09", Reason::NumberShortened),
        ("ask", Reason::People(PeopleError::PhoneTooShort { min_digits: 5 })),
    ] {
        assert_eq!(read_phone(text).map(|read| read.value), Err(reason), "{text}");
    }
}

#[test]
fn email_addresses() {
    for (text, changes) in [
        ("Ada@Example.ORG", vec![]),
        ("mailto:Ada@example.org", vec![]),
        ("Ada L. <Ada@example.org>", vec![Change::EmailNameLeftOut]),
    ] {
        let read = read_email(text).unwrap();
        assert_eq!((read.value.as_str(), read.changes), ("Ada@example.org", changes), "{text}");
    }
    for text in ["ada at example", "a@b.org, c@d.org", "none"] {
        let reason = Reason::People(PeopleError::EmailShape);
        assert_eq!(read_email(text).map(|read| read.value), Err(reason), "{text}");
    }
}

#[test]
fn words_for_how_it_was_and_how_it_went() {
    for (text, mode) in [
        ("in_person", Mode::InPerson),
        ("Face-to-face", Mode::InPerson),
        ("Llamada", Mode::Phone),
        ("Walk-in", Mode::DropIn),
        ("Zoom", Mode::Video),
    ] {
        assert_eq!(read_mode(text), Ok(mode), "{text}");
    }
    for (text, outcome) in [
        ("LM", Outcome::LeftMessage),
        ("Dejé mensaje", Outcome::LeftMessage),
        ("No answer", Outcome::NoAnswer),
        ("Reached", Outcome::Reached),
        ("No contestó", Outcome::NoAnswer),
    ] {
        assert_eq!(read_outcome(text), Ok(outcome), "{text}");
    }
    for text in ["Cancelled", "No show", "NA"] {
        assert_eq!(read_outcome(text), Err(Reason::TwoMeanings), "{text}");
    }
    assert_eq!(read_mode("carrier pigeon"), Err(Reason::WordUnknown));
    assert_eq!(read_place("Hospital"), Ok(PlaceKind::Health));
    assert_eq!(read_direction("Entrante"), Ok(Direction::In));
    assert_eq!(
        (read_planned("x"), read_planned("Unplanned")),
        (Ok(Planned::Planned), Ok(Planned::Unplanned))
    );
}

#[test]
fn kinds_of_work_by_code_by_name_and_several() {
    use WorkCode::{D1, D2, D3, D7, W2};
    for (text, codes) in [
        ("D1", vec![D1]),
        ("d1, D3", vec![D1, D3]),
        ("D1 D3", vec![D1, D3]),
        ("D2 - Connecting to resources", vec![D2]),
        ("Advocacy; W2", vec![D1, W2]),
        ("Skill building, mentoring, goal setting", vec![D7]),
        ("Defensa", vec![D1]),
    ] {
        assert_eq!(read_work(text), Ok(BTreeSet::from_iter(codes)), "{text}");
    }
    assert_eq!(read_work("D9"), Err(Reason::WordUnknown));
    assert_eq!(read_work("D1 - Connecting to resources"), Err(Reason::TwoMeanings));
    assert_eq!(read_work("D1, gardening"), Err(Reason::WordUnknown));
}

#[test]
fn languages_by_name_and_tag() {
    let read = |text| {
        read_languages(text)
            .map(|tags| tags.iter().map(|t| t.as_str().to_owned()).collect::<Vec<_>>())
    };
    for (text, tags) in [
        ("Spanish", &["es"][..]),
        ("Español, inglés", &["es", "en"]),
        ("es-MX", &["es"]),
        ("Francés y árabe", &["fr", "ar"]),
        ("ASL / English / english", &["ase", "en"]),
    ] {
        assert_eq!(read(text), Ok(texts(tags)), "{text}");
    }
    for text in ["Klingon", "English, Klingon", "/"] {
        assert_eq!(read(text), Err(Reason::LanguageUnknown), "{text}");
    }
}

#[test]
fn one_name_is_settled_from_all_that_stand_there() {
    let none = NameParts::default();
    for (parts, name, changes) in [
        (NameParts { first: "José", middle: "M.", last: "Núñez", ..none }, "José M. Núñez", vec![]),
        (NameParts { whole: "José  Núñez", ..none }, "José Núñez", vec![]),
        (NameParts { whole: "Núñez, José", ..none }, "José Núñez", vec![Change::NameTurned]),
        (NameParts { whole: "José Núñez, Jr.", ..none }, "José Núñez, Jr.", vec![]),
        (
            NameParts { called: "Pepe", first: "José", ..none },
            "Pepe",
            vec![Change::OtherNameLeftOut],
        ),
        (NameParts { called: "Pepe", whole: "pepe", ..none }, "Pepe", vec![]),
        (NameParts { last: "Núñez", ..none }, "Núñez", vec![]),
    ] {
        let read = called_name(&parts).unwrap();
        assert_eq!((read.value.as_str(), read.changes), (name, changes), "{parts:?}");
    }
    assert_eq!(called_name(&none).map(|r| r.value), Err(Reason::People(PeopleError::NameEmpty)));
}

#[test]
fn a_cell_that_says_nothing_is_empty_and_told() {
    let facts = CellFacts { dates: facts(OrderFound::NotNeeded), unit: None };
    let read = |holds, text| read_cell(holds, text, facts);
    assert_eq!(read(Holds::Phone, "  "), Ok(Read::plain(None)));
    for text in ["n/a", "-", "??", "None", "Desconocido"] {
        assert_eq!(
            read(Holds::Date, text),
            Ok(Read { value: None, changes: vec![Change::SaysNothing] })
        );
    }
    for text in ["8", "9", "99"] {
        let empty = Read { value: None, changes: vec![Change::NotKnownCode] };
        assert_eq!(read(Holds::YesNo, text), Ok(empty), "{text}");
    }
    // In somebody's own words it may mean something.
    let note = Value::Text("None".to_owned());
    assert_eq!(read(Holds::Text(100), "None"), Ok(Read::plain(Some(note))));
    assert_eq!(read(Holds::Text(3), "None"), Err(Reason::TextTooLong));
    let yes = Read {
        value: Some(Value::Voicemail(Voicemail::FirstNameOnly)),
        changes: vec![Change::LeastMessage],
    };
    assert_eq!(read(Holds::Voicemail, "yes"), Ok(yes));
    let day =
        Read { value: Some(Value::Date(date(2024, 3, 8))), changes: vec![Change::TimeLeftOut] };
    assert_eq!(read(Holds::Date, "2024-03-08 10:00"), Ok(day));
    for (text, count) in [
        ("12", Ok(Read::plain(Some(Value::Count(12))))),
        ("12.5", Err(Reason::NotACount)),
        ("70000", Err(Reason::NotACount)),
    ] {
        assert_eq!(read(Holds::Count, text), count, "{text}");
    }
}

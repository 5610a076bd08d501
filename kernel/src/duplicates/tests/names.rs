//! What two names say, one table.

use super::*;

const EQUAL: (How, Option<Note>) = (How::Agrees, None);
const OTHER: (How, Option<Note>) = (How::Differs, None);
const SILENT: (How, Option<Note>) = (How::Silent, None);
const fn near(note: Note) -> (How, Option<Note>) {
    (How::Near, Some(note))
}

#[test]
fn two_names_say_what_a_reader_would_say() {
    type Said = (How, Option<Note>);
    let cases: &[(&str, &str, Said, Said)] = &[
        // name, name, given name, family name
        ("Ana García", "ana  GARCIA", EQUAL, EQUAL),
        ("Ana García", "García, Ana", EQUAL, EQUAL),
        ("Ana García", "García Ana", near(Note::Swapped), near(Note::Swapped)),
        ("Bob Miller", "Robert Miller", near(Note::Nickname), EQUAL),
        ("Paco Ruiz", "Francisco Ruiz", near(Note::Nickname), EQUAL),
        ("Robret Miller", "Robert Miller", near(Note::Slip), EQUAL),
        ("Catherine Vasquez", "Katheryne Basquez", near(Note::Slip), near(Note::Slip)),
        ("R. Miller", "Robert Miller", near(Note::Initial), EQUAL),
        ("Ana G.", "Ana García", EQUAL, near(Note::Initial)),
        ("Ana García López", "Ana García", EQUAL, EQUAL),
        ("Ana García López", "Ana López", EQUAL, EQUAL),
        ("Ana María López", "María López", EQUAL, EQUAL),
        ("Ana María López", "Ana María Gómez", EQUAL, OTHER),
        ("María de la Cruz", "Maria Delacruz", EQUAL, EQUAL),
        ("María de la Cruz", "María Cruz", EQUAL, EQUAL),
        ("Minh Văn Lê", "Minh Le", EQUAL, EQUAL),
        (
            "Ana María Guadalupe Hernández Ruiz",
            "Ana María Guadalupe Hernández Roldán",
            EQUAL,
            OTHER,
        ),
        ("Anne-Marie Dubois", "Annemarie Dubois", EQUAL, EQUAL),
        ("Jac ob Lanyon", "Jacob Lanyon", EQUAL, EQUAL),
        ("Jac ob Lanyon", "Jacob Lanyom", EQUAL, near(Note::Slip)),
        ("Sean O'Brien", "Seán OBrien", EQUAL, EQUAL),
        ("Martin King, Jr.", "Martin King", EQUAL, EQUAL),
        ("Dr. Ana Ruiz", "Ana Ruiz", EQUAL, EQUAL),
        ("Ana", "Ana Ruiz", EQUAL, SILENT),
        ("Ruiz", "Ana Ruiz", SILENT, EQUAL),
        ("Ana", "Ana", EQUAL, SILENT),
        ("Ana Ruiz", "Ada Ruiz", OTHER, EQUAL),
        ("Tomás Ruiz", "Ana Ruiz", OTHER, EQUAL),
        ("Tomás Ruiz", "Ana Vega", OTHER, OTHER),
        ("Ruiz Ana", "Ana Vega", OTHER, near(Note::Swapped)),
        ("Анна Петрова", "Anna Petrova", near(Note::OtherScript), near(Note::OtherScript)),
        ("Анна Петрова", "Анна Петрова", EQUAL, EQUAL),
        ("Семён Петров", "Семен Петров", EQUAL, EQUAL),
        ("Джеймс Петров", "James Petrov", SILENT, near(Note::OtherScript)),
        ("Γιώργος Παππάς", "Giorgos Pappas", near(Note::OtherScript), near(Note::OtherScript)),
        ("Γιώργος Παππάς", "ΓΙΩΡΓΟΣ ΠΑΠΠΑΣ", EQUAL, EQUAL),
        ("محمد علي", "Mohammed Ali", SILENT, SILENT),
        ("علی رضایی", "علي رضايي", EQUAL, EQUAL),
        ("מרים כהן", "מִרְיָם כהן", EQUAL, EQUAL),
        ("王小明", "王 小明", EQUAL, EQUAL),
        ("王小明", "王小红", OTHER, EQUAL),
        ("김민준", "김 민준", EQUAL, EQUAL),
        ("김민준", "이민준", EQUAL, OTHER),
        ("राम शर्मा", "राम शर्मा", EQUAL, EQUAL),
        ("タナカ ハナコ", "たなか はなこ", EQUAL, EQUAL),
        ("", "Ana Ruiz", SILENT, SILENT),
        ("...", "Ana Ruiz", SILENT, SILENT),
    ];
    for (a, b, given, family) in cases {
        let found = find(&named(a), &named(b));
        assert_eq!(reason(&found, About::GivenName), *given, "given name: {a} and {b}");
        assert_eq!(reason(&found, About::FamilyName), *family, "family name: {a} and {b}");
    }
}

#[test]
fn every_pet_form_is_written_folded_and_once_a_line() {
    for line in super::super::nicknames::lines() {
        let forms: Vec<&str> = line.split(' ').collect();
        assert!(forms.len() > 1, "{line}");
        for form in &forms {
            assert_eq!(crate::text::fold(form), *form, "{line}");
            assert_eq!(forms.iter().filter(|other| *other == form).count(), 1, "{line}");
            let lines = super::super::nicknames::lines_of(form).len();
            assert!(
                lines <= super::super::nicknames::LINES_MAX_COUNT,
                "{form} is in {lines} lines"
            );
        }
    }
}

#[test]
fn the_sound_of_a_name_is_coded_as_published_but_for_its_first_letter() {
    // The classes of the National Archives' own examples, with the first letter coded as well.
    let cases = [
        ("robert", "6163"),     // R163
        ("rupert", "6163"),     // R163
        ("tymczak", "3522"),    // T522
        ("pfister", "1236"),    // P236
        ("lee", "4"),           // L000
        ("hernandez", "06553"), // a silent first letter, then a vowel
        ("vasquez", "122"),
        ("basques", "122"),
    ];
    for (name, expected) in cases {
        assert_eq!(super::super::sound::sound(name), expected, "{name}");
    }
}

//! Questions that people typed and that went wrong, each with its cause, on a list of our own.

use porchlight::resources::reading::meetings_of_text;
use porchlight::resources::{Target, Unwatched, keep, load};

use super::{BY, bring, found, town};
use crate::app::TestApp;

const SERVICES: &str = r#"[
    {"id": "1", "name": "Veterans legal clinic", "status": "active", "organization": {"id": "o", "name": "Lake Law"}},
    {"id": "2", "name": "Legal advice line", "status": "active", "organization": {"id": "o", "name": "Lake Law"}},
    {"id": "3", "name": "Advice desk - Tuesday night supper", "status": "active", "organization": {"id": "o", "name": "Lake Law"}},
    {"id": "4", "name": "Town food bank", "status": "active", "organization": {"id": "p", "name": "Lake Food"}},
    {"id": "5", "name": "Eviction help", "status": "active", "organization": {"id": "o", "name": "Lake Law"}},
    {"id": "6", "name": "Senior center", "status": "active", "organization": {"id": "q", "name": "Lake County"}},
    {"id": "7", "name": "Counseling", "status": "active", "organization": {"id": "q", "name": "Lake County"}},
    {"id": "8", "name": "Night shelter", "status": "active", "organization": {"id": "q", "name": "Lake County"}},
    {"id": "9", "name": "Passport photos", "status": "active", "description": "Military forms, too.", "organization": {"id": "q", "name": "Lake County"}},
    {"id": "10", "name": "Interpreters for the deaf", "status": "active", "organization": {"id": "q", "name": "Lake County"}},
    {"id": "11", "name": "Disability services", "status": "active", "organization": {"id": "q", "name": "Lake County"}},
    {"id": "12", "name": "Youth program", "status": "active", "organization": {"id": "q", "name": "Lake County"}}
]"#;

/// Tuesday is the day of the tests.
const MEETINGS: &str = r#"[
    {"slug": "a", "name": "Food for Thought", "day": 2, "time": "19:00", "url": "https://lake-aa.example.org/a", "types": ["O"]},
    {"slug": "b", "name": "Lunch Bunch", "day": 2, "time": "12:00", "url": "https://lake-aa.example.org/b", "types": ["O"]},
    {"slug": "c", "name": "Out of the Fogg", "day": 2, "time": "12:00", "url": "https://lake-aa.example.org/c", "types": ["O"]},
    {"slug": "d", "name": "Solo Por Hoy", "day": 2, "time": "12:00", "url": "https://lake-aa.example.org/d", "types": ["S"]},
    {"slug": "e", "name": "AA Principles B4 Personalities", "day": 2, "time": "12:00", "url": "https://lake-aa.example.org/e", "types": ["O"]},
    {"slug": "f", "name": "Area Business Meeting", "day": 2, "time": "12:00", "url": "https://lake-aa.example.org/f", "types": ["O"]}
]"#;

const FAMILY_MEETINGS: &str = r#"[
    {"slug": "a", "name": "Monthly Business Meeting District 7", "day": 2, "time": "19:00", "entity": "Al-Anon of the Lake"},
    {"slug": "b", "name": "Testing meeting types AFG", "day": 2, "time": "19:00", "entity": "Al-Anon of the Lake"},
    {"slug": "c", "name": "Courage to Change", "day": 2, "time": "19:00", "entity": "Al-Anon of the Lake"},
    {"slug": "d", "name": "Beverly Alateen", "day": 2, "time": "19:00", "entity": "Al-Anon of the Lake"},
    {"slug": "e", "name": "Zest AFG", "day": 2, "time": "19:00", "entity": "Al-Anon of the Lake"}
]"#;

async fn lists() -> TestApp {
    let app = TestApp::new().await;
    let by = BY.within(app.cast().org);
    bring(&app, &by, SERVICES).await;
    for (source, text) in [("aa", MEETINGS), ("families", FAMILY_MEETINGS)] {
        let reading = meetings_of_text("list.json", text.to_owned(), source).unwrap();
        let target = Target { db: app.app.db(), by: &by, moments: &app.moments, source };
        let (loaded, known) = load(reading, Some(target)).await.unwrap();
        keep(target, &loaded, &known, &mut Unwatched).await.unwrap();
    }
    app
}

fn asking(question: &str) -> String {
    serde_urlencoded::to_string([("q", question)]).unwrap()
}

#[tokio::test]
async fn what_was_meant_stands_first() {
    let app = lists().await;
    let sam = app.as_("Sam").await;
    for (question, expected) in [
        ("food", "Town food bank"),
        ("comida", "Town food bank"),
        ("foodbank", "Town food bank"),
        ("foodbanks near me", "Town food bank"),
        ("veterano", "Veterans legal clinic"),
        ("veteranos", "Veterans legal clinic"),
        ("ex militar", "Veterans legal clinic"),
        ("exmilitar", "Veterans legal clinic"),
        ("abogado para veteranos", "Veterans legal clinic"),
        ("my landlord is kicking me out", "Eviction help"),
        ("they threw us out", "Eviction help"),
        ("nos echaron de la casa", "Eviction help"),
        ("ancianos", "Senior center"),
        ("personas mayores", "Senior center"),
        ("adulto mayor", "Senior center"),
        ("old people", "Senior center"),
        ("sordos", "Interpreters for the deaf"),
        ("discapacitados", "Disability services"),
        ("muchachos", "Youth program"),
        ("nowhere to go", "Night shelter"),
        ("no tengo a donde ir", "Night shelter"),
        ("vivo en la calle", "Night shelter"),
        ("me siento sola", "Counseling"),
        ("me siento solo", "Counseling"),
        ("estoy muy solo", "Counseling"),
        ("i feel all alone", "Counseling"),
        // Somebody who knows its name finds it.
        ("food for thought", "Food for Thought"),
        ("lunch bunch", "Lunch Bunch"),
        ("out of the fogg", "Out of the Fogg"),
        ("solo por hoy", "Solo Por Hoy"),
        ("business meeting district", "Monthly Business Meeting District 7"),
    ] {
        let names = found(&sam, &asking(question)).await;
        assert_eq!(names.first().map(String::as_str), Some(expected), "{question}: {names:?}");
    }
}

#[tokio::test]
async fn a_fellowships_own_meetings_are_found_and_business_stands_last() {
    let app = lists().await;
    let sam = app.as_("Sam").await;
    let family = [
        "Beverly Alateen",
        "Courage to Change",
        "Monthly Business Meeting District 7",
        "Testing meeting types AFG",
        "Zest AFG",
    ];
    for question in ["AA", "aa meeting tonight", "aa meetings near me", "alcohólicos anónimos"] {
        let names = found(&sam, &asking(question)).await;
        let ours: Vec<&String> =
            names.iter().take_while(|name| !family.contains(&name.as_str())).collect();
        assert_eq!(ours.len(), 6, "{question}: {names:?}");
        assert_eq!(ours[5], "Area Business Meeting", "{question}: {names:?}");
    }
    for question in ["al anon", "alanon", "Al-Anon", "afg"] {
        let names = found(&sam, &asking(question)).await;
        let mut sorted = names.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, family, "{question}");
        let first = ["Zest AFG", "Courage to Change"];
        assert!(
            names[..2].iter().all(|name| first.contains(&name.as_str())),
            "{question}: {names:?}"
        );
    }
    let alateen = found(&sam, "q=alateen").await;
    assert_eq!(alateen[0], "Beverly Alateen");
    for question in ["reunion esta noche", "reunión hoy", "a meeting tonight"] {
        let names = found(&sam, &asking(question)).await;
        assert_eq!(names.len(), 11, "{question}: {names:?}");
        for name in &names[8..] {
            assert!(name.contains("Business") || name.contains("Testing"), "{question}: {names:?}");
        }
    }
}

#[tokio::test]
async fn the_practice_town_answers_the_same_questions() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    for (question, expected) in [
        ("foodbank", "Community food pantry"),
        ("nowhere to go", "Night shelter"),
        ("my landlord is kicking me out", "Help for renters"),
    ] {
        let names = found(&sam, &asking(question)).await;
        let is_there = names.iter().take(3).any(|name| name == expected);
        assert!(is_there, "{question}: {names:?}");
    }
}

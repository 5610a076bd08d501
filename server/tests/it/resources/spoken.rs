//! Languages by their names in both languages, and words for people that a list says otherwise.

use super::{found, town};
use crate::app::Client;

fn asking(question: &str) -> String {
    serde_urlencoded::to_string([("q", question)]).unwrap()
}

/// The names on all pages of what an address finds.
async fn all_found(client: &Client, query: &str) -> Vec<String> {
    let mut all = Vec::new();
    for page in 0..3 {
        all.extend(found(client, &format!("{query}&page={page}")).await);
    }
    all
}

#[tokio::test]
async fn a_language_is_found_by_what_either_language_calls_it() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    for (code, questions) in [
        (
            "es",
            &[
                "spanish",
                "español",
                "en español",
                "habla español",
                "¿Se habla español?",
                "hablo español",
                "in Spanish",
                "Spanish-speaking",
                "castellano",
                "no hablo inglés",
            ][..],
        ),
        ("en", &["english", "inglés", "en inglés", "habla inglés"]),
        ("pl", &["polish", "polaco", "habla polaco"]),
        ("ase", &["asl", "sign language", "lengua de señas"]),
    ] {
        let expected = all_found(&sam, &format!("language={code}")).await;
        assert!(!expected.is_empty(), "{code}");
        for question in questions {
            let names = all_found(&sam, &asking(question)).await;
            let lacking: Vec<_> = expected.iter().filter(|name| !names.contains(name)).collect();
            assert!(lacking.is_empty(), "{question} lacks {lacking:?}");
        }
    }
    assert!(all_found(&sam, &asking("español")).await.len() >= 20);
    // Whoever asks for more than the language gets what is more first.
    let names = found(&sam, &asking("consejería en español")).await;
    assert_eq!(names[0], "Consejería en español");
    assert_eq!(found(&sam, &asking("clases de inglés")).await[0], "English classes");
    let elsewhere = app.as_elsewhere("Sam").await;
    assert_eq!(all_found(&elsewhere, &asking("español")).await, Vec::<String>::new());
}

#[tokio::test]
async fn trans_people_find_what_is_for_them() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    for said in [
        "trans",
        "transgender",
        "transgénero",
        "no binario",
        "no binarie",
        "nonbinary",
        "non-binary",
    ] {
        let names = found(&sam, &asking(said)).await;
        assert_eq!(names.first().map(String::as_str), Some("Rainbow Room"), "{said}: {names:?}");
        assert!(!names.contains(&"Rides to appointments".to_owned()), "{said}: {names:?}");
    }
}

#[tokio::test]
async fn two_letters_swapped_in_a_short_word_are_forgiven() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    for (asked, meant, entry) in
        [("fodo", "food", "Community food pantry"), ("jbos", "jobs", "Job search help")]
    {
        let page = sam.get(&format!("/resources?q={asked}")).await.ok();
        let names = page.all("#found-list h3");
        assert!(names.iter().any(|name| name == entry), "{asked}: {names:?}");
        page.says(&format!("\u{201c}{asked}\u{201d} is not in the list. We looked for: {meant}"));
    }
    // As a place it is a name, and any other slip in so short a word is one too many.
    assert_eq!(found(&sam, "q=supper&place=fodo").await, Vec::<String>::new());
    assert_eq!(found(&sam, "q=vest").await, Vec::<String>::new());
    assert_eq!(found(&sam, "q=fooo").await, Vec::<String>::new());
}

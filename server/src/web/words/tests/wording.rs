//! Words that hurt or mislead do not stand in any message: the *not* column of the voice table.

use super::*;

/// Whole words, or beginnings of words when they end with `*`.
const NOT_IN_ENGLISH: &[&str] = &[
    "client*",
    "case",
    "cases",
    "caseload*",
    "patient*",
    "consumer*",
    "user",
    "users",
    "addict*",
    "abuse*",
    "alcoholic*",
    "relapse*",
    "dirty",
    "clean",
    "failed",
    "failure*",
    "replacement*",
    "substitution*",
    "committed",
    "commit suicide",
    "attention-seeking",
    "sectioned",
    "ex-con*",
    "offender*",
    "no-show*",
    "no show",
    "non-compliant",
    "noncompliant",
    "disengaged",
    "hard to reach",
    "dropped out",
    "drop out",
    "discharge*",
    "overdue",
    "at risk",
    "utilisation",
    "utilization",
    "reject*",
    "forbidden",
    "denied",
    "illegal",
    "invalid",
    "missed appointment*",
    "streak*",
];
const NOT_IN_SPANISH: &[&str] = &[
    "cliente*",
    "caso",
    "casos",
    "paciente",
    "pacientes",
    "consumidor*",
    "usuario*",
    "usuaria*",
    "adicto*",
    "adicta*",
    "drogadict*",
    "alcohólic*",
    "abuso de sustancias",
    "abusador*",
    "recaída*",
    "recaer",
    "limpio",
    "limpia",
    "sucio",
    "sucia",
    "fracas*",
    "fallido*",
    "cometer suicidio",
    "cometió suicidio",
    "exconvicto*",
    "delincuente*",
    "incumplid*",
    "inasistencia*",
    "abandonó",
    "deserción",
    "dado de alta",
    "dada de alta",
    "vencido",
    "vencida",
    "atrasado",
    "atrasada",
    "en riesgo",
    "rechazad*",
    "rechazar",
    "prohibid*",
    "denegad*",
    "inválid*",
    "ilegal*",
];
/// Harmless uses of the same letters.
const HARMLESS: &[&str] = &["in case", "en caso de", "en ese caso"];

fn flat(text: &str) -> String {
    let mut text = text.to_lowercase();
    for phrase in HARMLESS {
        text = text.replace(phrase, " ");
    }
    let letters = text.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' });
    let words: Vec<String> =
        letters.collect::<String>().split_whitespace().map(str::to_owned).collect();
    format!(" {} ", words.join(" "))
}

fn unwanted(text: &str, list: &[&'static str]) -> Option<&'static str> {
    let text = flat(text);
    list.iter().copied().find(|word| match word.strip_suffix('*') {
        Some(start) => text.contains(&format!(" {start}")),
        None => text.contains(&format!(" {word} ")),
    })
}

#[test]
fn no_message_uses_a_word_that_hurts() {
    for (language, list) in [("en", NOT_IN_ENGLISH), ("es", NOT_IN_SPANISH)] {
        for (key, message) in messages(language) {
            let found = unwanted(&message.text, list);
            assert_eq!(found, None, "{language} {key}: {}", message.text);
        }
    }
}

#[test]
fn the_search_for_hurtful_words_finds_whole_words_only() {
    let cases = [
        ("Two clients are waiting", Some("client*")),
        ("The test was clean.", Some("clean")),
        ("Cleaning day at the house", None),
        ("Call them, just in case.", None),
        ("Her case is open", Some("case")),
        ("A no-show on Tuesday", Some("no-show*")),
        ("He is hard to reach", Some("hard to reach")),
    ];
    for (text, expected) in cases {
        assert_eq!(unwanted(text, NOT_IN_ENGLISH), expected, "{text}");
    }
}

#[test]
fn messages_are_finished_sentences_of_people() {
    for language in ["en", "es"] {
        for (key, message) in messages(language) {
            let text = message.text.trim();
            assert!(!text.is_empty(), "{language} {key}");
            assert!(!text.contains("TODO") && !text.contains("  "), "{language} {key}: {text}");
            // Straight marks are typed by machines; people's texts have curly or angled ones.
            assert!(!text.contains('"') && !text.contains('\''), "{language} {key}: {text}");
        }
    }
}

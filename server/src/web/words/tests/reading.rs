//! Everybody can read it: the grade of the English words (interface rules, 6: participants 5 or lower,
//! staff 8 or lower). Everything here is held to the participants' grade, for pages are shared.
//! Other languages are read by people; no formula is known to be right for them.

use std::collections::BTreeMap;

use textstat::{flesch_kincaid_grade, lexicon_count};

use super::messages;

/// Flesch-Kincaid grade of all words of a part of the program (interface rules, 6).
const GRADE_MAX: f64 = 5.0;
/// A single message may hold one long word that has no shorter one; not three.
const GRADE_MAX_OF_ONE: f64 = 10.5;
/// The formula says nothing about a label of a few words.
const WORDS_MIN: usize = 8;

/// The branches of a message as sentences; whatever stands in a gap counts as a short word.
fn sentences(text: &str) -> String {
    let filled = text.replace('…', "Sam");
    let lines = filled.lines().map(|line| line.trim().trim_end_matches(['.', ':', '?', '!']));
    lines.filter(|line| !line.is_empty()).flat_map(|line| [line, ". "]).collect()
}

#[test]
fn every_part_of_the_program_is_easy_to_read() {
    let mut parts: BTreeMap<String, String> = BTreeMap::new();
    for (key, message) in messages("en") {
        let part = key.split('-').next().unwrap_or_default().to_owned();
        parts.entry(part).or_default().push_str(&sentences(&message.text));
    }
    assert!(parts.len() > 10, "{:?}", parts.keys());
    for (part, text) in parts {
        let grade = flesch_kincaid_grade(&text);
        assert!(grade <= GRADE_MAX, "{part}: grade {grade:.1}");
    }
}

#[test]
fn no_message_is_hard_to_read() {
    let mut hard = Vec::new();
    for (key, message) in messages("en") {
        let text = sentences(&message.text);
        let grade = flesch_kincaid_grade(&text);
        if lexicon_count(&text) >= WORDS_MIN && grade > GRADE_MAX_OF_ONE {
            hard.push(format!("{grade:.1} {key}: {text}"));
        }
    }
    assert!(hard.is_empty(), "shorter words and sentences:\n{}", hard.join("\n"));
}

#[test]
fn the_measure_tells_easy_from_hard() {
    let hard = "Authorisation of the organisational representative necessitates documentation";
    assert!(flesch_kincaid_grade(&sentences(hard)) > GRADE_MAX_OF_ONE);
    let easy = "Someone who waits for … is shown here.\nYou can say no.";
    assert!(flesch_kincaid_grade(&sentences(easy)) < GRADE_MAX);
}

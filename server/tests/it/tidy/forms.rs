//! Forms: whose words stay in the tab, and whose faults are told.

use std::collections::BTreeMap;
use std::fs;

use super::fits_exactly;
use crate::source::{files_under, top};

/// What a person writes words into.
const WORDS: [&str; 6] = [
    "<textarea",
    "parts::area(",
    "parts::text(",
    "type=\"text\"",
    "type=\"email\"",
    "type=\"tel\"",
];
/// What a browser would find fault with in its own words.
const FIELDS: [&str; 3] = ["type=\"password\"", "type=\"number\"", "type=\"date\""];

/// Forms with words that keep no draft.
const NO_DRAFT: &[(&str, usize, &str)] = &[
    ("auth/html/invitation.html", 1, "nobody is signed in, and it holds a password"),
    ("auth/html/password.html", 1, "it holds passwords and nothing else"),
    ("auth/html/sign_in.html", 1, "nobody is signed in, and it holds a password"),
    ("welcome/html/show.html", 1, "nobody is here yet, and it holds a password"),
];

/// A form that is posted: where it stands, its first tag, what is in it.
struct Form {
    file: String,
    tag: String,
    inside: String,
}

fn forms() -> Vec<Form> {
    let mut found = Vec::new();
    for path in files_under("server/src", &["html"]) {
        let text = fs::read_to_string(top().join(&path)).expect("it is text");
        let file = path.trim_start_matches("server/src/").to_owned();
        for part in text.split("<form ").skip(1) {
            let end = tag_end(part);
            let inside = part[end..].split("</form>").next().unwrap_or_default().to_owned();
            let tag = part[..end].to_owned();
            if tag.contains("method=\"post\"") {
                found.push(Form { file: file.clone(), tag, inside });
            }
        }
    }
    found
}

/// Where a tag ends: at the first `>` that stands in no `{{ }}` and no `{% %}`.
fn tag_end(part: &str) -> usize {
    let mut depth = 0_usize;
    let mut letters = part.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        match (letter, next) {
            ('{', Some('{' | '%')) => depth += 1,
            ('}' | '%', Some('}')) if depth > 0 => depth -= 1,
            ('>', _) if depth == 0 => return at,
            _ => {}
        }
    }
    part.len()
}

fn holds(form: &Form, any: &[&str]) -> bool {
    any.iter().any(|word| form.inside.contains(word))
}

#[test]
fn a_form_with_words_in_it_keeps_them_in_the_tab() {
    let mut without = BTreeMap::new();
    for form in forms() {
        if holds(&form, &WORDS) && !form.tag.contains("{{ shell.draft(") {
            *without.entry(form.file).or_insert(0) += 1;
        }
    }
    fits_exactly("forms without {{ shell.draft(form, \"name\") }}", &without, NO_DRAFT);
}

#[test]
fn our_words_tell_what_is_wrong_and_not_the_browsers() {
    for form in forms().iter().filter(|form| holds(form, &WORDS) || holds(form, &FIELDS)) {
        let is_ours = form.tag.contains("novalidate") || form.tag.contains("{{ shell.draft(");
        assert!(is_ours, "{}: <form {}> has no novalidate", form.file, form.tag);
    }
}

#[test]
fn no_two_forms_keep_their_words_under_one_name() {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for form in forms() {
        let Some(call) = form.tag.split("{{ shell.draft(").nth(1) else { continue };
        let name = call.split('"').nth(1).unwrap_or_default().to_owned();
        assert!(!name.is_empty(), "{}: the draft has no name", form.file);
        let other = names.insert(name.clone(), form.file.clone());
        assert!(other.is_none(), "{} and {other:?} are both called {name}", form.file);
    }
}

#[test]
fn a_tag_ends_behind_what_askama_writes_into_it() {
    let tag = "method=\"post\"{% if a > b %} x{% endif %}{{ c(\">\") }}>inside";
    assert_eq!(&tag[tag_end(tag)..], ">inside");
}

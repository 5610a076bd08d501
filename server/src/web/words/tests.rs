use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::*;

mod reading;
mod usage;
mod wording;

pub(crate) fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_under(&path));
        } else if path.extension().is_some_and(|e| e == "rs" || e == "html") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// One message: the text of all its branches, and the arguments it names.
struct Message {
    text: String,
    args: BTreeSet<String>,
}

fn messages(language: &str) -> BTreeMap<String, Message> {
    let mut all = BTreeMap::new();
    for source in SOURCES.iter().filter(|source| source.language == language) {
        let parsed = fluent_syntax::parser::parse(source.text)
            .unwrap_or_else(|(_, faults)| panic!("{language}/{}: {faults:?}", source.file));
        for entry in parsed.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let key = message.id.name.to_owned();
            let start = format!("{}-", source.file);
            assert!(key.starts_with(&start), "{language}/{}: {key}", source.file);
            let mut told = Message { text: String::new(), args: BTreeSet::new() };
            read(&message.value.unwrap(), &mut told);
            assert!(all.insert(key.clone(), told).is_none(), "{language}: {key} stands twice");
        }
    }
    all
}

fn read(pattern: &Pattern<&str>, into: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => into.text.push_str(value),
            PatternElement::Placeable { expression } => expressed(expression, into),
        }
    }
    into.text.push('\n');
}

fn expressed(expression: &Expression<&str>, into: &mut Message) {
    match expression {
        Expression::Inline(inline) => inlined(inline, into),
        Expression::Select { selector, variants } => {
            inlined(selector, into);
            for variant in variants {
                read(&variant.value, into);
            }
        }
    }
}

fn inlined(inline: &InlineExpression<&str>, into: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.args.insert(id.name.to_owned());
            into.text.push('…');
        }
        InlineExpression::Placeable { expression } => expressed(expression, into),
        InlineExpression::StringLiteral { value } => into.text.push_str(value),
        _ => {}
    }
}

#[test]
fn plurals_and_large_numbers_follow_the_language() {
    let (en, es) = (Words::of(Language::En), Words::of(Language::Es));
    assert_eq!(en.count("date-days-ago", 1), "1 day ago");
    assert_eq!(en.count("date-days-ago", 0), "0 days ago");
    assert_eq!(en.count("date-days-ago", 1_234_567), "1,234,567 days ago");
    assert_eq!(es.count("date-days-ago", 1), "hace 1 día");
    assert_eq!(es.count("date-days-ago", 1_300), "hace 1300 días");
    assert_eq!(es.count("date-days-ago", 12_345), "hace 12\u{202F}345 días");
}

#[test]
fn an_argument_cannot_become_a_message() {
    let words = Words::of(Language::En);
    let text = words.with("error-reference", &[("reference", Arg::Text("{ $x } { shell-skip }"))]);
    assert!(text.contains("{ $x } { shell-skip }"), "{text}");
}

#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "no words for shell-nonsense")]
fn an_unknown_key_is_a_defect() {
    let _ = Words::of(Language::Es).t("shell-nonsense");
}

//! Sizes, names, and what never stands in a file.

use std::collections::BTreeMap;
use std::fs;

use super::fits_exactly;
use crate::source::{Source, files_under, rust_under, top};

const FILE_LINES_MAX: usize = 500;
const FUNCTION_LINES_MAX: usize = 60;

/// Names that mean a concept has not been found yet.
const DRAWERS: &[&str] = &[
    "util", "utils", "common", "helper", "helpers", "misc", "manager", "managers", "service",
    "services", "shared", "stuff",
];

fn rust() -> Vec<Source> {
    let mut all = rust_under("server/src");
    all.extend(rust_under("server/tests"));
    all.extend(rust_under("kernel/src"));
    all
}

#[test]
fn no_file_is_longer_than_it_can_be_read() {
    let kinds = ["rs", "html", "sql", "mjs"];
    for folder in ["server", "kernel", "e2e"] {
        for path in files_under(folder, &kinds) {
            let text = fs::read_to_string(top().join(&path)).expect("it is text");
            let lines = text.lines().count();
            assert!(lines <= FILE_LINES_MAX, "{path} has {lines} lines: find the missing noun");
        }
    }
}

/// The functions of a file: name, first line, lines.
fn functions(source: &Source) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    for at in source.places("fn ") {
        let rest = &source.code[at + 3..];
        let name: String =
            rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
        if let Some(length) = body_end(rest).filter(|_| !name.is_empty()) {
            let lines = rest[..length].matches('\n').count() + 1;
            found.push((name, source.line_at(at), lines));
        }
    }
    found
}

/// Where the body that follows a signature ends; `None` for a promise without a body.
fn body_end(rest: &str) -> Option<usize> {
    let (mut inside, mut depth) = (0_i32, 0_i32);
    for (at, letter) in rest.char_indices() {
        match letter {
            '(' | '[' => inside += 1,
            ')' | ']' => inside -= 1,
            ';' if inside == 0 && depth == 0 => return None,
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

#[test]
fn no_function_is_longer_than_it_can_be_read() {
    let mut faults = Vec::new();
    // A test may hold a table of cases, which is as long as it has cases.
    for source in rust().iter().filter(|source| !source.is_test()) {
        for (name, line, lines) in functions(&source.production()) {
            if lines > FUNCTION_LINES_MAX {
                faults.push(format!("{}:{line} {name} has {lines} lines", source.path));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_length_of_a_function_is_counted_from_its_name_to_its_last_brace() {
    let source =
        Source::of("x", "fn a() {\n  if x {\n  }\n}\nfn b(c: [u8; 4]);\nfn c(f: fn(u8)) { }\n");
    let found: Vec<_> =
        functions(&source).into_iter().map(|(name, _, lines)| (name, lines)).collect();
    assert_eq!(found, [("a".to_owned(), 4), ("c".to_owned(), 1)]);
}

#[test]
fn nothing_is_called_after_a_drawer() {
    // Fixtures and the practice town carry the names of the formats they are examples of.
    let all = files_under(".", &[])
        .into_iter()
        .filter(|path| !path.contains("/fixtures/") && !path.contains("/practice/town/"));
    for path in all {
        for part in path.trim_start_matches("./").split('/') {
            let stem = part.split('.').next().unwrap_or_default();
            assert!(!DRAWERS.contains(&stem), "{path}: name the concept");
        }
    }
}

/// Put together here so that this file does not hold them itself.
fn never_in_the_tree() -> Vec<String> {
    [
        ("crates", ".io"),
        ("registry", ".npmjs"),
        ("npm", "js.com"),
        ("py", "pi.org"),
        ("proxy.", "golang.org"),
        ("/ro", "ot/"),
        ("/ho", "me/"),
        ("/wo", "rk/"),
        ("C:", "\\Users"),
    ]
    .iter()
    .map(|(first, second)| format!("{first}{second}"))
    .collect()
}

#[test]
fn no_registry_and_no_path_of_a_machine_stands_in_the_tree() {
    for path in files_under(".", &[]) {
        // Cargo writes where each package comes from into its lock.
        if path.ends_with("Cargo.lock") {
            continue;
        }
        let Ok(text) = fs::read_to_string(top().join(&path)) else {
            continue;
        };
        for never in never_in_the_tree() {
            assert!(!text.contains(&never), "{path} holds {never}");
        }
    }
}

#[test]
fn nothing_is_left_for_later_without_an_issue() {
    let marks = [["TO", "DO"].concat(), ["FIX", "ME"].concat()];
    let mut found = BTreeMap::new();
    for path in
        files_under(".", &["rs", "html", "sql", "mjs", "js", "css", "ftl", "md", "toml", "sh"])
    {
        let text = fs::read_to_string(top().join(&path)).expect("it is text");
        let count: usize = marks.iter().map(|mark| text.matches(mark.as_str()).count()).sum();
        if count > 0 {
            found.insert(path, count);
        }
    }
    let allowed =
        [("server/src/web/words/tests/wording.rs", 1, "it looks for the mark in people's words")];
    fits_exactly("left for later", &found, &allowed);
}

/// Templates that put text on a page as it is.
const UNESCAPED: &[(&str, usize, &str)] = &[];

#[test]
fn templates_hold_no_style_no_script_and_no_unescaped_text() {
    let mut unescaped = BTreeMap::new();
    for path in files_under("server/src", &["html"]) {
        let text = fs::read_to_string(top().join(&path)).expect("it is text");
        let lower = text.to_lowercase();
        for never in [
            " style=",
            "<style",
            " onclick=",
            " onload=",
            " onsubmit=",
            " onchange=",
            "javascript:",
        ] {
            assert!(!lower.contains(never), "{path} holds {never}");
        }
        for script in lower.split("<script").skip(1) {
            let head = script.split('>').next().unwrap_or_default();
            assert!(head.contains(" src="), "{path} holds a script of its own");
        }
        let count = text
            .split("{{")
            .skip(1)
            .filter(|part| part.contains("|safe") || part.contains("| safe"));
        let count = count.count() + text.matches("{% autoescape").count();
        if count > 0 {
            unescaped.insert(path, count);
        }
    }
    fits_exactly("text put on a page as it is", &unescaped, UNESCAPED);
}

#[test]
fn a_lint_is_silenced_with_a_reason() {
    for source in rust() {
        for word in ["#[allow(", "#![allow("] {
            assert!(
                !source.code.contains(word),
                "{} uses allow: use expect with a reason",
                source.path
            );
        }
        for at in source.places("#[expect(") {
            let attribute = source.code[at..].split(']').next().unwrap_or_default();
            assert!(attribute.contains("reason"), "{}:{}", source.path, source.line_at(at));
        }
    }
}

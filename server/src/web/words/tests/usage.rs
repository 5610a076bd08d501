//! Messages and the places that ask for them.

use super::*;

/// Keys asked for: string literals of the code, and literals inside `{{ }}` and `{% %}` of pages,
/// that begin with the name of a message file.
fn asked_for() -> BTreeMap<String, String> {
    let starts: BTreeSet<String> = SOURCES.iter().map(|s| format!("{}-", s.file)).collect();
    let mut keys = BTreeMap::new();
    for file in files_under(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let is_test = name == "tests.rs"
            || name == "samples.rs"
            || file.components().any(|part| part.as_os_str() == "tests");
        if is_test {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        let code = if file.extension().is_some_and(|ending| ending == "rs") {
            without_tests(&text)
        } else {
            inside_tags(&text)
        };
        for literal in literals(&code) {
            if starts.iter().any(|start| literal.starts_with(start)) && is_key(&literal) {
                keys.insert(literal, file.display().to_string());
            }
        }
    }
    keys
}

fn is_key(literal: &str) -> bool {
    !literal.ends_with('-')
        && literal.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Code above an inline test module, without comments.
fn without_tests(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    code.lines().filter(is_code).collect::<Vec<_>>().join(
        "
",
    )
}

fn inside_tags(text: &str) -> String {
    let mut out = String::new();
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        for part in text.split(open).skip(1) {
            out.push_str(part.split(close).next().unwrap());
            out.push('\n');
        }
    }
    out
}

fn literals(code: &str) -> Vec<String> {
    code.lines()
        .flat_map(|line| line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Beginnings of keys that are looked up by a code; each line gives its reason.
fn looked_up_by_code() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/dynamic.txt");
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (start, reason) = line.split_once(' ').unwrap_or((line, ""));
            assert!(start.ends_with('-') && !reason.trim().is_empty(), "dynamic.txt: {line}");
            start.to_owned()
        })
        .collect()
}

#[test]
fn every_key_that_is_asked_for_has_words_in_every_language() {
    let asked = asked_for();
    for language in Language::ALL {
        let known = messages(language.code());
        let missing: Vec<_> = asked.iter().filter(|(key, _)| !known.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{}: {missing:#?}", language.code());
    }
}

#[test]
fn every_message_is_asked_for() {
    let (asked, dynamic) = (asked_for(), looked_up_by_code());
    let known = messages("en");
    let unused: Vec<_> = known
        .keys()
        .filter(|key| !asked.contains_key(*key))
        .filter(|key| !dynamic.iter().any(|start| key.starts_with(start.as_str())))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
    for start in dynamic {
        assert!(known.keys().any(|key| key.starts_with(&start)), "dynamic.txt: {start} is unused");
    }
}

#[test]
fn both_languages_say_the_same_things_with_the_same_arguments() {
    let (english, spanish) = (messages("en"), messages("es"));
    let only = |a: &BTreeMap<String, Message>, b: &BTreeMap<String, Message>| -> Vec<String> {
        a.keys().filter(|key| !b.contains_key(*key)).cloned().collect()
    };
    assert_eq!(only(&english, &spanish), Vec::<String>::new(), "only in English");
    assert_eq!(only(&spanish, &english), Vec::<String>::new(), "only in Spanish");
    for (key, message) in &english {
        assert_eq!(message.args, spanish[key].args, "{key}");
    }
}

#[test]
fn the_search_for_keys_finds_what_it_should() {
    let code =
        "let a = words.t(\"shell-skip\"); // fine\n    // \"shell-comment\"\nx(\"a\", \"b\")";
    assert_eq!(literals(&without_tests(code)), ["shell-skip", "a", "b"]);
    let page = "<p id=\"shell-id\">{{ shell.t(\"shell-skip\") }}{% if t(\"shell-now\") %}";
    assert_eq!(literals(&inside_tags(page)), ["shell-skip", "shell-now"]);
    assert!(!is_key("error-") && !is_key("shell-{x}") && is_key("date-month-1"));
}

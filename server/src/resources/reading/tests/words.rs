use std::collections::BTreeSet;

use kernel::resources::{JsonFault, MendKind, RefusalKind};

use super::*;

fn ids(language: &str) -> BTreeSet<String> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language).join("resources.ftl");
    let text = std::fs::read_to_string(path).unwrap();
    let resource = fluent_syntax::parser::parse(text).expect("the file is well formed");
    resource
        .body
        .into_iter()
        .filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name),
            _ => None,
        })
        .collect()
}

#[test]
fn every_code_of_an_import_has_words_in_both_languages() {
    let id = |group: &str, code: &str| format!("resources-{group}-{}", code.replace('_', "-"));
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    wanted.extend(MendKind::ALL.iter().map(|k| id("mended", k.code())));
    wanted.extend(RefusalKind::ALL.iter().map(|k| id("refused", k.code())));
    wanted.extend(JsonFault::ALL.iter().map(|k| id("json", k.code())));
    wanted.extend(Table::ALL.iter().map(|t| id("table", t.code())));
    wanted.extend(Format::ALL.iter().map(|f| id("format", f.code())));
    for language in ["en", "es"] {
        let there = ids(language);
        let missing: Vec<_> = wanted.difference(&there).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
    assert_eq!(ids("en"), ids("es"));
}

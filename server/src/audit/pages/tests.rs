use kernel::access::Action;

use super::*;
use crate::web::language::Language;

/// What the program does without an action of the table, as `Entry::by_system_named` is told.
fn named() -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            let text = std::fs::read_to_string(&entry).unwrap_or_default();
            for call in text.split("by_system_named(").skip(1) {
                let name = call.split(')').next().unwrap().split('"').nth(1).unwrap_or_default();
                if name.starts_with(|letter: char| letter.is_ascii_uppercase()) {
                    found.push(name.to_owned());
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

fn entry(action: &str, subject: &str) -> Line {
    Line {
        id: AuditEventId::from_uuid(Uuid::from_u128(1)),
        at: jiff::Timestamp::UNIX_EPOCH,
        actor: None,
        called: Some("Tomasz <b>".to_owned()),
        role: Some("coordinator".to_owned()),
        action: action.to_owned(),
        subject: subject.to_owned(),
        subject_id: Some(Uuid::from_u128(0xdead_beef)),
    }
}

#[test]
fn every_action_has_a_sentence_of_its_own_in_both_languages() {
    let named = named();
    for expected in ["SignIn", "SignOut", "Found", "InvitationTake", "PracticeMake"] {
        assert!(named.iter().any(|name| name == expected), "{expected} was not found: {named:?}");
    }
    for language in Language::ALL {
        let words = Words::of(language);
        let mut seen = std::collections::BTreeSet::new();
        for action in
            Action::ALL.iter().map(|action| action.name()).chain(named.iter().map(String::as_str))
        {
            let key = key(action);
            assert!(words.has(&key), "{language:?} has no {key}");
            let told = sentence(words, &entry(action, "person"), &BTreeMap::new()).0;
            assert!(told.contains("Tomasz") && !told.contains("<b>"), "{action}: {told}");
            assert!(seen.insert(told.clone()), "{action} is told as another: {told}");
        }
    }
}

#[test]
fn no_sentence_is_kept_for_what_is_not_done_any_more() {
    let known: Vec<String> = Action::ALL
        .iter()
        .map(|action| key(action.name()))
        .chain(named().iter().map(|name| key(name)))
        .collect();
    let text = include_str!("../../../locales/en/audit.ftl");
    for line in text.lines().filter(|line| line.starts_with("audit-did-")) {
        let told = line.split(' ').next().unwrap().to_owned();
        assert!(known.contains(&told), "{told} is no action");
    }
}

#[test]
fn a_name_stands_where_it_may_be_known_and_a_short_number_elsewhere() {
    let words = Words::of(Language::En);
    let names = BTreeMap::from([(Uuid::from_u128(0xdead_beef), "Sam & Co".to_owned())]);
    let told = |subject| sentence(words, &entry("PersonInvite", subject), &names).0;
    assert!(told("person").contains("<bdi>Sam &#38; Co</bdi>"), "{}", told("person"));
    assert!(told("contact").contains("an entry of the activity log (deadbeef)"));
    assert!(told("contact").find("Sam").is_none());
    let unknown = sentence(words, &entry("NobodyKnows", "thing"), &names).0;
    assert!(unknown.contains("a record (deadbeef)"), "{unknown}");
}

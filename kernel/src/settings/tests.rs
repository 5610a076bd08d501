use jiff::Timestamp;
use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::ids::HelpLineId;
use crate::people::{DEFAULT_TOPICS, Topics, ValueCode};

fn id(number: u128) -> HelpLineId {
    HelpLineId::from_uuid(Uuid::from_u128(number))
}

fn line(number: u128) -> HelpLine {
    let digits = format!("555 555 {number:04}");
    let label = Said::default().with("en", "A line");
    HelpLine::new(id(number), label, HelpNumber::parse(&digits).unwrap())
}

fn lines(numbers: &[u128]) -> HelpLines {
    HelpLines::new(numbers.iter().map(|number| line(*number)).collect())
}

fn order(lines: &HelpLines) -> Vec<u128> {
    lines.shown().map(|line| line.id.uuid().as_u128()).collect()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn a_number_is_one_that_a_tap_can_dial() {
    for fine in ["988", "15", "+1 (555) 555-0114", "(+34) 91 000 00 00", "1-800-GOT-HELP", "*4141"]
    {
        assert_eq!(HelpNumber::parse(&format!("  {fine} ")).unwrap().as_str(), fine);
    }
    for wrong in [
        "",
        "none",
        "5",
        "988 press 1",
        "911 / 988",
        "112 o 024",
        "555 555 0114 x12",
        "0+49 30 12",
        "+1 +2",
        "HELP",
        "1234567890 1234567890 1",
        "٩٩٩",
    ] {
        assert_eq!(HelpNumber::parse(wrong), Err(SettingsError::NumberShape), "{wrong}");
    }
    let long = "5 ".repeat(20_000);
    assert_eq!(HelpNumber::parse(&long), Err(SettingsError::TooLong { max_chars: 30 }));
}

#[test]
fn what_is_said_of_a_line_has_no_signs_that_turn_the_direction() {
    let mut said = Said::default();
    said.put("en", "\u{202E}Night\n line\u{2066}", HelpLine::LABEL_MAX_CHARS).unwrap();
    assert_eq!(said.get("en"), Some("Night line"));
    said.put("en", "\u{202E}", HelpLine::LABEL_MAX_CHARS).unwrap();
    assert!(said.is_empty(), "nothing that can be seen is nothing");
}

#[test]
fn a_name_is_one_line_that_can_be_seen() {
    assert_eq!(programme_name("  Lantern \n Peers ").unwrap(), "Lantern Peers");
    assert_eq!(programme_name(&"x".repeat(80)).unwrap().len(), 80);
    assert_eq!(programme_name(&"x".repeat(81)), Err(SettingsError::TooLong { max_chars: 80 }));
    for empty in ["", "  ", "\u{202E}", "\u{200B} "] {
        assert_eq!(programme_name(empty), Err(SettingsError::NameEmpty), "{empty:?}");
    }
    assert_eq!(programme_name("a\u{202E}b").unwrap(), "ab");
}

#[test]
fn leave_fast_leads_over_https_to_a_whole_name() {
    let cases = [
        ("https://www.weather.gov/", "https://www.weather.gov/"),
        ("HTTPS://Www.Example.ORG", "https://www.example.org/"),
        ("www.example.org/a?b=c", "https://www.example.org/a?b=c"),
        ("es.wikipedia.org", "https://es.wikipedia.org/"),
    ];
    for (typed, kept) in cases {
        assert_eq!(LeaveAddress::parse(typed).unwrap().unwrap().as_str(), kept, "{typed}");
    }
    assert_eq!(LeaveAddress::parse("  "), Ok(None));
    for wrong in [
        "http://www.example.org",
        "javascript:alert(1)",
        "https://",
        "https://localhost/",
        "https://a@b.example/",
        "https://10.0.0.1/",
        "https://x.example:8080/",
        "https://x..org/",
        "//x.org",
        "data:text/html,x",
        "https://exa mple.org",
        "https://x.org/\"><b>",
    ] {
        assert_eq!(LeaveAddress::parse(wrong), Err(SettingsError::AddressShape), "{wrong}");
    }
    let address = LeaveAddress::parse("https://x.org/a").unwrap().unwrap();
    assert_eq!(address.host(), "x.org");
}

#[test]
fn a_text_stands_in_for_another_language_and_says_which_it_is() {
    let mut said = Said::default();
    assert_eq!(said.best("es"), None);
    said.put("en", "  Any  night ", 80).unwrap();
    assert_eq!(said.best("es"), Some(("en", "Any night")));
    said.put("es", "Cada noche", 80).unwrap();
    assert_eq!(said.best("es"), Some(("es", "Cada noche")));
    said.put("es", " ", 80).unwrap();
    assert_eq!(said.get("es"), None);
    let too_long = said.put("es", &"x".repeat(81), 80);
    assert_eq!(too_long, Err(SettingsError::TooLong { max_chars: 80 }));
}

#[test]
fn lines_kept_before_there_were_languages_are_still_read_and_were_tried_by_nobody() {
    let old = r#"[{"label":"Warmline","number":"555 0101","hours":"noon to 8 pm",
        "takes_texts":false,"checked_on":"2026-11-22"},
        {"label":"Night line","number":"555 0102","hours":null,"takes_texts":true}]"#;
    let lines = serde_json::from_str::<HelpLines>(old).unwrap().numbered();
    let read: Vec<_> = lines.shown().collect();
    assert_eq!(read[0].label.get("en"), Some("Warmline"));
    assert_eq!(read[0].hours.get("en"), Some("noon to 8 pm"));
    assert_eq!(read[0].tried_on, None);
    assert!(read[1].hours.is_empty() && read[1].takes_texts);
    assert_ne!(read[0].id, read[1].id);
    let again: HelpLines = serde_json::from_str(&serde_json::to_string(&lines).unwrap()).unwrap();
    assert_eq!(again, lines);
}

#[test]
fn a_line_moves_among_its_kind_only() {
    let mut lines = lines(&[1, 2, 3]);
    lines.add(HelpLine { is_emergency: true, ..line(9) }).unwrap();
    lines.add(line(4)).unwrap();
    assert_eq!(order(&lines), [1, 2, 3, 4, 9], "those for danger to life stand last");
    lines.up(id(4)).unwrap();
    assert_eq!(order(&lines), [1, 2, 4, 3, 9]);
    lines.down(id(1)).unwrap();
    assert_eq!(order(&lines), [2, 1, 4, 3, 9]);
    lines.up(id(2)).unwrap();
    lines.down(id(3)).unwrap();
    lines.up(id(9)).unwrap();
    assert_eq!(order(&lines), [2, 1, 4, 3, 9], "the first, the last and the only one stay");
    assert_eq!(lines.up(id(77)), Err(SettingsError::NoSuchLine));
}

#[test]
fn a_line_taken_off_comes_back_to_its_place_within_a_day() {
    let mut lines = lines(&[1, 2, 3]);
    lines.remove(id(2), at("2031-03-04T19:00:00Z")).unwrap();
    assert_eq!(order(&lines), [1, 3]);
    assert!(lines.find(id(2)).is_none());
    assert_eq!(lines.tried(id(2), date(2031, 3, 4)), Err(SettingsError::NoSuchLine));
    lines.bring_back(id(2)).unwrap();
    assert_eq!(order(&lines), [1, 2, 3]);
    assert_eq!(lines.bring_back(id(2)), Err(SettingsError::NoSuchLine));
    lines.remove(id(2), at("2031-03-04T19:00:00Z")).unwrap();
    lines.remove(id(1), at("2031-03-06T19:00:00Z")).unwrap();
    assert_eq!(lines.bring_back(id(2)), Err(SettingsError::NoSuchLine), "that is two days ago");
    assert_eq!(lines.bring_back(id(1)), Ok(()));
}

#[test]
fn a_line_was_tried_when_somebody_says_so_and_emergency_lines_never() {
    let mut lines = lines(&[1]);
    lines.add(HelpLine { is_emergency: true, ..line(9) }).unwrap();
    assert_eq!(lines.tried(id(9), date(2031, 3, 4)), Err(SettingsError::Emergency));
    lines.tried(id(1), date(2031, 3, 4)).unwrap();
    lines.tried(id(1), date(2031, 3, 9)).unwrap();
    lines.tried(id(1), date(2031, 3, 9)).unwrap();
    assert_eq!(lines.find(id(1)).unwrap().tried_on, Some(date(2031, 3, 9)));
    lines.untried(id(1)).unwrap();
    assert_eq!(lines.find(id(1)).unwrap().tried_on, Some(date(2031, 3, 4)));
}

#[test]
fn a_new_number_was_tried_by_nobody() {
    let mut lines = lines(&[1]);
    lines.tried(id(1), date(2031, 3, 4)).unwrap();
    lines.revise(id(1), HelpLine { takes_texts: true, ..line(1) }).unwrap();
    assert_eq!(lines.find(id(1)).unwrap().tried_on, Some(date(2031, 3, 4)));
    lines.revise(id(1), HelpLine { number: line(2).number, ..line(1) }).unwrap();
    assert_eq!(lines.find(id(1)).unwrap().tried_on, None);
    lines.tried(id(1), date(2031, 3, 4)).unwrap();
    lines
        .revise(id(1), HelpLine { is_emergency: true, number: line(2).number, ..line(1) })
        .unwrap();
    assert_eq!(lines.find(id(1)).unwrap().tried_on, None);
}

#[test]
fn there_are_never_more_lines_than_can_be_chosen_from() {
    let mut lines = HelpLines::default();
    for number in 1..=12 {
        lines.add(line(number)).unwrap();
    }
    assert_eq!(lines.add(line(13)), Err(SettingsError::TooManyLines { max: 12 }));
    lines.remove(id(1), at("2031-03-04T19:00:00Z")).unwrap();
    lines.add(line(13)).unwrap();
    assert_eq!(lines.bring_back(id(1)), Err(SettingsError::TooManyLines { max: 12 }));
}

#[test]
fn the_last_line_stays_and_a_second_press_takes_nothing_more_off() {
    let now = at("2031-03-04T19:00:00Z");
    let mut lines = lines(&[1, 2]);
    lines.remove(id(1), now).unwrap();
    assert_eq!(lines.remove(id(1), now), Ok(()));
    assert_eq!(lines.remove(id(2), now), Err(SettingsError::LastLine));
    assert_eq!(lines.remove(id(3), now), Err(SettingsError::NoSuchLine));
    assert_eq!(lines.shown().count(), 1);
    lines.bring_back(id(1)).unwrap();
    lines.remove(id(2), now).unwrap();
}

#[test]
fn two_programmes_may_word_one_number_each_their_own_way() {
    let worded = HelpLine { label: line(2).label, ..line(1) };
    assert!(line(1).leads_where(&worded));
    assert!(!line(1).leads_where(&line(2)));
    assert!(!line(1).leads_where(&HelpLine { is_emergency: true, ..line(1) }));
}

fn code(text: &str) -> ValueCode {
    ValueCode::parse(text).unwrap()
}

fn said(en: &str, es: &str) -> Said {
    let mut said = Said::default();
    topic_words(&mut said, "en", en).unwrap();
    topic_words(&mut said, "es", es).unwrap();
    said
}

fn farm() -> TopicList {
    let mut list = TopicList::default();
    list.add(code("own_1"), said("Life on a farm", "La vida en el campo"), &[]).unwrap();
    list
}

#[test]
fn a_list_nobody_touched_offers_what_the_program_knows() {
    let list = TopicList::default();
    assert_eq!(list.offered(), Topics::default());
    assert_eq!(serde_json::from_str::<TopicList>("{}").unwrap(), list);
}

#[test]
fn a_topic_that_is_off_is_not_offered_keeps_its_words_and_comes_back_to_its_place() {
    let mut list = farm();
    let whole = list.offered();
    list.offer(&code("own_1"), false);
    list.offer(&code("grief"), false);
    assert!(!list.offered().contains("own_1") && !list.offered().contains("grief"));
    assert_eq!(list.offered().iter().count(), DEFAULT_TOPICS.len() - 1);
    assert_eq!(list.said("own_1", "es"), Some("La vida en el campo"));
    let kept = serde_json::to_string(&list).unwrap();
    let mut list: TopicList = serde_json::from_str(&kept).unwrap();
    list.offer(&code("own_1"), true);
    list.offer(&code("grief"), true);
    assert_eq!(list.offered(), whole);
    list.offer(&code("of_somebody_else"), false);
    assert_eq!(list, farm(), "a topic that is not on the list leaves it as it is");
}

#[test]
fn the_words_of_one_language_stand_in_for_the_other() {
    let mut list = TopicList::default();
    list.add(code("own_1"), said("", "El campo"), &[]).unwrap();
    assert_eq!(list.said("own_1", "en"), Some("El campo"));
    assert_eq!(list.said("grief", "en"), None, "the program's own words are not kept here");
}

#[test]
fn two_topics_never_read_alike_in_any_language() {
    let taken = |en, es, others: &[String]| {
        let found = farm().add(code("own_2"), said(en, es), others);
        matches!(found, Err(SettingsError::TopicTaken { .. }))
    };
    assert!(taken("LIFE  on a fárm", "", &[]));
    assert!(taken("", "life on a farm", &[]), "the words of one language in the other");
    assert!(taken("Grief", "", &["grief".to_owned()]));
    assert!(!taken("Farm", "Campo", &["grief".to_owned()]));
    let mut off = farm();
    off.offer(&code("own_1"), false);
    let again = off.add(code("own_2"), said("Life on a farm", ""), &[]);
    assert!(again.is_err(), "one that is off can be put back instead");
    let mut list = farm();
    list.revise(&code("own_1"), said("Life on a FARM", ""), &[]).unwrap();
    assert_eq!(list.said("own_1", "es"), Some("Life on a FARM"));
    let unknown = list.revise(&code("grief"), said("Sorrow", ""), &[]);
    assert_eq!(unknown, Err(SettingsError::NoSuchTopic));
}

#[test]
fn a_topic_has_words_that_can_be_seen_and_the_list_an_end() {
    let mut words = Said::default();
    let long = "x".repeat(TopicList::MAX_CHARS + 1);
    let too_long = SettingsError::TooLong { max_chars: TopicList::MAX_CHARS };
    assert_eq!(topic_words(&mut words, "en", &long), Err(too_long));
    topic_words(&mut words, "en", "\u{202E}two\n lines\u{200B}").unwrap();
    assert_eq!(words.get("en"), Some("two lines"));
    for empty in ["", " \n", "\u{200B}", "!?"] {
        let added = TopicList::default().add(code("own_1"), said(empty, ""), &[]);
        assert_eq!(added, Err(SettingsError::TopicEmpty), "{empty:?}");
    }
    let mut list = TopicList::default();
    for number in 1..=TopicList::OWN_MAX {
        list.add(code(&format!("own_{number}")), said(&format!("Topic {number}"), ""), &[])
            .unwrap();
    }
    assert_eq!(list.offered().iter().count(), Topics::MAX);
    let many = SettingsError::TooManyTopics { max: TopicList::OWN_MAX };
    assert_eq!(list.clone().add(code("own_x"), said("More", ""), &[]), Err(many));
    list.offer(&code("own_1"), false);
    list.add(code("own_x"), said("More", ""), &[]).unwrap();
}

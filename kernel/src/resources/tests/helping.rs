//! What helps in distress, what a name means in its company, and words of time.

use crate::resources::*;

fn entry(name: &str, description: &str) -> Entry {
    Entry {
        key: format!("service:{name}"),
        name: name.to_owned(),
        description: description.to_owned(),
        ..Entry::default()
    }
}

fn has(entry: &Entry, term: &str) -> bool {
    index_of(entry).iter().any(|(known, _)| known == term)
}

fn helps(entry: &Entry) -> bool {
    index_of(entry).iter().any(|(term, _)| term.starts_with("h:"))
}

#[test]
fn only_its_own_words_make_a_place_that_helps_in_distress() {
    for (name, description, help) in [
        ("Bluebell crisis line", "", "crisis"),
        ("Lakeshore Suicide Prevention Hotline", "", "crisis"),
        ("Talk to us", "Suicide prevention, day and night.", "crisis"),
        ("Elm Street counseling", "", "mind"),
        ("Willow House", "Shelter for survivors of domestic violence.", "violence"),
        ("Tri-County Poison Control", "", "overdose"),
        ("Narcan for everybody", "", "overdose"),
        ("Rape crisis center", "", "sexual"),
        ("L\u{ed}nea de crisis", "", "crisis"),
        ("Casa Luz", "Para mujeres maltratadas.", "violence"),
        ("Kids first", "Child abuse prevention.", "child"),
    ] {
        assert!(has(&entry(name, description), &help_term(help)), "{name}");
    }
    for (name, description) in [
        ("Employer hotline", "Questions about rules for employers."),
        ("Employment rights helpline", "Workers in a crisis of pay."),
        ("Foreclosure defense hotline", "For homeowners in crisis."),
        ("Debt Collection Hotline", ""),
        ("Credit counseling", ""),
        ("Housing counselor", "A crisis line for renters is being planned."),
        ("Physical therapy", ""),
        (
            "Neighbors legal clinic",
            "Clients with mental illness or domestic violence are seen first.",
        ),
    ] {
        assert!(
            !helps(&entry(name, description)),
            "{name}: {:?}",
            index_of(&entry(name, description))
        );
    }
    let meeting =
        Entry { kind: EntryKind::Meeting, ..entry("LIFELINE (Phila)", "Suicide is no way.") };
    assert!(!helps(&meeting));
}

#[test]
fn a_clinic_of_the_law_is_no_doctor() {
    assert!(has(&entry("Free clinic", ""), "n:doctor"));
    assert!(!has(&entry("Neighbors legal clinic", ""), "n:doctor"));
    let clinic = Entry { provider: "Lawyers of the Lake".to_owned(), ..entry("Monday clinic", "") };
    assert!(!has(&clinic, "n:doctor"));
    assert!(has(&entry("Monday help", "We clean teeth and see a dentist."), "m:dental"));
}

#[test]
fn a_meeting_named_after_lunch_serves_none() {
    let lunch = Entry { kind: EntryKind::Meeting, ..entry("Thursday Lunch Bunch", "") };
    assert!(!has(&lunch, "n:food") && !has(&lunch, "n:meals"));
    let grown = Entry { kind: EntryKind::Meeting, ..entry("Adult Children", "") };
    assert!(!has(&grown, "n:family"));
    assert!(has(&entry("Lunch for all", ""), "n:food"));
}

#[test]
fn words_of_time_are_read_and_taken_out() {
    for (question, when, rest) in [
        ("meeting tonight", When::Today, "meeting"),
        ("meetings on Saturday", When::On(Weekday::Saturday), "meetings"),
        ("AA sunday", When::On(Weekday::Sunday), "AA"),
        ("food now", When::Now, "food"),
        ("doctor open now", When::Now, "doctor"),
        ("comida hoy", When::Today, "comida"),
        ("reuni\u{f3}n esta noche", When::Today, "reuni\u{f3}n"),
        ("comida ma\u{f1}ana", When::Tomorrow, "comida"),
        ("reuni\u{f3}n el s\u{e1}bado", When::On(Weekday::Saturday), "reuni\u{f3}n"),
        ("abierto ahora", When::Now, ""),
        ("tomorrow night meeting", When::Tomorrow, "meeting"),
    ] {
        assert_eq!(when_in(question), Some((when, rest.to_owned())), "{question}");
    }
    for question in ["", "food", "clases por la ma\u{f1}ana", "a bed tonight", "know my rights"] {
        assert_eq!(when_in(question), None, "{question}");
    }
}

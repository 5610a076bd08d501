//! What an entry is found by, and what somebody meant.

use crate::resources::*;

fn entry(name: &str) -> Entry {
    Entry { key: format!("service:{name}"), name: name.to_owned(), ..Entry::default() }
}

#[test]
fn little_words_are_left_out_unless_there_are_no_others() {
    for (question, words) in [
        ("I need help with my rent", vec!["rent"]),
        ("¿Dónde hay comida?", vec!["comida"]),
        ("  the  ", vec!["the"]),
        ("", vec![]),
        ("Food, FOOD!", vec!["food"]),
        ("a1 b2 c3 d4 e5 f6 g7 h8", vec!["a1", "b2", "c3", "d4", "e5", "f6"]),
    ] {
        assert_eq!(asked_words(question), words, "{question}");
    }
}

#[test]
fn a_word_is_looked_for_in_one_and_in_many() {
    for (word, other) in [
        ("shelter", "shelters"),
        ("shelters", "shelter"),
        ("pantry", "pantries"),
        ("pantries", "pantry"),
        ("clases", "clase"),
        ("reunion", "reuniones"),
    ] {
        let forms = forms(word);
        assert_eq!(forms[0], word);
        assert!(forms.contains(&other.to_owned()), "{word}: {forms:?}");
    }
    for short in ["bus", "aa", "988", "依存"] {
        assert_eq!(forms(short), [short], "{short}");
    }
}

#[test]
fn neighbours_come_nearest_first_and_numbers_have_none() {
    let words = ["pantry", "party", "pantries", "plenty", "pan"];
    assert_eq!(nearest_words("pantri", words, false), ["pantry"]);
    // Both are two slips away: a swap and a letter, or two letters too many.
    let near = nearest_words("cmounity", ["county", "community", "unity"], false);
    assert_eq!(near, ["community", "county"]);
    assert_eq!(nearest_words("60002", ["60000", "60003"], true), Vec::<String>::new());
    assert_eq!(nearest_words("600", ["60000", "61000"], true), ["60000"]);
    assert_eq!(nearest_words("couns", ["counseling", "courts"], true), ["counseling"]);
}

#[test]
fn a_slip_leads_to_the_nearest_words_of_the_vocabulary_in_both_languages() {
    for (asked, meant) in [
        ("attorny", "attorney"),
        ("atorney", "attorney"),
        ("homless", "homeless"),
        ("therapyst", "therapist"),
        ("methadon", "methadone"),
        ("trabjo", "trabajo"),
        ("dentsta", "dentista"),
        ("alimnetos", "alimento"),
    ] {
        assert_eq!(nearest_meant(asked), [meant], "{asked}");
    }
    // What is a word already, is short, is a number or begins otherwise stands for itself.
    for asked in ["veterano", "husband", "abogados", "trab", "98812", "zorblax", "tomeless"] {
        assert_eq!(nearest_meant(asked), Vec::<&str>::new(), "{asked}");
    }
}

#[test]
fn a_word_that_was_meant_is_never_replaced() {
    for (asked, near) in [
        // Short words are one slip from too many others.
        ("hits", "kits"),
        ("kill", "mill"),
        ("fodd", "food"),
        ("coun", "counseling"),
        // Words of our languages, of the vocabulary and of distress stay what they are.
        ("husband", "husbands"),
        ("quiero", "quiere"),
        ("morir", "morar"),
        ("suicide", "suicides"),
        ("tooth", "booth"),
        ("narcan", "narcom"),
        // The first letter is seldom a slip.
        ("pantri", "bantri"),
    ] {
        assert_eq!(nearest_words(asked, [near], true), Vec::<String>::new(), "{asked}");
    }
}

#[test]
fn every_kind_and_topic_has_a_code_of_its_own() {
    let mut seen = std::collections::BTreeSet::new();
    for need in NeedKind::ALL {
        assert_eq!(NeedKind::from_code(need.code()), Some(need));
        assert!(seen.insert(need.code()), "{}", need.code());
    }
    for known in &TOPICS {
        assert!(seen.insert(known.code), "{}", known.code);
        assert!(known.else_try.iter().all(|code| topic(code).is_some()), "{}", known.code);
    }
    for distress in Distress::ALL {
        let known = |code: &&str| crate::resources::helping::is_known(code);
        assert!(distress.helped_by().iter().all(known), "{}", distress.code());
    }
}

#[test]
fn everyday_words_mean_a_topic_or_a_kind() {
    let codes = |question: &str| -> Vec<&str> {
        let runs = runs(&asked_words(question));
        let meant = runs.into_iter().flat_map(|run| run.meant);
        meant
            .map(|meant| match meant {
                Meant::Topic(_) => meant.topic().unwrap().code,
                Meant::Kind(kind) => kind.code(),
            })
            .collect()
    };
    for (question, expected) in [
        ("comida", vec!["food"]),
        ("hungry", vec!["food"]),
        ("pantry", vec!["groceries"]),
        ("pantries", vec!["groceries"]),
        ("food bank", vec!["groceries"]),
        ("food stamps", vec!["benefits"]),
        ("abogada", vec!["legal_aid"]),
        ("inmigración", vec!["immigration"]),
        ("narcan", vec!["naloxone"]),
        ("AA", vec!["aa"]),
        ("alanon", vec!["families_meeting"]),
        ("al anon", vec!["families_meeting"]),
        ("foodbank", vec!["groceries"]),
        ("food banks", vec!["groceries"]),
        ("soupkitchen", vec!["meals"]),
        ("nowhere to go", vec!["shelter"]),
        ("no tengo a dónde ir", vec!["shelter"]),
        ("kicking me out", vec!["rent"]),
        ("my landlord threw me out", vec!["rent", "rent"]),
        ("me echaron", vec!["rent"]),
        ("I am losing my house", vec!["rent"]),
        ("veterano", vec!["veterans"]),
        ("ex militar", vec!["veterans"]),
        ("ancianos", vec!["seniors"]),
        ("personas mayores", vec!["seniors"]),
        ("adultos mayores", vec!["seniors"]),
        ("adulto mayor", vec!["seniors"]),
        ("la tercera edad", vec!["seniors"]),
        ("sordos", vec!["deaf"]),
        ("discapacitada", vec!["disabled"]),
        ("refugiadas", vec!["immigration"]),
        ("muchachos", vec!["youth"]),
        ("me siento sola", vec!["counseling"]),
        ("me siento solo", vec!["counseling"]),
        ("estoy solo", vec!["counseling"]),
        ("I feel so alone", vec!["counseling"]),
        ("a meeting", vec!["meeting"]),
        ("reuniones", vec!["meeting"]),
        ("someone to talk to", vec!["counseling"]),
        ("alguien con quien hablar", vec!["counseling"]),
        ("a place to sleep", vec!["shelter"]),
        ("un lugar para dormir", vec!["shelter"]),
        ("tooth", vec!["dental"]),
        ("muelas", vec!["dental"]),
        ("drunk", vec!["substance_use"]),
        ("pañales", vec!["diapers"]),
        ("zebra", vec![]),
    ] {
        assert_eq!(codes(question), expected, "{question}");
    }
}

#[test]
fn a_name_counts_more_than_a_description_and_each_term_stands_once() {
    let entry = Entry {
        description: "Food for all. A pantry, and a kitchen.".to_owned(),
        languages: vec![Language { code: Some("es-MX".to_owned()), name: "Spanish".to_owned() }],
        address: Some(Address { city: "Elgin".to_owned(), ..Address::default() }),
        seasons: vec![Season {
            hours: Hours::new(vec![Span::whole_day(Weekday::Friday)], vec![], String::new()),
            ..Season::default()
        }],
        ..entry("Food share")
    };
    let terms = index_of(&entry);
    let weight = |term: &str| terms.iter().find(|(t, _)| t == term).map(|(_, weight)| *weight);
    assert!(weight("a:food") > weight("a:kitchen"));
    assert_eq!(weight("p:elgin"), Some(3));
    for term in ["l:es", "d:friday", "n:food", "k:service"] {
        assert!(weight(term).is_some(), "{term}: {terms:?}");
    }
    // A need is taken from names only: a description says too much by the way.
    assert_eq!(weight("n:housing"), None);
    let mut sorted: Vec<&String> = terms.iter().map(|(term, _)| term).collect();
    sorted.dedup();
    assert_eq!(sorted.len(), terms.len());
}

#[test]
fn a_meeting_is_found_by_its_types_in_both_languages() {
    let meeting = Entry {
        kind: EntryKind::Meeting,
        meeting: Some(MeetingFacts {
            types: vec!["W".to_owned(), "??".to_owned()],
            days: vec![Weekday::Sunday],
            ..MeetingFacts::default()
        }),
        ..entry("First Light")
    };
    let terms: Vec<String> = index_of(&meeting).into_iter().map(|(term, _)| term).collect();
    for term in ["a:women", "a:mujeres", "d:sunday", "n:groups", "k:meeting"] {
        assert!(terms.contains(&term.to_owned()), "{term}: {terms:?}");
    }
}

fn meeting(name: &str) -> Entry {
    let meeting = Some(MeetingFacts::default());
    Entry { kind: EntryKind::Meeting, meeting, ..entry(name) }
}

fn weight_of(entry: &Entry, term: &str) -> Option<u8> {
    index_of(entry).into_iter().find(|(found, _)| found == term).map(|(_, weight)| weight)
}

#[test]
fn an_everyday_word_in_a_meetings_name_makes_no_service_of_it() {
    for (name, word, topic) in [
        ("Food for Thought", "a:food", "n:food"),
        ("Lunch Bunch", "a:lunch", "n:meals"),
        ("Straight Talk", "a:talk", "n:counseling"),
        ("Solo y sola", "a:sola", "n:counseling"),
        ("The Boot Camp School", "a:school", "n:learning"),
    ] {
        assert_eq!(weight_of(&meeting(name), word), Some(1), "{name}");
        assert_eq!(weight_of(&meeting(name), topic), None, "{name}");
        assert_eq!(weight_of(&entry(name), word), Some(9), "{name}");
    }
    // Words of recovery and of people are what they say, and all others are only names.
    for (name, word) in [("Women in Sobriety", "a:women"), ("Fogg", "a:fogg")] {
        assert_eq!(weight_of(&meeting(name), word), Some(9), "{name}");
    }
}

#[test]
fn a_meeting_of_those_who_run_the_groups_counts_less_than_any_other() {
    let (plain, called) = (meeting("First Light"), meeting("First Light Meeting"));
    assert_eq!(weight_of(&plain, "n:meeting"), weight_of(&called, "a:meeting"));
    for name in
        ["Monthly Business Meeting District 7", "Testing meeting types", "Junta de servicio"]
    {
        assert_eq!(weight_of(&meeting(name), "n:meeting"), Some(0), "{name}");
        assert_eq!(weight_of(&meeting(name), "n:aa"), Some(0), "{name}");
    }
    assert_eq!(weight_of(&meeting("Monthly Business Meeting"), "a:business"), Some(9));
    assert_eq!(weight_of(&meeting("Taking Care of Business"), "n:meeting"), Some(7));
}

#[test]
fn a_meeting_is_its_own_fellowships_and_no_other() {
    for (name, has, has_not) in [
        ("Perryton AA", "n:aa", "n:families_meeting"),
        ("First Light", "n:aa", "n:families_meeting"),
        ("Serenity AFG", "n:families_meeting", "n:aa"),
        ("Start Your Day RightAFG", "n:families_meeting", "n:aa"),
        ("Al-Anon Helpers", "n:families_meeting", "n:aa"),
        ("Beverly Alateen", "n:alateen", "n:aa"),
        ("NA on the Hill", "n:na", "n:aa"),
        ("Nar-Anon", "n:naranon", "n:aa"),
        ("Overeaters Anonymous", "n:meeting", "n:aa"),
        ("Jugadores Anónimos", "n:meeting", "n:aa"),
        ("AA and Al-Anon", "n:aa", "n:na"),
    ] {
        let meeting = meeting(name);
        assert!(weight_of(&meeting, has).is_some(), "{name}");
        assert_eq!(weight_of(&meeting, has_not), None, "{name}");
    }
    let alateen = meeting("Beverly Alateen");
    let al_anon = meeting("Serenity AFG");
    let families = "n:families_meeting";
    assert!(weight_of(&alateen, families) < weight_of(&al_anon, families));
}

#[test]
fn what_its_list_says_tells_whose_a_meeting_is() {
    let row = |name: &str, url: &str, publisher: &str| {
        Record::Meeting(Meeting {
            about: About {
                source_id: name.to_owned(),
                name: name.to_owned(),
                url: (!url.is_empty()).then(|| url.to_owned()),
                ..About::default()
            },
            publisher: publisher.to_owned(),
            ..Meeting::default()
        })
    };
    let families = "n:families_meeting";
    // The address of its page, or the publisher.
    for (url, publisher) in [
        ("https://staging.alanonma.org/m/1", ""),
        ("", "Al-Anon of the Coast"),
        ("https://al-anon.org/a", ""),
    ] {
        let entries = assemble(&[
            row("Courage to Change", url, publisher),
            row("AA", "", ""),
            row("B", "", ""),
        ]);
        let courage = entries.iter().find(|entry| entry.name == "Courage to Change").unwrap();
        assert_eq!(weight_of(courage, families), Some(7), "{url} {publisher}");
        assert_eq!(weight_of(courage, "n:aa"), None);
    }
    // More than half of the list.
    let entries = assemble(&[row("One AFG", "", ""), row("Two AFG", "", ""), row("Three", "", "")]);
    assert!(entries.iter().all(|entry| weight_of(entry, families).is_some()));
    let entries = assemble(&[row("One AFG", "", ""), row("Two", "", ""), row("Three", "", "")]);
    assert_eq!(entries.iter().filter(|entry| weight_of(entry, "n:aa").is_some()).count(), 2);
    // An address that only begins like one says it of no other.
    let entries = assemble(&[row("One", "https://carolina.example/aa", "")]);
    assert_eq!(weight_of(&entries[0], "n:na"), None);
}

#[test]
fn a_common_word_is_beside_the_point_unless_it_means_something() {
    for word in ["friend", "quiet", "out"] {
        assert!(is_beside_the_point(word), "{word}");
    }
    for word in ["landlord", "veteran", "fogg"] {
        assert!(!is_beside_the_point(word), "{word}");
    }
}

#[test]
fn it_stands_open_closed_or_unknown() {
    let span = |day, from, until| Span::new(day, from, until).unwrap();
    let hours =
        |spans| Season { hours: Hours::new(spans, vec![], String::new()), ..Season::default() };
    let tuesday = "2031-03-04".parse().unwrap();
    let mut entry = entry("A");
    assert_eq!(entry.standing(tuesday, 600), Standing::Unknown);
    entry.seasons = vec![hours(vec![
        span(Weekday::Monday, 22 * 60, 2 * 60),
        span(Weekday::Tuesday, 9 * 60, 17 * 60),
    ])];
    assert_eq!(entry.standing(tuesday, 60), Standing::Open { closes_min: 120 });
    assert_eq!(entry.standing(tuesday, 10 * 60), Standing::Open { closes_min: 17 * 60 });
    let Standing::Closed { opens: Some(opens) } = entry.standing(tuesday, 3 * 60) else {
        panic!("it is closed at three")
    };
    assert_eq!((opens.span.day, opens.wait_min), (Weekday::Tuesday, 6 * 60));
    entry.closures = vec![Closure { from: Some(tuesday), is_closed: true, ..Closure::default() }];
    assert_eq!(entry.standing(tuesday, 10 * 60), Standing::ClosedToday);
    entry.closures.clear();
    entry.seasons = vec![Season {
        until: Some("2031-03-03".parse().unwrap()),
        ..hours(vec![Span::whole_day(Weekday::Tuesday)])
    }];
    assert_eq!(entry.standing(tuesday, 600), Standing::Unknown);
    entry.seasons[0].until = None;
    assert_eq!(entry.standing(tuesday, 600), Standing::OpenAllDay);
}

#[test]
fn in_a_word_of_four_letters_only_a_swap_is_forgiven() {
    for (asked, meant) in
        [("fodo", &["food"][..]), ("jbos", &["jobs"]), ("rnet", &["rent"]), ("roap", &["ropa"])]
    {
        assert_eq!(swapped_meant(asked), meant, "{asked}");
    }
    for kept in [
        "food",
        "vest",
        "span",
        "adds",
        "fooo",
        "form",
        "fdoo1",
        "fodoo",
        "fod",
        "80ac",
        "\u{ff}\u{ff}ab",
    ] {
        assert_eq!(swapped_meant(kept), Vec::<String>::new(), "{kept}");
    }
}

#[test]
fn many_ways_to_say_it_mean_the_same_people() {
    let people = Meant::Topic(TOPICS.iter().position(|topic| topic.code == "lgbtq").unwrap());
    for said in [
        "trans",
        "transgénero",
        "transgender",
        "transexual",
        "no binario",
        "no binaria",
        "no binarie",
        "nonbinary",
        "non-binary",
        "queer",
    ] {
        assert!(meant_in(said).contains(&people), "{said}");
    }
    assert!(!meant_in("transportation").contains(&people));
}

#[test]
fn a_language_is_never_beside_the_point_and_never_a_slip() {
    for word in ["espanol", "polaco", "frances", "spanish"] {
        assert!(!is_beside_the_point(word) && !may_be_a_slip(word), "{word}");
    }
}

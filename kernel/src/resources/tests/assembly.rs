//! Rows of a source, put together.

use crate::resources::*;

fn about(id: &str, name: &str) -> About {
    About { source_id: id.to_owned(), name: name.to_owned(), ..About::default() }
}

fn provider(id: &str, name: &str) -> Record {
    Record::Provider(Provider { about: about(id, name) })
}

fn place(id: &str, name: &str, provider: &str) -> Record {
    Record::Place(Place {
        about: about(id, name),
        provider_id: Some(provider.to_owned()),
        ..Place::default()
    })
}

fn service(id: &str, name: &str, provider: &str, places: &[&str]) -> Record {
    Record::Service(Service {
        about: about(id, name),
        provider_id: Some(provider.to_owned()),
        place_ids: places.iter().map(|place| (*place).to_owned()).collect(),
        ..Service::default()
    })
}

fn part(id: &str, of: &[(OwnerKind, &str)], substance: Substance) -> Record {
    let mut of: Vec<Owner> =
        of.iter().map(|(kind, id)| Owner { kind: *kind, source_id: (*id).to_owned() }).collect();
    of.sort_unstable();
    Record::Part(Part { source_id: id.to_owned(), of, substance })
}

fn phone(number: &str) -> Substance {
    Substance::Phones(vec![Phone {
        said: number.to_owned(),
        number: Some(number.to_owned()),
        ..Phone::default()
    }])
}

fn keys(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.key.as_str()).collect()
}

#[test]
fn a_service_is_an_entry_at_each_of_its_places() {
    let link = [(OwnerKind::Service, "s"), (OwnerKind::Place, "b")];
    let entries = assemble(&[
        provider("o", "Share"),
        place("a", "Hall", "o"),
        place("b", "Depot", "o"),
        service("s", "Pantry", "o", &["a"]),
        part("l", &link, Substance::Link { words: String::new() }),
    ]);
    assert_eq!(keys(&entries), ["service:s@a", "service:s@b"]);
    assert_eq!(entries[0].provider, "Share");
    assert_eq!((entries[0].place.as_str(), entries[1].place.as_str()), ("Hall", "Depot"));
}

#[test]
fn what_no_service_names_is_an_entry_of_its_own() {
    let entries = assemble(&[
        provider("o", "Share"),
        provider("lone", "Alone"),
        place("a", "Hall", "o"),
        place("b", "Depot", "absent"),
        service("s", "Pantry", "o", &["nowhere"]),
    ]);
    assert_eq!(keys(&entries), ["place:a", "place:b", "provider:lone", "service:s"]);
    assert_eq!(entries[0].provider, "Share");
    assert_eq!(entries[1].provider, "");
    assert_eq!(entries[2].name, "Alone");
}

#[test]
fn the_nearer_row_wins_and_the_provider_fills_in() {
    let schedule = |day| Substance::Hours {
        hours: Hours::new(vec![Span::whole_day(day)], vec![], String::new()),
        from: None,
        until: None,
    };
    let records = [
        provider("o", "Share"),
        place("a", "Hall", "o"),
        service("s", "Pantry", "o", &["a"]),
        service("t", "Kitchen", "o", &["a"]),
        part("p1", &[(OwnerKind::Provider, "o")], phone("+1")),
        part("p2", &[(OwnerKind::Service, "s")], phone("+2")),
        part("h1", &[(OwnerKind::Place, "a")], schedule(Weekday::Monday)),
        part("h2", &[(OwnerKind::Service, "s")], schedule(Weekday::Friday)),
    ];
    let entries = assemble(&records);
    let said = |entry: &Entry| {
        let phones: Vec<_> = entry.phones.iter().map(|phone| phone.said.clone()).collect();
        let days: Vec<_> =
            entry.seasons.iter().flat_map(|s| &s.hours.spans).map(|span| span.day).collect();
        (phones, days)
    };
    assert_eq!(said(&entries[0]), (vec!["+2".to_owned()], vec![Weekday::Friday]));
    assert_eq!(said(&entries[1]), (vec!["+1".to_owned()], vec![Weekday::Monday]));
}

#[test]
fn a_need_gets_the_name_of_its_term_and_staff_are_left_out() {
    let term = Substance::Term {
        need: Need { code: "BD".to_owned(), name: "Groceries".to_owned() },
        parent: String::new(),
        vocabulary: String::new(),
    };
    let needs = [(OwnerKind::Service, "s"), (OwnerKind::Term, "t1")];
    let contact = Contact { name: "Ann Persona".to_owned(), ..Contact::default() };
    let entries = assemble(&[
        part("t1", &[], term),
        service("s", "Pantry", "absent", &[]),
        part("n", &needs, Substance::Need { words: String::new() }),
        part("c", &[(OwnerKind::Service, "s")], Substance::Contact(contact)),
    ]);
    assert_eq!(entries[0].needs[0].name, "Groceries");
    assert!(!format!("{entries:?}").contains("Persona"));
}

#[test]
fn the_order_of_the_rows_changes_nothing() {
    let mut records = vec![
        provider("o", "Share"),
        place("a", "Hall", "o"),
        service("s", "Pantry", "o", &["a"]),
        service("t", "Kitchen", "o", &[]),
    ];
    let forth = assemble(&records);
    records.reverse();
    assert_eq!(assemble(&records), forth);
    assert_eq!(assemble(&[]), []);
}

#[test]
fn days_off_and_seasons_are_kept_as_days_where_they_are_days() {
    let holiday = |from: &str| Substance::Holiday {
        from: from.to_owned(),
        until: String::new(),
        is_closed: true,
        words: String::new(),
    };
    let of = [(OwnerKind::Service, "s")];
    let entries = assemble(&[
        service("s", "Pantry", "o", &[]),
        part("h1", &of, holiday("2031-12-25")),
        part("h2", &of, holiday("January 01, every year")),
    ]);
    let [one, other] = entries[0].closures.as_slice() else { panic!("two days off") };
    assert_eq!(one.from, Some("2031-12-25".parse().unwrap()));
    assert_eq!(other.words, "January 01, every year");
}

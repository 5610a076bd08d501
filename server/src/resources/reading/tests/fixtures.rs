use kernel::resources::{PhoneKind, Record, Status, Substance, Weekday};

use super::*;

fn part(reads: &[Read], table: Table, id: &str) -> kernel::resources::Part {
    match &kept(reads, table, id).record {
        Record::Part(part) => part.clone(),
        other => panic!("{other:?}"),
    }
}

fn parts(reads: &[Read], table: Table) -> Vec<(Substance, Vec<MendKind>)> {
    let each = |read: &Read| match &read.outcome {
        Outcome::Kept(kept) if kept.key.table == table => match &kept.record {
            Record::Part(part) => Some((part.substance.clone(), mends(kept))),
            _ => None,
        },
        _ => None,
    };
    reads.iter().filter_map(each).collect()
}

#[test]
fn hsds_1_1_tables_end_kept_or_refused_with_a_reason() {
    use RefusalKind::*;
    let (reads, summary) = directory(&fixture("hsds-1.1"));
    assert_eq!(summary.format, Some(Format::Hsds11));
    assert_eq!(
        counts(&summary),
        BTreeMap::from([
            (Table::Providers, (7, 3, 4)),
            (Table::Places, (4, 4, 0)),
            (Table::Services, (2, 2, 0)),
            (Table::Links, (1, 1, 0)),
            (Table::Phones, (8, 4, 4)),
            (Table::PostalAddresses, (2, 2, 0)),
            (Table::Schedules, (5, 5, 0)),
        ])
    );
    let said = refusals(&reads);
    let expected = [
        (Table::Providers, "4", NoName),
        (Table::Providers, "5", DuplicateId),
        (Table::Providers, "6", Empty),
        (Table::Providers, "8", TooManyCells),
        (Table::Phones, "4", SaysNone),
        (Table::Phones, "5", NoContent),
        (Table::Phones, "8", OwnerNotFound),
        (Table::Phones, "9", NamesNoOwner),
    ];
    assert_eq!(said, expected.map(|(t, line, why)| (t, line.to_owned(), why)));
    assert_eq!(summary.tables_not_kept, BTreeMap::from([("metadata.csv".to_owned(), 2)]));
    assert_eq!(summary.files_not_read, ["notes.csv"]);
}

#[test]
fn hsds_1_1_cells_are_mended_and_the_mends_are_told() {
    use MendKind::*;
    let (reads, _) = directory(&fixture("hsds-1.1"));
    let first = kept(&reads, Table::Providers, "o1");
    let about = first.record.about().unwrap();
    assert_eq!(about.description, "We help & listen.\n\n• Food\n• Clothes");
    assert_eq!(about.url.as_deref(), Some("https://www.opendoor.example"));
    assert_eq!(mends(first), [MarkupToText, UrlSchemeAdded]);
    let second = kept(&reads, Table::Providers, "o2");
    assert_eq!(second.record.about().unwrap().name, "Millbrook Legal Friends");
    assert_eq!(mends(second), [EmailDropped, UrlDropped, NameFromOther]);
    assert_eq!(mends(kept(&reads, Table::Providers, "o4")), [ShortRow]);
    assert_eq!(mends(kept(&reads, Table::Places, "p2")), [ProviderUnknown]);
    assert_eq!(mends(kept(&reads, Table::Places, "p3")), [CoordinatesDropped]);
    assert_eq!(mends(kept(&reads, Table::Services, "s2")), [StatusUnknown]);
}

#[test]
fn hsds_1_1_numbers_hours_and_addresses_are_told_apart() {
    use MendKind::*;
    let (reads, _) = directory(&fixture("hsds-1.1"));
    let phones = parts(&reads, Table::Phones);
    let numbers: Vec<Vec<String>> = phones
        .iter()
        .map(|(s, _)| match s {
            Substance::Phones(phones) => phones.iter().filter_map(|p| p.number.clone()).collect(),
            other => panic!("{other:?}"),
        })
        .collect();
    // H-E-L-P-N-O-W is 4-3-5-7-6-6-9 on the keys.
    let expected = [
        vec!["+13125550142"],
        vec!["+13125550143"],
        vec!["+18004357669"],
        vec!["+13125550144", "+13125550145"],
    ];
    assert_eq!(numbers, expected);
    assert_eq!(phones[2].1, [PhoneLetters, IdMade]);

    let hours = parts(&reads, Table::Schedules);
    let known = |i: usize| match &hours[i].0 {
        Substance::Hours { hours, .. } => hours.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(known(0).closed, [Weekday::Sunday]);
    assert!(
        known(2).is_open_at(Weekday::Saturday, 60) && !known(2).is_open_at(Weekday::Saturday, 120)
    );
    assert_eq!((known(3).are_known(), known(3).words.as_str()), (false, "Someday 9:00 17:00"));
    assert_eq!(hours[4].1, [DayFromNumber, HoursKeptAsWritten, IdMade]);

    let addresses = parts(&reads, Table::PostalAddresses);
    let Substance::Address(address) = &addresses[0].0 else { panic!("{addresses:?}") };
    assert_eq!(address.lines, ["12 Elm Street, Suite 200"]);
    assert_eq!(address.city, "Millbrook");
    let Substance::Address(address) = &addresses[1].0 else { panic!("{addresses:?}") };
    assert_eq!(
        (address.lines.as_slice(), address.city.as_str()),
        (["Behind the library".to_owned()].as_slice(), "")
    );
}

#[test]
fn hsds_3_0_tables_are_read_with_lines_that_can_be_found() {
    let (reads, summary) = directory(&fixture("hsds-3.0"));
    assert_eq!(summary.format, Some(Format::Hsds30));
    assert_eq!((summary.all.read, summary.all.kept, summary.all.refused), (19, 17, 2));
    assert_eq!(
        refusals(&reads),
        [
            (Table::Links, "3".to_owned(), RefusalKind::LinkIncomplete),
            (Table::Attributes, "4".to_owned(), RefusalKind::OwnerNotFound),
        ]
    );
    // The first service stands on two lines.
    let lines: Vec<_> =
        reads.iter().filter(|r| r.table == Table::Services).filter_map(|r| r.spot.line).collect();
    assert_eq!(lines, [2, 4]);
}

#[test]
fn hsds_3_0_cells_are_mended_and_the_mends_are_told() {
    use MendKind::*;
    let (reads, _) = directory(&fixture("hsds-3.0"));
    let Record::Service(service) = &kept(&reads, Table::Services, "s1").record else { panic!() };
    assert_eq!(service.about.verified_on, Some(jiff::civil::date(2024, 3, 8)));
    assert_eq!(service.about.changed_on, Some(jiff::civil::date(2024, 3, 15)));
    assert_eq!(service.youngest_years, Some(16.5));
    assert_eq!(service.about.description, "Two\nlines");
    let second = kept(&reads, Table::Services, "s2");
    assert_eq!(mends(second), [DateDropped, ShapeDropped]);
    assert_eq!(second.record.about().unwrap().status, Status::Defunct);
    assert_eq!(mends(kept(&reads, Table::Places, "p1")), [CoordinatesDropped]);
    assert_eq!(mends(kept(&reads, Table::Places, "p2")), [ProviderUnknown]);
    assert_eq!(mends(kept(&reads, Table::Phones, "t2")), [OwnerUnknown]);
    assert_eq!(mends(kept(&reads, Table::Attributes, "a2")), [TermUnknown]);
}

#[test]
fn hsds_3_0_numbers_and_rules_are_understood() {
    let (reads, summary) = directory(&fixture("hsds-3.0"));
    let Substance::Phones(phones) = part(&reads, Table::Phones, "t1").substance else { panic!() };
    assert_eq!(phones[0].number.as_deref(), Some("+13125550142"));
    assert_eq!((phones[0].extension.as_str(), phones[0].note.as_str()), ("100", "Front desk"));
    let Substance::Phones(phones) = part(&reads, Table::Phones, "t2").substance else { panic!() };
    assert_eq!((phones[0].number.as_deref(), phones[0].kind), (Some("988"), PhoneKind::Hotline));

    let Substance::Hours { hours, from, until } = part(&reads, Table::Schedules, "h1").substance
    else {
        panic!()
    };
    let days: Vec<_> = hours.spans.iter().map(|s| (s.day, s.opens_min, s.closes_min)).collect();
    assert_eq!(days, [(Weekday::Tuesday, 1080, 1200), (Weekday::Thursday, 1080, 1200)]);
    assert_eq!(
        from.zip(until),
        Some((jiff::civil::date(2024, 1, 1), jiff::civil::date(2024, 12, 31)))
    );
    let Substance::Hours { hours, .. } = part(&reads, Table::Schedules, "h2").substance else {
        panic!()
    };
    assert_eq!((hours.are_known(), hours.words.as_str()), (false, "First Monday"));
    assert_eq!(summary.files_not_read, ["datapackage.json"]);
    assert_eq!(summary.tables_not_kept, BTreeMap::from([("funding.csv".to_owned(), 1)]));
}

#[test]
fn json_documents_become_the_same_rows_as_tables() {
    use MendKind::*;
    let (reads, summary) = directory(&fixture("hsds-json"));
    assert_eq!(summary.format, Some(Format::HsdsJson));
    assert_eq!((summary.all.read, summary.all.kept, summary.all.refused), (13, 11, 2));
    assert_eq!(
        refusals(&reads),
        [
            (Table::Services, "/contents/1".to_owned(), RefusalKind::NotAnObject),
            (Table::Services, "/contents/2".to_owned(), RefusalKind::NoName),
        ]
    );
    let provider = kept(&reads, Table::Providers, "o1");
    assert_eq!(provider.record.about().unwrap().name, "Millbrook Open Door");
    assert_eq!(mends(provider), [TwoAnswers]);
    let Record::Service(service) = &kept(&reads, Table::Services, "s1").record else { panic!() };
    assert_eq!(service.provider_id.as_deref(), Some("o1"));
    assert_eq!(mends(kept(&reads, Table::Services, "s1")), [TextToNumber]);

    let owners = |table, id| {
        let of = part(&reads, table, id).of;
        of.into_iter().map(|o| format!("{} {}", o.kind.code(), o.source_id)).collect::<Vec<_>>()
    };
    assert_eq!(owners(Table::Phones, "t1"), ["place p1", "service s1"]);
    assert_eq!(owners(Table::Links, "l1"), ["place p1", "service s1"]);
    assert_eq!(owners(Table::Languages, "g1"), ["phone t1"]);
    assert_eq!(owners(Table::Attributes, "a1"), ["service s1", "term n1"]);
    assert_eq!(owners(Table::Programs, "g9"), ["service s1"]);
    let addresses = parts(&reads, Table::Addresses);
    assert_eq!(addresses[0].1, [IdMade, NumberToText]);
    assert_eq!(summary.tables_not_kept, BTreeMap::from([("funding".to_owned(), 1)]));
    assert_eq!(summary.files_not_read, ["schema.json"]);
}

#[test]
fn ohana_tables_are_read() {
    use MendKind::*;
    let (reads, summary) = directory(&fixture("ohana"));
    assert_eq!(summary.format, Some(Format::Ohana));
    assert_eq!((summary.all.read, summary.all.kept, summary.all.refused), (17, 16, 1));
    assert_eq!(refusals(&reads), [(Table::Phones, "3".to_owned(), RefusalKind::OwnerNotFound)]);
    let Record::Service(service) = &kept(&reads, Table::Services, "1").record else { panic!() };
    assert_eq!(
        (service.provider_id.as_deref(), service.place_ids.as_slice()),
        (Some("1"), ["1".to_owned()].as_slice())
    );
    let needs: Vec<_> =
        service.about.needs.iter().map(|n| (n.code.as_str(), n.name.as_str())).collect();
    assert_eq!(
        needs,
        [
            ("", "Meals"),
            ("", "Older Adults"),
            ("102", "Food"),
            ("102-05", "Free Meals"),
            ("999", "")
        ]
    );
    assert_eq!(mends(kept(&reads, Table::Services, "1")), [TermUnknown]);
    assert_eq!(service.about.cost, "None.\nCash, Check");
    assert_eq!(service.areas, ["Millbrook", "Elm Grove"]);
}

#[test]
fn ohana_places_numbers_and_holidays_are_understood() {
    use MendKind::*;
    let (reads, summary) = directory(&fixture("ohana"));
    let Record::Place(place) = &kept(&reads, Table::Places, "1").record else { panic!() };
    let codes: Vec<_> = place.about.languages.iter().map(|l| l.code.as_deref()).collect();
    assert_eq!(codes, [Some("cmn"), Some("es"), None]);
    assert_eq!(place.access, "ramp\nwheelchair");
    assert_eq!(place.about.description, "Short words\n\nLong words");
    let Record::Place(place) = &kept(&reads, Table::Places, "2").record else { panic!() };
    assert!(place.is_virtual);
    let Substance::Phones(phones) = part(&reads, Table::Phones, "4").substance else { panic!() };
    assert_eq!(phones[0].number.as_deref(), Some("+441234234567"));
    let Substance::Holiday { from, is_closed, .. } = part(&reads, Table::Holidays, "1").substance
    else {
        panic!()
    };
    assert_eq!((from.as_str(), is_closed), ("January 01, 0001", true));
    let Substance::Holiday { from, until, is_closed, .. } =
        part(&reads, Table::Holidays, "2").substance
    else {
        panic!()
    };
    assert_eq!((from.as_str(), until.as_str(), is_closed), ("2015-12-24", "2015-12-24", false));
    assert_eq!(mends(kept(&reads, Table::Schedules, "3")), [HoursKeptAsWritten]);
    assert!(summary.columns_not_kept.contains_key(&("places", "admin_emails".to_owned())));
}

#[test]
fn the_illinois_export_is_read() {
    use MendKind::*;
    let (reads, summary) = directory(&fixture("illinois"));
    assert_eq!(summary.format, Some(Format::Illinois));
    assert_eq!((summary.all.read, summary.all.kept, summary.all.refused), (7, 6, 1));
    let first = kept(&reads, Table::Providers, "7001");
    let about = first.record.about().unwrap();
    assert_eq!(about.other_names, ["MLF", "Legal Friends"]);
    assert_eq!(about.addresses.len(), 1);
    assert_eq!(
        (about.addresses[0].lines[0].as_str(), about.addresses[0].is_postal),
        ("P.O. Box 7", true)
    );
    assert_eq!(mends(first), [AddressSplit, NotForPublic]);
    assert!(!serde_json::to_string(&first.record).unwrap().contains("Hidden"));
    assert_eq!(
        mends(kept(&reads, Table::Providers, "7002")),
        [UrlDropped, PhoneSaysNone, AddressKeptWhole]
    );
}

#[test]
fn illinois_places_and_services_are_understood() {
    use MendKind::*;
    let (reads, _) = directory(&fixture("illinois"));
    let Record::Place(place) = &kept(&reads, Table::Places, "8001").record else { panic!() };
    assert_eq!(place.about.hours.spans.len(), 3);
    assert_eq!(place.about.hours.holidays, ["New Year's Day", "Labor Day"]);
    assert_eq!(place.areas, ["Elm", "Oak"]);
    let kinds: Vec<_> = place.about.phones.iter().map(|p| (p.kind, p.number.as_deref())).collect();
    assert_eq!(
        kinds,
        [
            (PhoneKind::Voice, Some("+13125550110")),
            (PhoneKind::TollFree, Some("+18004357487")),
            (PhoneKind::Tty, Some("+13125550111")),
            (PhoneKind::Tty, Some("+13125550112")),
        ]
    );
    assert_eq!(mends(kept(&reads, Table::Places, "8002")), [HoursKeptAsWritten, ProviderUnknown]);
    let Record::Service(service) = &kept(&reads, Table::Services, "9002").record else { panic!() };
    assert!(service.about.hours.is_open_at(Weekday::Sunday, 0));
    assert_eq!((service.about.status, service.coordinates), (Status::Inactive, None));
    assert_eq!(refusals(&reads), [(Table::Services, "8".to_owned(), RefusalKind::NoName)]);
}

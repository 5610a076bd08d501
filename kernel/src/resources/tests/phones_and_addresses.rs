use crate::resources::*;

fn numbers(cell: &str) -> Vec<(Option<String>, String, String)> {
    read_phones(cell).phones.into_iter().map(|p| (p.number, p.extension, p.note)).collect()
}

#[test]
fn every_shape_of_a_telephone_number_is_dialled_the_same() {
    for shape in [
        "(312) 555-0142",
        "312-555-0142",
        "312.555.0142",
        "(312) 555.0142",
        "312 555 0142",
        "312 555-0142",
        "312. 555. 0142",
        "(312)555-0142",
        "3125550142",
        "1-312-555-0142",
        "1 (312) 555-0142",
        "1.312.555.0142",
        "+1 312 555 0142",
        "\"312-555-0142\"",
        "  312-555-0142\t",
    ] {
        let reading = read_phones(shape);
        assert_eq!(reading.phones.len(), 1, "{shape}");
        assert_eq!(reading.phones[0].number.as_deref(), Some("+13125550142"), "{shape}");
        assert_eq!(reading.mends, [], "{shape}");
    }
}

#[test]
fn extensions_and_notes_are_told_apart_from_the_number() {
    for (cell, number, extension, note) in [
        ("312-555-0142 x 715", "+13125550142", "715", ""),
        ("(312) 555-0142 ext. 321", "+13125550142", "321", ""),
        ("(312) 555-0142 x331", "+13125550142", "331", ""),
        ("312-555-0142, ext 5", "+13125550142", "5", ""),
        ("217-555-0197 (LAWS)", "+12175550197", "", "LAWS"),
        ("1-800-555-0113 (24 hour crisis line)", "+18005550113", "", "24 hour crisis line"),
        ("(800) 555-0113 in state only", "+18005550113", "", "in state only"),
        ("Spanish: 800-555-0164", "+18005550164", "", "Spanish"),
        ("+44 1234 234567", "+441234234567", "", ""),
        ("988", "988", "", ""),
        ("211", "211", "", ""),
    ] {
        let expected = (Some(number.to_owned()), extension.to_owned(), note.to_owned());
        assert_eq!(numbers(cell), [expected], "{cell}");
    }
}

#[test]
fn letters_become_the_keys_they_stand_on() {
    // L-A-W is 5-2-9, R-E-P is 7-3-7; R-I-G-H-T-S is 7-4-4-4-8-7.
    for (cell, number) in [
        ("1-800-LAW-REP-4", "+18005297374"),
        ("1.877.HELP4DV", "+18774357438"),
        ("844-RIGHTS-9", "+18447444879"),
    ] {
        let reading = read_phones(cell);
        assert_eq!(reading.phones[0].number.as_deref(), Some(number), "{cell}");
        assert_eq!(reading.phones[0].said, cell);
        assert_eq!(reading.mends, [MendKind::PhoneLetters], "{cell}");
    }
}

#[test]
fn one_cell_may_hold_two_numbers_or_one_number_twice() {
    for cell in [
        "(312) 555-0142; (877) 555-0191",
        "(312) 555-0142 or (877) 555-0191",
        "(312) 555-0142, (877) 555-0191",
        "(312) 555-0142\n(877) 555-0191",
    ] {
        let reading = read_phones(cell);
        let found: Vec<_> = reading.phones.iter().filter_map(|p| p.number.as_deref()).collect();
        assert_eq!(found, ["+13125550142", "+18775550191"], "{cell}");
        assert_eq!(reading.mends, [MendKind::PhoneSplit], "{cell}");
    }
    let tty = numbers("800-555-0144; Spanish: 800-555-0164");
    assert_eq!(tty[1], (Some("+18005550164".to_owned()), String::new(), "Spanish".to_owned()));
    let twice = read_phones("844-RIGHTS-9 (844-744-4879)");
    assert_eq!(twice.phones.len(), 1);
    assert_eq!(twice.phones[0].number.as_deref(), Some("+18447444879"));
}

#[test]
fn a_cell_that_says_there_is_no_telephone_gives_none() {
    for cell in ["no phone", "No phone.", "N/A", "none", "-", "n/a", "TBD"] {
        let reading = read_phones(cell);
        assert!(reading.says_none && reading.phones.is_empty(), "{cell}");
    }
    assert_eq!(read_phones("  "), PhoneReading::default());
}

#[test]
fn what_no_telephone_can_dial_is_kept_as_written() {
    for cell in ["555-0142", "123-456-7890", "call Ana", "312-555", "999 (999", "1-800-"] {
        let reading = read_phones(cell);
        assert_eq!(reading.phones.len(), 1, "{cell}");
        assert_eq!(
            (reading.phones[0].number.clone(), reading.phones[0].said.as_str()),
            (None, cell)
        );
        assert_eq!(reading.mends, [MendKind::PhoneKeptAsWritten], "{cell}");
    }
}

fn split(cell: &str) -> (String, String, String, String) {
    match read_address_line(cell) {
        Some(AddressLine::Split(a)) => (a.lines.join("|"), a.city, a.state, a.postcode),
        other => panic!("{cell}: {other:?}"),
    }
}

/// Cell, street, town and postcode.
const RUN_ON: [&str; 8] = [
    "12 Elm StreetSuite 200Millbrook, IL 60000|12 Elm Street, Suite 200|Millbrook|60000",
    "P.O. Box 726Elm Grove, IL 60430|P.O. Box 726|Elm Grove|60430",
    "5 S. LaSalle StreetSuite 7Millbrook, IL 60603|5 S. LaSalle Street, Suite 7|Millbrook|60603",
    "Elm Friends180 Oak, Suite 8Millbrook, IL 60601|Elm Friends, 180 Oak, Suite 8|Millbrook|60601",
    "9 County Farm Rd.Millbrook, IL 60187|9 County Farm Rd.|Millbrook|60187",
    "7 Main StMcHenry, IL 60050-1234|7 Main St|McHenry|60050-1234",
    "12 Elm Street, Millbrook, PA 19446, USA|12 Elm Street|Millbrook|19446",
    "Millbrook, PA, USA||Millbrook|",
];

#[test]
fn a_run_on_address_is_told_apart() {
    for case in RUN_ON {
        let &[cell, street, city, postcode] = case.split('|').collect::<Vec<_>>().as_slice() else {
            panic!("{case}")
        };
        let expected = (street.to_owned(), city.to_owned(), postcode.to_owned());
        let (found_street, found_city, _, found_postcode) = split(cell);
        assert_eq!((found_street, found_city, found_postcode), expected, "{cell}");
    }
    let two_lines = split("12 Elm Street\nMillbrook, PA 19446");
    assert_eq!((two_lines.0.as_str(), two_lines.2.as_str()), ("12 Elm Street", "PA"));
    let Some(AddressLine::Split(address)) = read_address_line("PO Box 731Millbrook, IL 60091")
    else {
        panic!("not split");
    };
    assert!(address.is_postal);
}

#[test]
fn a_doubtful_address_stays_one_line() {
    for cell in [
        "300 Grand Ave STE AWaukegan, IL 60085",
        "Behind the library",
        "Behind the library, IL 60000",
        "12 Elm Street, Millbrook",
        "12 Elm Street, Millbrook, ZZ 60000",
        "12 Elm Street, Millbrook, IL 6000",
        "10 Downing Street, London SW1A 2AA",
        "7 Main St McHenry, IL 60050",
        ",",
    ] {
        let Some(AddressLine::Whole(address)) = read_address_line(cell) else {
            panic!("{cell} was split");
        };
        assert_eq!(address.lines, [cell]);
    }
    assert_eq!(read_address_line("  \n "), None);
}

#[test]
fn only_web_addresses_become_links() {
    let kept = |url: &str| UrlReading::Kept(url.to_owned());
    for (text, expected) in [
        ("https://millbrook.example/help?a=1#b", kept("https://millbrook.example/help?a=1#b")),
        ("HTTP://WWW.MILLBROOK.EXAMPLE", kept("http://WWW.MILLBROOK.EXAMPLE")),
        (" https://millbrook.example ", kept("https://millbrook.example")),
        ("www.millbrook.example", UrlReading::SchemeAdded("https://www.millbrook.example".into())),
        ("millbrook.example/a", UrlReading::SchemeAdded("https://millbrook.example/a".into())),
        ("javascript:alert(1)", UrlReading::Dropped),
        ("JaVaScRiPt://millbrook.example/%0aalert(1)", UrlReading::Dropped),
        ("data:text/html,hi", UrlReading::Dropped),
        ("ftp://millbrook.example", UrlReading::Dropped),
        ("https://bank.example@millbrook.example", UrlReading::Dropped),
        ("https://mill brook.example", UrlReading::Dropped),
        ("https://millbrook.example/\"onclick=", UrlReading::Dropped),
        ("https://", UrlReading::Dropped),
        ("none", UrlReading::Dropped),
        ("", UrlReading::Dropped),
    ] {
        assert_eq!(read_url(text), expected, "{text}");
    }
}

#[test]
fn e_mail_addresses_are_kept_and_the_rest_is_left_out() {
    for (text, kept, has_dropped) in [
        ("help@millbrook.example", vec!["help@millbrook.example"], false),
        ("mailto:help@millbrook.example", vec!["help@millbrook.example"], false),
        (
            "a@millbrook.example; b@millbrook.example",
            vec!["a@millbrook.example", "b@millbrook.example"],
            false,
        ),
        ("none", vec![], true),
        ("help@millbrook", vec![], true),
        ("", vec![], false),
    ] {
        let reading = read_email(text);
        assert_eq!(
            (reading.kept, reading.has_dropped),
            (kept.iter().map(|k| (*k).to_owned()).collect(), has_dropped),
            "{text}"
        );
    }
}

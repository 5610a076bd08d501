//! Contacts, addresses and numbers, read and compared.

use super::*;

fn how(about: About, a: &Sketch<'_>, b: &Sketch<'_>) -> How {
    find(a, b).how(about)
}

#[test]
fn numbers_and_mailboxes_are_compared_by_where_they_lead() {
    let phone = |phones| Sketch { phones, ..Sketch::default() };
    let cases: &[(&[&str], &[&str], How)] = &[
        (&["+1 (503) 555-0142"], &["503.555.0142"], How::Agrees),
        (&["503 555 0142 x12"], &["503 555 0142 x13"], How::Differs),
        (&["٥٠٣٥٥٥٠١٤٢"], &["5035550142"], How::Agrees),
        (&["911"], &["911"], How::Silent),
        (&["5555555555"], &["5555555555"], How::Silent),
        (&["not known"], &["5035550142"], How::Silent),
    ];
    for (a, b, expected) in cases {
        assert_eq!(how(About::Phone, &phone(a), &phone(b)), *expected, "{a:?} {b:?}");
    }
    let mail = |emails| Sketch { emails, ..Sketch::default() };
    let cases: &[(&[&str], &[&str], How)] = &[
        (&["Ana.Ruiz@Example.org"], &["ana.ruiz@example.org"], How::Agrees),
        (&["ana.ruiz@example.org"], &["anaruiz@example.org"], How::Differs),
        (&["ana.ruiz@gmail.com"], &["anaruiz+x@googlemail.com"], How::Agrees),
        (&["ana at example"], &["ana@example.org"], How::Silent),
    ];
    for (a, b, expected) in cases {
        assert_eq!(how(About::Email, &mail(a), &mail(b)), *expected, "{a:?} {b:?}");
    }
}

#[test]
fn addresses_are_one_door_one_street_or_two() {
    let at = |addresses| Sketch { addresses, ..Sketch::default() };
    let cases: &[(&[&str], &[&str], How)] = &[
        (&["14 Alder Street"], &["14 Alder St"], How::Agrees),
        (&["Calle Alcalá 12, 3º B"], &["c/ Alcala 12 3 B"], How::Agrees),
        (&["14 Alder Street"], &["2 Pine Road"], How::Differs),
        (&["14 Alder Street"], &[""], How::Silent),
        (&["118 Tattersall Crescent"], &["18 Tattersal Crescent"], How::Agrees),
    ];
    for (a, b, expected) in cases {
        assert_eq!(how(About::Address, &at(a), &at(b)), *expected, "{a:?} {b:?}");
    }
}

#[test]
fn numbers_of_two_systems_are_never_compared() {
    fn id<'a>(external_ids: &'a [ExternalId<'a>]) -> Sketch<'a> {
        Sketch { external_ids, ..Sketch::default() }
    }
    let one = [ExternalId { system: "county", value: "100245" }];
    let cases = [
        (ExternalId { system: "County", value: "10-0245" }, How::Agrees),
        (ExternalId { system: "county", value: "100254" }, How::Near),
        (ExternalId { system: "county", value: "987654" }, How::Differs),
        (ExternalId { system: "state", value: "100245" }, How::Silent),
    ];
    for (other, expected) in cases {
        let others = [other];
        assert_eq!(how(About::ExternalId, &id(&one), &id(&others)), expected, "{}", other.value);
    }
}

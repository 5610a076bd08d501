use jiff::civil::{Date, date};

use super::*;

const TODAY: Date = date(2031, 3, 4);

fn draft() -> CertificateDraft {
    CertificateDraft { name: "Certified Peer Specialist".into(), ..CertificateDraft::default() }
}

#[test]
fn a_name_is_enough() {
    let kept = NewCertificate::check(&draft(), TODAY).unwrap();
    assert_eq!(kept.draft(), &draft());
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let long = "x".repeat(400);
    for (draft, fields) in [
        (CertificateDraft::default(), vec!["name"]),
        (CertificateDraft { name: " \u{0}\n".into(), ..draft() }, vec!["name"]),
        (
            CertificateDraft {
                name: long.clone(),
                given_by: long.clone(),
                number: long.clone(),
                renewal: long,
                ..draft()
            },
            vec!["name", "given_by", "number", "renewal"],
        ),
        (CertificateDraft { given_on: Some(date(2031, 3, 5)), ..draft() }, vec!["given_on"]),
        (
            CertificateDraft { given_on: Some(date(2031, 3, 5)), ..CertificateDraft::default() },
            vec!["name", "given_on"],
        ),
        (
            CertificateDraft {
                given_on: Some(date(2031, 1, 2)),
                valid_until_on: Some(date(2031, 1, 1)),
                ..draft()
            },
            vec!["valid_until_on"],
        ),
        (
            CertificateDraft {
                given_on: Some(date(203, 1, 2)),
                renew_by_on: Some(date(9999, 12, 31)),
                ..draft()
            },
            vec!["given_on", "renew_by_on"],
        ),
    ] {
        let errors = NewCertificate::check(&draft, TODAY).unwrap_err();
        let found: Vec<_> = errors.iter().map(CertificateError::field).collect();
        assert_eq!(found, fields);
        assert!(errors.iter().all(|error| CertificateError::CODES.contains(&error.code())));
    }
}

#[test]
fn the_last_day_still_holds_and_the_next_does_not() {
    let day = |days: i32| Some(TODAY.saturating_add(jiff::Span::new().days(days)));
    for (until, renew, expected) in [
        (None, None, Stands::Holds),
        (day(0), None, Stands::Soon),
        (day(-1), None, Stands::RanOut),
        (day(-1), day(300), Stands::RanOut),
        (day(SOON_DAYS), None, Stands::Soon),
        (day(SOON_DAYS + 1), None, Stands::Holds),
        (day(700), day(30), Stands::Soon),
        (None, day(-3), Stands::Soon),
    ] {
        assert_eq!(stands(until, renew, TODAY), expected, "{until:?} {renew:?}");
    }
    assert_eq!(stands(Some(Date::MAX), None, Date::MAX), Stands::Soon);
}

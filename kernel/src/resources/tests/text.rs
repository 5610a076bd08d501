use jiff::civil::date;

use crate::resources::*;

#[test]
fn markup_becomes_plain_text_with_its_paragraphs_and_bullets() {
    for (markup, plain) in [
        ("<p>We help.</p><p>Come in.</p>", "We help.\n\nCome in."),
        ("Open &amp; warm &#39;til 5 &#x2013; free", "Open & warm 'til 5 – free"),
        ("<ul><li>Food</li><li>Clothes</li></ul>", "• Food\n• Clothes"),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        (
            "See <a href=\"https://millbrook.example/a\">our page</a>.",
            "See our page (https://millbrook.example/a).",
        ),
        ("See <a href='javascript:alert(1)'>this</a>.", "See this."),
        ("Hi<script>alert('x')</script> there<style>p{}</style>", "Hi there"),
        ("Hi<script>never closed", "Hi"),
        ("a <!-- hidden --> b", "a b"),
        ("5 < 6 & 7 > 3", "5 < 6 & 7 > 3"),
        ("fish &chips; &unknown; &", "fish &chips; &unknown; &"),
        ("<b>bold", "bold"),
        ("<", "<"),
        ("&#0;&#1114112;", "&#0;&#1114112;"),
        ("caf&eacute;", "café"),
    ] {
        assert_eq!(plain_text(markup), plain, "{markup}");
    }
    assert!(is_markup("a<br>b") && is_markup("a &amp; b"));
    assert!(!is_markup("5 < 6 & 7") && !is_markup("<3"));
}

#[test]
fn blanks_and_line_ends_are_tidied() {
    for (text, tidy) in [
        ("New Year's Day\r\n\r\n    Labor Day\r\n", "New Year's Day\n\nLabor Day"),
        ("\t\t\t            ", ""),
        ("  a \t b  ", "a b"),
        ("a\n\n\n\nb", "a\n\nb"),
        ("a\rb", "a\nb"),
    ] {
        assert_eq!(tidy_lines(text), tidy, "{text:?}");
    }
}

#[test]
fn dates_are_read_in_many_shapes() {
    for (text, day) in [
        ("2024-03-08", Some(date(2024, 3, 8))),
        ("2024-03-08 01:55:57", Some(date(2024, 3, 8))),
        ("2023-03-15T10:30:45.123Z", Some(date(2023, 3, 15))),
        ("2024/3/8", Some(date(2024, 3, 8))),
        ("20240308", Some(date(2024, 3, 8))),
        ("12/24/2015", Some(date(2015, 12, 24))),
        ("12/24/15", Some(date(2015, 12, 24))),
        ("24/12/2015", Some(date(2015, 12, 24))),
        ("January 01, 1970", Some(date(1970, 1, 1))),
        ("8 de marzo 2024", None),
        ("8 marzo 2024", Some(date(2024, 3, 8))),
        ("Mar 8th 2024", Some(date(2024, 3, 8))),
        ("January 01, 0001", None),
        ("2024-02-30", None),
        ("soon", None),
        ("", None),
        ("2024-03", None),
    ] {
        assert_eq!(read_date(text), day, "{text}");
    }
}

#[test]
fn points_off_the_earth_or_at_nought_are_no_places() {
    for (latitude, longitude, fine) in [
        (Some(37.5), Some(-122.3), true),
        (Some(-90.0), Some(180.0), true),
        (Some(100.0), Some(101.0), false),
        (Some(37.5), Some(-181.0), false),
        (Some(0.0), Some(0.0), false),
        (Some(33.58), Some(0.0), false),
        (Some(37.5), None, false),
        (None, None, false),
        (Some(f64::NAN), Some(1.0), false),
    ] {
        assert_eq!(
            read_coordinates(latitude, longitude).is_some(),
            fine,
            "{latitude:?} {longitude:?}"
        );
    }
    for (text, number) in [
        (" 37.5", Some(37.5)),
        ("-1e2", Some(-100.0)),
        ("inf", None),
        ("37,5", None),
        ("1e999", None),
        ("", None),
    ] {
        assert_eq!(read_number(text), number, "{text}");
    }
    for (text, answer) in [
        ("Yes", Some(true)),
        ("sí", Some(true)),
        ("0", Some(false)),
        ("FALSE", Some(false)),
        ("maybe", None),
    ] {
        assert_eq!(read_yes_no(text), answer, "{text}");
    }
}

#[test]
fn languages_are_known_by_name_own_name_and_code() {
    for (text, code) in [
        ("Spanish", Some("es")),
        ("Español", Some("es")),
        ("es-MX", Some("es")),
        ("spa", Some("es")),
        ("Chinese (Mandarin)", Some("cmn")),
        ("Chinese (Cantonese)", Some("yue")),
        ("American Sign Language", Some("ase")),
        ("ur", Some("ur")),
        ("日本語", Some("ja")),
        ("한국어", Some("ko")),
        ("Русский", Some("ru")),
        ("Elvish", None),
        ("", None),
    ] {
        assert_eq!(read_language(text).code.as_deref(), code, "{text}");
    }
    assert_eq!(
        split_languages("Chinese (Mandarin, Cantonese), Tagalog; Spanish and English"),
        ["Chinese (Mandarin, Cantonese)", "Tagalog", "Spanish", "English"]
    );
}

#[test]
fn meeting_types_are_found_whatever_the_case() {
    assert_eq!(meeting_type("sp").map(|t| t.code), Some("SP"));
    assert_eq!(meeting_type("12x12").map(|t| t.spanish), Some("12 Pasos y 12 Tradiciones"));
    assert_eq!(meeting_type("ASBI"), None);
}

#[test]
fn codes_lead_back_to_what_they_stand_for() {
    for kind in MendKind::ALL {
        assert_eq!(MendKind::from_code(kind.code()), Some(kind));
    }
    for kind in RefusalKind::ALL {
        assert_eq!(RefusalKind::from_code(kind.code()), Some(kind));
    }
    for kind in PhoneKind::ALL {
        assert_eq!(PhoneKind::from_code(kind.code()), Some(kind));
    }
    for status in Status::ALL {
        assert_eq!(Status::from_code(status.code()), Some(status));
    }
    for way in Attendance::ALL {
        assert_eq!(Attendance::from_code(way.code()), Some(way));
    }
}

#[test]
fn a_report_shows_only_the_start_of_a_long_value() {
    let mend = Mend::new("notes", MendKind::MarkupToText, &"é".repeat(500), "");
    assert_eq!(mend.was.chars().count(), Mend::SHOWN_CHARS + 1);
}

use super::*;
use crate::web::language::Language;
use proptest::prelude::*;

fn read(body: &str) -> Posted {
    Posted::parse(body.as_bytes()).unwrap()
}

#[test]
fn repeated_keys_are_all_kept_in_order() {
    let form = read("topic=home&name=Sam+R.&topic=work&topic=");
    assert_eq!(form.all("topic").collect::<Vec<_>>(), ["home", "work", ""]);
    assert_eq!(form.one("name"), "Sam R.");
    assert!(form.has("topic", "work") && !form.has("topic", "plan"));
}

#[test]
fn text_of_every_language_comes_through() {
    let form = read("name=Jos%C3%A9+%F0%9F%99%82&note=a%26b%3Dc%2B1%25&x=%zz&y=%");
    assert_eq!(form.one("name"), "José 🙂");
    assert_eq!(form.one("note"), "a&b=c+1%");
    assert_eq!(form.one("x"), "%zz");
    assert_eq!(form.one("y"), "%");
}

#[test]
fn an_absent_field_and_an_empty_one_read_alike() {
    let form = read("a=&b=+%20&=x&c");
    for name in ["a", "b", "c", "missing"] {
        assert_eq!(form.one(name), "", "{name}");
        assert_eq!(form.filled(name), None, "{name}");
    }
    assert_eq!(form.one(""), "x");
}

#[test]
fn line_ends_become_single_and_nulls_go() {
    assert_eq!(read("t=a%0D%0Ab%00c").one("t"), "a\nbc");
    // A null in the middle of a line end, and a line end of an old machine.
    assert_eq!(read("t=a%0D%00%0Ab%0Dc").one("t"), "a\nb\nc");
}

#[test]
fn a_body_that_is_too_large_or_not_text_is_told_apart() {
    let largest = format!("a={}", "x".repeat(BODY_MAX_BYTES - 2));
    assert_eq!(read(&largest).one("a").len(), BODY_MAX_BYTES - 2);
    assert_eq!(Posted::parse(format!("{largest}x").as_bytes()), Err(FormError::TooLarge));
    let most = vec!["a=1"; FIELDS_MAX].join("&");
    assert_eq!(read(&most).all("a").count(), FIELDS_MAX);
    let more = format!("{most}&a=1");
    assert_eq!(Posted::parse(more.as_bytes()), Err(FormError::TooManyFields));
    assert_eq!(Posted::parse(b"a=%ff%fe"), Err(FormError::NotText));
    assert_eq!(Posted::parse(b"a=\xff"), Err(FormError::NotText));
}

#[test]
fn the_summary_names_each_field_once_and_in_order() {
    let mut faults = Faults::none();
    faults.add("name", "form-faults-kept");
    faults.add("name", "form-fault-mark");
    faults.add_with("age", "form-faults-title", vec![("count", FaultArg::Count(3))]);
    let form = Form::again(Posted::default(), faults);
    let words = Words::of(Language::En);
    let expected = [
        ("name".to_owned(), "Nothing you wrote is lost.".to_owned()),
        ("age".to_owned(), "3 things to look at".to_owned()),
    ];
    assert_eq!(form.summary(words), expected);
    assert_eq!(form.fault(words, "age"), "3 things to look at");
    assert_eq!(form.fault(words, "other"), "");
}

proptest! {
    #[test]
    fn what_a_browser_sends_is_what_was_typed(
        pairs in prop::collection::vec(("[a-z]{1,8}", "[^\r\0]{0,40}"), 0..20)
    ) {
        let body = serde_urlencoded::to_string(&pairs).unwrap();
        let form = Posted::parse(body.as_bytes()).unwrap();
        prop_assert_eq!(form, pairs.into_iter().collect::<Posted>());
    }

    #[test]
    fn no_body_makes_it_fall_over(body in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Posted::parse(&body);
    }
}

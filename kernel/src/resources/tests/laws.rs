use proptest::prelude::*;

use crate::resources::*;
use crate::text::{fold, is_near, least_shared_trigrams, trigrams, words};

/// A word after up to `slips` random slips.
fn slipped(word: &str, slips: &[(u8, u8, char)]) -> String {
    let mut chars: Vec<char> = word.chars().collect();
    for &(kind, at, letter) in slips {
        if chars.is_empty() {
            break;
        }
        let at = usize::from(at) % chars.len();
        match kind % 4 {
            0 => chars.insert(at, letter),
            1 => {
                chars.remove(at);
            }
            2 => chars[at] = letter,
            _ if at + 1 < chars.len() => chars.swap(at, at + 1),
            _ => {}
        }
    }
    chars.into_iter().collect()
}

fn any_slip() -> impl Strategy<Value = (u8, u8, char)> {
    (any::<u8>(), any::<u8>(), proptest::char::range('a', 'd'))
}

proptest! {
    #[test]
    fn no_text_makes_a_rule_fail(text in "\\PC*|[0-9a-zA-Z:;,.()/<>&#+ \\n-]{0,60}") {
        let reading = read_phones(&text);
        for phone in &reading.phones {
            if let Some(number) = &phone.number {
                prop_assert!(number.chars().all(|c| c.is_ascii_digit() || c == '+'));
            }
        }
        let _ = (read_address_line(&text), read_hours_line(&text), read_date(&text));
        let _ = (read_email(&text), read_language(&text), split_languages(&text));
        let _ = (read_number(&text), read_time(&text));
        if let UrlReading::Kept(url) | UrlReading::SchemeAdded(url) = read_url(&text) {
            prop_assert!(url.starts_with("http://") || url.starts_with("https://"));
        }
    }

    #[test]
    fn plain_text_is_idempotent_on_its_own_words(text in "[a-z <>/&;bplir\\n]{0,80}") {
        let once = tidy_lines(&text);
        prop_assert_eq!(tidy_lines(&once), once.clone());
        let plain = plain_text(&text);
        prop_assert!(!plain.contains("<script"));
        prop_assert_eq!(tidy_lines(&plain), plain.clone());
    }

    #[test]
    fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
        for word in words(&text) {
            prop_assert!(!word.is_empty() && !word.contains(' '));
        }
    }

    #[test]
    fn a_word_within_reach_is_always_among_the_candidates(
        query in "[abc]{1,12}|[a-z]{1,14}",
        slips in proptest::collection::vec(any_slip(), 0..3),
    ) {
        let word = slipped(&query, &slips);
        if is_near(&query, &word) && !word.is_empty() {
            let theirs = trigrams(&word);
            let shared = trigrams(&query).iter().filter(|t| theirs.contains(t)).count();
            prop_assert!(shared >= least_shared_trigrams(&query), "{query} {word} {shared}");
        }
    }

    #[test]
    fn hours_are_open_exactly_inside_their_spans(
        opens in 0u16..1440,
        length in 1u16..1440,
        day in 0usize..7,
        asked in 0u16..1440,
    ) {
        let day = Weekday::ALL[day];
        let span = Span { day, opens_min: opens, closes_min: opens + length };
        let hours = Hours::new(vec![span], vec![], String::new());
        let expected = asked >= opens && asked < opens + length;
        prop_assert_eq!(hours.is_open_at(day, asked), expected);
        prop_assert_eq!(hours.is_open_at(day.next(), asked), asked + DAY_MIN < opens + length);
        let next = hours.next_opening(day, asked).map(|o| o.wait_min);
        let wait = if asked <= opens { opens - asked } else { opens + 7 * DAY_MIN - asked };
        prop_assert_eq!(next, Some(u32::from(wait)));
    }
}

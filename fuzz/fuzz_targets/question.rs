//! What somebody types when they look for help.
#![no_main]

use kernel::resources::{
    Weekday, asked_words, distress_in, meant_in, nearest_words, pairs_in, read_address_line,
    read_hours_line, runs, told_by, when_in,
};
use libfuzzer_sys::fuzz_target;
use reading::text;

fuzz_target!(|bytes: &[u8]| {
    let Some(question) = text(bytes) else { return };
    let told = told_by(question);
    assert_eq!(told.certain, distress_in(question));
    let words = asked_words(question);
    for word in &words {
        let _ = nearest_words(word, words.iter().map(String::as_str), true);
    }
    let _ = (meant_in(question), pairs_in(question), runs(&words));
    let _ = when_in(question);
    let _ = (read_hours_line(question), read_address_line(question));
    let _ = Weekday::from_word(question);
});

//! A posted form, and what of it is carried through a page that says it could not be taken.
#![no_main]

use libfuzzer_sys::fuzz_target;
use porchlight::web::carry::Carried;
use porchlight::web::form::Posted;

fuzz_target!(|bytes: &[u8]| {
    let Ok(posted) = Posted::parse(bytes) else { return };
    let pairs: Vec<(&str, &str)> = posted.pairs().collect();
    let again = serde_urlencoded::to_string(&pairs).expect("pairs of text");
    if let Ok(again) = Posted::parse(again.as_bytes()) {
        assert_eq!(posted, again, "the same form, written our way");
    }
    for (name, _) in posted.pairs() {
        let _ = (posted.one(name), posted.filled(name), posted.all(name).count());
    }
    let Some(carried) = Carried::of("/people/new", "/people", &posted) else { return };
    let _ = carried.words();
    let mut along = Posted::default();
    for field in carried.along() {
        along.put(field.name, field.value);
    }
    assert_eq!(Carried::read(&along), Some(carried), "nothing is lost on the way through sign-in");
});

//! A sketch read once, to be compared many times.

use super::address::{self, Address};
use super::names::Name;
use super::postcode;
use super::words::Word;
use super::{Birth, Sketch, contact};

/// A sketch, folded and taken apart. Nothing of it can be read from outside, nor printed.
#[derive(Clone)]
pub struct Prepared {
    pub(super) open_names: Vec<Name>,
    pub(super) former_names: Vec<Name>,
    pub(super) birth: Option<Birth>,
    pub(super) phones: Vec<String>,
    pub(super) emails: Vec<String>,
    pub(super) postcode: Option<String>,
    pub(super) places: Vec<Word>,
    pub(super) addresses: Vec<Address>,
    pub(super) external_ids: Vec<(String, String)>,
}

impl Prepared {
    pub fn of(sketch: &Sketch<'_>) -> Self {
        let mut open_names = read(sketch.other_names, |name| Name::read(name));
        if let Some(called) = Name::read(sketch.called) {
            open_names.retain(|name| *name != called);
            open_names.insert(0, called);
        }
        Self {
            open_names,
            former_names: read(sketch.former_names, |name| Name::read(name.secret())),
            birth: sketch.birth,
            phones: read(sketch.phones, |raw| contact::phone(raw)),
            emails: read(sketch.emails, |raw| contact::email(raw)),
            postcode: postcode::postcode(sketch.postcode),
            places: read(sketch.places, |raw| postcode::place(raw)),
            addresses: read(sketch.addresses, |raw| address::address(raw)),
            external_ids: read(sketch.external_ids, contact::external_id),
        }
    }
}

/// What can be read of a list, in order of the alphabet, without repeats, up to the limit.
fn read<T, R: Ord>(list: &[T], reader: impl Fn(&T) -> Option<R>) -> Vec<R> {
    let mut found: Vec<R> = list.iter().filter_map(reader).collect();
    found.sort();
    found.dedup();
    found.truncate(Sketch::LIST_MAX_COUNT);
    found
}

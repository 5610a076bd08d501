//! An entry is made from a permit.
use kernel::access::act::PersonView;
use porchlight::access::Permit;
use porchlight::audit::Entry;
use porchlight::moment::Moments;

pub fn entry(may: &Permit<PersonView>, moments: &Moments) -> Entry {
    Entry::done(may, moments)
}

fn main() {}

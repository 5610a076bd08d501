//! The shape of the tree: rules that a compiler cannot keep, each with its reason.
//!
//! Exceptions stand in lists with a reason and a number. A list fits exactly: it is mended when an
//! exception goes as well as when one comes, so it shows what is true and only shrinks by being kept.

mod forms;
pub mod layers;
mod lists;
mod schema;
mod shape;
mod voice;

use std::collections::BTreeMap;

/// Holds an allow-list of `(where, how often, why)` against what was found.
#[track_caller]
fn fits_exactly(what: &str, found: &BTreeMap<String, usize>, allowed: &[(&str, usize, &str)]) {
    let mut faults = Vec::new();
    for (place, count) in found {
        let known = allowed.iter().find(|(known, ..)| known == place).map_or(0, |known| known.1);
        if *count > known {
            faults.push(format!("{place}: {count}, but {known} allowed"));
        }
    }
    for (place, count, why) in allowed {
        let real = found.get(*place).copied().unwrap_or(0);
        if real < *count {
            faults.push(format!("{place}: only {real} left of {count} ({why}): shorten the list"));
        }
        assert!(!why.is_empty(), "{place} has no reason");
    }
    assert!(faults.is_empty(), "{what}:\n{}", faults.join("\n"));
}

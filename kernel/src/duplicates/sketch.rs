//! What is known of somebody, borrowed from whoever keeps it.

use std::fmt;

use super::Birth;

/// What is known of one person. Whatever is empty is not said, and never counts against anybody.
///
/// All texts are as people wrote them: nothing needs to be folded or checked before. Texts longer than
/// any name are cut, see [`Sketch::TEXT_MAX_CHARS`]; of each list the first [`Sketch::LIST_MAX_COUNT`]
/// in the order of the alphabet are read, so that the order of the lists does not matter.
#[derive(Clone, Copy, Default)]
pub struct Sketch<'a> {
    /// How the person wants to be called: any script, any number of words.
    pub called: &'a str,
    /// Further names that may be known to whoever sees this record.
    pub other_names: &'a [&'a str],
    /// Names the person no longer goes by.
    pub former_names: &'a [Former<'a>],
    pub phones: &'a [&'a str],
    pub emails: &'a [&'a str],
    pub birth: Option<Birth>,
    pub postcode: &'a str,
    /// Towns or quarters.
    pub places: &'a [&'a str],
    /// Number and street, as on an envelope.
    pub addresses: &'a [&'a str],
    pub external_ids: &'a [ExternalId<'a>],
}

impl Sketch<'_> {
    /// Characters read of one text.
    pub const TEXT_MAX_CHARS: usize = 160;
    /// Entries read of one list.
    pub const LIST_MAX_COUNT: usize = 6;
}

/// Shows how much is known and none of it: a log never holds personal words.
impl fmt::Debug for Sketch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sketch").finish_non_exhaustive()
    }
}

/// A name somebody no longer goes by. What went in does not come out: it can be compared, and that is all.
#[derive(Clone, Copy)]
pub struct Former<'a>(&'a str);

impl<'a> Former<'a> {
    pub const fn new(name: &'a str) -> Self {
        Self(name)
    }

    /// For the comparison and the keys alone.
    pub(super) const fn secret(self) -> &'a str {
        self.0
    }
}

impl fmt::Debug for Former<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Former(..)")
    }
}

/// What another system calls the person, such as a number in a county's list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExternalId<'a> {
    /// Which system; numbers of different systems are never compared.
    pub system: &'a str,
    pub value: &'a str,
}

/// Whether names somebody no longer goes by are weighed.
///
/// A finding that rests on a former name tells it to whoever sees the two records side by side, for the
/// other record carries it. So who asks must say which it is; there is no default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// For whoever may know both people's former names.
    WithFormerNames,
    /// For everybody else: as if no former name had ever been written down.
    OpenNames,
}

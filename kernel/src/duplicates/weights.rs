//! What each thing counts, in tenths of a bit: ten times the logarithm to base 2 of how much oftener it is
//! seen in two records of one person than in two records of two.
//!
//! *Learned* is counted in the FEBRL sets 1 and 2. *Judged* was set by hand, because no open set has it or
//! because the sets hold a whole country and a programme lives in one town; `docs/methods/duplicates.md`
//! gives the counts and each reason. A name that is near never counts more than one that agrees.

use super::evidence::{About, How, Note};

/// From here on two records are worth a look side by side. Tuned on FEBRL 1 and 2.
pub const LIKELY_MIN_TENTH_BITS: i32 = 120;

/// What a reason counts. Silence is 0, always.
pub const fn of(about: About, how: How, note: Option<Note>) -> i32 {
    match about {
        _ if matches!(how, How::Silent) => 0,
        About::GivenName => given(how, note),
        About::FamilyName => family(how, note),
        // Weighed as the parts it stands for.
        About::EarlierName => 0,
        About::Birth => birth(how, note),
        // Judged, these five: places are shared in a town and a family, and people move.
        About::Phone => by_how(how, 90, 0, -5),
        About::Email => by_how(how, 110, 0, -5),
        About::Postcode => by_how(how, 35, 15, -10),
        About::Place => by_how(how, 8, 4, -8),
        About::Address => by_how(how, 110, 60, -10),
        // Judged, but for differs, which is learned.
        About::ExternalId => by_how(how, 190, 90, -42),
    }
}

const fn by_how(how: How, agrees: i32, near: i32, differs: i32) -> i32 {
    match how {
        How::Agrees => agrees,
        How::Near => near,
        How::Differs => differs,
        How::Silent => 0,
    }
}

/// Agrees, slip and differs are learned; swapped is, together with the family name's.
const fn given(how: How, note: Option<Note>) -> i32 {
    match note {
        Some(Note::Slip) => 65,
        Some(Note::OtherScript | Note::Nickname) => 60,
        Some(Note::Swapped) => 90,
        Some(Note::Initial) => 20,
        Some(Note::Sound) => 10,
        _ => by_how(how, 74, 45, -29),
    }
}

/// Agrees, slip, differs and swapped are learned. Swapped is here also a family name that stands in the
/// given name's place alone; the given name is swapped only together with it, and counts the rest.
const fn family(how: How, note: Option<Note>) -> i32 {
    match note {
        Some(Note::Slip) => 72,
        Some(Note::OtherScript) => 60,
        Some(Note::Swapped) => 50,
        Some(Note::Nickname | Note::Initial) => 20,
        Some(Note::Sound) => 10,
        _ => by_how(how, 72, 45, -35),
    }
}

/// Slip and differs are learned.
const fn birth(how: How, note: Option<Note>) -> i32 {
    match note {
        Some(Note::Slip) => 35,
        Some(Note::YearOnly) => 50,
        Some(Note::YearAndMonth) => 85,
        Some(Note::DayAndMonthTurned) => 80,
        _ => by_how(how, 140, 35, -39),
    }
}

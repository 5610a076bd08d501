//! What comes out: an outcome with its reasons.

use super::evidence::{About, How, Note, Reason};
use super::weights::LIKELY_MIN_TENTH_BITS;

/// What to make of two records. A person decides in every case; nothing is joined by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    Unlikely,
    /// Worth a look side by side.
    Likely,
    /// Strong identifiers agree, and nothing of weight differs.
    Same,
}

impl Outcome {
    /// The name used in words and storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unlikely => "unlikely",
            Self::Likely => "likely",
            Self::Same => "same",
        }
    }
}

/// What was found about two records. Holds no words of anybody, so none can be told by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub outcome: Outcome,
    /// Tenths of a bit, the sum over the reasons; 0 is as good as no knowledge.
    pub score_tenth_bits: i32,
    reasons: [Reason; About::ALL.len()],
    /// The best pair of names still has words on both sides that the other lacks.
    is_told_apart: bool,
}

impl Finding {
    pub(super) fn weigh(reasons: [Reason; About::ALL.len()], is_told_apart: bool) -> Self {
        let score_tenth_bits = reasons.iter().map(|reason| reason.weight_tenth_bits).sum();
        let mut finding =
            Self { outcome: Outcome::Unlikely, score_tenth_bits, reasons, is_told_apart };
        if finding.is_worth_a_look() {
            finding.outcome = Outcome::Likely;
        }
        if finding.outcome == Outcome::Likely && finding.is_surely_one() {
            finding.outcome = Outcome::Same;
        }
        finding
    }

    /// All reasons, the silent ones too, in the order of [`About`].
    pub const fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// The reasons that say something.
    pub fn spoken(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(|reason| reason.how != How::Silent)
    }

    /// How the two stand in one thing.
    pub fn how(&self, about: About) -> How {
        self.reason(about).map_or(How::Silent, |reason| reason.how)
    }

    /// Whether the two may be relatives: what a family shares agrees, and their given names are not one.
    pub fn may_be_family(&self) -> bool {
        let shared = [About::FamilyName, About::Phone, About::Email, About::Address];
        let is_shared = shared.iter().any(|about| self.how(*about) == How::Agrees);
        let is_other = !self.agrees(About::GivenName) && self.how(About::GivenName) != How::Silent;
        is_shared && (is_other || self.is_told_apart)
    }

    fn reason(&self, about: About) -> Option<&Reason> {
        self.reasons.iter().find(|reason| reason.about == about)
    }

    fn agrees(&self, about: About) -> bool {
        self.how(about) == How::Agrees
    }

    /// A number of another system that two records share is always worth a look: one of them is wrong
    /// about something.
    fn is_worth_a_look(&self) -> bool {
        let is_heavy = self.score_tenth_bits >= LIKELY_MIN_TENTH_BITS;
        let is_weighty = is_heavy && self.is_broad() && !self.is_only_household();
        is_weighty || self.agrees(About::ExternalId)
    }

    /// Two things speak for one person, or one that is as good as two: a birthday alone is thousands of
    /// people's.
    fn is_broad(&self) -> bool {
        let for_one = self.spoken().filter(|reason| reason.how != How::Differs);
        let counted = for_one.map(|reason| match reason.about {
            About::EarlierName => 2,
            _ => 1,
        });
        counted.sum::<usize>() >= 2
    }

    /// Another given name, and no birthday in common, not even mistyped: people who live together.
    fn is_only_household(&self) -> bool {
        let birth = self.reason(About::Birth);
        let has_birthday = birth.is_some_and(|birth| match birth.how {
            How::Agrees => true,
            How::Near => birth.note != Some(Note::YearOnly),
            How::Differs | How::Silent => false,
        });
        self.how(About::GivenName) == How::Differs && !has_birthday
    }

    /// A number of another system, and given names that are forms of one; or the whole date of birth with a
    /// phone or e-mail address, which twins share, and so one given name to the letter (Julia, Julie).
    /// Nothing that should agree differs.
    fn is_surely_one(&self) -> bool {
        let is_one_name = self.agrees(About::GivenName);
        let given = self.reason(About::GivenName);
        let is_pet_form = given.is_some_and(|reason| reason.note == Some(Note::Nickname));
        let has_contact = self.agrees(About::Phone) || self.agrees(About::Email);
        let by_number = self.agrees(About::ExternalId) && (is_one_name || is_pet_form);
        let by_birthday = self.agrees(About::Birth) && has_contact && is_one_name;
        let lasting = [About::FamilyName, About::Birth, About::ExternalId];
        let is_contradicted = lasting.iter().any(|about| self.how(*about) == How::Differs);
        (by_number || by_birthday) && !is_contradicted && !self.is_told_apart
    }
}

//! A referral as someone wants to keep it, and the checks before it is kept.

use jiff::civil::Date;

use super::{CameOf, Help, ReferralError, Towards};
use crate::contacts::HISTORY_FIRST_YEAR;
use crate::ids::{PersonId, ResourceId};
use crate::people::tidy_line;
use crate::resources::NeedKind;

/// A referral as it comes from a form or a spreadsheet, not checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralDraft {
    pub towards: Towards,
    /// The place, in words.
    pub place: String,
    /// The entry of the directory it is, where it is one.
    pub resource: Option<ResourceId>,
    pub need: Option<NeedKind>,
    /// What it was for, in somebody's own words.
    pub need_words: String,
    /// None where nobody said, and for everybody who came to us.
    pub help: Option<Help>,
    pub on: Date,
    /// Who of us helped; none where nobody said, and for everybody who came to us by themselves.
    pub worker: Option<PersonId>,
    pub came_of: CameOf,
}

impl ReferralDraft {
    /// An empty draft of a day: to a service, nothing known of what came of it.
    pub const fn on(on: Date) -> Self {
        Self {
            towards: Towards::Service,
            place: String::new(),
            resource: None,
            need: None,
            need_words: String::new(),
            help: None,
            on,
            worker: None,
            came_of: CameOf::NotKnown,
        }
    }
}

/// A referral that may be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReferral(ReferralDraft);

impl NewReferral {
    /// The most characters of the name of a place; names of the directory are as long.
    pub const PLACE_MAX_CHARS: usize = 200;
    /// The most characters of what it was for: about one line.
    pub const NEED_MAX_CHARS: usize = 120;

    /// Checks everything, and answers with all that is wrong.
    ///
    /// Who came to us was not helped to get there by us, and what came of it is that they are here.
    pub fn check(draft: &ReferralDraft, today: Date) -> Result<Self, Vec<ReferralError>> {
        let mut errors = Vec::new();
        let place = tidy_line(&draft.place, Self::PLACE_MAX_CHARS);
        if matches!(place, Ok(None)) {
            errors.push(ReferralError::PlaceUnsaid);
        }
        if place.is_err() {
            errors.push(ReferralError::PlaceTooLong { max_chars: Self::PLACE_MAX_CHARS });
        }
        let need_words = tidy_line(&draft.need_words, Self::NEED_MAX_CHARS);
        if need_words.is_err() {
            errors.push(ReferralError::NeedTooLong { max_chars: Self::NEED_MAX_CHARS });
        }
        if draft.on > today {
            errors.push(ReferralError::DayAhead);
        }
        if draft.on.year() < HISTORY_FIRST_YEAR {
            errors.push(ReferralError::DayTooLongAgo);
        }
        match (place, need_words) {
            (Ok(Some(place)), Ok(need_words)) if errors.is_empty() => {
                let need_words = need_words.unwrap_or_default();
                Ok(Self(ReferralDraft { place, need_words, ..draft.clone() }.settled()))
            }
            _ => Err(errors),
        }
    }

    pub const fn draft(&self) -> &ReferralDraft {
        &self.0
    }
}

impl ReferralDraft {
    fn settled(self) -> Self {
        match self.towards {
            Towards::Service => self,
            Towards::Us => Self { help: None, came_of: CameOf::GotThere, ..self },
        }
    }
}

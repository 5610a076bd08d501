//! From what a row says to a referral.

use jiff::civil::Date;

use super::{Change, Column as _, Read, Reason, ReferralColumn as Col, Value, Values, read_need};
use crate::ids::PersonId;
use crate::referrals::{CameOf, ReferralDraft, Towards};

/// A referral as a row tells of it. Whom its names mean is not known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrivingReferral {
    pub source_id: Option<String>,
    pub on: Date,
    pub person: Option<String>,
    /// What the other program knows the person by.
    pub person_id: Option<String>,
    pub worker: Option<String>,
    draft: ReferralDraft,
}

impl ArrivingReferral {
    /// The referral with whoever helped.
    pub fn draft(self, worker: Option<PersonId>) -> ReferralDraft {
        ReferralDraft { worker, ..self.draft }
    }

    pub const fn came_of(&self) -> CameOf {
        self.draft.came_of
    }

    pub fn place(&self) -> &str {
        &self.draft.place
    }
}

/// Makes a referral of a row. One place is where somebody was pointed to or where they came from; a row
/// that names both tells of two.
pub fn referral_of(values: &Values) -> Result<Read<ArrivingReferral>, Reason> {
    let on = match values.one(Col::ReferredOn.code()) {
        Some(Value::Date(on)) => *on,
        _ => return Err(Reason::NotADate),
    };
    let (to, from) = (values.text(Col::ReferredTo.code()), values.text(Col::CameFrom.code()));
    let (towards, place) = match (to.is_empty(), from.is_empty()) {
        (false, false) => return Err(Reason::TwoPlaces),
        (true, false) => (Towards::Us, from),
        _ => (Towards::Service, to),
    };
    let words: Vec<&str> = values.texts(Col::Need.code()).collect();
    let kinds: Vec<_> = words.iter().filter_map(|word| read_need(word)).collect();
    // A word that only names its kind says nothing more; any other is kept as it stands.
    let is_told = words.len() == 1 && kinds.len() == 1;
    let mut changes = Vec::new();
    if !is_told && !words.is_empty() {
        changes.push(Change::NeedAsWords);
    }
    let help = values.one(Col::Help.code()).and_then(|value| match value {
        Value::Help(help) => Some(*help),
        _ => None,
    });
    let came_of = values.one(Col::CameOf.code()).and_then(|value| match value {
        Value::CameOf(came_of) => Some(*came_of),
        _ => None,
    });
    let draft = ReferralDraft {
        towards,
        place: place.to_owned(),
        need: kinds.first().copied(),
        need_words: if is_told { String::new() } else { words.join(", ") },
        help,
        came_of: came_of.unwrap_or_default(),
        ..ReferralDraft::on(on)
    };
    let filled =
        |col: Col| Some(values.text(col.code()).to_owned()).filter(|text| !text.is_empty());
    let value = ArrivingReferral {
        source_id: filled(Col::SourceId),
        on,
        person: filled(Col::Person),
        person_id: filled(Col::PersonId),
        worker: filled(Col::Worker),
        draft,
    };
    Ok(Read { value, changes })
}

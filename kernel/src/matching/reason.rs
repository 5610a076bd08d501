//! Why a worker could fit, in codes for words. Made from shown facts, the ask and the limits alone.

use serde::{Deserialize, Serialize};

use super::limits::{Met, Offer, common_hours, common_modes};
use super::score::concerns;
use super::{AskForMatching, Candidate, MeetingMode, Strength, Wish, WishAbout};
use crate::people::{Facet, LanguageTag, ValueCode};

/// How far something fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    Fits,
    Partly,
    DoesNotFit,
    /// The worker does not show it: kept to themselves, or never told. The two look the same.
    NotShared,
}

impl Fit {
    pub const ALL: [Self; 4] = [Self::Fits, Self::Partly, Self::DoesNotFit, Self::NotShared];

    /// The name by which the page finds the word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Partly => "partly",
            Self::DoesNotFit => "does_not_fit",
            Self::NotShared => "not_shared",
        }
    }
}

/// Who may be told a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Both,
    Coordinator,
    /// It touches something the participant does not show to others.
    Participant,
}

/// What a reason is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonAbout {
    /// Something that was asked for, in the ask's own order.
    Wish(WishAbout),
    /// Both have been through it.
    Experience(ValueCode),
    /// Both are it: parent, carer, veteran.
    Role { facet: Facet, value: ValueCode },
    /// Both speak or sign it.
    Language(LanguageTag),
    /// Common time.
    Times,
    /// The person's best liked way to meet that the worker offers.
    Meeting(MeetingMode),
    /// Several things that were asked for as musts and that the worker does not show; never one alone.
    SomethingAsked,
}

impl ReasonAbout {
    /// Every code there is.
    pub const CODES: [&'static str; 7] =
        ["wish", "experience", "role", "language", "times", "meeting", "something_asked"];

    /// The name by which the page finds the sentence.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Wish(_) => "wish",
            Self::Experience(_) => "experience",
            Self::Role { .. } => "role",
            Self::Language(_) => "language",
            Self::Times => "times",
            Self::Meeting(_) => "meeting",
            Self::SomethingAsked => "something_asked",
        }
    }
}

/// One reason. Holds codes for words and never a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    pub fit: Fit,
    pub about: ReasonAbout,
    /// How it was asked for; none if nobody asked and it fits all the same.
    pub asked_as: Option<Strength>,
    pub may_tell: Audience,
}

/// Half hours of common time from which times fit and not only partly: two hours a week.
const TIMES_FIT_HALF_HOURS: u32 = 4;

/// Musts that rest on something hidden from which the neutral reason is given. With one alone, the ask
/// itself would name what is hidden.
const HIDDEN_TOLD_FROM: usize = 2;

/// The reasons for a pair whose hard limits hold: what was asked for, in the order it was asked, then
/// what fits without being asked for, then the neutral one.
pub(super) fn reasons(ask: &AskForMatching, c: &Candidate) -> Vec<Reason> {
    let worker = Offer::of_worker(c);
    let mut all: Vec<Reason> =
        ask.wishes.iter().filter_map(|wish| of_wish(wish, c, &worker)).collect();
    all.extend(in_common(ask, c).filter(|reason| !is_asked(ask, &reason.about)));
    all.extend(meeting(ask, c));
    all.extend(times(ask, c));
    let rests_on_hidden = |wish: &Wish| {
        wish.strength() == Strength::Must
            && facet_of(wish.about()).is_some_and(|facet| !c.facts.may_be_shown(facet))
    };
    if ask.wishes.iter().filter(|wish| rests_on_hidden(wish)).count() >= HIDDEN_TOLD_FROM {
        all.push(Reason {
            fit: Fit::Fits,
            about: ReasonAbout::SomethingAsked,
            asked_as: None,
            may_tell: Audience::Coordinator,
        });
    }
    all
}

/// The facet a wish looks at; none for times and ways to meet, which workers offer openly.
fn facet_of(about: &WishAbout) -> Option<Facet> {
    match about {
        WishAbout::Facet { facet, .. } => Some(*facet),
        WishAbout::Language(_) => Some(Facet::Languages),
        WishAbout::Mode(_) | WishAbout::Time(_) => None,
    }
}

fn of_wish(wish: &Wish, c: &Candidate, worker: &Offer<'_>) -> Option<Reason> {
    let is_shown = facet_of(wish.about()).is_none_or(|facet| c.facts.may_be_shown(facet));
    let is_complete = facet_of(wish.about()).is_none_or(is_complete);
    let fit = match (wish.strength(), worker.met(wish.about())) {
        (Strength::Nice, _) if !is_shown => Fit::NotShared,
        // A must that rests on something hidden is told by the neutral reason, if at all.
        _ if !is_shown => return None,
        // What was left out needs a word only where an answer says all there is: "not a man".
        (Strength::PleaseNot, Met::No) if is_person_wish(wish) && is_complete => Fit::Fits,
        (Strength::Must | Strength::Nice, Met::Yes) => Fit::Fits,
        (Strength::Must | Strength::Nice, Met::Partly) => Fit::Partly,
        (Strength::Nice, Met::No) if is_complete => Fit::DoesNotFit,
        (Strength::Nice, Met::No | Met::Silent) => Fit::NotShared,
        // Another must on the same facet is met in place of this one.
        (Strength::Must | Strength::PleaseNot, _) => return None,
    };
    let may_tell = match fit {
        Fit::Fits | Fit::Partly => Audience::Both,
        Fit::DoesNotFit | Fit::NotShared => Audience::Coordinator,
    };
    Some(Reason {
        fit,
        about: ReasonAbout::Wish(wish.about().clone()),
        asked_as: Some(wish.strength()),
        may_tell,
    })
}

/// Whether a wish is about the person and not about times or ways to meet.
fn is_person_wish(wish: &Wish) -> bool {
    facet_of(wish.about()).is_some()
}

/// Whether an answer to a facet says all there is. A list of what someone has been through, or of
/// roles, or of faith and culture, may leave something out.
const fn is_complete(facet: Facet) -> bool {
    matches!(
        facet,
        Facet::Languages | Facet::AgeBand | Facet::Gender | Facet::Pronouns | Facet::Orientation
    )
}

/// What both have in common and the worker shows. The coordinator is told only what the participant
/// shows as well.
fn in_common<'a>(ask: &'a AskForMatching, c: &'a Candidate) -> impl Iterator<Item = Reason> + 'a {
    let lived = concerns(ask).into_iter().map(|topic| (Facet::LivedExperience, topic));
    let others = [Facet::FamilyRole, Facet::Veteran, Facet::Languages]
        .into_iter()
        .flat_map(|facet| ask.facts.values(facet).iter().map(move |v| (facet, v.clone())));
    lived
        .chain(others)
        .filter(|(facet, value)| c.facts.may_be_shown(*facet) && c.facts.has(*facet, value))
        .filter_map(|(facet, value)| {
            let may_tell =
                if ask.facts.may_be_shown(facet) { Audience::Both } else { Audience::Participant };
            let about = match facet {
                Facet::LivedExperience => ReasonAbout::Experience(value),
                Facet::Languages => ReasonAbout::Language(LanguageTag::parse(value.as_str()).ok()?),
                facet => ReasonAbout::Role { facet, value },
            };
            Some(Reason { fit: Fit::Fits, about, asked_as: None, may_tell })
        })
}

/// Whether a wish says the same already.
fn is_asked(ask: &AskForMatching, about: &ReasonAbout) -> bool {
    let same = match about {
        ReasonAbout::Experience(value) => {
            WishAbout::Facet { facet: Facet::LivedExperience, value: value.clone() }
        }
        ReasonAbout::Role { facet, value } => {
            WishAbout::Facet { facet: *facet, value: value.clone() }
        }
        ReasonAbout::Language(tag) => WishAbout::Language(tag.clone()),
        _ => return false,
    };
    ask.wishes.iter().any(|wish| *wish.about() == same)
}

fn meeting(ask: &AskForMatching, c: &Candidate) -> Option<Reason> {
    if ask.modes.is_empty() || c.modes.is_empty() {
        return None;
    }
    let mode = common_modes(ask, c).into_iter().next()?;
    if ask.wishes.iter().any(|wish| *wish.about() == WishAbout::Mode(mode)) {
        return None;
    }
    let fit = if ask.modes.first() == Some(&mode) { Fit::Fits } else { Fit::Partly };
    let about = ReasonAbout::Meeting(mode);
    Some(Reason { fit, about, asked_as: None, may_tell: Audience::Both })
}

fn times(ask: &AskForMatching, c: &Candidate) -> Option<Reason> {
    ask.hours.and(c.hours)?;
    let both = common_hours(ask, c).half_hour_count();
    let fit = if both >= TIMES_FIT_HALF_HOURS { Fit::Fits } else { Fit::Partly };
    Some(Reason { fit, about: ReasonAbout::Times, asked_as: None, may_tell: Audience::Both })
}

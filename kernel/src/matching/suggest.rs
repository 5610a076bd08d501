//! The face of matching: what goes in, what comes out. The method behind it can be replaced.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Audience, Component, Facts, MeetingMode, Nobody, Reason, WeeklyHours, Wish};
use crate::ids::{AskId, Id, PersonId};
use crate::people::ValueCode;

/// The marker of one run of matching.
pub enum MatchingRun {}
/// The id of one run of matching.
pub type RunId = Id<MatchingRun>;

/// A way of finding who could fit.
pub trait Suggest {
    /// Up to [`Params::list_max`] workers who could fit, in order, or why there is nobody.
    ///
    /// `candidates` holds each worker once. Their order never matters, and the same input gives the
    /// same answer.
    fn suggest(
        &self,
        ask: &AskForMatching,
        candidates: &[Candidate],
        params: &Params,
    ) -> Suggestions;
}

/// An ask with everything matching may know about whoever made it.
///
/// Whatever the person said nothing about is empty and does not limit anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskForMatching {
    /// The run this question belongs to.
    pub run: RunId,
    pub ask: AskId,
    pub participant: PersonId,
    pub facts: Facts,
    pub wishes: Vec<Wish>,
    /// The topic the person named as the main one.
    pub main_concern: Option<ValueCode>,
    pub hours: Option<WeeklyHours>,
    /// Ways to meet, the most liked first.
    pub modes: Vec<MeetingMode>,
    pub accepts_interpreter: bool,
    /// Certificates or roles this ask needs, by the programme's rules.
    pub needed_roles: BTreeSet<ValueCode>,
    pub is_minor: bool,
    /// Whether the person agreed to be matched.
    pub has_agreed: bool,
    /// Workers who must never meet this person as a peer, whoever said so.
    pub excluded: BTreeSet<PersonId>,
    /// Workers with whom it was "not this time" before, from either side.
    pub refused: BTreeSet<PersonId>,
}

/// Whether a worker takes new people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkerState {
    Active,
    OnLeave,
    /// The supervisor and the worker agreed on no new people for now.
    OnHold,
}

impl WorkerState {
    pub const ALL: [Self; 3] = [Self::Active, Self::OnLeave, Self::OnHold];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::OnLeave => "on_leave",
            Self::OnHold => "on_hold",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A worker as matching may know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub worker: PersonId,
    pub facts: Facts,
    /// The worker's own wishes about whom to support.
    pub wishes: Vec<Wish>,
    pub hours: Option<WeeklyHours>,
    /// Ways the worker meets people; empty if nothing was said.
    pub modes: BTreeSet<MeetingMode>,
    pub roles: BTreeSet<ValueCode>,
    pub is_cleared_for_minors: bool,
    pub state: WorkerState,
    /// Whether the worker agreed to be suggested.
    pub has_agreed: bool,
    /// How many people the worker supports now.
    pub supports_count: u16,
    /// How many more the worker has room for, promised places taken off.
    pub room_count: u16,
    pub last_new_match_on: Option<Date>,
}

/// What a programme can set. Data with a version, kept with every run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Params {
    pub version: u32,
    /// Weight of each component in 1/10 000, in the order of [`Component::ALL`].
    pub weights: [u32; 8],
    /// How long one meeting takes, in half hours.
    pub session_half_hours: u32,
    /// The most workers suggested.
    pub list_max: usize,
}

impl Default for Params {
    /// The weights of the matching method, 5.3; a meeting of one hour; a list of three.
    fn default() -> Self {
        Self {
            version: 1,
            weights: Component::ALL.map(Component::default_weight),
            session_half_hours: 2,
            list_max: 3,
        }
    }
}

/// Which method made a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// One ask at a time: limits, then preferences met, then room.
    First,
}

impl Method {
    /// The name used in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::First => "first",
        }
    }
}

/// How many people a worker supports and has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Room {
    pub supports_count: u16,
    pub room_count: u16,
}

/// A worker who could fit, and why. Holds no number about the fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub worker: PersonId,
    pub reasons: Vec<Reason>,
    pub room: Room,
}

impl Suggestion {
    /// The reasons a coordinator may read.
    pub fn told_to_coordinator(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(|reason| reason.may_tell != Audience::Participant)
    }

    /// The reasons the participant may read.
    pub fn told_to_participant(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(|reason| reason.may_tell != Audience::Coordinator)
    }
}

/// The answer to one ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestions {
    pub run: RunId,
    pub ask: AskId,
    pub method: Method,
    pub params_version: u32,
    /// The best first.
    pub list: Vec<Suggestion>,
    /// Why, when the list is empty.
    pub nobody: Option<Nobody>,
}

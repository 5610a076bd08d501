//! When there is nobody: where people fell out, and what one small change would open.

use serde::{Deserialize, Serialize};

use super::limits::falls_at;
use super::{AskForMatching, Candidate, Params, Strength, WishAbout};

/// A step of the funnel, in order. Private limits share the last one, so that a count never tells an
/// exclusion, an earlier "not this time" or a worker's own wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FunnelStep {
    /// H01.
    Language,
    /// H02, H03.
    Mode,
    /// H04.
    Time,
    /// H05, H06.
    Role,
    /// H07, H08.
    Wishes,
    /// H09 to H15: free for someone new just now, and everything private.
    Open,
}

impl FunnelStep {
    pub const ALL: [Self; 6] =
        [Self::Language, Self::Mode, Self::Time, Self::Role, Self::Wishes, Self::Open];

    /// The name by which the page finds the words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Mode => "mode",
            Self::Time => "time",
            Self::Role => "role",
            Self::Wishes => "wishes",
            Self::Open => "open",
        }
    }
}

/// How many workers were left after a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunnelCount {
    pub step: FunnelStep,
    pub left_count: usize,
}

/// How many workers there were, and how many were left after each step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funnel {
    pub worker_count: usize,
    pub steps: Vec<FunnelCount>,
}

/// Why there is nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNobody {
    /// The person has not agreed to be matched yet.
    NotAgreedYet,
    /// The programme has no workers.
    NoWorkers,
    /// Nobody can take this on just now.
    NobodyFits,
}

impl WhyNobody {
    pub const ALL: [Self; 3] = [Self::NotAgreedYet, Self::NoWorkers, Self::NobodyFits];

    /// The name by which the page finds the sentence.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAgreedYet => "not_agreed_yet",
            Self::NoWorkers => "no_workers",
            Self::NobodyFits => "nobody_fits",
        }
    }
}

/// One thing that could be asked for less strictly.
///
/// What someone asked to leave out is never among them: nobody is nudged to give that up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relax {
    /// Any way to meet.
    AnyMode,
    /// Any time.
    AnyTime,
    /// This must becomes a nice.
    Must(WishAbout),
}

impl Relax {
    /// Every code there is.
    pub const CODES: [&'static str; 3] = ["any_mode", "any_time", "must"];

    /// The name by which the page finds the sentence.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AnyMode => "any_mode",
            Self::AnyTime => "any_time",
            Self::Must(_) => "must",
        }
    }

    fn applied(&self, ask: &AskForMatching) -> AskForMatching {
        let mut eased = ask.clone();
        match self {
            Self::AnyMode => eased.modes.clear(),
            Self::AnyTime => eased.hours = None,
            Self::Must(about) => eased.wishes.retain(|wish| wish.about() != about),
        }
        eased
    }
}

/// A change that would help on its own, and how many workers it would open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relaxation {
    pub what: Relax,
    pub worker_count: usize,
}

/// Why there is nobody, and what would help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nobody {
    pub why: WhyNobody,
    pub funnel: Funnel,
    /// Single changes that would help, the smallest first: way to meet, time, then a must, the one
    /// that opens most workers first.
    pub relaxations: Vec<Relaxation>,
}

pub(super) fn nobody(ask: &AskForMatching, candidates: &[Candidate], params: &Params) -> Nobody {
    let fell: Vec<Option<FunnelStep>> =
        candidates.iter().map(|c| falls_at(ask, c, params)).collect();
    let steps = FunnelStep::ALL.map(|step| FunnelCount {
        step,
        left_count: fell.iter().filter(|at| at.is_none_or(|at| at > step)).count(),
    });
    let why = match (ask.has_agreed, candidates.is_empty()) {
        (false, _) => WhyNobody::NotAgreedYet,
        (true, true) => WhyNobody::NoWorkers,
        (true, false) => WhyNobody::NobodyFits,
    };
    let funnel = Funnel { worker_count: candidates.len(), steps: steps.to_vec() };
    Nobody { why, funnel, relaxations: relaxations(ask, candidates, params) }
}

fn relaxations(ask: &AskForMatching, all: &[Candidate], params: &Params) -> Vec<Relaxation> {
    let opens = |what: Relax| {
        let eased = what.applied(ask);
        let worker_count = all.iter().filter(|c| falls_at(&eased, c, params).is_none()).count();
        (worker_count > 0).then_some(Relaxation { what, worker_count })
    };
    let mut musts: Vec<Relaxation> = super::limits::wishes(&ask.wishes, Strength::Must)
        .filter_map(|about| opens(Relax::Must(about.clone())))
        .collect();
    musts.sort_by_key(|relaxation| std::cmp::Reverse(relaxation.worker_count));
    [Relax::AnyMode, Relax::AnyTime].into_iter().filter_map(opens).chain(musts).collect()
}

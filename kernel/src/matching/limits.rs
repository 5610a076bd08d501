//! Hard limits: what makes a pair impossible, each with its code.

use serde::{Deserialize, Serialize};

use super::{
    AskForMatching, Candidate, Facts, FunnelStep, MeetingMode, Params, Strength, TimeBand,
    WeeklyHours, Wish, WishAbout, WorkerState,
};
use crate::people::{Facet, ValueCode};

/// A rule that must hold for a pair; codes of the matching method, 5.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum HardLimit {
    /// H01: a common language, or an interpreter the person agreed to.
    Language,
    /// H02: a common way to meet.
    Mode,
    /// H03: near enough. Not checked yet: nobody is asked where they live.
    Distance,
    /// H04: enough common time for a meeting without a gap.
    Time,
    /// H05: the certificates and roles the ask needs.
    Role,
    /// H06: safeguarding clearance for someone under age.
    Age,
    /// H07: the person's musts.
    PersonMust,
    /// H08: what the person asked to leave out.
    PersonPleaseNot,
    /// H09: the worker's musts.
    WorkerMust,
    /// H10: what the worker asked to leave out.
    WorkerPleaseNot,
    /// H11: the two must not meet as peers. Never told to either side.
    Excluded,
    /// H12: not this time, earlier; only a human lifts it.
    Refused,
    /// H13: the worker takes new people and has a free place.
    State,
    /// H14: both agreed to be matched.
    Consent,
    /// H15: good enough. The first method has no floor, so that saying more never takes a peer away.
    Floor,
}

impl HardLimit {
    pub const ALL: [Self; 15] = [
        Self::Language,
        Self::Mode,
        Self::Distance,
        Self::Time,
        Self::Role,
        Self::Age,
        Self::PersonMust,
        Self::PersonPleaseNot,
        Self::WorkerMust,
        Self::WorkerPleaseNot,
        Self::Excluded,
        Self::Refused,
        Self::State,
        Self::Consent,
        Self::Floor,
    ];

    /// The code in the method, in stored runs and in reports of counts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Language => "H01",
            Self::Mode => "H02",
            Self::Distance => "H03",
            Self::Time => "H04",
            Self::Role => "H05",
            Self::Age => "H06",
            Self::PersonMust => "H07",
            Self::PersonPleaseNot => "H08",
            Self::WorkerMust => "H09",
            Self::WorkerPleaseNot => "H10",
            Self::Excluded => "H11",
            Self::Refused => "H12",
            Self::State => "H13",
            Self::Consent => "H14",
            Self::Floor => "H15",
        }
    }

    /// The step of the funnel a limit counts in. Everything private shares the last one.
    pub const fn step(self) -> FunnelStep {
        match self {
            Self::Language => FunnelStep::Language,
            Self::Mode | Self::Distance => FunnelStep::Mode,
            Self::Time => FunnelStep::Time,
            Self::Role | Self::Age => FunnelStep::Role,
            Self::PersonMust | Self::PersonPleaseNot => FunnelStep::Wishes,
            Self::WorkerMust
            | Self::WorkerPleaseNot
            | Self::Excluded
            | Self::Refused
            | Self::State
            | Self::Consent
            | Self::Floor => FunnelStep::Open,
        }
    }

    /// Whether the limit holds for a pair.
    pub(super) fn holds(self, ask: &AskForMatching, c: &Candidate, params: &Params) -> bool {
        let person = Offer::of_participant(ask);
        let worker = Offer::of_worker(c);
        match self {
            Self::Language => has_language(ask, c),
            Self::Mode => !common_modes(ask, c).is_empty(),
            Self::Time => common_hours(ask, c).longest_half_hours() >= params.session_half_hours,
            Self::Role => ask.needed_roles.is_subset(&c.roles),
            Self::Age => !ask.is_minor || c.is_cleared_for_minors,
            Self::PersonMust => person_musts_hold(&ask.wishes, &worker),
            Self::PersonPleaseNot => nothing_left_out(&ask.wishes, &worker),
            Self::WorkerMust => wishes(&c.wishes, Strength::Must)
                .all(|about| matches!(person.met(about), Met::Yes | Met::Partly | Met::Silent)),
            Self::WorkerPleaseNot => nothing_left_out(&c.wishes, &person),
            Self::Excluded => ask.participant != c.worker && !ask.excluded.contains(&c.worker),
            Self::Refused => !ask.refused.contains(&c.worker),
            Self::State => c.state == WorkerState::Active && c.room_count > 0,
            Self::Consent => ask.has_agreed && c.has_agreed,
            Self::Distance | Self::Floor => true,
        }
    }
}

/// The first step of the funnel at which a pair falls out; none if every limit holds.
pub(super) fn falls_at(ask: &AskForMatching, c: &Candidate, params: &Params) -> Option<FunnelStep> {
    HardLimit::ALL
        .into_iter()
        .filter(|limit| !limit.holds(ask, c, params))
        .map(HardLimit::step)
        .min()
}

/// How far someone meets a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Met {
    Yes,
    Partly,
    No,
    /// Nothing was said.
    Silent,
}

/// One side of a pair, as the other side's wishes look at it.
pub(super) struct Offer<'a> {
    facts: &'a Facts,
    modes: Vec<MeetingMode>,
    hours: Option<WeeklyHours>,
}

impl<'a> Offer<'a> {
    pub(super) fn of_worker(c: &'a Candidate) -> Self {
        Self { facts: &c.facts, modes: c.modes.iter().copied().collect(), hours: c.hours }
    }

    pub(super) fn of_participant(ask: &'a AskForMatching) -> Self {
        Self { facts: &ask.facts, modes: ask.modes.clone(), hours: ask.hours }
    }

    pub(super) fn met(&self, about: &WishAbout) -> Met {
        match about {
            WishAbout::Facet { facet, value } => self.met_value(*facet, value),
            WishAbout::Language(tag) => {
                self.met_value(Facet::Languages, &ValueCode::from(tag.clone()))
            }
            WishAbout::Mode(_) if self.modes.is_empty() => Met::Silent,
            WishAbout::Mode(mode) if self.modes.contains(mode) => Met::Yes,
            WishAbout::Mode(_) => Met::No,
            WishAbout::Time(band) => self.met_time(*band),
        }
    }

    fn met_value(&self, facet: Facet, value: &ValueCode) -> Met {
        match (self.facts.said(facet), self.facts.has(facet, value)) {
            (false, _) => Met::Silent,
            (true, true) => Met::Yes,
            (true, false) => Met::No,
        }
    }

    /// Free on two days or more is a yes, on one day partly; a weekend needs one.
    fn met_time(&self, band: TimeBand) -> Met {
        let Some(hours) = self.hours else {
            return Met::Silent;
        };
        match (hours.and(WeeklyHours::band(band)).day_count(), band) {
            (0, _) => Met::No,
            (1, TimeBand::Weekends) | (2.., _) => Met::Yes,
            (1, _) => Met::Partly,
        }
    }
}

pub(super) fn wishes(all: &[Wish], strength: Strength) -> impl Iterator<Item = &WishAbout> {
    all.iter().filter(move |wish| wish.strength() == strength).map(Wish::about)
}

/// Every must is met; of several musts on a facet with one answer (age), one is enough.
fn person_musts_hold(all: &[Wish], worker: &Offer<'_>) -> bool {
    let is_met = |about: &WishAbout| matches!(worker.met(about), Met::Yes | Met::Partly);
    wishes(all, Strength::Must).all(|about| match about {
        WishAbout::Facet { facet, .. } if facet.max_answers() == 1 => wishes(all, Strength::Must)
            .any(|other| {
                matches!(other, WishAbout::Facet { facet: f, .. } if f == facet) && is_met(other)
            }),
        about => is_met(about),
    })
}

/// Nothing of what was asked to leave out is there. Times and ways to meet count in H02 and H04.
fn nothing_left_out(all: &[Wish], offer: &Offer<'_>) -> bool {
    wishes(all, Strength::PleaseNot)
        .filter(|about| !matches!(about, WishAbout::Mode(_) | WishAbout::Time(_)))
        .all(|about| offer.met(about) != Met::Yes)
}

/// What either asked to leave out. Someone free in the evenings can still meet in the morning, so it
/// takes times and ways to meet away and not the whole person.
fn left_out<'a>(
    ask: &'a AskForMatching,
    c: &'a Candidate,
) -> impl Iterator<Item = &'a WishAbout> + 'a {
    wishes(&ask.wishes, Strength::PleaseNot).chain(wishes(&c.wishes, Strength::PleaseNot))
}

/// The ways to meet that are fine for both, the person's best liked first. Who said nothing takes any.
pub(super) fn common_modes(ask: &AskForMatching, c: &Candidate) -> Vec<MeetingMode> {
    let mine: &[MeetingMode] = if ask.modes.is_empty() { &MeetingMode::ALL } else { &ask.modes };
    mine.iter()
        .copied()
        .filter(|mode| c.modes.is_empty() || c.modes.contains(mode))
        .filter(|mode| left_out(ask, c).all(|about| *about != WishAbout::Mode(*mode)))
        .collect()
}

/// The hours that are fine for both. Who said nothing is free at any time.
pub(super) fn common_hours(ask: &AskForMatching, c: &Candidate) -> WeeklyHours {
    let any = WeeklyHours::whole_week();
    let both = ask.hours.unwrap_or(any).and(c.hours.unwrap_or(any));
    left_out(ask, c).fold(both, |hours, about| match about {
        WishAbout::Time(band) => hours.without(WeeklyHours::band(*band)),
        _ => hours,
    })
}

fn has_language(ask: &AskForMatching, c: &Candidate) -> bool {
    !ask.facts.said(Facet::Languages)
        || ask.accepts_interpreter
        || ask.facts.values(Facet::Languages).iter().any(|tag| c.facts.has(Facet::Languages, tag))
}

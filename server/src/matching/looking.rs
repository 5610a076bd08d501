//! Everything the method may know, loaded in a number of statements that does not grow with the
//! number of workers.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::ids::PersonId;
use kernel::matching::{
    AskForMatching, Candidate, Fact, Facts, FirstSuggest, FunnelStep, Params, Relaxation, RunId,
    Suggest, Suggestions, TimeBand, WeeklyHours, WorkerState,
};
use kernel::people::{Facet, Profile};

use super::kept::KeptAsk;
use super::store::{self, Room};
use crate::db::{One, Proof, Reads, Stored};
use crate::people::{self, WorkerProfile};

/// When and where somebody looks.
#[derive(Debug, Clone)]
pub(super) struct Look {
    pub run: RunId,
    pub today: Date,
    pub zone: TimeZone,
}

/// Where the last worker fell out, and what would help, told by what workers show alone: no word of
/// it may depend on an answer that somebody keeps to themself.
#[derive(Debug, Clone)]
pub(super) struct Fell {
    pub step: FunnelStep,
    /// Workers who were left until then.
    pub close_count: usize,
    pub relaxations: Vec<Relaxation>,
}

/// The suggestions for an ask, from the method behind the face [`Suggest`], and where the last worker
/// fell out in case there are none.
pub(super) async fn suggest(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ask: &KeptAsk,
    look: &Look,
) -> Stored<(Suggestions, Fell)> {
    let workers = people::workers(db, by, look.today).await?;
    let mut ids: Vec<PersonId> = workers.iter().map(|worker| worker.person).collect();
    ids.push(ask.person);
    let profiles = people::profiles(db, by, &ids).await?;
    let rooms = store::rooms(db, by).await?;
    let refused = store::known_to(db, by, ask.person).await?;
    let question = question(ask, profiles.get(&ask.person), refused, look.run);
    let candidates = candidates(&workers, &profiles, &rooms, &look.zone);
    let found = FirstSuggest.suggest(&question, &candidates, &Params::default());
    Ok((found, fell(&question, &candidates)))
}

fn fell(question: &AskForMatching, candidates: &[Candidate]) -> Fell {
    let shown: Vec<Candidate> = candidates
        .iter()
        .map(|one| Candidate { facts: shown(&one.facts), ..one.clone() })
        .collect();
    let found = FirstSuggest.suggest(question, &shown, &Params::default());
    let Some(nobody) = found.nobody else {
        // By what is shown somebody would fit: what stands between is nobody's business.
        let close_count = found.list.len();
        return Fell { step: FunnelStep::Open, close_count, relaxations: Vec::new() };
    };
    let (mut at, mut close_count) = (FunnelStep::Open, nobody.funnel.worker_count);
    for step in nobody.funnel.steps {
        if step.left_count == 0 {
            at = step.step;
            break;
        }
        close_count = step.left_count;
    }
    Fell { step: at, close_count, relaxations: nobody.relaxations }
}

/// The answers that their owner lets others read.
fn shown(facts: &Facts) -> Facts {
    let fact = |facet| Fact { values: facts.values(facet).to_vec(), may_be_shown: true };
    let all = Facet::ALL.into_iter().filter(|facet| facts.may_be_shown(*facet));
    all.map(|facet| (facet, fact(facet))).collect()
}

/// The reasons for one pair, as if the worker had room: to tell the person who is asked.
pub(super) async fn explain(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ask: &KeptAsk,
    worker: &WorkerProfile,
    look: &Look,
) -> Stored<Suggestions> {
    let profiles = people::profiles(db, by, &[ask.person, worker.person]).await?;
    let question = question(ask, profiles.get(&ask.person), BTreeSet::new(), look.run);
    let asked = WorkerProfile { is_taking_on: true, places: u16::MAX, ..worker.clone() };
    let candidates = candidates(&[asked], &profiles, &BTreeMap::new(), &look.zone);
    Ok(FirstSuggest.suggest(&question, &candidates, &Params::default()))
}

fn question(
    ask: &KeptAsk,
    profile: Option<&Profile>,
    refused: BTreeSet<PersonId>,
    run: RunId,
) -> AskForMatching {
    AskForMatching {
        run,
        ask: ask.ask,
        participant: ask.person,
        facts: profile.map(Facts::of).unwrap_or_default(),
        wishes: ask.wanted.wishes.clone(),
        // Nobody is asked yet which of their topics is the main one.
        main_concern: None,
        hours: hours(&ask.wanted.times),
        modes: ask.wanted.modes.clone(),
        accepts_interpreter: false,
        needed_roles: BTreeSet::new(),
        is_minor: profile.is_some_and(is_minor),
        // An ask is the agreement: its form says so before it is sent.
        has_agreed: true,
        excluded: BTreeSet::new(),
        refused,
    }
}

/// Whoever says they are under age is only paired with somebody cleared for it, also when the answer
/// is not open to matching: this protects and compares nothing.
fn is_minor(profile: &Profile) -> bool {
    profile
        .answer(Facet::AgeBand)
        .is_some_and(|answer| answer.values().iter().any(|value| value.as_str() == "under_18"))
}

fn candidates(
    workers: &[WorkerProfile],
    profiles: &HashMap<PersonId, Profile>,
    rooms: &BTreeMap<PersonId, Room>,
    zone: &TimeZone,
) -> Vec<Candidate> {
    workers
        .iter()
        .map(|worker| {
            let room = rooms.get(&worker.person).copied().unwrap_or_default();
            let last = worker.last_matched_at.map(|at| zone.to_datetime(at).date());
            Candidate {
                worker: worker.person,
                facts: profiles.get(&worker.person).map(Facts::of).unwrap_or_default(),
                wishes: Vec::new(),
                hours: hours(&worker.times),
                modes: worker.modes.iter().copied().collect(),
                roles: BTreeSet::new(),
                is_cleared_for_minors: false,
                state: if worker.is_taking_on { WorkerState::Active } else { WorkerState::OnHold },
                // Whoever fills in a worker's page and takes people on has agreed to be suggested.
                has_agreed: true,
                supports_count: room.supports,
                room_count: worker.places.saturating_sub(room.promised()),
                last_new_match_on: last,
            }
        })
        .collect()
}

/// The hours of some bands; none if nothing was said.
fn hours(bands: &[TimeBand]) -> Option<WeeklyHours> {
    bands.iter().copied().map(WeeklyHours::band).reduce(WeeklyHours::or)
}

//! Asks and relationships as they are kept.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::ids::{AskId, PersonId, ProgrammeId, RelationshipId};
use kernel::matching::{
    Event, Mark, MeetingMode, Partner, Relationship, Side, State, Step, TimeBand, Wish,
};
use serde::{Deserialize, Serialize};

/// What an ask holds besides the hopes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// Must, nice, please not, in the order they were given.
    pub wishes: Vec<Wish>,
    /// Ways to meet that are fine; empty if any is.
    pub modes: Vec<MeetingMode>,
    /// Times that are fine; empty if any is.
    pub times: Vec<TimeBand>,
    /// Whether a peer who is asked may read the hopes and the wishes. Ways to meet and times are
    /// always theirs to read: without them nobody can say yes.
    pub may_be_shown: bool,
}

/// Where an ask stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskState {
    Waiting,
    /// Both said yes.
    Met,
    Withdrawn,
}

impl AskState {
    /// The name used in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Met => "met",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Waiting, Self::Met, Self::Withdrawn].into_iter().find(|state| state.code() == code)
    }
}

/// What one person hopes for, in one programme.
#[derive(Debug, Clone)]
pub struct KeptAsk {
    pub ask: AskId,
    pub person: PersonId,
    pub hopes: Option<String>,
    pub wanted: Wanted,
    pub state: AskState,
    pub waiting_since_at: Timestamp,
    /// Counts the edits, so that one does not silently undo another.
    pub version: i64,
}

/// A new ask.
#[derive(Debug, Clone)]
pub struct NewAsk {
    pub ask: AskId,
    pub programme: ProgrammeId,
    pub person: PersonId,
    pub hopes: Option<String>,
    pub wanted: Wanted,
    pub made_by: PersonId,
    /// The wait counts from here.
    pub at: Timestamp,
}

/// Where two people stand, by name alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PairState {
    Proposed,
    Active,
    Paused,
    Closed,
    Declined,
    Withdrawn,
}

impl PairState {
    pub const ALL: [Self; 6] =
        [Self::Proposed, Self::Active, Self::Paused, Self::Closed, Self::Declined, Self::Withdrawn];

    /// The name used in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Closed => "closed",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Two people as other capabilities see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub relationship: RelationshipId,
    pub person: PersonId,
    pub worker: PersonId,
    pub state: PairState,
    /// Days the two agreed to leave between hellos; none unless they made a plan.
    pub hello_every_days: Option<u16>,
    pub last_reached_at: Option<Timestamp>,
    pub follow_up_on: Option<Date>,
    /// The person asked for another day than that, and nothing was set since.
    pub is_move_asked: bool,
    /// The day a break ends; none while it has no end.
    pub paused_until_on: Option<Date>,
    pub began_at: Option<Timestamp>,
}

impl Pair {
    /// Whether the two are on a break on `today`. A break that has an end is over on that day.
    pub fn is_on_break(&self, today: Date) -> bool {
        self.state == PairState::Paused && self.paused_until_on.is_none_or(|on| today < on)
    }
}

/// One relationship, whole.
#[derive(Debug, Clone)]
pub struct Together {
    pub id: RelationshipId,
    pub ask: Option<AskId>,
    /// The rule's view of it. Its history is filled only by `find_with_steps`.
    pub is: Relationship,
    pub began_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
    pub version: i64,
}

impl Together {
    pub fn person(&self) -> PersonId {
        self.is.participant()
    }

    pub fn worker(&self) -> PersonId {
        self.is.worker()
    }
}

/// What one step left behind, kept whole so that it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    pub step: Step,
    pub state: State,
    pub hello_every_days: Option<u16>,
    pub began_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
}

/// One step as it was taken.
#[derive(Debug, Clone)]
pub struct TakenStep {
    pub version: i64,
    pub after: Snapshot,
    pub taken_by: PersonId,
    pub taken_at: Timestamp,
}

impl TakenStep {
    /// The step as the rules know it; `on` is the day where the two are.
    pub fn event(&self, person: PersonId, worker: PersonId, on: Date) -> Event {
        let by = match self.taken_by {
            taken_by if taken_by == person => Side::Participant,
            taken_by if taken_by == worker => Side::Worker,
            _ => Side::Coordinator,
        };
        Event { step: self.after.step, mark: Mark { by, at: self.taken_at, on } }
    }
}

/// Two people who are peers from the start: what the practice programme and an import make.
#[derive(Debug, Clone)]
pub struct NewPair {
    pub relationship: RelationshipId,
    pub programme: ProgrammeId,
    pub person: PersonId,
    pub worker: PersonId,
    pub began_at: Timestamp,
    pub hello_every_days: Option<u16>,
    pub made_by: PersonId,
}

/// Someone who waits for a peer.
#[derive(Debug, Clone)]
pub struct WaitingAsk {
    pub ask: AskId,
    pub person: PersonId,
    pub called: String,
    pub waiting_since_at: Timestamp,
    pub next: NextStep,
}

/// What happens next for someone who waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// A coordinator looks for someone.
    Look,
    /// A coordinator looks for someone else: with the last one, by name, it was not this time.
    LookAgain { worker: String, said_by: Partner },
    /// The worker, by name, has been asked.
    WorkerAnswers { relationship: RelationshipId, worker: String },
    /// The worker, by name, said yes; the person has been asked.
    PersonAnswers { relationship: RelationshipId, worker: String },
}

impl NextStep {
    /// Whether a coordinator acts next.
    pub const fn is_a_coordinators(&self) -> bool {
        matches!(self, Self::Look | Self::LookAgain { .. })
    }
}

/// Two people of whom one asked to open again, and whose answer is awaited.
#[derive(Debug, Clone)]
pub struct Reopening {
    pub relationship: RelationshipId,
    pub person: PersonId,
    pub next: NextStep,
}

/// A suggestion that waits for the answer of whoever looks.
#[derive(Debug, Clone)]
pub struct Offer {
    pub relationship: RelationshipId,
    pub person: PersonId,
    pub worker: PersonId,
    /// How the other of the two is called.
    pub other_called: String,
    /// They have been peers before, and would open again.
    pub is_again: bool,
}

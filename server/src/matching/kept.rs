//! Asks and relationships as they are kept.

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::ids::{AskId, PersonId, ProgrammeId, RelationshipId};
use kernel::matching::{
    Event, Mark, MeetingMode, Partner, Relationship, Side, State, Step, TimeBand, Wish,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

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

/// Who touched an ask last, and when: what can be taken back follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskMarks {
    pub state: AskState,
    pub made: (PersonId, Timestamp),
    pub withdrawn: Option<(PersonId, Timestamp)>,
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
    /// When the two were closed because the worker's role ended; until somebody looked after it.
    pub peer_left_at: Option<Timestamp>,
    pub version: i64,
}

impl Together {
    pub fn person(&self) -> PersonId {
        self.is.participant()
    }

    pub fn worker(&self) -> PersonId {
        self.is.worker()
    }

    /// Whether the two were peers before: a suggestion between them is to open again.
    pub fn is_again(&self) -> bool {
        self.ended_at.is_some()
    }

    /// Whether the two are peers, or might become some.
    pub fn is_open(&self) -> bool {
        matches!(self.is.state(), State::Proposed(_)) || self.is.state().takes_a_place()
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
    /// Why a coordinator ended a break that was not theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Who takes a step, when, and why where that is asked.
#[derive(Debug, Clone)]
pub struct Taking {
    pub who: PersonId,
    pub at: Timestamp,
    pub reason: Option<String>,
}

impl Taking {
    pub const fn new(who: PersonId, at: Timestamp) -> Self {
        Self { who, at, reason: None }
    }
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
    /// The name of this very step in an address.
    pub fn name(&self, of: RelationshipId) -> String {
        step_name(of, self.version, (self.taken_by, self.taken_at))
    }

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

/// The name of one step. It tells nothing: a number in its place would count what the other of the two
/// took back.
pub fn step_name(of: RelationshipId, version: i64, (who, at): (PersonId, Timestamp)) -> String {
    let mut hash = Sha256::new();
    hash.update(of.uuid().as_bytes());
    hash.update(version.to_be_bytes());
    hash.update(who.uuid().as_bytes());
    hash.update(at.as_microsecond().to_be_bytes());
    hash.finalize().iter().take(8).fold(String::new(), |mut name, byte| {
        let _ = write!(name, "{byte:02x}");
        name
    })
}

/// Somebody whose peer's role ended, and who has no other peer yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeerLeft {
    pub relationship: RelationshipId,
    pub person: PersonId,
    pub left_at: Timestamp,
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

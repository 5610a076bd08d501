//! Two people who might become, are, or were peers.
//!
//! The worker is asked first, so that nobody is offered a peer who then says no. Both say yes before
//! it begins. Nothing needs a reason. A step that does not fit where the two stand is refused and
//! changes nothing.

use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Answer, Event, Mark, MatchingError, Partner, Side, Step};
use crate::ids::PersonId;

/// A suggestion and the two answers to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    pub worker_answer: Answer,
    pub person_answer: Answer,
    /// The day the two had closed, when the suggestion is to open again.
    pub reopens_closed_on: Option<Date>,
}

impl Proposal {
    /// What one of the two has said.
    pub const fn answer(&self, of: Partner) -> Answer {
        match of {
            Partner::Worker => self.worker_answer,
            Partner::Participant => self.person_answer,
        }
    }

    fn set(self, of: Partner, answer: Answer) -> Self {
        match of {
            Partner::Worker => Self { worker_answer: answer, ..self },
            Partner::Participant => Self { person_answer: answer, ..self },
        }
    }

    /// The same, with whoever was not asked yet asked now.
    fn asked(self) -> Self {
        [Partner::Worker, Partner::Participant].into_iter().fold(self, |proposal, partner| {
            match proposal.answer(partner) {
                Answer::NotAsked => proposal.set(partner, Answer::Asked),
                _ => proposal,
            }
        })
    }
}

/// Where the two stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Proposed(Proposal),
    Active {
        since_on: Date,
    },
    /// On a break until a day, or until whoever took it says so.
    Paused {
        until_on: Option<Date>,
    },
    /// Closed for now; the door stays open.
    Closed {
        on: Date,
    },
    /// One of the two said not this time.
    Declined(Proposal),
    /// Taken back before both said yes.
    Withdrawn(Proposal),
}

impl State {
    /// The name used in storage.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Proposed(_) => "proposed",
            Self::Active { .. } => "active",
            Self::Paused { .. } => "paused",
            Self::Closed { .. } => "closed",
            Self::Declined(_) => "declined",
            Self::Withdrawn(_) => "withdrawn",
        }
    }

    /// Whether the two are peers now, on a break or not: such a pair takes one of the worker's places.
    pub const fn takes_a_place(&self) -> bool {
        matches!(self, Self::Active { .. } | Self::Paused { .. })
    }
}

/// Two people and how they stand as peers, with everything that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relationship {
    participant: PersonId,
    worker: PersonId,
    state: State,
    history: Vec<Event>,
    hello_every_days: Option<u16>,
}

impl Relationship {
    /// The longest rhythm two people can agree on, in days.
    pub const HELLO_MAX_DAYS: u16 = 366;

    /// The furthest day of a break that has an end, in days. A judgement: the same year that two people
    /// can agree on between hellos; whoever needs longer leaves the end open.
    pub const BREAK_MAX_DAYS: i32 = 366;

    /// A new suggestion: the worker is asked, the participant is not yet.
    pub fn propose(participant: PersonId, worker: PersonId, mark: Mark) -> Self {
        let proposal = Proposal { worker_answer: Answer::Asked, ..Proposal::default() };
        Self {
            participant,
            worker,
            state: State::Proposed(proposal),
            history: vec![Event { step: Step::Propose, mark }],
            hello_every_days: None,
        }
    }

    /// A relationship as it was kept.
    pub fn restore(
        participant: PersonId,
        worker: PersonId,
        state: State,
        history: Vec<Event>,
        hello_every_days: Option<u16>,
    ) -> Self {
        Self { participant, worker, state, history, hello_every_days }
    }

    pub fn participant(&self) -> PersonId {
        self.participant
    }

    pub fn worker(&self) -> PersonId {
        self.worker
    }

    pub fn state(&self) -> &State {
        &self.state
    }

    /// Everything that happened, oldest first, with who did it. For those who keep the record; the
    /// two see [`Relationship::milestones`].
    pub fn history(&self) -> &[Event] {
        &self.history
    }

    /// Days the two agreed to leave between hellos; none unless they made a plan.
    pub fn hello_every_days(&self) -> Option<u16> {
        self.hello_every_days
    }

    /// One of the two says yes. The second yes begins the relationship.
    pub fn accept(self, of: Partner, mark: Mark) -> Result<Self, MatchingError> {
        let proposal = self.proposal(Step::Accept)?;
        match proposal.answer(of) {
            Answer::Asked => {}
            Answer::NotAsked => return Err(MatchingError::NotAskedYet),
            Answer::Yes | Answer::NotThisTime => return Err(MatchingError::AlreadyAnswered),
        }
        let proposal = proposal.set(of, Answer::Yes).asked();
        let is_both =
            proposal.worker_answer == Answer::Yes && proposal.person_answer == Answer::Yes;
        let accepted = self.to(State::Proposed(proposal), Step::Accept, mark);
        if is_both {
            Ok(accepted.to(State::Active { since_on: mark.on }, Step::Begin, mark))
        } else {
            Ok(accepted)
        }
    }

    /// One of the two says not this time, also after a yes the other has not answered yet.
    ///
    /// A suggestion to open again leaves the two closed as they were.
    pub fn decline(self, of: Partner, mark: Mark) -> Result<Self, MatchingError> {
        let proposal = self.proposal(Step::Decline)?;
        if proposal.answer(of) == Answer::NotAsked {
            return Err(MatchingError::NotAskedYet);
        }
        let ended = proposal.set(of, Answer::NotThisTime);
        let state = closed_again(proposal).unwrap_or(State::Declined(ended));
        Ok(self.to(state, Step::Decline, mark))
    }

    /// Takes the suggestion back before both said yes.
    pub fn withdraw(self, mark: Mark) -> Result<Self, MatchingError> {
        let proposal = self.proposal(Step::Withdraw)?;
        let state = closed_again(proposal).unwrap_or(State::Withdrawn(proposal));
        Ok(self.to(state, Step::Withdraw, mark))
    }

    /// Takes a break, or moves the end of one's own. Without a day it lasts until whoever took it says
    /// so.
    pub fn pause(self, until_on: Option<Date>, mark: Mark) -> Result<Self, MatchingError> {
        if !self.state.takes_a_place() {
            return Err(self.wrong(Step::Pause));
        }
        if matches!(self.state, State::Paused { .. }) && !self.may_end_break(mark.by, mark.on) {
            return Err(MatchingError::NotTheirBreak);
        }
        if until_on.is_some_and(|until| until <= mark.on) {
            return Err(MatchingError::PauseInThePast);
        }
        let last = mark.on.saturating_add(Span::new().days(Self::BREAK_MAX_DAYS));
        if until_on.is_some_and(|until| until > last) {
            return Err(MatchingError::PauseTooLong);
        }
        Ok(self.to(State::Paused { until_on }, Step::Pause, mark))
    }

    /// Ends a break, for whoever took it or a coordinator.
    pub fn resume(self, mark: Mark) -> Result<Self, MatchingError> {
        match self.state {
            State::Paused { .. } if !self.may_end_break(mark.by, mark.on) => {
                Err(MatchingError::NotTheirBreak)
            }
            State::Paused { .. } => {
                Ok(self.to(State::Active { since_on: mark.on }, Step::Resume, mark))
            }
            _ => Err(self.wrong(Step::Resume)),
        }
    }

    /// Closes for now.
    pub fn close(self, mark: Mark) -> Result<Self, MatchingError> {
        if !self.state.takes_a_place() {
            return Err(self.wrong(Step::Close));
        }
        Ok(self.to(State::Closed { on: mark.on }, Step::Close, mark))
    }

    /// Asks to open again. Whoever asks has said yes by asking; a coordinator asks the participant
    /// first, whose door it is, and the worker hears of it only after their yes. The history goes on.
    ///
    /// For a worker who has not heard of it, the two stand closed: their asking is their yes.
    pub fn reopen(self, mark: Mark) -> Result<Self, MatchingError> {
        let Some(on) = self.closed_for(mark.by) else {
            return Err(self.wrong(Step::Reopen));
        };
        if !self.may_ask_again(mark.by) {
            return Err(MatchingError::NotTheirsToReopen);
        }
        if let State::Proposed(proposal) = self.state {
            let said = proposal.set(Partner::Worker, Answer::Yes);
            return Ok(self.to(State::Proposed(said), Step::Reopen, mark));
        }
        let (worker_answer, person_answer) = match mark.by {
            Side::Coordinator => (Answer::NotAsked, Answer::Asked),
            Side::Worker => (Answer::Yes, Answer::Asked),
            Side::Participant => (Answer::Asked, Answer::Yes),
        };
        let proposal = Proposal { worker_answer, person_answer, reopens_closed_on: Some(on) };
        Ok(self.to(State::Proposed(proposal), Step::Reopen, mark))
    }

    /// Keeps the rhythm the two agreed on, or that they make no plan.
    pub fn agree_hello(self, every_days: Option<u16>, mark: Mark) -> Result<Self, MatchingError> {
        if !self.state.takes_a_place() {
            return Err(self.wrong(Step::AgreeHello));
        }
        if let Some(found) = every_days.filter(|d| !(1..=Self::HELLO_MAX_DAYS).contains(d)) {
            return Err(MatchingError::HelloRhythm { found, max: Self::HELLO_MAX_DAYS });
        }
        let state = self.state;
        Ok(Self { hello_every_days: every_days, ..self.to(state, Step::AgreeHello, mark) })
    }

    /// Whether the two are on a break on `today`. A break that has an end is over on that day.
    pub fn is_on_break(&self, today: Date) -> bool {
        matches!(self.state, State::Paused { until_on } if until_on.is_none_or(|on| today < on))
    }

    fn proposal(&self, step: Step) -> Result<Proposal, MatchingError> {
        match self.state {
            State::Proposed(proposal) => Ok(proposal),
            _ => Err(self.wrong(step)),
        }
    }

    fn wrong(&self, step: Step) -> MatchingError {
        MatchingError::WrongState { state: self.state.code(), step }
    }

    fn to(mut self, state: State, step: Step, mark: Mark) -> Self {
        self.history.push(Event { step, mark });
        Self { state, ..self }
    }
}

fn closed_again(proposal: Proposal) -> Option<State> {
    proposal.reopens_closed_on.map(|on| State::Closed { on })
}

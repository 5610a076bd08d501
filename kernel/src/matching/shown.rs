//! What each of the two is shown of how they stand.
//!
//! Never who said "not this time", who took a suggestion back, who asked for a break or who closed.

use jiff::civil::Date;

use super::{Answer, Partner, Proposal, Relationship, State, Step};

/// How the two stand, as one of them is shown it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shown {
    /// Nothing: this one has not been asked, and may never be.
    Nothing,
    /// This one is asked: yes, not this time, or later.
    YourAnswer,
    /// This one said yes; the other has not answered yet.
    Waiting,
    Together {
        since_on: Date,
    },
    OnABreak {
        until_on: Option<Date>,
    },
    ClosedForNow {
        on: Date,
    },
    /// It did not come about. Whoever said so, and whether it was one of the two at all, is not told.
    NotGoingAhead,
}

impl Shown {
    /// Every code there is.
    pub const CODES: [&'static str; 7] = [
        "nothing",
        "your_answer",
        "waiting",
        "together",
        "on_a_break",
        "closed_for_now",
        "not_going_ahead",
    ];

    /// The name by which the page finds the sentence.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::YourAnswer => "your_answer",
            Self::Waiting => "waiting",
            Self::Together { .. } => "together",
            Self::OnABreak { .. } => "on_a_break",
            Self::ClosedForNow { .. } => "closed_for_now",
            Self::NotGoingAhead => "not_going_ahead",
        }
    }
}

/// A day in the life of a relationship that both may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Milestone {
    Began,
    Break,
    BackFromBreak,
    ClosedForNow,
}

impl Milestone {
    pub const ALL: [Self; 4] = [Self::Began, Self::Break, Self::BackFromBreak, Self::ClosedForNow];

    /// The name by which the page finds the word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Began => "began",
            Self::Break => "break",
            Self::BackFromBreak => "back_from_break",
            Self::ClosedForNow => "closed_for_now",
        }
    }
}

impl Relationship {
    /// What the participant is shown.
    pub fn shown_to_participant(&self) -> Shown {
        self.shown_to(Partner::Participant)
    }

    /// What the worker is shown.
    pub fn shown_to_worker(&self) -> Shown {
        self.shown_to(Partner::Worker)
    }

    /// What one of the two is shown.
    pub fn shown_to(&self, partner: Partner) -> Shown {
        match *self.state() {
            State::Proposed(proposal) => proposed(proposal, partner),
            State::Active { since_on } => Shown::Together { since_on },
            State::Paused { until_on } => Shown::OnABreak { until_on },
            State::Closed { on } => Shown::ClosedForNow { on },
            State::Declined(proposal) | State::Withdrawn(proposal) => {
                match proposal.answer(partner) {
                    Answer::NotAsked => Shown::Nothing,
                    _ => Shown::NotGoingAhead,
                }
            }
        }
    }

    /// The days both may see, oldest first: without who did what, and without suggestions that did
    /// not come about.
    pub fn milestones(&self) -> Vec<(Date, Milestone)> {
        let milestone = |step| match step {
            Step::Begin => Some(Milestone::Began),
            Step::Pause => Some(Milestone::Break),
            Step::Resume => Some(Milestone::BackFromBreak),
            Step::Close => Some(Milestone::ClosedForNow),
            Step::Propose
            | Step::Accept
            | Step::Decline
            | Step::Withdraw
            | Step::Reopen
            | Step::AgreeHello => None,
        };
        self.history()
            .iter()
            .filter_map(|event| Some((event.mark.on, milestone(event.step)?)))
            .collect()
    }
}

fn proposed(proposal: Proposal, partner: Partner) -> Shown {
    match (proposal.answer(partner), proposal.reopens_closed_on) {
        (Answer::Asked, _) => Shown::YourAnswer,
        (Answer::Yes, _) => Shown::Waiting,
        (Answer::NotAsked | Answer::NotThisTime, Some(on)) => Shown::ClosedForNow { on },
        (Answer::NotAsked, None) => Shown::Nothing,
        (Answer::NotThisTime, None) => Shown::NotGoingAhead,
    }
}

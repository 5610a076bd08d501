//! Whose break it is, who may knock again, and who may read the other meanwhile.

use jiff::civil::Date;

use super::{Answer, Partner, Proposal, Relationship, Side, State, Step};
use crate::access::Tie;

impl Relationship {
    /// Whether one side may end a break, or move its end.
    ///
    /// A break belongs to whoever took it, and to the coordinator who can speak with both. A break
    /// whose day has come is over already: anybody may say so.
    pub fn may_end_break(&self, side: Side, today: Date) -> bool {
        let State::Paused { .. } = self.state() else {
            return false;
        };
        side == Side::Coordinator || !self.is_on_break(today) || self.break_taken_by() == Some(side)
    }

    /// Who took the present break. A coordinator who moved its end did not take it.
    pub fn break_taken_by(&self) -> Option<Side> {
        let in_this_break = || {
            self.history()
                .iter()
                .rev()
                .take_while(|event| !matches!(event.step, Step::Begin | Step::Resume))
                .filter(|event| event.step == Step::Pause)
                .map(|event| event.mark.by)
        };
        in_this_break().find(|by| *by != Side::Coordinator).or_else(|| in_this_break().next())
    }

    /// The day the two closed, as one side sees it: a worker who was not told that the other is asked
    /// to open again finds the two closed as before.
    pub(super) fn closed_for(&self, side: Side) -> Option<Date> {
        match *self.state() {
            State::Closed { on } => Some(on),
            State::Proposed(Proposal {
                worker_answer: Answer::NotAsked,
                reopens_closed_on: Some(on),
                ..
            }) if side == Side::Worker => Some(on),
            _ => None,
        }
    }

    /// Whether one side may ask to open a closed door again.
    ///
    /// The participant always may. A worker may once, where they closed the door themself: a door the
    /// participant closed is not the worker's to try. So the worker reads off nothing but what they
    /// did themself, and nothing of what the other was asked meanwhile.
    pub fn may_ask_again(&self, side: Side) -> bool {
        if self.closed_for(side).is_none() {
            return false;
        }
        if side != Side::Worker {
            return true;
        }
        let history = self.history();
        let Some(closed) = history.iter().rposition(|event| event.step == Step::Close) else {
            return false;
        };
        let has_said = history[closed + 1..].iter().any(|event| {
            event.mark.by == Side::Worker && matches!(event.step, Step::Reopen | Step::Decline)
        });
        history[closed].mark.by == Side::Worker && !has_said
    }

    /// Whether one of the two said yes to opening again, and it stays closed all the same: they were
    /// told to wait, so they are told that it is over. Never for whoever said no.
    pub fn asked_in_vain(&self, partner: Partner) -> bool {
        let State::Closed { .. } = self.state() else {
            return false;
        };
        let side = match partner {
            Partner::Participant => Side::Participant,
            Partner::Worker => Side::Worker,
        };
        let history = self.history();
        let Some(last) = history.last() else { return false };
        if !matches!(last.step, Step::Decline | Step::Withdraw) || last.mark.by == side {
            return false;
        }
        history
            .iter()
            .rev()
            .skip(1)
            .take_while(|event| matches!(event.step, Step::Reopen | Step::Accept))
            .any(|event| event.mark.by == side)
    }

    /// The links that follow from how the two stand: who holds one, and which, to the other.
    pub fn links(&self) -> Vec<(Partner, Tie)> {
        match *self.state() {
            State::Active { .. } | State::Paused { .. } => {
                vec![(Partner::Worker, Tie::Supports), (Partner::Participant, Tie::SupportedBy)]
            }
            State::Proposed(proposal) => [Partner::Worker, Partner::Participant]
                .into_iter()
                .filter(|partner| reads_the_other(proposal, *partner))
                .map(|partner| (partner, Tie::Offered))
                .collect(),
            State::Closed { .. } | State::Declined(_) | State::Withdrawn(_) => Vec::new(),
        }
    }
}

/// Whether one of the two may read what the other shows while they answer. Whoever says yes to
/// opening again waits outside until the other has said yes too: asking opens nothing by itself.
fn reads_the_other(proposal: Proposal, partner: Partner) -> bool {
    match proposal.answer(partner) {
        Answer::Asked => true,
        Answer::Yes => proposal.reopens_closed_on.is_none(),
        Answer::NotAsked | Answer::NotThisTime => false,
    }
}

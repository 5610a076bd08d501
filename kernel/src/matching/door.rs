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

    /// Whether one side may ask to open a closed door again.
    ///
    /// The participant always may. A worker may once, where they closed the door themself and nobody
    /// has said not this time since: a door the participant closed is not the worker's to try. So the
    /// worker reads off nothing but what they did themself.
    pub fn may_ask_again(&self, side: Side) -> bool {
        let State::Closed { .. } = self.state() else {
            return false;
        };
        if side != Side::Worker {
            return true;
        }
        let history = self.history();
        let Some(closed) = history.iter().rposition(|event| event.step == Step::Close) else {
            return false;
        };
        let has_asked = history[closed + 1..].iter().any(|event| {
            event.step == Step::Decline
                || (event.step == Step::Reopen && event.mark.by == Side::Worker)
        });
        history[closed].mark.by == Side::Worker && !has_asked
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

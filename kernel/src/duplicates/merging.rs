//! When two records may be put together, and when and how they are taken apart again.

use jiff::{SignedDuration, Timestamp};

/// Days in which two records that were put together can be taken apart again.
pub const UNDO_DAYS: i64 = 30;

/// How the two stand, as far as it matters for putting them together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a set of independent facts, each asked for by name"
)]
pub struct Standing {
    /// The two are one record already.
    pub is_one_record: bool,
    /// One of them is or was a colleague, whose own record is sealed from the others.
    pub has_colleague: bool,
    /// One of them is, or might become, the other's peer.
    pub are_peers: bool,
    /// Both wait for a peer in one programme, where one person waits once.
    pub do_both_wait: bool,
    /// Both have, or are suggested to, the same peer, with whom one person stands once.
    pub share_a_peer: bool,
}

/// Why two records cannot be put together now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhyNotMerge {
    OneRecord,
    /// A wall would fall, or a record vanish behind one.
    Colleague,
    Peers,
    BothWait,
    SamePeer,
}

impl WhyNotMerge {
    /// The name used in words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OneRecord => "one_record",
            Self::Colleague => "colleague",
            Self::Peers => "peers",
            Self::BothWait => "both_wait",
            Self::SamePeer => "same_peer",
        }
    }
}

/// Whether the two may be put together. Nothing is settled for people that they have to settle themselves:
/// which ask waits, which of two breaks holds.
pub const fn may_merge(standing: Standing) -> Result<(), WhyNotMerge> {
    if standing.is_one_record {
        Err(WhyNotMerge::OneRecord)
    } else if standing.has_colleague {
        Err(WhyNotMerge::Colleague)
    } else if standing.are_peers {
        Err(WhyNotMerge::Peers)
    } else if standing.do_both_wait {
        Err(WhyNotMerge::BothWait)
    } else if standing.share_a_peer {
        Err(WhyNotMerge::SamePeer)
    } else {
        Ok(())
    }
}

/// Why two records cannot be taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhyNotUndo {
    AlreadyUndone,
    /// More than [`UNDO_DAYS`] days have passed.
    TooLate,
    /// The record was put together with another one since: that has to be taken apart first.
    LaterFirst,
}

impl WhyNotUndo {
    /// The name used in words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AlreadyUndone => "already_undone",
            Self::TooLate => "too_late",
            Self::LaterFirst => "later_first",
        }
    }
}

/// The last instant at which a merge can be undone.
pub fn undo_until(made_at: Timestamp) -> Timestamp {
    made_at.checked_add(SignedDuration::from_hours(24 * UNDO_DAYS)).unwrap_or(Timestamp::MAX)
}

/// Whether the two may be taken apart at `now`.
pub fn may_undo(
    made_at: Timestamp,
    (is_undone, has_later): (bool, bool),
    now: Timestamp,
) -> Result<(), WhyNotUndo> {
    if is_undone {
        Err(WhyNotUndo::AlreadyUndone)
    } else if now > undo_until(made_at) {
        Err(WhyNotUndo::TooLate)
    } else if has_later {
        Err(WhyNotUndo::LaterFirst)
    } else {
        Ok(())
    }
}

/// A row as it is to be after an undo: what the merge changed is as it was before, unless somebody changed
/// it since; what it did not change stays as it is now. All three have the same columns.
pub fn put_back<V: PartialEq + Clone>(before: &[V], after: &[V], now: &[V]) -> Vec<V> {
    let columns = before.iter().zip(after).zip(now);
    columns
        .map(|((before, after), now)| if now == after { before.clone() } else { now.clone() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FINE: Standing = Standing {
        is_one_record: false,
        has_colleague: false,
        are_peers: false,
        do_both_wait: false,
        share_a_peer: false,
    };

    #[test]
    fn two_records_are_put_together_only_where_nothing_has_to_be_settled_first() {
        assert_eq!(may_merge(FINE), Ok(()));
        let cases = [
            (Standing { is_one_record: true, has_colleague: true, ..FINE }, WhyNotMerge::OneRecord),
            (Standing { has_colleague: true, are_peers: true, ..FINE }, WhyNotMerge::Colleague),
            (Standing { are_peers: true, ..FINE }, WhyNotMerge::Peers),
            (Standing { do_both_wait: true, ..FINE }, WhyNotMerge::BothWait),
            (Standing { share_a_peer: true, ..FINE }, WhyNotMerge::SamePeer),
        ];
        for (standing, why) in cases {
            assert_eq!(may_merge(standing), Err(why), "{standing:?}");
        }
    }

    #[test]
    fn a_merge_is_undone_within_thirty_days_and_in_the_other_order() {
        let made: Timestamp = "2031-03-04T19:10:00Z".parse().unwrap();
        let last: Timestamp = "2031-04-03T19:10:00Z".parse().unwrap();
        assert_eq!(may_undo(made, (false, false), last), Ok(()));
        let after = last + SignedDuration::from_micros(1);
        assert_eq!(may_undo(made, (false, false), after), Err(WhyNotUndo::TooLate));
        assert_eq!(may_undo(made, (false, true), last), Err(WhyNotUndo::LaterFirst));
        assert_eq!(may_undo(made, (true, true), last), Err(WhyNotUndo::AlreadyUndone));
    }

    #[test]
    fn what_somebody_changed_since_is_not_put_back() {
        // A name the merge took over, a version it raised, an address it left alone.
        let (before, after) = (["Bob", "1", "x"], ["Robert", "2", "x"]);
        assert_eq!(put_back(&before, &after, &after), before);
        assert_eq!(put_back(&before, &after, &["Robert", "3", "y"]), ["Bob", "3", "y"]);
        assert_eq!(put_back(&before, &after, &["Rob", "2", "x"]), ["Rob", "1", "x"]);
    }
}

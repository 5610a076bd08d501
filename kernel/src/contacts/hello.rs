//! Who to say hello to soon, by what the two agreed. No quota, and nothing is ever late.

use jiff::civil::Date;
use jiff::{Span, Unit};

/// What is known about one pair.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HelloFacts {
    /// The day the two became peers.
    pub began_on: Option<Date>,
    /// The day of the last contact in which the two had time together.
    pub last_reached_on: Option<Date>,
    /// Days the two agreed to leave between hellos; none if they made no plan.
    pub hello_every_days: Option<u16>,
    /// The day set for the next contact.
    pub follow_up_on: Option<Date>,
    /// The person asked for another day than that.
    pub is_move_asked: bool,
    pub taking_break: Option<Break>,
}

/// A break either of the two asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    /// The first day after it; none while nobody has named one.
    pub until_on: Option<Date>,
}

/// Where one pair stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hello {
    Soon(SoonReason),
    InTouch,
    /// Don't contact.
    Break {
        until_on: Option<Date>,
    },
    /// The two made no plan, and that is fine.
    NoPlan,
}

/// Why soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoonReason {
    /// A day was set for the next contact, and the person asked for another.
    MoveAsked { on: Date },
    /// A day was set for the next contact, and it has come.
    FollowUp { on: Date },
    /// The two agreed on a rhythm, and that many days have gone by.
    Agreed { every_days: u16, since_days: i32 },
    /// The two agreed on a rhythm and have not spoken yet.
    FirstHello,
    /// The break the person asked for is over.
    BreakOver { on: Date },
}

impl SoonReason {
    /// Every code there is.
    pub const CODES: [&'static str; 5] =
        ["move_asked", "follow_up", "agreed", "first_hello", "break_over"];

    /// The name by which the page finds the sentence.
    pub const fn code(self) -> &'static str {
        match self {
            Self::MoveAsked { .. } => "move_asked",
            Self::FollowUp { .. } => "follow_up",
            Self::Agreed { .. } => "agreed",
            Self::FirstHello => "first_hello",
            Self::BreakOver { .. } => "break_over",
        }
    }
}

impl Hello {
    /// Every code there is.
    pub const CODES: [&'static str; 4] = ["soon", "in_touch", "break", "no_plan"];

    /// The name by which the page finds the heading.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Soon(_) => "soon",
            Self::InTouch => "in_touch",
            Self::Break { .. } => "break",
            Self::NoPlan => "no_plan",
        }
    }

    /// Where the pair of `facts` stands on `today`.
    ///
    /// A break comes before everything, then somebody who waits for another day. Then a day that was
    /// set, which rules the rhythm: a later word between the two is the newer agreement, as long as it
    /// lies within one more round.
    pub fn of(facts: &HelloFacts, today: Date) -> Self {
        let mut break_over = None;
        if let Some(Break { until_on }) = facts.taking_break {
            match until_on {
                Some(until) if until <= today => break_over = Some(until),
                until_on => return Self::Break { until_on },
            }
        }
        if let Some(on) = facts.follow_up_on.filter(|_| facts.is_move_asked) {
            return Self::Soon(SoonReason::MoveAsked { on });
        }
        let not_spoken_since = |on: Date| facts.last_reached_on.is_none_or(|last| last < on);
        if let Some(on) = facts.follow_up_on.filter(|on| *on <= today && not_spoken_since(*on)) {
            return Self::Soon(SoonReason::FollowUp { on });
        }
        if let Some(on) = break_over.filter(|on| not_spoken_since(*on)) {
            return Self::Soon(SoonReason::BreakOver { on });
        }
        let follow_up_in_days =
            facts.follow_up_on.map(|on| days_between(today, on)).filter(|days| *days > 0);
        match (facts.hello_every_days, follow_up_in_days) {
            (Some(every), Some(in_days)) if in_days <= i32::from(every) => Self::InTouch,
            (None, Some(_)) => Self::InTouch,
            (None, None) => Self::NoPlan,
            (Some(every_days), _) => by_rhythm(facts, every_days, today),
        }
    }

    /// Where a pair stands in the list; sort by it, then by the name people use.
    pub fn key(self, facts: &HelloFacts) -> HelloKey {
        let (group, on) = match self {
            // Somebody waits for an answer: before everything else.
            Self::Soon(SoonReason::MoveAsked { .. }) => (0, None),
            Self::Soon(SoonReason::FollowUp { on } | SoonReason::BreakOver { on }) => (0, Some(on)),
            Self::Soon(SoonReason::FirstHello) => (0, facts.began_on),
            Self::Soon(SoonReason::Agreed { every_days, .. }) => {
                (0, facts.last_reached_on.and_then(|last| last.checked_add(days(every_days)).ok()))
            }
            Self::InTouch => (1, facts.last_reached_on),
            Self::NoPlan => (2, facts.last_reached_on),
            Self::Break { until_on } => (3, Some(until_on.unwrap_or(Date::MAX))),
        };
        HelloKey { group, on }
    }
}

/// The place of a pair in the list: soon first, by the day it was hoped for; then in touch and without
/// a plan, those not spoken to for longest first; then breaks, by their end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HelloKey {
    group: u8,
    on: Option<Date>,
}

fn by_rhythm(facts: &HelloFacts, every_days: u16, today: Date) -> Hello {
    let Some(last) = facts.last_reached_on else {
        return Hello::Soon(SoonReason::FirstHello);
    };
    let since_days = days_between(last, today);
    if since_days >= i32::from(every_days) {
        Hello::Soon(SoonReason::Agreed { every_days, since_days })
    } else {
        Hello::InTouch
    }
}

fn days(count: u16) -> Span {
    Span::new().days(i64::from(count))
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until((Unit::Day, to)).map(|span| span.get_days()).unwrap_or_default()
}

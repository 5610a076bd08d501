//! Who is made first, by name: the cast of the docs, the screenshots and the doors.

use kernel::access::Role;

/// Somebody of the cast.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub called: &'static str,
    pub role: Role,
}

const fn part(called: &'static str, role: Role) -> Part {
    Part { called, role }
}

/// The first participant, the first worker, and the others who run the programme.
pub(super) const STAFF: &[Part] = &[
    part("Priya N.", Role::Supervisor),
    part("Tomasz W.", Role::Coordinator),
    part("Eve L.", Role::Evaluator),
    part("Noor A.", Role::Administrator),
];

/// Peer workers; more are made by chance where the size asks for more.
pub(super) const WORKERS: &[&str] = &["Maya O.", "Rosa M.", "Kay D.", "Inês B."];

/// Participants: Sam has Maya, Lou takes a break, Jordan and Ev wait; Maya is asked for Ev.
pub(super) const PARTICIPANTS: &[&str] = &["Sam R.", "Lou M.", "Jordan T.", "Ev S."];

/// How a participant of the cast stands; the others are made by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Has a peer.
    Active,
    /// Takes a break.
    Paused,
    /// Asked, and waits.
    Waiting,
    /// Asked, and the first worker is asked about it.
    Asked,
}

pub(super) const fn standing(place: usize) -> Option<Standing> {
    match place {
        0 => Some(Standing::Active),
        1 => Some(Standing::Paused),
        2 => Some(Standing::Waiting),
        3 => Some(Standing::Asked),
        _ => None,
    }
}

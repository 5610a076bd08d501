//! Who may settle which role of whom.
//!
//! The access table says who may touch roles at all. These rules keep a coordinator from making
//! themself more than a coordinator, and an organisation from losing the last one who can let people
//! in.

use crate::access::Role;

/// Why a role cannot be given or ended, or a link to sign in cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum WhyNotRole {
    #[error("settle this role; the administrator does")]
    AdministratorOnly,
    #[error("end the role of the last person who can let others in")]
    LastOne,
    #[error("give a role that is held already")]
    HeldAlready,
    #[error("end a role that is not held")]
    NotHeld,
}

impl WhyNotRole {
    /// Every code there is.
    pub const CODES: [&'static str; 4] =
        ["administrator_only", "last_one", "held_already", "not_held"];

    /// The short name by which the page finds the sentence to show.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AdministratorOnly => "administrator_only",
            Self::LastOne => "last_one",
            Self::HeldAlready => "held_already",
            Self::NotHeld => "not_held",
        }
    }
}

/// How many people hold the two roles that let others in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Holders {
    pub administrator_count: u64,
    pub coordinator_count: u64,
}

/// Whether someone acting as `by` settles `role`. `is_colleague` is about whom it is given to.
///
/// A coordinator settles neither their own kind nor administrators. Whether a colleague is also a
/// participant belongs to the colleague's sealed record: a coordinator does not settle it, and so
/// does not learn it.
pub const fn settle_role(by: Role, role: Role, is_colleague: bool) -> Result<(), WhyNotRole> {
    match (by, role) {
        (Role::Coordinator, Role::Administrator | Role::Coordinator) => {
            Err(WhyNotRole::AdministratorOnly)
        }
        (Role::Coordinator, Role::Participant) if is_colleague => {
            Err(WhyNotRole::AdministratorOnly)
        }
        (Role::Administrator | Role::Coordinator, _) => Ok(()),
        _ => Err(WhyNotRole::AdministratorOnly),
    }
}

/// Whether a role that is held can end: not the last administrator's, nor the last coordinator's
/// where there is no administrator.
pub const fn end_role(role: Role, holders: Holders) -> Result<(), WhyNotRole> {
    let is_last = match role {
        Role::Administrator => holders.administrator_count <= 1,
        Role::Coordinator => holders.administrator_count == 0 && holders.coordinator_count <= 1,
        _ => false,
    };
    if is_last {
        Err(WhyNotRole::LastOne)
    } else {
        Ok(())
    }
}

/// Whether someone acting as `by` may make a link with which a person chooses a new password.
///
/// Whoever has the link can sign in as that person. So a coordinator makes none for those who can do
/// more than they can, and none for a colleague who has an account: behind it lies a sealed record.
pub fn invite(
    by: Role,
    held: &[Role],
    is_colleague: bool,
    has_account: bool,
) -> Result<(), WhyNotRole> {
    let is_above = held
        .iter()
        .any(|role| matches!(role, Role::Administrator | Role::Coordinator));
    let opens_more = is_above || (is_colleague && has_account);
    match by {
        Role::Administrator => Ok(()),
        Role::Coordinator if !opens_more => Ok(()),
        _ => Err(WhyNotRole::AdministratorOnly),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coordinator_settles_every_role_but_those_above_and_a_colleagues_own() {
        for role in Role::ALL {
            assert_eq!(settle_role(Role::Administrator, role, true), Ok(()));
            assert!(settle_role(Role::Supervisor, role, false).is_err());
            let is_above = matches!(role, Role::Administrator | Role::Coordinator);
            assert_eq!(
                settle_role(Role::Coordinator, role, false).is_err(),
                is_above
            );
            let is_closed = is_above || role == Role::Participant;
            assert_eq!(
                settle_role(Role::Coordinator, role, true).is_err(),
                is_closed
            );
        }
    }

    #[test]
    fn the_last_one_who_can_let_others_in_keeps_the_role() {
        let held = |administrator_count, coordinator_count| Holders {
            administrator_count,
            coordinator_count,
        };
        let last = Err(WhyNotRole::LastOne);
        assert_eq!(end_role(Role::Administrator, held(1, 3)), last);
        assert_eq!(end_role(Role::Administrator, held(2, 0)), Ok(()));
        assert_eq!(end_role(Role::Coordinator, held(0, 1)), last);
        assert_eq!(end_role(Role::Coordinator, held(0, 2)), Ok(()));
        assert_eq!(end_role(Role::Coordinator, held(1, 1)), Ok(()));
        assert_eq!(end_role(Role::PeerWorker, held(0, 0)), Ok(()));
    }

    #[test]
    fn a_coordinator_cannot_open_an_account_that_shows_more_than_theirs() {
        let by = Role::Coordinator;
        assert!(invite(by, &[Role::Participant], false, false).is_ok());
        assert!(invite(by, &[Role::Participant], false, true).is_ok());
        assert!(invite(by, &[Role::PeerWorker], true, false).is_ok());
        assert!(invite(by, &[Role::PeerWorker], true, true).is_err());
        assert!(invite(by, &[Role::Administrator], true, false).is_err());
        assert!(invite(Role::Administrator, &[Role::Coordinator], true, true).is_ok());
        assert!(invite(Role::PeerWorker, &[], false, false).is_err());
    }
}

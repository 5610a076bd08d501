//! Marks that tell one account from another without saying whose it is.
//!
//! Words that wait in a browser, as a draft or in a form that goes through sign-in, belong to one
//! account. The browser is given a mark to hold them by: a hash with the account's own random id as
//! the key, which stands in no address and on no page, so that a mark cannot be made from what can
//! be seen here.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::access::Actor;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Short enough for every page; too long to hit by trying.
const MARK_BYTES: usize = 16;

/// The marks of somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// Of the account, for the cookie that says who signed in last on this browser.
    pub browser: String,
    /// Of the account in this role, for the drafts in its forms.
    pub drafts: String,
}

impl Marks {
    /// `key` is the account's id. In the practice programme, where nobody is real and nobody has an
    /// account, the person's id stands in.
    pub fn of(key: Uuid, actor: Actor) -> Self {
        let role = actor.role.code();
        Self { browser: mark(key, actor, "browser"), drafts: mark(key, actor, role) }
    }
}

fn mark(key: Uuid, actor: Actor, what: &str) -> String {
    let hash = Sha256::new()
        .chain_update(key.as_bytes())
        .chain_update(actor.org.uuid().as_bytes())
        .chain_update(actor.person.uuid().as_bytes())
        .chain_update(what)
        .finalize();
    URL_SAFE_NO_PAD.encode(&hash[..MARK_BYTES])
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::access::Role;
    use kernel::ids::{OrgId, PersonId};

    fn of(key: u128, person: u128, role: Role) -> Marks {
        let org = OrgId::from_uuid(Uuid::from_u128(1));
        let person = PersonId::from_uuid(Uuid::from_u128(person));
        Marks::of(Uuid::from_u128(key), Actor { org, person, role })
    }

    #[test]
    fn a_mark_stays_with_its_account_and_a_draft_with_its_role() {
        let maya = of(7, 2, Role::PeerWorker);
        assert_eq!(maya, of(7, 2, Role::PeerWorker));
        let in_another_role = of(7, 2, Role::Participant);
        assert_eq!(maya.browser, in_another_role.browser);
        assert_ne!(maya.drafts, in_another_role.drafts);
        assert_ne!(maya.browser, maya.drafts);
        for other in [of(8, 2, Role::PeerWorker), of(7, 3, Role::PeerWorker)] {
            assert!(other.browser != maya.browser && other.drafts != maya.drafts);
        }
    }

    #[test]
    fn a_mark_says_nothing_of_the_person() {
        let maya = of(7, 2, Role::PeerWorker);
        let id = Uuid::from_u128(2).simple().to_string();
        assert!(!maya.browser.contains(&id) && maya.browser.len() == 22);
    }
}

//! Invitations: a link that lets one person choose a password, once, for a while.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use kernel::ids::{InvitationId, OrgId, PersonId};
use uuid::Uuid;

use super::session::hash;
use super::store::{self, NewInvitation};
use crate::db::{One, Proof, Stored, Tx};
use crate::moment::Moments;

/// How long an invitation is good for: time to meet the person and help with the phone.
pub const INVITATION_DAYS: i64 = 14;

/// What a link of an invitation says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub org: OrgId,
    pub invitation: InvitationId,
    pub token_hash: Vec<u8>,
}

/// Makes an invitation and gives the path of its link. The link is shown once and not kept.
pub async fn invite(
    tx: &mut Tx,
    by: &impl Proof<One>,
    moments: &Moments,
    org: OrgId,
    person: PersonId,
    made_by: PersonId,
) -> Stored<String> {
    let token = moments.token();
    let now = moments.now();
    let new = NewInvitation {
        invitation: moments.id(),
        person,
        made_by,
        token_hash: hash(&token),
        now,
        expires_at: now + SignedDuration::from_hours(24 * INVITATION_DAYS),
    };
    store::insert_invitation(tx, by, &new).await?;
    let mut text = [0_u8; 64];
    text[..16].copy_from_slice(org.uuid().as_bytes());
    text[16..32].copy_from_slice(new.invitation.uuid().as_bytes());
    text[32..].copy_from_slice(&token);
    Ok(format!("/invitations/{}", URL_SAFE_NO_PAD.encode(text)))
}

/// Reads the text of a link.
pub(super) fn read(text: &str) -> Option<Link> {
    let bytes: [u8; 64] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
    let id = |part: &[u8]| Uuid::from_slice(part).ok();
    let token: [u8; 32] = bytes[32..].try_into().ok()?;
    Some(Link {
        org: OrgId::from_uuid(id(&bytes[..16])?),
        invitation: InvitationId::from_uuid(id(&bytes[16..32])?),
        token_hash: hash(&token),
    })
}

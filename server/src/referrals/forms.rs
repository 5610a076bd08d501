//! From posted text to a referral.

use kernel::access::Role;
use kernel::ids::{PersonId, ResourceId};
use kernel::referrals::{CameOf, Help, NewReferral, ReferralDraft, ReferralError, Towards};
use kernel::resources::NeedKind;

use crate::request::Cx;
use crate::web::form::{FaultArg, Faults, Posted};

/// What the form says, checked. `place` is the entry of the directory the form is about, if it is about
/// one; `workers` are those who may have helped.
pub(super) fn read(
    cx: &Cx,
    posted: &Posted,
    place: Option<&(ResourceId, String)>,
    workers: &[(PersonId, String)],
) -> Result<NewReferral, Faults> {
    let mut faults = Faults::none();
    let today = cx.today();
    let on = match posted.filled("day") {
        None => Some(today),
        Some(day) => day.parse().ok(),
    };
    if on.is_none() {
        faults.add("day", "referrals-fault-day-unread");
    }
    let draft = ReferralDraft {
        towards: Towards::from_code(posted.one("towards")).unwrap_or(Towards::Service),
        place: place.map_or_else(|| posted.one("place").to_owned(), |(_, name)| name.clone()),
        resource: place.map(|(id, _)| *id),
        need: NeedKind::from_code(posted.one("need")),
        need_words: posted.one("need_words").to_owned(),
        help: Help::from_code(posted.one("help")),
        worker: worker(cx, posted, workers),
        came_of: CameOf::from_code(posted.one("came_of")).unwrap_or_default(),
        ..ReferralDraft::on(on.unwrap_or(today))
    };
    match NewReferral::check(&draft, today) {
        Ok(new) if faults.is_empty() => Ok(new),
        Ok(_) => Err(faults),
        Err(errors) => {
            for error in &errors {
                add(&mut faults, error);
            }
            Err(faults)
        }
    }
}

/// A peer worker notes what they did themselves; a coordinator says who it was.
fn worker(cx: &Cx, posted: &Posted, workers: &[(PersonId, String)]) -> Option<PersonId> {
    let actor = cx.actor().ok()?;
    if actor.role == Role::PeerWorker {
        let is_to_us = posted.one("towards") == Towards::Us.code();
        return (!is_to_us).then_some(actor.person);
    }
    let id = posted.one("worker").parse().ok()?;
    workers.iter().find(|(known, _)| *known == id).map(|(id, _)| *id)
}

fn add(faults: &mut Faults, error: &ReferralError) {
    let count = |most: &usize| FaultArg::Count(i64::try_from(*most).unwrap_or(i64::MAX));
    match error {
        ReferralError::PlaceUnsaid => faults.add("place", "referrals-fault-place-unsaid"),
        ReferralError::PlaceTooLong { max_chars } => {
            let args = vec![("count", count(max_chars))];
            faults.add_with("place", "referrals-fault-place-too-long", args);
        }
        ReferralError::NeedTooLong { max_chars } => {
            let args = vec![("count", count(max_chars))];
            faults.add_with("need_words", "referrals-fault-need-too-long", args);
        }
        ReferralError::DayAhead => faults.add("day", "referrals-fault-day-ahead"),
        ReferralError::DayTooLongAgo => faults.add("day", "referrals-fault-day-too-long-ago"),
    }
}

//! A meeting that was sent: a new one, the same once more, or another of a day that is taken.

use jiff::civil::Date;
use kernel::access::act::MeetingRecord;

use crate::access::Permit;
use crate::db::Tx;
use crate::groups::store::meetings::{self, New};
use crate::groups::store::{self, came};
use crate::request::Cx;
use crate::web::error::WebError;

/// What a meeting that was sent is.
pub(super) enum Sent {
    New,
    /// The same form sent twice.
    Again,
    /// Other words, of a day that is written down already.
    Taken,
}

pub(super) async fn keep(
    cx: &Cx,
    tx: &mut Tx,
    may: &Permit<MeetingRecord>,
    new: &mut New<'_>,
) -> Result<Sent, WebError> {
    let draft = new.meeting.draft();
    let mut is_new = meetings::insert(tx, may, new).await?;
    if !is_new {
        if let Some(there) = meetings::on_day(tx, may, (new.group, draft.met_on)).await? {
            let kept = meetings::find(tx, may, there).await?;
            let is_same = there == new.id && kept.is_some_and(|kept| kept.says(new.meeting));
            let is_same = is_same && came::all(tx, may, there).await? == draft.people;
            return Ok(if is_same { Sent::Again } else { Sent::Taken });
        }
        // An id that was used for another day keeps nobody's words away.
        new.id = cx.app().moments().id();
        is_new = meetings::insert(tx, may, new).await?;
    }
    if is_new {
        came::keep(tx, may, new.id, &draft.people, cx.app().moments()).await?;
    }
    Ok(if is_new { Sent::New } else { Sent::Taken })
}

/// The day that is most likely meant: the last on which the group was to meet, if nobody wrote it down.
pub(super) async fn likely_day(
    cx: &Cx,
    may: &Permit<MeetingRecord>,
    group: &store::Kept,
) -> Result<Date, WebError> {
    let day = group.group.last_day(cx.today());
    let there = meetings::on_day(&mut cx.db(), may, (group.id, day)).await?;
    Ok(if there.is_some() { cx.today() } else { day })
}

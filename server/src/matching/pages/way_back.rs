//! Whether what an address calls just done can be taken back by whoever reads it.

use kernel::access::act::{AskWithdraw, RelationshipAnswer};
use kernel::ids::RelationshipId;
use kernel::matching::Shown;
use uuid::Uuid;

use super::relationship::partner;
use crate::frame::{Standing, WayBack};
use crate::matching::back::{Back, may_take_back, undo_since};
use crate::matching::kept::{AskMarks, AskState};
use crate::matching::store;
use crate::request::Cx;
use crate::web::error::WebError;

/// Where the undo button of a step posts.
pub(super) const STEP: &str = "/relationships/{}/undo/{step}";
/// Where an ask that was just made is taken back.
pub(super) const ASK_MADE: &str = "/asks/{}/withdraw";
/// Where an ask that was just taken back waits again.
pub(super) const ASK_BACK: &str = "/asks/{}/again";

pub fn ways_back() -> Vec<WayBack> {
    vec![
        WayBack { path: STEP, stands: step_stands },
        WayBack { path: ASK_MADE, stands: ask_made_stands },
        WayBack { path: ASK_BACK, stands: ask_back_stands },
    ]
}

fn step_stands<'a>(cx: &'a Cx, id: Uuid, step: &'a str) -> Standing<'a> {
    Box::pin(async move {
        let Some(may) = cx.permit::<RelationshipAnswer>(id).await? else {
            return Ok(false);
        };
        let id: RelationshipId = may.id();
        let found = store::find_with_steps(&mut cx.db(), &may, id, &cx.time_zone()).await?;
        let Some((now, steps)) = found else {
            return Ok(false);
        };
        let actor = may.actor();
        let shown = partner(actor.role, actor.person, &now).map(|one| now.is.shown_to(one));
        if shown == Some(Shown::Nothing) {
            return Ok(false);
        }
        let back = Back { step: step.to_owned(), who: actor.person, at: cx.now(), on: cx.today() };
        Ok(may_take_back(&mut cx.db(), &may, (&now, &steps), &back).await?)
    })
}

fn ask_made_stands<'a>(cx: &'a Cx, id: Uuid, _step: &'a str) -> Standing<'a> {
    Box::pin(async move {
        let just_made = |marks: &AskMarks, me| {
            marks.state == AskState::Waiting
                && marks.made.0 == me
                && marks.made.1 >= undo_since(cx.now())
        };
        ask_stands(cx, id, just_made).await
    })
}

fn ask_back_stands<'a>(cx: &'a Cx, id: Uuid, _step: &'a str) -> Standing<'a> {
    Box::pin(async move {
        let just_back = |marks: &AskMarks, me| {
            let is_own = |(who, at)| who == me && at >= undo_since(cx.now());
            marks.state == AskState::Withdrawn && marks.withdrawn.is_some_and(is_own)
        };
        ask_stands(cx, id, just_back).await
    })
}

async fn ask_stands(
    cx: &Cx,
    id: Uuid,
    is_so: impl Fn(&AskMarks, kernel::ids::PersonId) -> bool,
) -> Result<bool, WebError> {
    let Some(may) = cx.permit::<AskWithdraw>(id).await? else {
        return Ok(false);
    };
    let marks = store::ask_marks(&mut cx.db(), &may, may.id()).await?;
    Ok(marks.is_some_and(|marks| is_so(&marks, may.actor().person)))
}

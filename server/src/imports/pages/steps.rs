//! What is done with an import: settled, brought in, stopped, gone on with, taken back, thrown away.

use kernel::access::act::ImportMake;

use super::{HOME, found, settle};
use crate::access::{Handled, Permit};
use crate::frame::saved_at;
use crate::imports::bring::Target;
use crate::imports::jobs;
use crate::imports::store::{self, Import, State};
use crate::imports::undoing::{begin_undo, may_undo};
use crate::organisation::Organisation;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::reply::Reply;

/// What pages share with the command line.
pub(super) fn target<'a>(
    cx: &'a Cx,
    may: &'a Permit<ImportMake>,
    organisation: &Organisation,
) -> Target<'a, Permit<ImportMake>> {
    Target {
        db: cx.app().db(),
        by: may,
        moments: cx.app().moments(),
        programme: organisation.programme.id,
        zone: organisation.time_zone.clone(),
        acted: Some((may.actor().person, may.actor().role)),
    }
}

fn page_of(import: &Import) -> String {
    format!("{HOME}/{}", import.id)
}

/// Keeps what was said of the columns, and shows what would come of it.
pub(super) async fn settle(cx: Cx, may: Permit<ImportMake>, posted: Posted) -> Handled {
    let import = found(&cx, &may).await?;
    let settled = settle::read(&cx, &may, &import, &posted).await?;
    let mut tx = cx.write().await?;
    if !store::settle(&mut tx, &may, import.id, &settled).await? {
        return Ok(Reply::see_other(&page_of(&import)));
    }
    tx.commit(cx.done(&may).made("import", import.id.uuid())).await?;
    Ok(Reply::see_other(&saved_at(&page_of(&import), "import-looked", None)))
}

/// Brings in what was looked at. Pressed twice, it is one import.
pub(super) async fn bring(cx: Cx, may: Permit<ImportMake>, posted: Posted) -> Handled {
    let import = found(&cx, &may).await?;
    if import.state != State::Looking {
        return Ok(Reply::see_other(&page_of(&import)));
    }
    let settled = settle::read(&cx, &may, &import, &posted).await?;
    let is_looked_at = settled.reads_like(&import.settled);
    let is_settled = is_looked_at && settle::is_settled(&cx, &may, &import).await?;
    let mut tx = cx.write().await?;
    store::settle(&mut tx, &may, import.id, &settled).await?;
    // Something was said that nobody has looked at yet: first that.
    if !is_settled {
        tx.commit(cx.done(&may).made("import", import.id.uuid())).await?;
        return Ok(Reply::see_other(&saved_at(&page_of(&import), "import-looked", None)));
    }
    if store::turn(&mut tx, &may, import.id, (State::Looking, State::Waiting)).await? {
        let of = (import.programme, import.kind);
        store::keep_columns(&mut tx, &may, of, &settled.columns).await?;
        jobs::ask_to_bring(&mut tx, cx.app(), may.actor().org, import.id).await?;
        tx.commit(cx.done(&may).made("import", import.id.uuid())).await?;
    }
    Ok(Reply::see_other(&page_of(&import)))
}

/// Asks whoever works on it to stop after the rows in hand.
pub(super) async fn stop(cx: Cx, may: Permit<ImportMake>, _posted: Posted) -> Handled {
    let import = found(&cx, &may).await?;
    let mut tx = cx.write().await?;
    // What the operator began at the machine has no job that would notice, nor has one that was given up:
    // whoever still works on it sees with its next rows that it was stopped.
    let running = if import.made_by.is_some() { State::Stopping } else { State::Stopped };
    let steps = [
        (State::Running, running),
        (State::Waiting, State::Stopped),
        (State::Stopping, State::Stopped),
    ];
    let step = steps.into_iter().find(|(from, _)| *from == import.state);
    let is_asked = match step {
        Some(step) => store::turn(&mut tx, &may, import.id, step).await?,
        None => false,
    };
    if !is_asked {
        return Ok(Reply::see_other(&page_of(&import)));
    }
    tx.commit(cx.done(&may).made("import", import.id.uuid())).await?;
    Ok(Reply::see_other(&saved_at(&page_of(&import), "import-stopping", None)))
}

/// Goes on with an import that was stopped, from where it stands.
pub(super) async fn go_on(cx: Cx, may: Permit<ImportMake>, _posted: Posted) -> Handled {
    let import = found(&cx, &may).await?;
    let mut tx = cx.write().await?;
    let has_file = store::file_part(&mut tx, &may, import.id, 0).await?.is_some();
    if has_file && store::turn(&mut tx, &may, import.id, (State::Stopped, State::Waiting)).await? {
        jobs::ask_to_bring(&mut tx, cx.app(), may.actor().org, import.id).await?;
        tx.commit(cx.done(&may).made("import", import.id.uuid())).await?;
    }
    Ok(Reply::see_other(&page_of(&import)))
}

/// Takes back everything an import made, but what somebody has changed or used since.
pub(super) async fn undo(cx: Cx, may: Permit<ImportMake>, _posted: Posted) -> Handled {
    let import = found(&cx, &may).await?;
    if !may_undo(&import, cx.now()) {
        return Err(WebError::Unprocessable("imports-undo-over"));
    }
    let mut tx = cx.write().await?;
    if begin_undo(&mut tx, &may, cx.app().moments(), &import).await? {
        tx.commit(cx.done(&may).made("import", import.id.uuid())).await?;
    }
    Ok(Reply::see_other(&saved_at(&page_of(&import), "import-undoing", None)))
}

/// Throws a file away that was only looked at.
pub(super) async fn discard(cx: Cx, may: Permit<ImportMake>, _posted: Posted) -> Handled {
    let import = found(&cx, &may).await?;
    let mut tx = cx.write().await?;
    if !store::discard(&mut tx, &may, import.id).await? {
        return Ok(Reply::see_other(&page_of(&import)));
    }
    tx.commit(cx.done(&may).made("import", import.id.uuid())).await?;
    Ok(Reply::see_other(&saved_at(HOME, "import-discarded", None)))
}

//! What is done to a line with one button: moved, taken off, brought back, tried.

use kernel::access::Act;
use kernel::access::act::{HelpLineRevise, HelpLineTry};
use kernel::ids::HelpLineId;
use kernel::settings::{HelpLines, SettingsError};
use uuid::Uuid;

use super::HOME;
use crate::access::{Handled, Permit};
use crate::frame::saved_at;
use crate::organisation::store;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::reply::Reply;

pub(super) async fn up(cx: Cx, may: Permit<HelpLineRevise>, _posted: Posted) -> Handled {
    done(&cx, &may, "help-line-moved", HelpLines::up).await
}

pub(super) async fn down(cx: Cx, may: Permit<HelpLineRevise>, _posted: Posted) -> Handled {
    done(&cx, &may, "help-line-moved", HelpLines::down).await
}

pub(super) async fn remove(cx: Cx, may: Permit<HelpLineRevise>, _posted: Posted) -> Handled {
    let now = cx.now();
    done(&cx, &may, "help-line-off", |lines, id| lines.remove(id, now)).await
}

pub(super) async fn bring_back(cx: Cx, may: Permit<HelpLineRevise>, _posted: Posted) -> Handled {
    done(&cx, &may, "help-line-back", HelpLines::bring_back).await
}

pub(super) async fn tried(cx: Cx, may: Permit<HelpLineTry>, _posted: Posted) -> Handled {
    let (id, today) = (line_id(&cx)?, cx.today());
    // Whoever presses second changes nothing, and must not be offered to undo what another did.
    let mut is_new = true;
    let pressed = change(&cx, &may, |lines| {
        is_new = !lines.shown().any(|line| line.id == id && line.tried_on == Some(today));
        lines.tried(id, today)
    });
    pressed.await?.map_err(|error| refusal(&error))?;
    let saved = if is_new { "help-line-tried" } else { "help-line-tried-already" };
    Ok(Reply::see_other(&saved_at(HOME, saved, Some(id.uuid()))))
}

pub(super) async fn untried(cx: Cx, may: Permit<HelpLineTry>, _posted: Posted) -> Handled {
    done(&cx, &may, "help-line-untried", HelpLines::untried).await
}

async fn done<A: Act>(
    cx: &Cx,
    may: &Permit<A>,
    saved: &str,
    edit: impl FnOnce(&mut HelpLines, HelpLineId) -> Result<(), SettingsError>,
) -> Handled {
    let id = line_id(cx)?;
    change(cx, may, |lines| edit(lines, id)).await?.map_err(|error| refusal(&error))?;
    Ok(Reply::see_other(&saved_at(HOME, saved, Some(id.uuid()))))
}

/// The line the address names.
pub(super) fn line_id(cx: &Cx) -> Result<HelpLineId, WebError> {
    let id = cx.path_value("line").and_then(|text| Uuid::try_parse(text).ok());
    id.map(HelpLineId::from_uuid).ok_or(WebError::NotFound)
}

/// Changes the lines and keeps them, or says what the rules refuse.
pub(super) async fn change<A: Act>(
    cx: &Cx,
    may: &Permit<A>,
    edit: impl FnOnce(&mut HelpLines) -> Result<(), SettingsError>,
) -> Result<Result<(), SettingsError>, WebError> {
    let mut tx = cx.write().await?;
    let mut now = store::find(&mut tx, may).await?.ok_or(WebError::NotFound)?;
    if let Err(error) = edit(&mut now.settings.help) {
        return Ok(Err(error));
    }
    store::update(&mut tx, may, &now).await?;
    tx.commit(cx.done(may)).await?;
    cx.app().reload().await?;
    Ok(Ok(()))
}

pub(super) fn refusal(error: &SettingsError) -> WebError {
    match error {
        SettingsError::Emergency => WebError::Unprocessable("settings-fault-emergency"),
        SettingsError::LastLine => WebError::Unprocessable("settings-last-line"),
        SettingsError::TooManyLines { .. } => WebError::Unprocessable("settings-no-room"),
        _ => WebError::NotFound,
    }
}

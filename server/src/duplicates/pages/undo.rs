//! What was put together, and taking it apart again.

use askama::Template;
use kernel::access::act::MergeUndo;
use kernel::duplicates::{may_undo, undo_until};

use crate::access::{Handled, Permit};
use crate::db::Val;
use crate::duplicates::store::tables::PEOPLE;
use crate::duplicates::store::{self, Merge, Since};
use crate::duplicates::undoing;
use crate::frame::saved_at;
use crate::people::{self, known, look_again};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "duplicates/html/undo.html")]
struct UndoPage {
    shell: Shell,
    merge: String,
    kept: String,
    kept_called: String,
    /// What the two were called; gone with the rest once it cannot be undone.
    were: Vec<String>,
    by: String,
    when: String,
    until: String,
    since: Since,
    /// Why it cannot be taken apart, in words.
    refused: Option<String>,
    /// What has to be taken apart first.
    first: Option<String>,
}

impl UndoPage {
    fn has_since(&self) -> bool {
        self.since.asks + self.since.contacts + self.since.peers > 0
    }
}

pub(super) async fn show(cx: Cx, may: Permit<MergeUndo>) -> Handled {
    let merge = store::find(&mut cx.db(), &may, may.id()).await?.ok_or(WebError::NotFound)?;
    Ok(Reply::page(&page(&cx, &may, &merge).await?))
}

async fn page(cx: &Cx, may: &Permit<MergeUndo>, merge: &Merge) -> Result<UndoPage, WebError> {
    let mut db = cx.db();
    let later = store::later(&mut db, may, merge).await?;
    let standing = (merge.undone_at.is_some(), later.is_some());
    let refused = may_undo(merge.made_at, standing, cx.now()).err();
    let names = known(&mut db, may, &[merge.kept, merge.made_by]).await?;
    let called = |id| names.get(&id).map(|known| known.called.to_string());
    let unknown = cx.words().t("duplicates-somebody").into_owned();
    let day = |at: jiff::Timestamp| cx.dates().full(at.to_zoned(cx.time_zone()).date());
    Ok(UndoPage {
        shell: cx.shell("/people"),
        merge: merge.id.to_string(),
        kept: merge.kept.to_string(),
        kept_called: called(merge.kept).unwrap_or_else(|| unknown.clone()),
        were: were_called(cx, may, merge).await?,
        by: called(merge.made_by).unwrap_or(unknown),
        when: day(merge.made_at),
        until: day(undo_until(merge.made_at)),
        since: store::since(&mut db, may, merge.kept, merge.made_at).await?,
        refused: refused.map(|why| {
            cx.words().t(&format!("duplicates-stays-{}", why.code().replace('_', "-"))).into_owned()
        }),
        first: later.map(|later| format!("/merges/{later}")),
    })
}

/// The names of the two before, as they stand in what is kept for the undo.
async fn were_called(
    cx: &Cx,
    may: &Permit<MergeUndo>,
    merge: &Merge,
) -> Result<Vec<String>, WebError> {
    let mut were = Vec::new();
    for row in store::touched(&mut cx.db(), may, merge.id).await? {
        let (true, Some(before)) = (row.kept_in == PEOPLE.name, row.before) else { continue };
        if let Val::Text(called) = PEOPLE.value(&before, "called")? {
            were.push(called.clone());
        }
    }
    Ok(were)
}

/// Takes the two apart, unless it is too late or something else comes first.
pub(super) async fn undo(cx: Cx, may: Permit<MergeUndo>, _posted: Posted) -> Handled {
    let mut tx = cx.write().await?;
    let by = (may.actor().person, cx.now());
    let is_first = store::undone(&mut tx, &may, may.id(), by).await?;
    let merge = store::find(&mut tx, &may, may.id()).await?.ok_or(WebError::NotFound)?;
    let kept = people::find(&mut tx, &may, merge.kept).await?;
    let later = store::later(&mut tx, &may, &merge).await?;
    let refused = may_undo(merge.made_at, (!is_first, later.is_some()), cx.now()).is_err();
    let is_held = match &kept {
        Some(kept) => store::hold_one(&mut tx, &may, (kept.person, kept.version)).await?,
        None => false,
    };
    if refused || !is_held {
        drop(tx);
        let merge = store::find(&mut cx.db(), &may, may.id()).await?.ok_or(WebError::NotFound)?;
        let page = page(&cx, &may, &merge).await?;
        return Ok(Reply::html(axum::http::StatusCode::CONFLICT, &page));
    }
    let left = undoing::undo(&mut tx, &may, &merge).await?;
    look_again(&mut tx, cx.app(), may.actor().org).await?;
    tx.commit(cx.done(&may).about(merge.kept)).await?;
    let code = if left.account { "merge-undone-but" } else { "merge-undone" };
    Ok(Reply::see_other(&saved_at(&format!("/people/{}", merge.gone), code, None)))
}

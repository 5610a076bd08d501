//! One export: how far it is, and its file for whoever asked.

use askama::Template;
use kernel::access::act::{ExportFetch, ExportStop, ExportView};
use kernel::export::State;

use super::{HOME, file, key, named};
use crate::access::{Handled, Permit};
use crate::audit::Leaves;
use crate::export::{jobs, store};
use crate::frame::saved_at;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "export/html/show.html")]
struct ExportPage {
    shell: Shell,
    href: String,
    when: String,
    who: String,
    why: String,
    state: String,
    is_under_way: bool,
    may_stop: bool,
    /// How much of it is written, as a share and in words.
    done: i64,
    all: i64,
    far: String,
    /// The file, for whoever asked, while it is there.
    file: Option<FileLine>,
    is_others: bool,
}

struct FileLine {
    size: String,
    until: String,
    sum: String,
}

pub(super) async fn show(cx: Cx, may: Permit<ExportView>) -> Handled {
    let kept = store::find(&mut cx.db(), &may, named(&cx)?).await?.ok_or(WebError::NotFound)?;
    let (words, dates) = (cx.words(), cx.dates());
    let state = kept.state(cx.now());
    let is_mine = kept.asked_by == may.actor().person;
    let is_there = state == State::Ready;
    let file = (is_there && is_mine).then(|| FileLine {
        size: size(kept.size_bytes.unwrap_or(0)),
        until: kept.gone_at.map(|at| dates.moment(at)).unwrap_or_default(),
        sum: kept.sha256.clone().unwrap_or_default(),
    });
    let far =
        words.with("export-far", &[("done", kept.done_rows.into()), ("all", kept.all_rows.into())]);
    let page = ExportPage {
        shell: cx.shell(HOME),
        href: format!("{HOME}/{}", kept.id),
        when: dates.moment(kept.asked_at),
        who: kept.called.clone().unwrap_or_default(),
        why: kept.why.clone(),
        state: words.t(&key(state)).into_owned(),
        is_under_way: state.is_under_way(),
        may_stop: matches!(state, State::Waiting | State::Making),
        done: kept.done_rows,
        all: kept.all_rows,
        far,
        file,
        is_others: is_there && !is_mine,
    };
    Ok(Reply::page(&page))
}

/// Whoever administrates may stop any of them.
pub(super) async fn stop(cx: Cx, may: Permit<ExportStop>, _posted: Posted) -> Handled {
    let id = named(&cx)?;
    store::find(&mut cx.db(), &may, id).await?.ok_or(WebError::NotFound)?;
    let back = format!("{HOME}/{id}");
    let mut tx = cx.write().await?;
    if !store::stop(&mut tx, &may, id).await? {
        return Ok(Reply::see_other(&back));
    }
    tx.commit(cx.done(&may).made("export", id.uuid())).await?;
    Ok(Reply::see_other(&saved_at(&back, "export-stopped", None)))
}

/// The file, for whoever asked for it and nobody else.
pub(super) async fn fetch(cx: Cx, may: Permit<ExportFetch>, _posted: Posted) -> Handled {
    let id = named(&cx)?;
    let kept = store::find(&mut cx.db(), &may, id).await?;
    let kept = kept.filter(|kept| kept.asked_by == may.actor().person);
    let kept = kept.ok_or(WebError::NotFound)?;
    if kept.state(cx.now()) != State::Ready {
        return Ok(Reply::see_other(&format!("{HOME}/{id}")));
    }
    let opened = file::open(&jobs::file(cx.app(), id)).await;
    let body = opened.ok_or(WebError::Unprocessable("export-file-elsewhere"))?;
    let slug = cx.organisation().map(|organisation| organisation.slug.clone());
    let day = cx.dates().local(kept.asked_at).date();
    let name = format!("porchlight-{}-{day}.zip", slug.unwrap_or_default());
    let tx = cx.write().await?;
    let leaves = Leaves::told(tx, cx.done(&may).made("export", id.uuid())).await?;
    Ok(Reply::file(leaves, &name, "application/zip", body))
}

/// "3.4 MB": for whoever asks whether it fits.
fn size(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

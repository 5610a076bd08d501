//! One import: what would come of it, how far it is, or what came of it.

use askama::Template;
use kernel::access::act::ImportMake;
use kernel::arriving::Kind;

use super::{found, look};
use crate::access::{Handled, Permit};
use crate::audit::Leaves;
use crate::db::StoreError;
use crate::imports::given_back::{refusal_lines, write_refused};
use crate::imports::stayed::{Stayed, stayed};
use crate::imports::store::{self, Import, State};
use crate::imports::told;
use crate::imports::undoing::{may_undo, undo_until};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// Parts of the bar that shows how far an import is.
const BAR_PARTS: u64 = 20;
/// Most refused rows, and most of what stayed, that a page names.
const NAMED_MAX: u32 = 50;

#[derive(Template)]
#[template(path = "imports/html/show.html")]
struct ShowPage {
    shell: Shell,
    href: String,
    file_name: String,
    kind: String,
    state: String,
    /// Something goes on: the page comes again by itself.
    is_moving: bool,
    /// "412 of 1,300", while rows are read.
    progress: String,
    done_parts: u64,
    open_parts: u64,
    may_stop: bool,
    may_go_on: bool,
    counts: Vec<(String, u64)>,
    changes: Vec<String>,
    left_out: String,
    refused: Vec<String>,
    refused_more: u64,
    /// Until when the whole can be taken back; empty when it cannot.
    undo_until: String,
    stayed: Vec<Stayed>,
    made_href: &'static str,
    made: String,
    fault: String,
}

pub(super) async fn show(cx: Cx, may: Permit<ImportMake>) -> Handled {
    let import = found(&cx, &may).await?;
    if import.state == State::Looking {
        return look::show(&cx, &may, &import).await;
    }
    let page = page(&cx, &may, import).await?;
    let reply = Reply::page(&page);
    Ok(reply)
}

async fn page(cx: &Cx, may: &Permit<ImportMake>, import: Import) -> Result<ShowPage, WebError> {
    let (words, dates) = (cx.words(), cx.dates());
    let counts = import.counts;
    let first = store::refused(&mut cx.db(), may, import.id, (0, NAMED_MAX)).await?;
    let refused = refusal_lines(&cx.db(), may, words, &first).await?;
    let changes = import.told.changes.iter().map(|(code, n)| told::change(words, code, *n));
    let total = import.rows.max(counts.sum()).max(1);
    let done_parts = counts.sum() * BAR_PARTS / total;
    let is_reading = matches!(import.state, State::Running | State::Stopping | State::Stopped);
    // What the operator brings in at the machine lies there, and goes on there.
    let file = store::file_part(&mut cx.db(), may, import.id, 0).await?;
    let may_go_on = import.state == State::Stopped && file.is_some();
    let number = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let progress = [("done", number(counts.sum())), ("total", number(import.rows))];
    Ok(ShowPage {
        shell: cx.shell(super::HOME),
        href: format!("{}/{}", super::HOME, import.id),
        kind: words.t(&format!("imports-kind-{}", import.kind.code())).into_owned(),
        state: told::state(words, &import),
        is_moving: import.state.is_moving(),
        progress: if is_reading {
            words.with("imports-progress", &progress)
        } else {
            String::new()
        },
        done_parts,
        open_parts: BAR_PARTS - done_parts,
        may_stop: matches!(import.state, State::Running | State::Waiting | State::Stopping),
        may_go_on,
        counts: count_lines(cx, &import),
        changes: changes.collect(),
        left_out: import.told.left_out.join(", "),
        refused_more: counts.refused.saturating_sub(refused.len() as u64),
        refused,
        undo_until: if may_undo(&import, cx.now()) {
            dates.full(dates.local(undo_until(&import)).date())
        } else {
            String::new()
        },
        stayed: stayed(&mut cx.db(), may, &dates, (&import, NAMED_MAX)).await?,
        made_href: match import.kind {
            Kind::People => "/people",
            Kind::Contacts | Kind::Hours | Kind::Referrals => "",
            Kind::Groups | Kind::Attendance => "/groups",
            Kind::Certificates => "/certificates",
        },
        made: match import.kind {
            Kind::Groups | Kind::Attendance => words.t("imports-made-groups").into_owned(),
            Kind::Certificates => words.t("certificates-go").into_owned(),
            _ => words.t("imports-made-people").into_owned(),
        },
        fault: import.told.fault.clone().unwrap_or_default(),
        file_name: import.file_name,
    })
}

fn count_lines(cx: &Cx, import: &Import) -> Vec<(String, u64)> {
    let counts = import.counts;
    let all = [
        ("added", counts.added),
        ("here", counts.here),
        ("refused", counts.refused),
        ("passed", counts.passed),
    ];
    let line =
        |(code, n): (&str, u64)| (cx.words().t(&format!("imports-count-{code}")).into_owned(), n);
    all.into_iter().filter(|(code, n)| *n > 0 || *code == "added").map(line).collect()
}

/// The refused rows, to be mended and sent again.
pub(super) async fn refused(cx: Cx, may: Permit<ImportMake>) -> Handled {
    let import = found(&cx, &may).await?;
    let is_any = store::refused(&mut cx.db(), &may, import.id, (0, 1)).await?;
    if is_any.is_empty() {
        return Err(WebError::NotFound);
    }
    let written = write_refused(&cx.db(), &may, cx.words(), (&import, Vec::new())).await?;
    let bytes = written.map_err(|error| StoreError::Engine(error.to_string()))?;
    let stem =
        import.file_name.rsplit_once('.').map_or(import.file_name.as_str(), |(stem, _)| stem);
    let stem = stem.trim_end_matches(".refused");
    let name = format!("{stem}.refused.csv");
    let tx = cx.write().await?;
    let leaves = Leaves::told(tx, cx.done(&may).made("import", import.id.uuid())).await?;
    Ok(Reply::file(leaves, &name, "text/csv; charset=utf-8", bytes))
}

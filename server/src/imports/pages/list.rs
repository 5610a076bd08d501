//! Bring a list in, and the lists that were brought in before.

use askama::Template;
use kernel::access::act::ImportMake;
use kernel::arriving::Kind;
use kernel::ids::ImportId;

use super::HOME;
use crate::access::{Handled, Permit};
use crate::imports::bring::{self, Cannot};
use crate::imports::copy::{FileCopy, name_of};
use crate::imports::jobs;
use crate::imports::reading::Settled;
use crate::imports::store::{self, Import, NewImport, State};
use crate::imports::told;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, FaultArg, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::upload::{UPLOAD_MAX_BYTES, Upload};

#[derive(Template)]
#[template(path = "imports/html/list.html")]
struct ListPage {
    shell: Shell,
    form: Form,
    kinds: Vec<Choice>,
    /// Sent twice, it is one import.
    id: ImportId,
    limit_mib: usize,
    earlier: Vec<Line>,
}

/// One earlier import.
struct Line {
    href: String,
    file_name: String,
    kind: String,
    when: String,
    state: String,
}

pub(super) async fn list(cx: Cx, may: Permit<ImportMake>) -> Handled {
    let mut values = Posted::default();
    let kind = Kind::from_code(cx.query("kind")).unwrap_or(Kind::People);
    values.put("kind", kind.code());
    let page = page(&cx, &may, Form::filled(values)).await?;
    Ok(Reply::page(&page))
}

async fn page(cx: &Cx, may: &Permit<ImportMake>, form: Form) -> Result<ListPage, WebError> {
    let (words, dates) = (cx.words(), cx.dates());
    let earlier = store::list(&mut cx.db(), may).await?;
    let line = |import: Import| Line {
        href: format!("{HOME}/{}", import.id),
        kind: words.t(&format!("imports-kind-{}", import.kind.code())).into_owned(),
        when: dates.moment(import.made_at),
        state: told::state(words, &import),
        file_name: import.file_name,
    };
    let kinds = Kind::ALL.into_iter().map(|kind| {
        // A sheet of groups and one of who came are told apart by their columns.
        let key = match kind {
            Kind::Groups => "imports-kind-groups-or".to_owned(),
            _ => format!("imports-kind-{}", kind.code()),
        };
        Choice::new(kind.code(), words.t(&key))
    });
    Ok(ListPage {
        shell: cx.shell(HOME),
        form,
        kinds: kinds.collect(),
        id: cx.app().moments().id(),
        limit_mib: UPLOAD_MAX_BYTES / (1024 * 1024),
        earlier: earlier.into_iter().map(line).collect(),
    })
}

/// Takes a file in, to be looked at. Nothing of it is brought in yet.
pub(super) async fn send(cx: Cx, may: Permit<ImportMake>, posted: Posted) -> Handled {
    let upload = cx.upload().filter(|upload| !upload.bytes.is_empty()).cloned();
    let kind = Kind::from_code(posted.one("kind"));
    let mut faults = Faults::none();
    if kind.is_none() {
        faults.add("kind", "imports-fault-kind");
    }
    if upload.is_none() {
        faults.add("file", "imports-fault-file");
    }
    let (Some(kind), Some(upload)) = (kind, upload) else {
        let page = page(&cx, &may, Form::again(posted, faults)).await?;
        return Ok(Reply::unprocessable(&page));
    };
    let kind = match looked(&cx, &may, kind, &upload).await? {
        Ok(kind) => kind,
        Err(told) => {
            let args = vec![("why", FaultArg::Text(told))];
            faults.add_with("file", "imports-fault-unreadable", args);
            let page = page(&cx, &may, Form::again(posted, faults)).await?;
            return Ok(Reply::unprocessable(&page));
        }
    };
    let id: ImportId = posted.one("import_id").parse().unwrap_or_else(|_| cx.app().moments().id());
    let id = keep(&cx, &may, (id, kind), &upload).await?;
    Ok(Reply::see_other(&format!("{HOME}/{id}")))
}

/// What the file turns out to be a list of; why it cannot be read at all, if it cannot.
async fn looked(
    cx: &Cx,
    may: &Permit<ImportMake>,
    kind: Kind,
    upload: &Upload,
) -> Result<Result<Kind, String>, WebError> {
    let copy = FileCopy::of_bytes(&upload.name, &upload.bytes)?;
    let organisation = cx.organisation().ok_or(WebError::NotFound)?;
    let target = super::steps::target(cx, may, &organisation);
    match bring::look(&target, copy.path(), kind, &Settled::default()).await {
        Ok(plan) => Ok(Ok(plan.kind)),
        Err(Cannot::Read(fault)) => Ok(Err(told::file_fault(cx.words(), &fault))),
        Err(Cannot::Store(error)) => Err(error.into()),
    }
}

/// Keeps the file until it is brought in or thrown away. The same form sent twice is one import; another
/// file under its id, sent from a page that was gone back to, is another.
async fn keep(
    cx: &Cx,
    may: &Permit<ImportMake>,
    (id, kind): (ImportId, Kind),
    upload: &Upload,
) -> Result<ImportId, WebError> {
    let organisation = cx.organisation().ok_or(WebError::NotFound)?;
    let is_taken = store::find(&mut cx.db(), may, id).await?.is_some();
    let id = if is_taken && !is_the_same(cx, may, id, upload).await? {
        cx.app().moments().id()
    } else {
        id
    };
    let new = NewImport {
        id,
        programme: organisation.programme.id,
        kind,
        file_name: &name_of(&upload.name),
        settled: &Settled::default(),
        state: State::Looking,
        made_by: Some(may.actor().person),
        at: cx.now(),
    };
    let mut tx = cx.write().await?;
    if store::insert(&mut tx, may, &new).await? {
        store::keep_file(&mut tx, may, id, &upload.bytes).await?;
        let target = super::steps::target(cx, may, &organisation);
        jobs::plan_to_forget(&mut tx, &target).await?;
        tx.commit(cx.done(may).made("import", id.uuid())).await?;
    }
    Ok(id)
}

/// Whether the file that is kept is this one.
async fn is_the_same(
    cx: &Cx,
    may: &Permit<ImportMake>,
    id: ImportId,
    upload: &Upload,
) -> Result<bool, WebError> {
    let (mut rest, mut part) = (upload.bytes.as_slice(), 0);
    while let Some(kept) = store::file_part(&mut cx.db(), may, id, part).await? {
        match rest.strip_prefix(kept.as_slice()) {
            Some(after) => rest = after,
            None => return Ok(false),
        }
        part += 1;
    }
    Ok(part > 0 && rest.is_empty())
}

//! Everything out: why, in which form, and what was taken out before.

use askama::Template;
use kernel::access::act::{ExportMake, ExportView};
use kernel::export::{ExportError, Format, WHY_MAX_CHARS, Why};
use kernel::ids::ExportId;

use super::{HOME, key};
use crate::access::{Handled, Looks, Permit};
use crate::auth::{self, Confirmed};
use crate::export::jobs;
use crate::export::store::{self, Kept};
use crate::frame::saved_at;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, FaultArg, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Exports listed on the page.
const MOST: u32 = 20;

#[derive(Template)]
#[template(path = "export/html/home.html")]
struct HomePage {
    shell: Shell,
    form: Form,
    formats: Vec<Choice>,
    has_password: bool,
    lines: Vec<Line>,
}

struct Line {
    href: String,
    when: String,
    who: String,
    why: String,
    state: String,
}

pub(super) async fn show(cx: Cx, may: Permit<ExportView>) -> Handled {
    let mut posted = Posted::default();
    posted.put("format", Format::Both.code());
    Ok(Reply::page(&page(&cx, &may, Form::again(posted, Faults::none())).await?))
}

/// Asks for an export, when a reason was given and it is them.
pub(super) async fn make(cx: Cx, may: Permit<ExportMake>, posted: Posted) -> Handled {
    let mut faults = Faults::none();
    let why = Why::parse(posted.one("why"));
    match &why {
        Ok(_) => {}
        Err(ExportError::WhyMissing) => faults.add("why", "export-why-missing"),
        Err(ExportError::WhyTooLong { .. }) => {
            let most = FaultArg::Count(i64::try_from(WHY_MAX_CHARS).unwrap_or(i64::MAX));
            faults.add_with("why", "export-why-long", vec![("count", most)]);
        }
    }
    let format = Format::from_code(posted.one("format"));
    if format.is_none() {
        faults.add("format", "export-format-missing");
    }
    let typed = posted.all("password").next().unwrap_or_default().to_owned();
    if auth::confirm(&cx, &may, &typed).await? == Confirmed::Wrong {
        faults.add("password", "export-password-wrong");
    }
    let under_way = store::list(&mut cx.db(), &may, MOST).await?;
    if under_way.iter().any(|kept| kept.state(cx.now()).is_under_way()) {
        faults.add("why", "export-under-way");
    }
    let (Ok(why), Some(format), true) = (why, format, faults.is_empty()) else {
        let posted = posted.pairs().filter(|(name, _)| *name != "password").collect();
        return Ok(Reply::unprocessable(&page(&cx, &may, Form::again(posted, faults)).await?));
    };
    let id: ExportId = cx.app().moments().id();
    let (org, person) = (may.actor().org, may.actor().person);
    let mut tx = cx.write().await?;
    store::insert(&mut tx, &may, (id, person), (&why, format), cx.now()).await?;
    jobs::ask(&mut tx, cx.app().moments(), org, id).await?;
    tx.commit(cx.done(&may).made("export", id.uuid()).given(why.as_str())).await?;
    Ok(Reply::see_other(&saved_at(&format!("{HOME}/{id}"), "export-asked", None)))
}

async fn page(cx: &Cx, may: &impl Looks, form: Form) -> Result<HomePage, WebError> {
    let (words, dates) = (cx.words(), cx.dates());
    let all = store::list(&mut cx.db(), may, MOST).await?;
    let line = |kept: &Kept| Line {
        href: format!("{HOME}/{}", kept.id),
        when: dates.moment(kept.asked_at),
        who: kept.called.clone().unwrap_or_default(),
        why: kept.why.clone(),
        state: words.t(&key(kept.state(cx.now()))).into_owned(),
    };
    Ok(HomePage {
        shell: cx.shell(HOME),
        form,
        formats: Format::ALL
            .iter()
            .map(|format| {
                Choice::new(format.code(), words.t(&format!("export-format-{}", format.code())))
            })
            .collect(),
        has_password: auth::has_password(cx, may).await?,
        lines: all.iter().map(line).collect(),
    })
}

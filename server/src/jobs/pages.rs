//! Background work that got stuck: see why, and try it again.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::JobList;
use kernel::ids::JobId;

use super::store;
use crate::access::{Handled, Permit, Routes};
use crate::frame::{MenuItem, Saved, saved_at};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

pub fn routes() -> Routes {
    Routes::new().get("/jobs", JobList, list).post("/jobs/{job}/again", JobList, again)
}

pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem {
        roles: &[Role::Administrator],
        order: 60,
        href: "/jobs",
        key: "jobs-menu",
        icon: "clock",
    }]
}

pub fn saved() -> Vec<Saved> {
    vec![Saved { code: "job-again", key: "jobs-again-saved", undo: None }]
}

#[derive(Template)]
#[template(path = "jobs/html/list.html")]
struct JobsPage {
    shell: Shell,
    waiting: i64,
    stuck: Vec<StuckLine>,
}

struct StuckLine {
    id: JobId,
    kind: String,
    is_dead: bool,
    attempts: i64,
    next: String,
    error: String,
}

async fn list(cx: Cx, may: Permit<JobList>) -> Handled {
    let counts = store::counts(&mut cx.db()).await?;
    let stuck = store::list_stuck(&mut cx.db(), &may).await?;
    let dates = cx.dates();
    let page = JobsPage {
        shell: cx.shell("/jobs"),
        waiting: counts
            .iter()
            .filter(|(state, _)| state == "waiting" || state == "running")
            .map(|(_, found)| found)
            .sum(),
        stuck: stuck
            .into_iter()
            .map(|stuck| StuckLine {
                id: stuck.id,
                kind: stuck.kind,
                is_dead: stuck.is_dead,
                attempts: stuck.attempts,
                next: dates.moment(stuck.run_at),
                error: stuck.last_error.unwrap_or_default(),
            })
            .collect(),
    };
    Ok(Reply::page(&page))
}

async fn again(cx: Cx, may: Permit<JobList>, _posted: Posted) -> Handled {
    let job: JobId =
        cx.path_value("job").and_then(|text| text.parse().ok()).ok_or(WebError::NotFound)?;
    let mut tx = cx.write().await?;
    if !store::again(&mut tx, &may, job, cx.now()).await? {
        return Err(WebError::NotFound);
    }
    tx.commit(cx.done(&may).made("job", job.uuid())).await?;
    Ok(Reply::see_other(&saved_at("/jobs", "job-again", None)))
}

//! What a peer worker agreed to, and how they say who they are.

use askama::Template;
use kernel::access::act::PersonWorkerProfile;
use kernel::access::{Action, Role};
use kernel::ids::PersonId;
use kernel::matching::{MeetingMode, TimeBand};

use super::{menu_of, person};
use crate::access::{Handled, Permit};
use crate::db::Reads;
use crate::frame::saved_at;
use crate::people::conflict::{Both, mark};
use crate::people::readers::{Thing, sees};
use crate::people::store::{self, Person, WorkerProfile, roles};
use crate::people::{forms, labels};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

const FIELDS: [&str; 6] = ["places", "hours", "taking", "mode", "time", "introduction"];

/// What the form holds, for the line of who can read it.
const READ: [Thing; 2] = [Thing::Work, Thing::Introduction];

#[derive(Template)]
#[template(path = "people/html/worker.html")]
struct WorkerPage {
    shell: Shell,
    form: Form,
    mark: String,
    back: String,
    person: String,
    called: String,
    is_own: bool,
    /// Whether the reader may make the link with which the worker signs in.
    may_roles: bool,
    modes: Vec<Choice>,
    times: Vec<Choice>,
    sees: String,
}

impl WorkerPage {
    /// A message to the worker, or to whoever fills the page in with them.
    fn to(&self, key: &str) -> String {
        let who = if self.is_own { "own" } else { "other" };
        self.shell.with(key, &[("who", Arg::Text(who)), ("name", Arg::Name(&self.called))])
    }
}

pub(super) async fn show(cx: Cx, may: Permit<PersonWorkerProfile>) -> Handled {
    let person = person(&cx, &may).await?;
    must_be_worker(&cx, &may, person.person).await?;
    let worker = kept(&mut cx.db(), &may, person.person).await?;
    let form = Form::filled(forms::fill_worker(&worker));
    let sees = sees(&cx, &may, &person, &READ).await?;
    Ok(Reply::page(&page(&cx, &person, form, (worker_mark(&worker), sees))))
}

pub(super) async fn keep(cx: Cx, may: Permit<PersonWorkerProfile>, posted: Posted) -> Handled {
    let id = may.id();
    must_be_worker(&cx, &may, id).await?;
    let mut tx = cx.write().await?;
    let person = store::find(&mut tx, &may, id).await?.ok_or(WebError::NotFound)?;
    let now = kept(&mut tx, &may, id).await?;
    let mine = match forms::read_worker(&posted, &now) {
        Ok(mine) => mine,
        Err(faults) => {
            drop(tx);
            let mark = posted.one("mark").to_owned();
            let sees = sees(&cx, &may, &person, &READ).await?;
            let form = Form::again(posted, faults);
            return Ok(Reply::unprocessable(&page(&cx, &person, form, (mark, sees))));
        }
    };
    let next = saved_at(&back(&cx, id), "person-kept", None);
    if mine == now {
        return Ok(Reply::see_other(&next));
    }
    let is_first = store::bump(&mut tx, &may, id, person.version).await?;
    if !is_first || posted.one("mark") != worker_mark(&now) {
        drop(tx);
        let now = kept(&mut cx.db(), &may, id).await?;
        let both = Both {
            title: cx.words().t("people-worker-title-short").into_owned(),
            now: told(&cx, &now),
            mine: told(&cx, &mine),
            posted: &posted,
            fields: &FIELDS,
            mark: worker_mark(&now),
            back: next,
        };
        return Ok(both.page(&cx, menu_of(&cx, id)));
    }
    store::keep_worker(&mut tx, &may, &mine).await?;
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&next))
}

/// The page is for peer workers; anybody else's is not there.
async fn must_be_worker(
    cx: &Cx,
    may: &Permit<PersonWorkerProfile>,
    id: PersonId,
) -> Result<(), WebError> {
    let held = roles::roles(&mut cx.db(), may, &[id], cx.today()).await?.remove(&id);
    let is_worker = held.unwrap_or_default().iter().any(|held| held.role == Role::PeerWorker);
    if is_worker { Ok(()) } else { Err(WebError::NotFound) }
}

async fn kept(
    db: &mut impl Reads,
    may: &Permit<PersonWorkerProfile>,
    id: PersonId,
) -> Result<WorkerProfile, WebError> {
    let kept = store::find_worker(db, may, id).await?;
    Ok(kept.unwrap_or_else(|| WorkerProfile::unsaid(id)))
}

/// The mark of what the form holds; when the worker was last matched is not part of it.
fn worker_mark(worker: &WorkerProfile) -> String {
    let WorkerProfile { places, is_taking_on, hours_a_week, introduction, modes, times, .. } =
        worker;
    mark(&(places, is_taking_on, hours_a_week, introduction, modes, times))
}

fn back(cx: &Cx, id: PersonId) -> String {
    let is_own = cx.signed_in().is_some_and(|signed_in| signed_in.actor.person == id);
    if is_own { format!("/people/{id}") } else { format!("/colleagues/{id}") }
}

/// What a worker agreed to, as the lines of a page.
pub(super) fn told(cx: &Cx, worker: &WorkerProfile) -> Vec<String> {
    let words = cx.words();
    let taking =
        if worker.is_taking_on { "people-worker-taking" } else { "people-worker-not-taking" };
    let lines = [
        words.count("people-worker-places-told", u32::from(worker.places)),
        words.count("people-worker-hours-told", u32::from(worker.hours_a_week)),
        words.t(taking).into_owned(),
        labels::modes(words, &worker.modes),
        labels::times(words, &worker.times),
        worker.introduction.clone().unwrap_or_default(),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

fn page(cx: &Cx, person: &Person, form: Form, (mark, sees): (String, String)) -> WorkerPage {
    let (words, id) = (cx.words(), person.person);
    let is_own = cx.signed_in().is_some_and(|signed_in| signed_in.actor.person == id);
    WorkerPage {
        shell: cx.shell(menu_of(cx, id)),
        form,
        mark,
        back: back(cx, id),
        person: id.to_string(),
        called: person.called.as_str().to_owned(),
        is_own,
        may_roles: cx
            .signed_in()
            .is_some_and(|who| who.actor.role.actions().any(|action| action == Action::RoleGrant)),
        modes: MeetingMode::ALL
            .into_iter()
            .map(|mode| Choice::new(mode.code(), labels::mode_label(words, mode)))
            .collect(),
        times: TimeBand::ALL
            .into_iter()
            .map(|band| Choice::new(band.code(), labels::time_label(words, band)))
            .collect(),
        sees,
    }
}

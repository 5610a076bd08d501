//! A colleague as colleagues see them: name, roles, what they agreed to as a worker, who supervises
//! them. Nothing of what they may be as a participant is read here.

use askama::Template;
use kernel::access::act::ColleagueView;
use kernel::access::{Action, Role};

use super::pair::{self, PairLine};
use super::{May, person, worker};
use crate::access::{Handled, Permit};
use crate::people::labels;
use crate::people::store::{self, roles};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "people/html/colleague.html")]
#[expect(clippy::struct_excessive_bools, reason = "one for each thing the page offers")]
struct ColleaguePage {
    shell: Shell,
    person: String,
    called: String,
    initials: String,
    roles: String,
    /// What a peer worker agreed to; none for other colleagues.
    worker: Option<Vec<String>>,
    introduction: String,
    supervisor: String,
    /// Whom a peer worker supports.
    pairs: Vec<PairLine>,
    may_supervise: bool,
    may_work: bool,
    may_certificates: bool,
    may_roles: bool,
}

pub(super) async fn show(cx: Cx, view: Permit<ColleagueView>) -> Handled {
    let person = person(&cx, &view).await?;
    let id = person.person;
    let may = May::of(&cx, id).await?;
    if !may.is_colleague() {
        return Err(WebError::NotFound);
    }
    let mut db = cx.db();
    let held = roles::roles(&mut db, &view, &[id], cx.today()).await?.remove(&id);
    let held = held.unwrap_or_default();
    let is_worker = held.iter().any(|held| held.role == Role::PeerWorker);
    let kept = store::find_worker(&mut db, &view, id).await?.filter(|_| is_worker);
    let supervisor = match roles::supervisors(&mut db, &view, &[id]).await?.remove(&id) {
        Some(supervisor) => store::find(&mut db, &view, supervisor).await?,
        None => None,
    };
    let introduction = kept.as_ref().and_then(|worker| worker.introduction.clone());
    let shell = cx.shell("/people");
    let pairs = pair::of_worker(&cx, &shell, id).await?;
    let page = ColleaguePage {
        shell,
        pairs,
        person: id.to_string(),
        called: person.called.as_str().to_owned(),
        initials: person.called.initials(),
        roles: labels::sentence(&labels::roles(cx.words(), &held, true)),
        worker: is_worker.then(|| {
            let kept = kept.map(|kept| store::WorkerProfile { introduction: None, ..kept });
            kept.map(|kept| worker::told(&cx, &kept)).unwrap_or_default()
        }),
        introduction: introduction.unwrap_or_default(),
        supervisor: supervisor.map_or_else(String::new, |who| who.called.as_str().to_owned()),
        may_supervise: may.may(Action::SupervisionSet),
        may_work: is_worker && may.may(Action::PersonWorkerProfile),
        may_certificates: may.may(Action::CertificateList),
        may_roles: may.may(Action::RoleGrant),
    };
    Ok(Reply::page(&page))
}

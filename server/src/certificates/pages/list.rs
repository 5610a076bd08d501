//! The certificates of one colleague.

use askama::Template;
use kernel::access::act::{CertificateAdd, CertificateList};
use kernel::ids::PersonId;

use super::view::Entry;
use crate::access::{Handled, Permit};
use crate::certificates::store;
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "certificates/html/list.html")]
struct ListPage {
    shell: Shell,
    person: PersonId,
    called: String,
    is_own: bool,
    may_keep: bool,
    entries: Vec<Entry>,
    sees: String,
}

pub(super) async fn show(cx: Cx, may: Permit<CertificateList>) -> Handled {
    let person = may.id();
    let called = super::colleague(&cx, &may, person).await?;
    let kept = store::list(&mut cx.db(), &may).await?;
    let is_own = may.actor().person == person;
    let page = ListPage {
        shell: cx.shell(super::menu_of(&cx, person)?),
        person,
        is_own,
        may_keep: cx.permit::<CertificateAdd>(person.uuid()).await?.is_some(),
        entries: kept.iter().map(|kept| Entry::new(&cx, kept)).collect(),
        sees: super::sees(&cx, is_own, &called),
        called,
    };
    Ok(Reply::page(&page))
}

//! A certificate written down, changed, renewed, taken off.

use askama::Template;
use kernel::access::act::{CertificateAdd, CertificateRevise};
use kernel::ids::{CertificateId, PersonId};

use super::{colleague, forms, menu_of, sees};
use crate::access::{Handled, Permit};
use crate::certificates::store::{self, Kept, NewEntry};
use crate::db::{One, Proof};
use crate::frame::saved_at;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "certificates/html/edit.html")]
struct EditPage {
    shell: Shell,
    form: Form,
    /// The one that is changed; none for a new one.
    kept: Option<CertificateId>,
    /// The id of a new one: sent twice, it is one certificate.
    id: CertificateId,
    action: String,
    person: PersonId,
    called: String,
    is_own: bool,
    sees: String,
}

pub(super) async fn form(cx: Cx, may: Permit<CertificateAdd>) -> Handled {
    Ok(Reply::page(&page(&cx, &may, (may.id(), None), Form::empty()).await?))
}

pub(super) async fn add(cx: Cx, may: Permit<CertificateAdd>, posted: Posted) -> Handled {
    let person = may.id();
    colleague(&cx, &may, person).await?;
    let certificate = match forms::read(&cx, &posted) {
        Ok(certificate) => certificate,
        Err(faults) => {
            let page = page(&cx, &may, (person, None), Form::again(posted, faults)).await?;
            return Ok(Reply::unprocessable(&page));
        }
    };
    let mut new = NewEntry {
        id: posted.one("certificate_id").parse().unwrap_or_else(|_| cx.app().moments().id()),
        person,
        made_by: Some(may.actor().person),
        certificate,
        at: cx.now(),
    };
    let back = format!("/people/{person}/certificates");
    let mut tx = cx.write().await?;
    if !store::insert(&mut tx, &may, &new).await? {
        let there = store::find(&mut tx, &may, new.id).await?;
        let is_same =
            |there: Kept| there.person == person && there.certificate == *new.certificate.draft();
        if there.is_some_and(is_same) {
            return Ok(Reply::see_other(&saved_at(&back, "certificate-again", None)));
        }
        // An id that was used for other words keeps nobody's words away.
        new.id = cx.app().moments().id();
        store::insert(&mut tx, &may, &new).await?;
    }
    tx.commit(cx.done(&may).made("certificate", new.id.uuid())).await?;
    Ok(Reply::see_other(&saved_at(&back, "certificate", Some(new.id.uuid()))))
}

pub(super) async fn show(cx: Cx, may: Permit<CertificateRevise>) -> Handled {
    let kept = found(&cx, &may).await?;
    let form = Form::filled(forms::fill(&kept.certificate, kept.version));
    Ok(Reply::page(&page(&cx, &may, (kept.person, Some(kept.id)), form).await?))
}

pub(super) async fn keep(cx: Cx, may: Permit<CertificateRevise>, posted: Posted) -> Handled {
    let kept = found(&cx, &may).await?;
    let about = (kept.person, Some(kept.id));
    let certificate = match forms::read(&cx, &posted) {
        Ok(certificate) => certificate,
        Err(faults) => {
            let page = page(&cx, &may, about, Form::again(posted, faults)).await?;
            return Ok(Reply::unprocessable(&page));
        }
    };
    let back = saved_at(&format!("/people/{}/certificates", kept.person), "certificate", None);
    if kept.certificate == *certificate.draft() {
        return Ok(Reply::see_other(&back));
    }
    let mut tx = cx.write().await?;
    let version = posted.one("version").parse().unwrap_or_default();
    if !store::revise(&mut tx, &may, version, &certificate).await? {
        drop(tx);
        let mut faults = Faults::none();
        faults.add("name", "certificates-fault-changed");
        let now = found(&cx, &may).await?;
        // What was typed stays; sent once more, it is kept over what somebody else wrote.
        let values = forms::fill(certificate.draft(), now.version);
        let page = page(&cx, &may, about, Form::again(values, faults)).await?;
        return Ok(Reply::unprocessable(&page));
    }
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&back))
}

/// Takes a certificate off. Pressed twice it is taken off once.
pub(super) async fn remove(cx: Cx, may: Permit<CertificateRevise>, _posted: Posted) -> Handled {
    turn(&cx, &may, true).await
}

pub(super) async fn back(cx: Cx, may: Permit<CertificateRevise>, _posted: Posted) -> Handled {
    turn(&cx, &may, false).await
}

async fn turn(cx: &Cx, may: &Permit<CertificateRevise>, is_removed: bool) -> Handled {
    let mut tx = cx.write().await?;
    let kept = store::find(&mut tx, may, may.id()).await?.ok_or(WebError::NotFound)?;
    let is_turned = if is_removed {
        store::remove(&mut tx, may, cx.now()).await?
    } else {
        store::restore(&mut tx, may).await?
    };
    if is_turned {
        tx.commit(cx.done(may)).await?;
    }
    let back = format!("/people/{}/certificates", kept.person);
    let code = if is_removed { "certificate-removed" } else { "certificate-back" };
    Ok(Reply::see_other(&saved_at(&back, code, Some(kept.id.uuid()))))
}

/// The certificate, unless it was taken off: then it is as if it had never been kept.
async fn found(cx: &Cx, may: &Permit<CertificateRevise>) -> Result<Kept, WebError> {
    let kept = store::find(&mut cx.db(), may, may.id()).await?;
    kept.filter(|kept| !kept.is_removed).ok_or(WebError::NotFound)
}

async fn page(
    cx: &Cx,
    by: &impl Proof<One>,
    (person, kept): (PersonId, Option<CertificateId>),
    form: Form,
) -> Result<EditPage, WebError> {
    let called = colleague(cx, by, person).await?;
    let id = form.value("certificate_id").parse().unwrap_or_else(|_| cx.app().moments().id());
    let is_own = cx.actor()?.person == person;
    Ok(EditPage {
        shell: cx.shell(menu_of(cx, person)?),
        form,
        action: match kept {
            Some(kept) => format!("/certificates/{kept}"),
            None => format!("/people/{person}/certificates"),
        },
        kept,
        id,
        person,
        is_own,
        sees: sees(cx, is_own, &called),
        called,
    })
}

//! One referral: what came of it, and taking it back.

use askama::Template;
use kernel::access::act::{ReferralSettle, ReferralUndo, ReferralView};
use kernel::ids::PersonId;
use kernel::referrals::CameOf;

use super::view::{Entry, answers};
use crate::access::{Handled, Permit};
use crate::db::{One, Proof};
use crate::frame::saved_at;
use crate::referrals::store::{self, Kept};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "referrals/html/one.html")]
struct OnePage {
    shell: Shell,
    form: Form,
    entry: Entry,
    person: PersonId,
    called: String,
    is_own: bool,
    may_undo: bool,
    answers: Vec<Choice>,
    sees: String,
}

pub(super) async fn show(cx: Cx, may: Permit<ReferralView>) -> Handled {
    let kept = store::find(&mut cx.db(), &may, may.id()).await?.ok_or(WebError::NotFound)?;
    let mut values = Posted::default();
    values.put("came_of", kept.came_of.code());
    Ok(Reply::page(&page(&cx, &may, &kept, Form::filled(values)).await?))
}

/// What came of it, said by the person or by whoever helps them.
pub(super) async fn settle(cx: Cx, may: Permit<ReferralSettle>, posted: Posted) -> Handled {
    let kept = store::find(&mut cx.db(), &may, may.id()).await?.ok_or(WebError::NotFound)?;
    let Some(came_of) = CameOf::from_code(posted.one("came_of")) else {
        let mut faults = Faults::none();
        faults.add("came_of", "referrals-fault-came-of");
        let page = page(&cx, &may, &kept, Form::again(posted, faults)).await?;
        return Ok(Reply::unprocessable(&page));
    };
    let mut tx = cx.write().await?;
    if store::settle(&mut tx, &may, came_of, cx.now()).await? {
        tx.commit(cx.done(&may)).await?;
    }
    let back = format!("/people/{}/referrals", kept.person);
    Ok(Reply::see_other(&saved_at(&back, "referral-settled", Some(may.id().uuid()))))
}

/// It was noted by mistake.
pub(super) async fn undo(cx: Cx, may: Permit<ReferralUndo>, _posted: Posted) -> Handled {
    let kept = store::find(&mut cx.db(), &may, may.id()).await?.ok_or(WebError::NotFound)?;
    let mut tx = cx.write().await?;
    if store::undo(&mut tx, &may, cx.now()).await? {
        tx.commit(cx.done(&may)).await?;
    }
    let list = cx.permit::<kernel::access::act::ReferralList>(kept.person.uuid()).await?;
    let back = match list {
        Some(_) => format!("/people/{}/referrals", kept.person),
        // Whoever noted it may no longer open the person's page.
        None => "/".to_owned(),
    };
    Ok(Reply::see_other(&saved_at(&back, "referral-undone", None)))
}

async fn page(cx: &Cx, by: &impl Proof<One>, kept: &Kept, form: Form) -> Result<OnePage, WebError> {
    let me = cx.actor()?.person;
    let called = super::called(cx, by, kept.person).await?;
    let is_own = kept.person == me;
    Ok(OnePage {
        shell: cx.shell(super::menu_of(cx, kept.person)?),
        form,
        entry: Entry::new(cx, kept, me),
        person: kept.person,
        is_own,
        may_undo: cx.permit::<ReferralUndo>(kept.id.uuid()).await?.is_some(),
        answers: answers(cx, is_own),
        sees: super::list::sees(cx, is_own, &called),
        called,
    })
}

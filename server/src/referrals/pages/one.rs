//! One referral: what came of it, and taking it back.

use askama::Template;
use kernel::access::act::{ReferralSettle, ReferralUndo, ReferralView};
use kernel::ids::{PersonId, ReferralId};
use kernel::referrals::CameOf;

use super::view::{Entry, answers};
use crate::access::{Handled, Looks, Permit};
use crate::frame::saved_at;
use crate::people::Who;
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
    who: Who,
    is_own: bool,
    may_undo: bool,
    answers: Vec<Choice>,
    sees: String,
}

pub(super) async fn show(cx: Cx, may: Permit<ReferralView>) -> Handled {
    let kept = standing(&cx, &may, may.id()).await?;
    let mut values = Posted::default();
    values.put("came_of", kept.came_of.code());
    Ok(Reply::page(&page(&cx, &may, &kept, Form::filled(values)).await?))
}

/// What came of it, said by the person or by whoever helps them.
pub(super) async fn settle(cx: Cx, may: Permit<ReferralSettle>, posted: Posted) -> Handled {
    let kept = standing(&cx, &may, may.id()).await?;
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

/// It was noted by mistake. Pressed twice it is taken back once.
pub(super) async fn undo(cx: Cx, may: Permit<ReferralUndo>, _posted: Posted) -> Handled {
    turn(&cx, &may, true).await
}

/// It was taken back by mistake.
pub(super) async fn back(cx: Cx, may: Permit<ReferralUndo>, _posted: Posted) -> Handled {
    turn(&cx, &may, false).await
}

async fn turn(cx: &Cx, may: &Permit<ReferralUndo>, is_undone: bool) -> Handled {
    let mut tx = cx.write().await?;
    let kept = store::find(&mut tx, may, may.id()).await?.ok_or(WebError::NotFound)?;
    let is_turned = if is_undone {
        store::undo(&mut tx, may, cx.now()).await?
    } else {
        store::restore(&mut tx, may).await?
    };
    if is_turned {
        tx.commit(cx.done(may)).await?;
    } else {
        drop(tx);
    }
    let list = cx.permit::<kernel::access::act::ReferralList>(kept.person.uuid()).await?;
    let back = match list {
        Some(_) => format!("/people/{}/referrals", kept.person),
        // Whoever noted it may no longer open the person's page.
        None => "/".to_owned(),
    };
    let code = if is_undone { "referral-undone" } else { "referral-back" };
    Ok(Reply::see_other(&saved_at(&back, code, Some(kept.id.uuid()))))
}

/// The referral, unless it was taken back: then it is as if it had never been noted.
async fn standing(cx: &Cx, by: &impl Looks, id: ReferralId) -> Result<Kept, WebError> {
    let kept = store::find(&mut cx.db(), by, id).await?;
    kept.filter(|kept| !kept.is_undone).ok_or(WebError::NotFound)
}

async fn page(cx: &Cx, by: &impl Looks, kept: &Kept, form: Form) -> Result<OnePage, WebError> {
    let me = cx.actor()?.person;
    let known = super::known(cx, by, kept.person).await?;
    let shell = cx.shell(super::menu_of(cx, kept.person)?);
    let is_own = kept.person == me;
    Ok(OnePage {
        who: super::who(&known, &shell),
        shell,
        form,
        entry: Entry::new(cx, kept, me),
        person: kept.person,
        is_own,
        may_undo: cx.permit::<ReferralUndo>(kept.id.uuid()).await?.is_some(),
        answers: answers(cx, is_own),
        sees: super::list::sees(cx, is_own, known.called.as_str()),
    })
}

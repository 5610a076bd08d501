//! Where one person was pointed to, and from where they came.

use askama::Template;
use kernel::access::act::{ReferralAdd, ReferralList};
use kernel::ids::PersonId;

use super::view::Entry;
use crate::access::{Handled, Permit};
use crate::people::Who;
use crate::referrals::store::{self, Before};
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Referrals on one page.
const PAGE: u32 = 50;

#[derive(Template)]
#[template(path = "referrals/html/list.html")]
struct ListPage {
    shell: Shell,
    person: PersonId,
    who: Who,
    called: String,
    is_own: bool,
    may_add: bool,
    entries: Vec<Entry>,
    after: String,
    sees: String,
}

pub(super) async fn show(cx: Cx, may: Permit<ReferralList>) -> Handled {
    let (person, me) = (may.id(), may.actor().person);
    let known = super::known(&cx, &may, person).await?;
    let called = known.called.as_str().to_owned();
    let kept = store::list(&mut cx.db(), &may, Before::asked(&cx), PAGE).await?;
    let after = match kept.last() {
        Some(last) if kept.len() == PAGE as usize => {
            Before::address(&format!("/people/{person}/referrals"), last)
        }
        _ => String::new(),
    };
    let is_own = person == me;
    let shell = cx.shell(super::menu_of(&cx, person)?);
    let page = ListPage {
        who: super::who(&known, &shell),
        shell,
        person,
        is_own,
        may_add: cx.permit::<ReferralAdd>(person.uuid()).await?.is_some(),
        entries: kept.iter().map(|kept| Entry::new(&cx, kept, me)).collect(),
        after,
        sees: sees(&cx, is_own, &called),
        called,
    };
    Ok(Reply::page(&page))
}

/// Who reads what is noted.
pub(super) fn sees(cx: &Cx, is_own: bool, called: &str) -> String {
    let who = if is_own { "own" } else { "other" };
    cx.words().with("referrals-sees", &[("who", who.into()), ("name", called.into())])
}

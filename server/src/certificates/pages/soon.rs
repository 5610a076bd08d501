//! Certificates that run out soon, or have.

use askama::Template;
use kernel::access::act::{CertificateList, ColleagueList};
use kernel::access::{Act as _, Role};
use kernel::certificates::{SOON_DAYS, last_soon_day};

use super::view::Entry;
use crate::access::{Handled, Scope};
use crate::certificates::store::{self, After};
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Certificates on one page.
const PAGE: u32 = 50;

#[derive(Template)]
#[template(path = "certificates/html/soon.html")]
struct SoonPage {
    shell: Shell,
    /// Whether the reader has the list of colleagues to go back to.
    may_list: bool,
    days: i32,
    soon: Vec<Entry>,
    ran_out: Vec<Entry>,
    after: String,
}

pub(super) async fn show(cx: Cx, seen_by: Scope<CertificateList>) -> Handled {
    let me = seen_by.actor();
    // A peer worker has only their own.
    if me.role == Role::PeerWorker {
        return Ok(Reply::see_other(&format!("/people/{}/certificates", me.person)));
    }
    let today = cx.today();
    let days = (last_soon_day(today), today);
    let kept = store::soon(&mut cx.db(), &seen_by, days, (After::asked(&cx), PAGE)).await?;
    let after = match kept.last() {
        Some(last) if kept.len() == PAGE as usize => After::address("/certificates", last),
        _ => String::new(),
    };
    let entries = kept.iter().map(|kept| Entry::new(&cx, kept));
    let (ran_out, soon) = entries.partition(|entry| entry.has_run_out);
    let shell = cx.shell(super::menu_of(&cx, me.person)?);
    let may_list = me.role.actions().any(|action| action == ColleagueList::ACTION);
    let page = SoonPage { shell, may_list, days: SOON_DAYS, soon, ran_out, after };
    Ok(Reply::page(&page))
}

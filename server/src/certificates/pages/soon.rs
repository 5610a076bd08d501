//! Certificates that run out soon, or have.

use askama::Template;
use kernel::access::act::CertificateList;
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
    days: i32,
    soon: Vec<Entry>,
    ran_out: Vec<Entry>,
    after: String,
}

pub(super) async fn show(cx: Cx, seen_by: Scope<CertificateList>) -> Handled {
    let today = cx.today();
    let days = (last_soon_day(today), today);
    let kept = store::soon(&mut cx.db(), &seen_by, days, (After::asked(&cx), PAGE)).await?;
    let after = match kept.last() {
        Some(last) if kept.len() == PAGE as usize => After::address("/certificates", last),
        _ => String::new(),
    };
    let entries = kept.iter().map(|kept| Entry::new(&cx, kept));
    let (ran_out, soon) = entries.partition(|entry| entry.has_run_out);
    let home = super::menu_of(&cx, seen_by.actor().person)?;
    let page = SoonPage { shell: cx.shell(home), days: SOON_DAYS, soon, ran_out, after };
    Ok(Reply::page(&page))
}

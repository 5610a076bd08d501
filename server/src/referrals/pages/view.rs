//! A referral as a page shows it.

use kernel::ids::PersonId;
use kernel::referrals::CameOf;

use crate::referrals::store::Kept;
use crate::request::Cx;
use crate::web::form::Choice;
use crate::web::words::Arg;

/// Message key of a code: `went_along` becomes `referrals-help-went-along`.
fn key(group: &str, code: &str) -> String {
    format!("referrals-{group}-{}", code.replace('_', "-"))
}

pub(super) fn word(cx: &Cx, group: &str, code: &str) -> String {
    cx.words().t(&key(group, code)).into_owned()
}

/// What came of it, to the person or to somebody else.
pub(super) fn came_of(cx: &Cx, came_of: CameOf, is_own: bool) -> String {
    let who = if is_own { "own" } else { "other" };
    cx.words().with(&key("came-of", came_of.code()), &[("who", Arg::Text(who))])
}

pub(super) fn need(cx: &Cx, code: &str) -> String {
    cx.words().t(&format!("resources-need-{}", code.replace('_', "-"))).into_owned()
}

/// One referral of a list.
pub(super) struct Entry {
    pub href: String,
    pub place: String,
    /// The entry of the directory, as long as it is there.
    pub listed: Option<String>,
    pub on: String,
    pub on_iso: String,
    /// "Told about it", "Came to us".
    pub how: String,
    pub helper: Option<String>,
    pub need: String,
    pub need_words: String,
    pub came_of: String,
    pub got_there: bool,
    /// Somebody said what came of it.
    pub is_known: bool,
    /// Somebody came to us: nothing is to be said of what came of it.
    pub is_to_us: bool,
}

impl Entry {
    pub fn new(cx: &Cx, kept: &Kept, me: PersonId) -> Self {
        let is_to_us = kept.towards == kernel::referrals::Towards::Us;
        let how = match kept.help {
            _ if is_to_us => cx.words().t("referrals-came-to-us").into_owned(),
            Some(help) => word(cx, "help", help.code()),
            None => String::new(),
        };
        let is_own = kept.person == me;
        Self {
            href: format!("/referrals/{}", kept.id),
            place: kept.place.clone(),
            listed: kept.listed.map(|id| format!("/resources/{id}")),
            on: cx.dates().full(kept.on),
            on_iso: kept.on.to_string(),
            how,
            helper: kept.worker.filter(|worker| *worker != me).and(kept.worker_called.clone()),
            need: kept.need.map(|kind| need(cx, kind.code())).unwrap_or_default(),
            need_words: kept.need_words.clone(),
            came_of: came_of(cx, kept.came_of, is_own),
            got_there: kept.came_of == CameOf::GotThere,
            is_known: kept.came_of != CameOf::NotKnown,
            is_to_us,
        }
    }
}

/// The four answers.
pub(super) fn answers(cx: &Cx, is_own: bool) -> Vec<Choice> {
    CameOf::ALL.map(|one| Choice::new(one.code(), came_of(cx, one, is_own))).to_vec()
}

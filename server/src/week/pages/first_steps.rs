//! What a coordinator does first in a new programme; gone from the page once all of it is done.

use kernel::access::Role;
use kernel::access::act::TodayView;

use crate::access::{Permit, store as access};
use crate::db::Stored;
use crate::request::Cx;

/// One thing to do first.
pub struct Step {
    pub text: String,
    pub go: String,
    pub href: &'static str,
    pub is_done: bool,
}

/// The three first steps; none when nothing of them is left.
pub async fn first_steps(cx: &Cx, may: &Permit<TodayView>) -> Stored<Vec<Step>> {
    let (me, today, db) = (may.actor().person, cx.today(), &mut cx.db());
    let staff: Vec<Role> = Role::ALL.into_iter().filter(|role| role.is_staff()).collect();
    let has_colleague = access::is_held_by_another(db, may, (&staff, me), today).await?;
    let participant = [Role::Participant];
    let has_participant = access::is_held_by_another(db, may, (&participant, me), today).await?;
    let has_lines = cx.organisation().is_some_and(|organisation| {
        let mut lines = organisation.settings.help.shown();
        lines.any(|line| line.tried_on.is_some())
    });
    let words = cx.words();
    let step = |text, go, href, is_done| Step {
        text: words.t(text).into_owned(),
        go: words.t(go).into_owned(),
        href,
        is_done,
    };
    let steps = vec![
        step("week-first-colleague", "week-first-colleague-go", "/people/new", has_colleague),
        step("week-first-lines", "week-first-lines-go", "/settings", has_lines),
        step("week-first-person", "week-first-person-go", "/people/new", has_participant),
    ];
    Ok(if steps.iter().all(|step| step.is_done) { Vec::new() } else { steps })
}

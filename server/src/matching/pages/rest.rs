//! What stands on a person's page while they take a break.

use kernel::access::act::RelationshipList;
use kernel::ids::PersonId;

use crate::access::{Guard as _, Scope};
use crate::frame::Noticed;
use crate::matching::kept::Pair;
use crate::matching::store;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::words::Arg;

/// The breaks of a person, to their peer and to whoever keeps the programme running.
///
/// Nothing for the person: their own page is not about who may write to them.
pub fn notice(cx: Cx, person: PersonId) -> Noticed {
    Box::pin(async move {
        let me = cx.actor()?.person;
        if me == person {
            return Ok(None);
        }
        let seen_by = Scope::<RelationshipList>::pass(&cx).await?;
        let breaks = store::breaks_of(&mut cx.db(), &seen_by, person).await?;
        let told: Vec<String> = breaks
            .iter()
            .filter(|(pair, _)| pair.is_on_break(cx.today()))
            .map(|(pair, worker)| told(&cx, pair, worker, pair.worker == me))
            .collect();
        Ok::<_, WebError>((!told.is_empty()).then(|| told.join(" ")))
    })
}

fn told(cx: &Cx, pair: &Pair, worker: &str, is_mine: bool) -> String {
    let (words, dates) = (cx.words(), cx.dates());
    let until = pair.paused_until_on.map(|on| dates.brief(on, cx.today()));
    let worker = Arg::Name(worker);
    match (is_mine, until.as_deref()) {
        (true, None) => words.t("matching-rest").into_owned(),
        (true, Some(date)) => words.with("matching-rest-until", &[("date", Arg::Text(date))]),
        (false, None) => words.with("matching-rest-of", &[("worker", worker)]),
        (false, Some(date)) => {
            words.with("matching-rest-of-until", &[("worker", worker), ("date", Arg::Text(date))])
        }
    }
}

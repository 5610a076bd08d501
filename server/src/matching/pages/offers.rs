//! Asking a worker, or setting one aside.

use kernel::access::act::AskSuggest;
use kernel::ids::PersonId;
use uuid::Uuid;

use super::board;
use super::steps::DOUBLE_PRESS;
use crate::access::{Handled, Permit};
use crate::frame::saved_at;
use crate::matching::kept::{KeptAsk, TakenStep, step_name};
use crate::matching::steps::{self, NewOffer, Offered};
use crate::matching::store;
use crate::people;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Faults, Form, Posted};
use crate::web::reply::Reply;

/// Asks a worker. The person hears of it when the worker has said yes.
pub(super) async fn ask(cx: Cx, may: Permit<AskSuggest>, posted: Posted) -> Handled {
    let (ask, new) = offer(&cx, &may, &posted).await?;
    let mut tx = cx.write().await?;
    let fault = match steps::propose(&mut tx, &may, &new).await? {
        Offered::Asked => {
            let entry = cx.done(&may).made("relationship", new.relationship.uuid());
            tx.commit(entry.about(new.person)).await?;
            let board = format!("/asks/{}/board", ask.ask);
            return Ok(Reply::see_other(&first_step_at(&board, "peer-asked", &new)));
        }
        why => {
            drop(tx);
            if let Some(next) = asked_twice(&cx, &may, &new).await? {
                return Ok(Reply::see_other(&next));
            }
            fault(why)
        }
    };
    refused(&cx, &may, posted, fault).await
}

/// Where the first press led, for whoever presses *Ask* twice: the same ask again is the same ask.
async fn asked_twice(
    cx: &Cx,
    may: &Permit<AskSuggest>,
    new: &NewOffer,
) -> Result<Option<String>, WebError> {
    let zone = cx.time_zone();
    let Some(asked) = store::find_proposed(&mut cx.db(), may, new.ask, &zone).await? else {
        return Ok(None);
    };
    let Some((_, steps)) = store::find_with_steps(&mut cx.db(), may, asked.id, &zone).await? else {
        return Ok(None);
    };
    let is_it = |first: &TakenStep| {
        asked.worker() == new.worker
            && first.taken_by == new.made_by
            && first.taken_at + DOUBLE_PRESS >= new.at
    };
    let [first] = steps.as_slice() else { return Ok(None) };
    let board = format!("/asks/{}/board", new.ask);
    let made = NewOffer { relationship: asked.id, at: first.taken_at, ..new.clone() };
    Ok(is_it(first).then(|| first_step_at(&board, "peer-asked", &made)))
}

/// Message key of why nobody was asked.
const fn fault(why: Offered) -> &'static str {
    match why {
        Offered::SomebodyIsAsked => "matching-fault-somebody-is-asked",
        Offered::NotWaiting => "matching-fault-not-waiting",
        Offered::KnownAlready => "matching-fault-known-already",
        Offered::NotAPeer => "matching-fault-not-a-peer",
        Offered::NoRoom | Offered::Asked | Offered::SetAside => "matching-fault-no-room",
    }
}

/// The address of the next page, with the first step that can be taken back there.
fn first_step_at(path: &str, code: &str, new: &NewOffer) -> String {
    let step = step_name(new.relationship, 1, (new.made_by, new.at));
    format!("{}&step={step}", saved_at(path, code, Some(new.relationship.uuid())))
}

/// Sets a worker aside: neither of the two hears of it, and it can be taken back.
pub(super) async fn set_aside(cx: Cx, may: Permit<AskSuggest>, posted: Posted) -> Handled {
    let (ask, new) = offer(&cx, &may, &posted).await?;
    let mut tx = cx.write().await?;
    match steps::set_aside(&mut tx, &may, &new).await? {
        Offered::SetAside => {}
        why => {
            drop(tx);
            return refused(&cx, &may, posted, fault(why)).await;
        }
    }
    let entry = cx.done(&may).made("relationship", new.relationship.uuid());
    tx.commit(entry.about(new.person)).await?;
    let board = format!("/asks/{}/board", ask.ask);
    Ok(Reply::see_other(&first_step_at(&board, "set-aside", &new)))
}

async fn refused(
    cx: &Cx,
    may: &Permit<AskSuggest>,
    posted: Posted,
    fault: &'static str,
) -> Handled {
    let mut faults = Faults::none();
    faults.add("worker", fault);
    Ok(Reply::unprocessable(&board::page(cx, may, Form::again(posted, faults)).await?))
}

async fn offer(
    cx: &Cx,
    may: &Permit<AskSuggest>,
    posted: &Posted,
) -> Result<(KeptAsk, NewOffer), WebError> {
    let worker = Uuid::try_parse(posted.one("worker"))
        .map(PersonId::from_uuid)
        .map_err(|_| WebError::BadRequest("error-unreadable"))?;
    let ask = store::find_ask(&mut cx.db(), may, may.id()).await?.ok_or(WebError::NotFound)?;
    // A worker of another organisation is as unknown as nobody at all.
    people::find_worker(&mut cx.db(), may, worker).await?.ok_or(WebError::NotFound)?;
    let new = NewOffer {
        relationship: cx.app().moments().id(),
        programme: super::ask::programme(cx)?,
        ask: ask.ask,
        person: ask.person,
        worker,
        made_by: may.actor().person,
        at: cx.now(),
        on: cx.today(),
    };
    Ok((ask, new))
}

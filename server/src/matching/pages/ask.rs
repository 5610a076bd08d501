//! "What are you hoping for?": an ask, made or changed.

use askama::Template;
use kernel::access::act::AskMake;
use kernel::ids::{AskId, PersonId, ProgrammeId};
use kernel::matching::{MeetingMode, TimeBand};

use super::wishes::Wishes;
use crate::access::{Handled, Permit};
use crate::db::StoreError;
use crate::frame::saved_at;
use crate::matching::forms;
use crate::matching::kept::{KeptAsk, NewAsk};
use crate::matching::{labels, store};
use crate::people;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/html/ask.html")]
struct AskPage {
    shell: Shell,
    form: Form,
    action: String,
    called: String,
    first: String,
    /// The person writes it; else a coordinator does, with them.
    is_own: bool,
    /// The person is a colleague too, so that nobody here can open what they write.
    is_sealed: bool,
    /// Of the ask that is changed; empty for a new one.
    version: String,
    wishes: Wishes,
    modes: Vec<Choice>,
    times: Vec<Choice>,
    /// The form comes back to be gone on with: what stands in it is newer than any draft.
    is_open: bool,
}

impl AskPage {
    /// Words for whoever writes their own ask, or for whoever writes it with them.
    fn to(&self, own: &str, with: &str) -> String {
        if self.is_own {
            self.shell.t(own).into_owned()
        } else {
            self.shell.say(with, "name", &self.first)
        }
    }
}

pub(super) async fn show(cx: Cx, may: Permit<AskMake>) -> Handled {
    let kept = store::find_open_ask(&mut cx.db(), &may, may.id(), programme(&cx)?).await?;
    let form = kept.as_ref().map(forms::filled).map_or_else(Form::empty, Form::filled);
    Ok(Reply::page(&page(&cx, &may, form, kept.as_ref()).await?))
}

/// Keeps the ask: a new one begins to wait, an open one is changed and keeps its wait.
pub(super) async fn keep(cx: Cx, may: Permit<AskMake>, posted: Posted) -> Handled {
    let programme = programme(&cx)?;
    let person: PersonId = may.id();
    let kept = store::find_open_ask(&mut cx.db(), &may, person, programme).await?;
    let topics = forms::topics(cx.topics(), kept.as_ref());
    let posted = forms::with_added(posted, &topics);
    if posted.filled("more").is_some() {
        let version = posted.one("version").to_owned();
        let page = page(&cx, &may, Form::filled(posted), kept.as_ref()).await?;
        return Ok(Reply::page(&AskPage { version, is_open: true, ..page }));
    }
    let (hopes, wanted) = match forms::read(&posted, &topics, &cx.terms()) {
        Ok(read) => read,
        Err(faults) => return again(&cx, &may, posted, faults, kept.as_ref()).await,
    };
    let mut tx = cx.write().await?;
    let (ask, code, is_kept) = if let Some(kept) = &kept {
        let version = posted.one("version").parse().unwrap_or_default();
        let words = (hopes.as_deref(), &wanted);
        let is_kept = store::edit_ask(&mut tx, &may, kept.ask, words, version).await?;
        (kept.ask, "ask-kept", is_kept)
    } else {
        let ask: AskId = cx.app().moments().id();
        let new = NewAsk {
            ask,
            programme,
            person,
            hopes,
            wanted,
            made_by: may.actor().person,
            at: cx.now(),
        };
        let is_kept = match store::insert_ask(&mut tx, &may, &new).await {
            Ok(()) => true,
            Err(StoreError::Taken(_)) => false,
            Err(error) => return Err(error.into()),
        };
        (ask, "ask-made", is_kept)
    };
    if !is_kept {
        drop(tx);
        let now = store::find_open_ask(&mut cx.db(), &may, person, programme).await?;
        let mut faults = Faults::none();
        faults.add("hopes", "matching-form-changed");
        return again(&cx, &may, posted, faults, now.as_ref()).await;
    }
    tx.commit(cx.done(&may).made("ask", ask.uuid()).about(person)).await?;
    let path = format!("/asks/{ask}");
    Ok(Reply::see_other(&saved_at(&path, code, Some(ask.uuid()))))
}

async fn again(
    cx: &Cx,
    may: &Permit<AskMake>,
    posted: Posted,
    faults: Faults,
    kept: Option<&KeptAsk>,
) -> Handled {
    Ok(Reply::unprocessable(&page(cx, may, Form::again(posted, faults), kept).await?))
}

async fn page(
    cx: &Cx,
    may: &Permit<AskMake>,
    form: Form,
    kept: Option<&KeptAsk>,
) -> Result<AskPage, WebError> {
    let words = cx.words();
    let person: PersonId = may.id();
    let known = people::known(&mut cx.db(), may, &[person]).await?;
    let known = known.get(&person).ok_or(WebError::NotFound)?;
    let is_own = may.actor().person == person;
    let topics = forms::topics(cx.topics(), kept);
    let wishes = Wishes::offered(cx, may, &form, &topics).await?;
    Ok(AskPage {
        shell: cx.shell(if is_own { "/relationships" } else { "/matches" }),
        action: format!("/people/{person}/ask"),
        called: known.called.as_str().to_owned(),
        first: labels::first_name(known.called.as_str()).to_owned(),
        is_own,
        is_sealed: known.is_colleague,
        version: kept.map(|kept| kept.version.to_string()).unwrap_or_default(),
        wishes,
        modes: MeetingMode::ALL
            .map(|mode| Choice::new(mode.code(), labels::mode(words, mode)))
            .to_vec(),
        times: TimeBand::ALL
            .map(|band| Choice::new(band.code(), labels::time(words, band)))
            .to_vec(),
        is_open: !form.faults.is_empty(),
        form,
    })
}

pub(super) fn programme(cx: &Cx) -> Result<ProgrammeId, WebError> {
    Ok(cx.organisation().ok_or(WebError::NotFound)?.programme.id)
}

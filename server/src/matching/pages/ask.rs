//! "What are you hoping for?": an ask, made or changed.

use askama::Template;
use kernel::access::act::AskMake;
use kernel::ids::{AskId, PersonId, ProgrammeId};
use kernel::matching::{MeetingMode, Strength, TimeBand};
use kernel::people::Topics;

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
    /// The person writes it; else a coordinator does, with them.
    is_own: bool,
    /// The person is a colleague too, so that nobody here can open what they write.
    is_sealed: bool,
    /// Of the ask that is changed; empty for a new one.
    version: String,
    facets: Vec<FacetPart>,
    strengths: Vec<Choice>,
    modes: Vec<Choice>,
    times: Vec<Choice>,
}

/// The wishes about one facet, folded away until one is made.
struct FacetPart {
    label: String,
    is_open: bool,
    rows: Vec<Choice>,
}

pub(super) async fn show(cx: Cx, may: Permit<AskMake>) -> Handled {
    let kept = store::find_open_ask(&mut cx.db(), &may, may.id(), programme(&cx)?).await?;
    let form = kept
        .as_ref()
        .map(forms::filled)
        .map_or_else(Form::empty, Form::filled);
    Ok(Reply::page(&page(&cx, &may, form, kept.as_ref()).await?))
}

/// Keeps the ask: a new one begins to wait, an open one is changed and keeps its wait.
pub(super) async fn keep(cx: Cx, may: Permit<AskMake>, posted: Posted) -> Handled {
    let programme = programme(&cx)?;
    let person: PersonId = may.id();
    let kept = store::find_open_ask(&mut cx.db(), &may, person, programme).await?;
    let (hopes, wanted) = match forms::read(&posted, &Topics::default(), cx.words()) {
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
    tx.commit(cx.done(&may).made("ask", ask.uuid()).about(person))
        .await?;
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
    Ok(Reply::unprocessable(
        &page(cx, may, Form::again(posted, faults), kept).await?,
    ))
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
    let topics = Topics::default();
    let facets = forms::FACETS
        .into_iter()
        .map(|facet| {
            let rows: Vec<Choice> = forms::values(facet, &topics)
                .into_iter()
                .map(|value| {
                    let field = forms::field(&format!("{}:{value}", facet.code()));
                    Choice::new(field, labels::value(words, facet, &value))
                })
                .collect();
            let is_used =
                |row: &Choice| !form.value(&row.value).is_empty() || form.is_faulty(&row.value);
            FacetPart {
                label: labels::facet_of_another(words, facet),
                is_open: rows.iter().any(is_used),
                rows,
            }
        })
        .collect();
    let strength =
        |strength: Strength| Choice::new(strength.code(), labels::strength(words, strength));
    let any = Choice::new("", words.t("matching-ask-any"));
    Ok(AskPage {
        shell: cx.shell(if is_own { "/relationships" } else { "/matches" }),
        action: format!("/people/{person}/ask"),
        called: known.called.as_str().to_owned(),
        is_own,
        is_sealed: known.is_colleague,
        version: kept
            .map(|kept| kept.version.to_string())
            .unwrap_or_default(),
        facets,
        strengths: std::iter::once(any)
            .chain(Strength::ALL.map(strength))
            .collect(),
        modes: MeetingMode::ALL
            .map(|mode| Choice::new(mode.code(), labels::mode(words, mode)))
            .to_vec(),
        times: TimeBand::ALL
            .map(|band| Choice::new(band.code(), labels::time(words, band)))
            .to_vec(),
        form,
    })
}

pub(super) fn programme(cx: &Cx) -> Result<ProgrammeId, WebError> {
    Ok(cx.organisation().ok_or(WebError::NotFound)?.programme.id)
}

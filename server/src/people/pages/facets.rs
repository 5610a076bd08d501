//! What a peer is recognised by: one question a page, each of which can be skipped.

use askama::Template;
use kernel::access::act::PersonRevise;
use kernel::ids::PersonId;
use kernel::people::{Facet, FacetAnswer};

use super::show::{FacetLine, facet_line};
use super::{menu_of, person};
use crate::access::{Handled, Permit};
use crate::db::Reads;
use crate::people::conflict::{Both, mark};
use crate::people::readers::{Thing, sees};
use crate::people::store::{self, Person};
use crate::people::{forms, labels};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Every field of the form of one question.
const FIELDS: [&str; 6] =
    ["first", "value", "own_words", "use_for_matching", "may_be_shown", "walk"];

/// What an answer is, for the line of who can read it.
const READ: [Thing; 2] = [Thing::Said, Thing::Shown];

/// Where somebody is among the questions about themself.
pub(super) struct Steps {
    /// Goes from question to question, rather than to one and back.
    pub is_walk: bool,
    pub told: String,
    pub back: String,
    pub back_label: String,
    base: String,
    place: usize,
}

/// The questions in order, by the end of their address.
fn questions() -> Vec<String> {
    let facets = Facet::ALL.into_iter().map(|facet| format!("facets/{}", facet.code()));
    ["name", "reach"].into_iter().map(str::to_owned).chain(facets).collect()
}

impl Steps {
    pub fn new(cx: &Cx, id: PersonId, at: &str, is_walk: bool) -> Self {
        let all = questions();
        let place = all.iter().position(|question| question == at).unwrap_or_default();
        let words = cx.words();
        Self {
            is_walk,
            told: words
                .with("people-step", &[("place", (place + 1).into()), ("count", all.len().into())]),
            back: format!("/people/{id}/facets"),
            back_label: words.t("people-questions").into_owned(),
            base: format!("/people/{id}"),
            place,
        }
    }

    pub fn is_last(&self) -> bool {
        self.place + 1 >= questions().len()
    }

    /// Where to go after this question was answered.
    pub fn next(&self) -> String {
        if self.is_walk && !self.is_last() {
            return self.next_without();
        }
        format!("{}/facets?saved=person-kept", self.base)
    }

    /// Where to go without answering.
    pub fn next_without(&self) -> String {
        match questions().get(self.place + 1) {
            Some(next) => format!("{}/{next}?walk=yes", self.base),
            None => format!("{}/facets", self.base),
        }
    }
}

/// What the field of the name is called, to the person and to others.
pub(super) fn called_label(cx: &Cx, id: PersonId) -> String {
    let is_own = cx.signed_in().is_some_and(|who| who.actor.person == id);
    cx.words().t(if is_own { "people-called-you" } else { "people-called" }).into_owned()
}

#[derive(Template)]
#[template(path = "people/html/facets.html")]
struct FacetsPage {
    shell: Shell,
    person: String,
    called: String,
    called_label: String,
    is_own: bool,
    lines: Vec<FacetLine>,
    sees: String,
}

/// Every question, with what was said so far.
pub(super) async fn list(cx: Cx, may: Permit<PersonRevise>) -> Handled {
    let person = person(&cx, &may).await?;
    let id = person.person;
    let profile = store::profiles(&mut cx.db(), &may, &[id]).await?.remove(&id);
    let profile = profile.unwrap_or_default();
    let base = format!("/people/{id}");
    let is_own = may.actor().person == id;
    let label = |facet| labels::facet_for(cx.words(), facet, is_own);
    let lines = Facet::ALL.into_iter().map(|facet| match profile.answer(facet) {
        Some(answer) => FacetLine { label: label(facet), ..facet_line(&cx, answer, true, &base) },
        None => FacetLine {
            label: label(facet),
            said: String::new(),
            own_words: String::new(),
            switches: Vec::new(),
            href: format!("{base}/facets/{}", facet.code()),
        },
    });
    let page = FacetsPage {
        lines: lines.collect(),
        shell: cx.shell(menu_of(&cx, id)),
        person: id.to_string(),
        is_own: may.actor().person == id,
        called_label: called_label(&cx, id),
        sees: sees(&cx, &may, &person, &READ).await?,
        called: person.called.as_str().to_owned(),
    };
    Ok(Reply::page(&page))
}

#[derive(Template)]
#[template(path = "people/html/facet.html")]
struct FacetPage {
    shell: Shell,
    form: Form,
    mark: String,
    steps: Steps,
    title: String,
    hint: String,
    choices: Vec<Choice>,
    /// The choices with an equal one for saying nothing, where only one can be picked.
    is_single: bool,
    is_language: bool,
    firsts: Vec<Choice>,
    sees: String,
}

pub(super) async fn show(cx: Cx, may: Permit<PersonRevise>) -> Handled {
    let facet = facet_in(&cx)?;
    let person = person(&cx, &may).await?;
    let kept = kept(&mut cx.db(), &may, person.person, facet).await?;
    let form = Form::filled(forms::fill_answer(facet, kept.as_ref()));
    let is_walk = cx.query("walk") == "yes";
    let sees = sees(&cx, &may, &person, &READ).await?;
    let rest = (is_walk, mark(&kept), sees);
    Ok(Reply::page(&page(&cx, &person, facet, kept.as_ref(), form, rest)))
}

pub(super) async fn keep(cx: Cx, may: Permit<PersonRevise>, posted: Posted) -> Handled {
    let facet = facet_in(&cx)?;
    let id = may.id();
    let is_walk = posted.has("walk", "yes");
    let mut tx = cx.write().await?;
    let person = store::find(&mut tx, &may, id).await?.ok_or(WebError::NotFound)?;
    let now = kept(&mut tx, &may, id, facet).await?;
    let mine = match forms::read_answer(facet, &posted, now.as_ref(), &cx.terms()) {
        Ok(mine) => mine,
        Err(faults) => {
            let mark = posted.one("mark").to_owned();
            drop(tx);
            let form = Form::again(posted, faults);
            let sees = sees(&cx, &may, &person, &READ).await?;
            let page = page(&cx, &person, facet, now.as_ref(), form, (is_walk, mark, sees));
            return Ok(Reply::unprocessable(&page));
        }
    };
    let next = Steps::new(&cx, id, &format!("facets/{}", facet.code()), is_walk).next();
    if mine == now {
        return Ok(Reply::see_other(&next));
    }
    let is_first = store::bump(&mut tx, &may, id, person.version).await?;
    if !is_first || posted.one("mark") != mark(&now) {
        drop(tx);
        let now = kept(&mut cx.db(), &may, id, facet).await?;
        let both = Both {
            title: labels::facet(cx.words(), facet),
            now: told(&cx, now.as_ref()),
            mine: told(&cx, mine.as_ref()),
            posted: &posted,
            fields: &FIELDS,
            mark: mark(&now),
            back: next,
        };
        return Ok(both.page(&cx, menu_of(&cx, id)));
    }
    store::keep_answer(&mut tx, &may, id, facet, mine.as_ref()).await?;
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&next))
}

fn facet_in(cx: &Cx) -> Result<Facet, WebError> {
    cx.path_value("facet").and_then(Facet::from_code).ok_or(WebError::NotFound)
}

async fn kept(
    db: &mut impl Reads,
    may: &Permit<PersonRevise>,
    id: PersonId,
    facet: Facet,
) -> Result<Option<FacetAnswer>, WebError> {
    let profile = store::profiles(db, may, &[id]).await?.remove(&id);
    Ok(profile.and_then(|mut profile| profile.remove(facet)))
}

/// An answer and its switches, as the lines of a page.
fn told(cx: &Cx, answer: Option<&FacetAnswer>) -> Vec<String> {
    match answer {
        Some(answer) => {
            let line = facet_line(cx, answer, true, "");
            let said = [line.said, line.own_words].into_iter().filter(|text| !text.is_empty());
            said.chain(line.switches).collect()
        }
        None => vec![cx.words().t("people-not-said").into_owned()],
    }
}

fn page(
    cx: &Cx,
    person: &Person,
    facet: Facet,
    kept: Option<&FacetAnswer>,
    form: Form,
    (is_walk, mark, sees): (bool, String, String),
) -> FacetPage {
    let (words, id) = (cx.words(), person.person);
    let terms = cx.terms();
    let choice = |code: &String| Choice::new(code, labels::value(&terms, facet, code));
    let codes = labels::choices(facet, kept, &terms.topics());
    let mut choices: Vec<Choice> = codes.iter().map(choice).collect();
    let is_language = facet == Facet::Languages;
    let mut firsts = Vec::new();
    if is_language {
        firsts.push(Choice::new("", words.t("people-rather-not")));
        firsts.extend(choices.iter().cloned());
    }
    let is_single = facet.max_answers() == 1;
    if is_single {
        choices.push(Choice::new("", words.t("people-rather-not")));
    }
    FacetPage {
        shell: cx.shell(menu_of(cx, id)),
        form,
        mark,
        steps: Steps::new(cx, id, &format!("facets/{}", facet.code()), is_walk),
        title: labels::facet(words, facet),
        hint: words.t(&format!("people-why-{}", labels::kebab(facet.code()))).into_owned(),
        choices,
        is_single,
        is_language,
        firsts,
        sees,
    }
}

//! How a person can be reached safely.

use askama::Template;
use kernel::access::act::PersonReach;
use kernel::people::{Channel, ContactRule, ReachRules, SharedDevice, Voicemail};

use super::facets::Steps;
use super::{May, menu_of, person};
use crate::access::{Handled, Permit};
use crate::frame::saved_at;
use crate::people::conflict::{Both, mark};
use crate::people::readers::{Thing, sees};
use crate::people::store::{self, Person};
use crate::people::ways::lacks_an_address;
use crate::people::who::{channel_key, tags};
use crate::people::{forms, labels, look_again};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

const FIELDS: [&str; 12] = [
    "way",
    "phone",
    "email",
    "post",
    "voicemail",
    "shared",
    "shared_email",
    "when",
    "when_call",
    "when_text",
    "when_email",
    "walk",
];
const WHEN_FIELDS: [&str; 3] = ["when_call", "when_text", "when_email"];

#[derive(Template)]
#[template(path = "people/html/reach.html")]
struct ReachPage {
    shell: Shell,
    form: Form,
    mark: String,
    steps: Steps,
    is_own: bool,
    called: String,
    ways: Vec<Choice>,
    voicemails: Vec<Choice>,
    shared: Vec<Choice>,
    /// The text as it would arrive with what is kept or was just written; none without texts.
    preview: Preview,
    /// Some way has hours of its own: they stand open.
    has_own_hours: bool,
    sees: String,
}

/// What a text message from us looks like.
enum Preview {
    None,
    /// No word about who we are: others may see the phone.
    Plain,
    Named(String),
}

pub(super) async fn show(cx: Cx, may: Permit<PersonReach>) -> Handled {
    let person = person(&cx, &may).await?;
    let said = store::rules(&mut cx.db(), &may).await?;
    let form = Form::filled(forms::fill_rules(said.as_ref()));
    let is_walk = cx.query("walk") == "yes";
    let mark = mark(&said.unwrap_or_default());
    Ok(Reply::page(&page(&cx, &may, &person, form, (is_walk, mark)).await?))
}

pub(super) async fn keep(cx: Cx, may: Permit<PersonReach>, posted: Posted) -> Handled {
    let id = may.id();
    let is_walk = posted.has("walk", "yes");
    let mut tx = cx.write().await?;
    let person = store::find(&mut tx, &may, id).await?.ok_or(WebError::NotFound)?;
    let said = store::rules(&mut tx, &may).await?;
    let is_asked = said.is_some();
    let now = said.unwrap_or_default();
    let mine = match forms::read_rules(&posted) {
        Ok(mine) => mine,
        Err(faults) => {
            drop(tx);
            let mark = posted.one("mark").to_owned();
            let form = Form::again(posted, faults);
            let page = page(&cx, &may, &person, form, (is_walk, mark)).await?;
            return Ok(Reply::unprocessable(&page));
        }
    };
    // Picking a way without a number is fine: they may want to say it later. It is said, though.
    let code = if lacks_an_address(&mine) { "reach-kept-bare" } else { "person-kept" };
    let next = match (is_walk, code) {
        (true, "person-kept") => Steps::new(&cx, id, "reach", true).next(),
        (true, code) => saved_at(&Steps::new(&cx, id, "reach", true).next(), code, None),
        (false, code) => saved_at(&format!("/people/{id}"), code, None),
    };
    // The first answer is kept even when it changes nothing: now they were asked. A page that was only
    // gone through is no answer: "no way at all" is said by taking the ways off again.
    if (mine == now && is_asked) || (!is_asked && forms::says_nothing(&posted)) {
        return Ok(Reply::see_other(&next));
    }
    let is_first = store::bump(&mut tx, &may, id, person.version).await?;
    if !is_first || posted.one("mark") != mark(&now) {
        drop(tx);
        let now = store::rules(&mut cx.db(), &may).await?.unwrap_or_default();
        let both = Both {
            title: cx.words().t("people-reach-title-short").into_owned(),
            now: told(&cx, &now),
            mine: told(&cx, &mine),
            posted: &posted,
            fields: &FIELDS,
            mark: mark(&now),
            back: next,
        };
        return Ok(both.page(&cx, menu_of(&cx, id)));
    }
    store::keep_rules(&mut tx, &may, id, &mine).await?;
    look_again(&mut tx, cx.app(), may.actor().org).await?;
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&next))
}

/// Rules as the lines of a page: the ways with where they lead, then the tags.
fn told(cx: &Cx, rules: &ReachRules) -> Vec<String> {
    let words = cx.words();
    let allowed = Channel::ALL.into_iter().map(|channel| rules.rule(channel));
    let ways = allowed.filter(ContactRule::is_allowed).map(|rule| {
        let channel = words.t(channel_key(rule.channel()));
        match rule.address() {
            Some(address) => format!("{channel}: {}", store::address_text(address)),
            None => channel.into_owned(),
        }
    });
    let shell = cx.shell("");
    ways.chain(tags(Some(rules), &shell).into_iter().map(|tag| tag.text)).collect()
}

async fn page(
    cx: &Cx,
    may: &Permit<PersonReach>,
    person: &Person,
    form: Form,
    (is_walk, mark): (bool, String),
) -> Result<ReachPage, WebError> {
    let (words, id) = (cx.words(), person.person);
    let is_own = cx.signed_in().is_some_and(|signed_in| signed_in.actor.person == id);
    let choice = |code: &str, key: &str| {
        Choice::new(code, words.t(&format!("people-{key}-{}", labels::kebab(code))))
    };
    let mut steps = Steps::new(cx, id, "reach", is_walk);
    steps.back = format!("/people/{id}");
    steps.back_label = person.called.as_str().to_owned();
    if !May::of(cx, id).await?.may(kernel::access::Action::PersonRevise) {
        steps.is_walk = false;
    }
    Ok(ReachPage {
        shell: cx.shell(menu_of(cx, id)),
        mark,
        steps,
        is_own,
        called: person.called.as_str().to_owned(),
        ways: Channel::ALL
            .into_iter()
            .map(|channel| Choice::new(channel.code(), words.t(channel_key(channel))))
            .collect(),
        voicemails: Voicemail::ALL.into_iter().map(|v| choice(v.code(), "voicemail")).collect(),
        shared: SharedDevice::ALL.into_iter().map(|s| choice(s.code(), "shared-device")).collect(),
        preview: preview(cx, &form),
        has_own_hours: WHEN_FIELDS
            .iter()
            .any(|field| !form.value(field).is_empty() || form.is_faulty(field)),
        sees: sees(cx, may, person, &[Thing::Reach]).await?,
        form,
    })
}

fn preview(cx: &Cx, form: &Form) -> Preview {
    if !form.has("way", Channel::Text.code()) {
        return Preview::None;
    }
    if !form.has("shared", SharedDevice::No.code()) {
        return Preview::Plain;
    }
    Preview::Named(cx.organisation().map_or_else(String::new, |home| home.name.clone()))
}

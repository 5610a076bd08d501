//! The topics people can say they have been through: which are offered, and the programme's own.

use askama::Template;
use kernel::access::act::{SettingsView, TopicRevise};
use kernel::people::ValueCode;
use kernel::settings::TopicList;

use super::line::mark;
use crate::access::{Handled, Permit};
use crate::db::Tx;
use crate::frame::saved_at;
use crate::organisation::{Organisation, Terms, store};
use crate::request::Cx;
use crate::settings::forms::topics as forms;
use crate::web::error::WebError;
use crate::web::form::{Choice, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// The address of the page.
pub(super) const TOPICS: &str = "/settings/topics";

#[derive(Template)]
#[template(path = "settings/html/topics.html")]
struct TopicsPage {
    shell: Shell,
    form: Form,
    /// What the form was filled with, to find out whether somebody changed it meanwhile.
    seen: String,
    /// What stands now, when somebody else changed it while this form was open.
    meanwhile: String,
    /// The codes of every topic the page has a box for, apart by spaces: one added meanwhile keeps its
    /// state.
    known: String,
    built_in: Vec<Choice>,
    own: Vec<Choice>,
    fields: Vec<(String, String)>,
}

pub(super) async fn show(cx: Cx, may: Permit<SettingsView>) -> Handled {
    let now = store::find(&mut cx.db(), &may).await?.ok_or(WebError::NotFound)?;
    let form = Form::filled(forms::filled(&now.settings.topics));
    Ok(Reply::page(&page(&cx, &now.settings.topics, form)))
}

pub(super) async fn revise(cx: Cx, may: Permit<TopicRevise>, posted: Posted) -> Handled {
    let mut tx = cx.write().await?;
    let now = store::find(&mut tx, &may).await?.ok_or(WebError::NotFound)?;
    let kept = now.settings.topics.clone();
    let new = match forms::list(&posted, &kept, cx.app().moments().id()) {
        Ok(new) => new,
        Err(faults) => {
            let form = Form::again(forms::with_new(posted, &kept), faults);
            return Ok(Reply::unprocessable(&page(&cx, &kept, form)));
        }
    };
    let is_old = posted.filled("seen").is_some_and(|seen| seen != seen_of(&kept));
    if is_old && new != kept {
        let meanwhile = what_stands(&cx, &kept);
        let form = Form::filled(forms::with_new(posted, &kept));
        return Ok(Reply::unprocessable(&TopicsPage { meanwhile, ..page(&cx, &kept, form) }));
    }
    keep(&cx, &may, (tx, now), new).await
}

/// Keeps the list, when something in it is other than before.
async fn keep(
    cx: &Cx,
    may: &Permit<TopicRevise>,
    (mut tx, mut now): (Tx, Organisation),
    new: TopicList,
) -> Handled {
    if new != now.settings.topics {
        now.settings.topics = new;
        store::update(&mut tx, may, &now).await?;
        tx.commit(cx.done(may)).await?;
        cx.app().reload().await?;
    }
    Ok(Reply::see_other(&saved_at(TOPICS, "topics", None)))
}

fn page(cx: &Cx, kept: &TopicList, form: Form) -> TopicsPage {
    let shell = cx.shell(super::HOME);
    let terms = Terms::new(cx.words(), kept.clone());
    let each = kept.each();
    let choice = |code: &ValueCode| Choice::new(code.as_str(), terms.topic(code.as_str()));
    let (own, built_in): (Vec<_>, Vec<_>) =
        each.iter().map(|(code, _)| code).partition(|code| kept.find(code.as_str()).is_some());
    TopicsPage {
        form,
        seen: seen_of(kept),
        meanwhile: String::new(),
        known: each.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>().join(" "),
        built_in: built_in.into_iter().map(choice).collect(),
        own: own.into_iter().map(choice).collect(),
        fields: fields(&shell),
        shell,
    }
}

/// The field of the words in each language, with its label.
fn fields(shell: &Shell) -> Vec<(String, String)> {
    forms::fields()
        .map(|(language, field)| {
            (field, shell.say("settings-topic-word", "language", language.own_name()))
        })
        .collect()
}

/// What the form is about, in one text that is the same as long as nobody changes it.
fn seen_of(kept: &TopicList) -> String {
    let each = kept.each().into_iter().map(|(code, is_on)| format!("{code} {is_on}"));
    let said = kept.own().iter().flat_map(|topic| topic.said.texts()).map(str::to_owned);
    mark(&each.chain(said).collect::<Vec<_>>())
}

/// Every topic that is offered now, in one line.
fn what_stands(cx: &Cx, kept: &TopicList) -> String {
    let terms = Terms::new(cx.words(), kept.clone());
    let offered = kept.offered();
    let words: Vec<String> = offered.iter().map(|code| terms.topic(code.as_str())).collect();
    words.join(", ")
}

#[derive(Template)]
#[template(path = "settings/html/topic.html")]
struct TopicPage {
    shell: Shell,
    form: Form,
    title: String,
    seen: String,
    /// The words that stand now, when somebody else changed them while this form was open.
    meanwhile: Vec<String>,
    fields: Vec<(String, String)>,
}

pub(super) async fn topic(cx: Cx, may: Permit<SettingsView>) -> Handled {
    let now = store::find(&mut cx.db(), &may).await?.ok_or(WebError::NotFound)?;
    let code = code_in(&cx, &now.settings.topics)?;
    let form = Form::filled(forms::said(&now.settings.topics, &code));
    Ok(Reply::page(&words_page(&cx, &now.settings.topics, &code, form)))
}

pub(super) async fn reword(cx: Cx, may: Permit<TopicRevise>, posted: Posted) -> Handled {
    let mut tx = cx.write().await?;
    let now = store::find(&mut tx, &may).await?.ok_or(WebError::NotFound)?;
    let kept = now.settings.topics.clone();
    let code = code_in(&cx, &kept)?;
    let new = match forms::reworded(&posted, &kept, &code) {
        Ok(new) => new,
        Err(faults) => {
            let form = Form::again(posted, faults);
            return Ok(Reply::unprocessable(&words_page(&cx, &kept, &code, form)));
        }
    };
    let page = words_page(&cx, &kept, &code, Form::filled(posted));
    let is_old = page.form.values.filled("seen").is_some_and(|seen| seen != page.seen);
    if is_old && new != kept {
        let topic = kept.find(code.as_str());
        let meanwhile = topic.map(|topic| topic.said.texts().map(str::to_owned).collect());
        let meanwhile = meanwhile.unwrap_or_default();
        return Ok(Reply::unprocessable(&TopicPage { meanwhile, ..page }));
    }
    keep(&cx, &may, (tx, now), new).await
}

/// The topic of the programme's own that the address names.
fn code_in(cx: &Cx, kept: &TopicList) -> Result<ValueCode, WebError> {
    let found = cx.path_value("topic").and_then(|code| kept.find(code));
    found.map(|topic| topic.code.clone()).ok_or(WebError::NotFound)
}

fn words_page(cx: &Cx, kept: &TopicList, code: &ValueCode, form: Form) -> TopicPage {
    let shell = cx.shell(super::HOME);
    let said = kept.find(code.as_str()).map(|topic| &topic.said);
    TopicPage {
        form,
        title: Terms::new(cx.words(), kept.clone()).topic(code.as_str()),
        seen: mark(
            &said.iter().flat_map(|said| said.texts()).map(str::to_owned).collect::<Vec<_>>(),
        ),
        meanwhile: Vec::new(),
        fields: fields(&shell),
        shell,
    }
}

//! A person's own copy: on their own page, or made for somebody who asked.

use askama::Template;
use kernel::access::act::{OwnCopy, PersonCopy};
use kernel::ids::PersonId;

use crate::access::{Handled, Looks, Permit};
use crate::audit::Leaves;
use crate::export::store::copies;
use crate::export::{copy, told};
use crate::request::Cx;
use crate::web::dates::Dates;
use crate::web::error::WebError;
use crate::web::form::{Faults, Form, Posted};
use crate::web::language::Language;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::{Arg, Words};

/// Copies of before that are listed.
const MOST: u32 = 10;

#[derive(Template)]
#[template(path = "export/html/own.html")]
struct OwnPage {
    shell: Shell,
    before: Vec<String>,
}

#[derive(Template)]
#[template(path = "export/html/theirs.html")]
struct TheirsPage {
    shell: Shell,
    form: Form,
    called: String,
    person: PersonId,
    asked: String,
    before: Vec<String>,
}

pub(super) async fn show_own(cx: Cx, may: Permit<OwnCopy>) -> Handled {
    let before = before(&cx, &may, may.actor().person).await?;
    Ok(Reply::page(&OwnPage { shell: cx.shell("/you"), before }))
}

/// Gives the copy to whoever asks for their own.
pub(super) async fn take_own(cx: Cx, may: Permit<OwnCopy>, _posted: Posted) -> Handled {
    let me = may.actor().person;
    let bytes = made(&cx, &may, me, cx.language()).await?;
    let tx = cx.write().await?;
    let entry = cx.done(&may).made("person", me.uuid()).about(me);
    let leaves = Leaves::told(tx, entry).await?;
    Ok(Reply::file(leaves, &name(&cx), "application/zip", bytes))
}

pub(super) async fn show(cx: Cx, may: Permit<PersonCopy>) -> Handled {
    Ok(Reply::page(&theirs(&cx, &may, Form::empty()).await?))
}

/// Makes the copy of somebody who asked for it, to hand over. They find it in their own list.
pub(super) async fn make(cx: Cx, may: Permit<PersonCopy>, posted: Posted) -> Handled {
    if !posted.has("asked", "yes") {
        let mut faults = Faults::none();
        faults.add("asked", "export-copy-asked-missing");
        let page = theirs(&cx, &may, Form::again(posted, faults)).await?;
        return Ok(Reply::unprocessable(&page));
    }
    let person = may.about().ok_or(WebError::NotFound)?;
    let about = copies::about(&mut cx.db(), &may, person).await?.ok_or(WebError::NotFound)?;
    let language = Language::from_code(&about.language).unwrap_or_else(|| cx.language());
    let bytes = made(&cx, &may, person, language).await?;
    let tx = cx.write().await?;
    let leaves = Leaves::told(tx, cx.done(&may).about(person)).await?;
    Ok(Reply::file(leaves, &name(&cx), "application/zip", bytes))
}

async fn made(
    cx: &Cx,
    by: &impl Looks,
    person: PersonId,
    language: Language,
) -> Result<Vec<u8>, WebError> {
    let copy = copy::of(cx, by, person).await?;
    let words = Words::of(language);
    let terms = cx.terms().in_words(words);
    let page = told::page(&copy, &terms, &Dates::new(words, cx.time_zone(), cx.now()));
    let page = page.map_err(|_| WebError::broken())?;
    copy::packed(&page, &copy).map_err(|_| WebError::broken())
}

fn name(cx: &Cx) -> String {
    format!("porchlight-copy-{}.zip", cx.today())
}

async fn theirs(cx: &Cx, may: &Permit<PersonCopy>, form: Form) -> Result<TheirsPage, WebError> {
    let person = may.about().ok_or(WebError::NotFound)?;
    let about = copies::about(&mut cx.db(), may, person).await?.ok_or(WebError::NotFound)?;
    let asked = cx.words().with("export-copy-asked", &[("name", Arg::Text(&about.called))]);
    let before = before(cx, may, person).await?;
    Ok(TheirsPage { shell: cx.shell("/people"), form, called: about.called, person, asked, before })
}

/// When copies were made before, and by whom.
async fn before(cx: &Cx, by: &impl Looks, person: PersonId) -> Result<Vec<String>, WebError> {
    let (words, dates) = (cx.words(), cx.dates());
    let made = copies::copies(&mut cx.db(), by, person, MOST).await?;
    let line = |done: &copies::Done| {
        let when = dates.moment(done.at);
        let role = words.t(&format!("auth-role-{}", done.role.as_deref().unwrap_or("coordinator")));
        let key = if done.is_own { "export-copy-by-self" } else { "export-copy-by-other" };
        words.with(key, &[("when", Arg::Text(&when)), ("role", Arg::Text(&role))])
    };
    Ok(made.iter().map(line).collect())
}

//! Two records side by side, what has to be picked, and putting them together.

use askama::Template;
use axum::http::StatusCode;
use kernel::access::act::{DuplicateList, PersonList, PersonMerge};
use kernel::duplicates::{UNDO_DAYS, WhyNotMerge};
use kernel::ids::PersonId;

use super::sides::{Shown, Sides};
use crate::access::{Handled, Known, Permit, Scope};
use crate::duplicates::both::{Both, Chosen, Side};
use crate::duplicates::store::tables::{ACCOUNTS, RULES};
use crate::duplicates::store::{self, Merge};
use crate::duplicates::{jobs, merging};
use crate::frame::saved_at;
use crate::people::store::list::{self, Wanted};
use crate::people::{self, Told, Who, known};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Names offered for one question.
const OFFERED: usize = 10;

#[derive(Template)]
#[template(path = "duplicates/html/merge.html")]
struct MergePage {
    shell: Shell,
    form: Form,
    person: String,
    sides: Sides,
    names: Vec<Choice>,
    /// Empty where there is nothing to pick.
    rules: Vec<Choice>,
    answers: Vec<Choice>,
    accounts: Vec<Choice>,
    /// Why it cannot be done now, in words.
    refused: Option<String>,
    /// One of the two was changed while the page was open.
    is_changed: bool,
    days: i64,
}

#[derive(Template)]
#[template(path = "duplicates/html/choose.html")]
struct ChoosePage {
    shell: Shell,
    person: String,
    called: String,
    query: String,
    likely: Vec<(Who, String, Told)>,
    found: Vec<(Who, String)>,
    /// Somebody was named who is not here, or is a colleague.
    is_not_here: bool,
}

pub(super) async fn show(cx: Cx, may: Permit<PersonMerge>) -> Handled {
    let with = cx.query("with").to_owned();
    if with.is_empty() {
        return choose(&cx, &may, false).await;
    }
    match other(&cx, &may, &with).await? {
        Some(gone) => page(&cx, &may, gone, (Form::empty(), false)).await,
        None => choose(&cx, &may, true).await,
    }
}

/// The other person, as far as they are the reader's to speak of. A colleague's record is sealed, and is
/// answered as if it was not there.
async fn other(
    cx: &Cx,
    may: &Permit<PersonMerge>,
    with: &str,
) -> Result<Option<PersonId>, WebError> {
    let Ok(other) = with.parse::<PersonId>() else { return Ok(None) };
    let also: Option<Permit<PersonMerge>> = cx.permit(other.uuid()).await?;
    Ok(also.map(|_| other).filter(|other| *other != may.id()))
}

async fn page(
    cx: &Cx,
    may: &Permit<PersonMerge>,
    gone: PersonId,
    (form, is_changed): (Form, bool),
) -> Handled {
    let shell = cx.shell("/people");
    let Some(sides) = Sides::of(cx, may, gone, &shell).await? else {
        return Err(WebError::NotFound);
    };
    let both = Both::load(&mut cx.db(), may, (may.id(), gone)).await?;
    let refused = both.may_merge()?.err().map(|why| refusal(cx, why));
    let names = [("kept", &sides.kept), ("gone", &sides.gone)];
    let names = names.map(|(code, shown)| Choice::new(code, shown.called.to_string()));
    let is_one_name = sides.kept.called == sides.gone.called;
    let form = if form.value("with").is_empty() { first(&sides) } else { form };
    let page = MergePage {
        form,
        person: may.id().to_string(),
        names: if is_one_name { Vec::new() } else { names.to_vec() },
        rules: of_each(cx, "duplicates-as", &sides, both.both_have(&RULES)),
        answers: of_each(cx, "duplicates-as", &sides, both.say_different_things()?),
        accounts: of_each(cx, "duplicates-account-of", &sides, both.both_have(&ACCOUNTS)),
        sides,
        refused,
        is_changed,
        days: UNDO_DAYS,
        shell,
    };
    Ok(if is_changed {
        Reply::html(StatusCode::CONFLICT, &page)
    } else if page.form.faults.is_empty() {
        Reply::page(&page)
    } else {
        Reply::unprocessable(&page)
    })
}

/// "As Sam said", for each of the two; nothing where there is nothing to pick.
fn of_each(cx: &Cx, key: &'static str, sides: &Sides, is_asked: bool) -> Vec<Choice> {
    if !is_asked {
        return Vec::new();
    }
    let one = |code: &'static str, shown: &Shown| {
        let args = [("name", shown.called.as_str().into()), ("since", shown.since.as_str().into())];
        Choice::new(code, cx.words().with(key, &args))
    };
    vec![one("kept", &sides.kept), one("gone", &sides.gone)]
}

/// The form as it begins: the older record's name and answers, and nothing picked that keeps somebody safe.
fn first(sides: &Sides) -> Form {
    let mut filled = Posted::default();
    filled.put("with", sides.gone.id.to_string());
    filled.put("name", "kept");
    filled.put("answers", "kept");
    Form::filled(filled)
}

fn refusal(cx: &Cx, why: WhyNotMerge) -> String {
    cx.words().t(&format!("duplicates-not-{}", why.code().replace('_', "-"))).into_owned()
}

/// What was picked, where there is something to pick.
fn read(posted: &Posted, both: &Both) -> Result<Chosen, Faults> {
    let mut faults = Faults::none();
    let side = |field: &str| Side::from_code(posted.one(field));
    let mut asked = |field: &'static str, is_asked: bool, key: &'static str| {
        let side = side(field);
        if is_asked && side.is_none() {
            faults.add(field, key);
        }
        side.unwrap_or_default()
    };
    let chosen = Chosen {
        name: asked("name", false, "duplicates-fault-name"),
        rules: asked("rules", both.both_have(&RULES), "duplicates-fault-rules"),
        answers: asked("answers", false, "duplicates-fault-name"),
        account: asked("account", both.both_have(&ACCOUNTS), "duplicates-fault-account"),
    };
    if faults.is_empty() { Ok(chosen) } else { Err(faults) }
}

/// Puts the two together, if both are still as they were on the page.
pub(super) async fn merge(cx: Cx, may: Permit<PersonMerge>, posted: Posted) -> Handled {
    let Some(gone) = other(&cx, &may, posted.one("with")).await? else {
        return choose(&cx, &may, true).await;
    };
    let kept = may.id();
    let version = |field: &str| posted.one(field).parse::<i64>().unwrap_or(-1);
    let mut tx = cx.write().await?;
    let held = [(kept, version("kept_version")), (gone, version("gone_version"))];
    if !store::hold(&mut tx, &may, held).await? {
        drop(tx);
        return page(&cx, &may, gone, (Form::filled(posted), true)).await;
    }
    let both = Both::load(&mut tx, &may, (kept, gone)).await?;
    let chosen = match (both.may_merge()?, read(&posted, &both)) {
        (Err(_), _) => {
            drop(tx);
            return page(&cx, &may, gone, (Form::filled(posted), false)).await;
        }
        (Ok(()), Err(faults)) => {
            drop(tx);
            return page(&cx, &may, gone, (Form::again(posted, faults), false)).await;
        }
        (Ok(()), Ok(chosen)) => chosen,
    };
    let new = Merge {
        id: cx.app().moments().id(),
        kept,
        gone,
        made_by: may.actor().person,
        made_at: cx.now(),
        undone_at: None,
    };
    merging::merge(&mut tx, &may, &new, (&both, chosen)).await?;
    jobs::plan(&mut tx, cx.app(), may.actor().org, &new).await?;
    people::look_again(&mut tx, cx.app(), may.actor().org).await?;
    tx.commit(cx.done(&may).made("merge", new.id.uuid()).about(kept)).await?;
    Ok(Reply::see_other(&saved_at(&format!("/merges/{}", new.id), "merged", None)))
}

/// Whom to put a record together with: whoever may be the same, or a name that is looked for.
async fn choose(cx: &Cx, may: &Permit<PersonMerge>, is_not_here: bool) -> Handled {
    let actor = may.actor();
    let (by, names) = (scope::<DuplicateList>(actor)?, scope::<PersonList>(actor)?);
    let mut db = cx.db();
    let person = people::find(&mut db, may, may.id()).await?.ok_or(WebError::NotFound)?;
    let shell = cx.shell("/people");
    let query = cx.query("q").to_owned();
    let mut found = if query.is_empty() {
        Vec::new()
    } else {
        list::list(&mut db, &names, Wanted { query: &query, after: None }).await?.ids
    };
    found.retain(|id| *id != may.id());
    found.truncate(OFFERED);
    let likely = people::likely_of(&mut db, &by, may.id()).await?;
    let ids: Vec<PersonId> =
        found.iter().copied().chain(likely.iter().map(|likely| likely.person)).collect();
    let people = known(&mut db, &by, &ids).await?;
    let who = |id: PersonId| {
        let known = people.get(&id)?;
        let href = format!("/people/{}/merge?with={id}", may.id());
        Some((Who::of(known, &shell, Some(format!("/people/{id}"))), href))
    };
    let page = ChoosePage {
        person: may.id().to_string(),
        called: person.called.to_string(),
        likely: likely
            .iter()
            .filter_map(|likely| {
                let (shown, href) = who(likely.person)?;
                Some((shown, href, Told::of(&likely.finding, cx.words())))
            })
            .collect(),
        found: found.into_iter().filter_map(who).collect(),
        query,
        is_not_here,
        shell,
    };
    Ok(if is_not_here { Reply::unprocessable(&page) } else { Reply::page(&page) })
}

fn scope<A: kernel::access::Act>(actor: kernel::access::Actor) -> Result<Scope<A>, WebError> {
    Known::scope::<A>(actor).map_err(|_| WebError::NotFound)
}

//! Adding a group, and changing what is said of it.

use askama::Template;
use kernel::access::act::{GroupAdd, GroupRevise};
use kernel::groups::{DAYS, Group, Often, day_code};
use kernel::ids::GroupId;
use kernel::people::{LanguageTag, OFFERED_LANGUAGES};

use super::{HOME, who};
use crate::access::{Handled, Permit};
use crate::frame::saved_at;
use crate::groups::store::{self, Kept, New};
use crate::groups::{forms, told};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "groups/html/form.html")]
struct FormPage {
    shell: Shell,
    form: Form,
    title: String,
    action: String,
    back: String,
    /// The form sent twice makes one group.
    id: String,
    version: String,
    /// Somebody else changed it while the form was open.
    is_behind: bool,
    days: Vec<Choice>,
    oftens: Vec<Choice>,
    languages: Vec<Choice>,
    opens: Vec<Choice>,
    leaders: Vec<Choice>,
}

pub(super) async fn new(cx: Cx, _may: Permit<GroupAdd>) -> Handled {
    let mut values = Posted::default();
    values.put("open", "yes");
    let leaders = who::leaders(&cx, None).await?;
    Ok(Reply::page(&page(&cx, Form::filled(values), (None, leaders))))
}

pub(super) async fn add(cx: Cx, may: Permit<GroupAdd>, posted: Posted) -> Handled {
    let leaders = who::leaders(&cx, None).await?;
    let worker = who::leader(&posted, ("worker", &leaders), None);
    let group = match forms::group(&posted, worker) {
        Ok(group) => group,
        Err(faults) => {
            let form = Form::again(posted, faults);
            return Ok(Reply::unprocessable(&page(&cx, form, (None, leaders))));
        }
    };
    let organisation = cx.organisation().ok_or(WebError::NotFound)?;
    let id: GroupId = posted.one("group_id").parse().unwrap_or_else(|_| cx.app().moments().id());
    let programme = organisation.programme.id;
    let new = New { id, programme, group: &group, import: None, at: cx.now() };
    let mut tx = cx.write().await?;
    if store::insert(&mut tx, &may, &new).await? {
        tx.commit(cx.done(&may).made("group", id.uuid())).await?;
    }
    Ok(Reply::see_other(&saved_at(&format!("{HOME}/{id}"), "group", Some(id.uuid()))))
}

pub(super) async fn change(cx: Cx, may: Permit<GroupRevise>) -> Handled {
    let kept = found(&cx, &may).await?;
    let leaders = who::leaders(&cx, leads(&kept)).await?;
    let form = Form::filled(forms::fill_group(&kept.group));
    Ok(Reply::page(&page(&cx, form, (Some(&kept), leaders))))
}

pub(super) async fn revise(cx: Cx, may: Permit<GroupRevise>, posted: Posted) -> Handled {
    let kept = found(&cx, &may).await?;
    let leaders = who::leaders(&cx, leads(&kept)).await?;
    let worker = who::leader(&posted, ("worker", &leaders), kept.group.worker);
    let group = match forms::group(&posted, worker) {
        Ok(group) => group,
        Err(faults) => {
            let form = Form::again(posted, faults);
            return Ok(Reply::unprocessable(&page(&cx, form, (Some(&kept), leaders))));
        }
    };
    let seen = posted.one("version").parse().unwrap_or(kept.version);
    let next = saved_at(&format!("{HOME}/{}", kept.id), "group", Some(kept.id.uuid()));
    if group.group() == &kept.group {
        return Ok(Reply::see_other(&next));
    }
    let mut tx = cx.write().await?;
    if seen != kept.version || !store::update(&mut tx, &may, (seen, &group)).await? {
        drop(tx);
        let kept = found(&cx, &may).await?;
        let page = page(&cx, Form::filled(posted), (Some(&kept), leaders));
        return Ok(Reply::unprocessable(&FormPage { is_behind: true, ..page }));
    }
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&next))
}

async fn found(cx: &Cx, may: &Permit<GroupRevise>) -> Result<Kept, WebError> {
    store::find(&mut cx.db(), may, may.id()).await?.ok_or(WebError::NotFound)
}

/// Who runs it now, to stay on the list of those to choose from.
fn leads(kept: &Kept) -> Option<(kernel::ids::PersonId, String)> {
    kept.group.worker.zip(kept.worker_called.clone())
}

fn page(cx: &Cx, form: Form, (kept, leaders): (Option<&Kept>, Vec<Choice>)) -> FormPage {
    let words = cx.words();
    let href = kept.map(|kept| format!("{HOME}/{}", kept.id));
    let often = |often: Often| {
        let key = format!("groups-often-{}", often.code().replace('_', "-"));
        Choice::new(often.code(), words.t(&key))
    };
    let unsaid = std::iter::once(Choice::new("", words.t("groups-often-unsaid")));
    let day = |day| Choice::new(day_code(day), told::sentence(&cx.dates().weekday(day)));
    let open = |code: &str| Choice::new(code, words.t(&format!("groups-open-{code}")));
    FormPage {
        shell: cx.shell("/resources"),
        title: match kept {
            Some(kept) => kept.group.name.clone(),
            None => words.t("groups-new").into_owned(),
        },
        action: href.as_ref().map_or_else(|| HOME.to_owned(), |href| format!("{href}/change")),
        back: href.unwrap_or_else(|| HOME.to_owned()),
        id: if kept.is_none() { new_id(cx, &form) } else { String::new() },
        version: kept.map(|kept| kept.version.to_string()).unwrap_or_default(),
        is_behind: false,
        days: DAYS.map(day).to_vec(),
        oftens: unsaid.chain(Often::ALL.map(often)).collect(),
        languages: languages(cx, kept.map(|kept| &kept.group)),
        opens: ["yes", "no"].map(open).to_vec(),
        leaders,
        form,
    }
}

fn new_id(cx: &Cx, form: &Form) -> String {
    let said: Option<GroupId> = form.value("group_id").parse().ok();
    said.unwrap_or_else(|| cx.app().moments().id()).to_string()
}

/// The languages to tick: those offered everywhere, and those the group has besides.
fn languages(cx: &Cx, group: Option<&Group>) -> Vec<Choice> {
    let offered = OFFERED_LANGUAGES.iter().filter_map(|code| LanguageTag::parse(code).ok());
    let mut tags: Vec<LanguageTag> = offered.collect();
    for tag in group.into_iter().flat_map(|group| &group.languages) {
        if !tags.contains(tag) {
            tags.push(tag.clone());
        }
    }
    tags.iter().map(|tag| Choice::new(tag.as_str(), told::language(cx, tag))).collect()
}

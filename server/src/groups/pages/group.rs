//! Adding a group, and changing what is said of it.

use askama::Template;
use kernel::access::act::{GroupAdd, GroupRevise};
use kernel::groups::{DAYS, Group, Often, day_code};
use kernel::ids::GroupId;
use kernel::people::{LanguageTag, OFFERED_LANGUAGES};

use super::{HOME, who};
use crate::access::{Handled, Permit};
use crate::db::Tx;
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
    back_label: String,
    /// The form sent twice makes one group.
    id: String,
    version: String,
    /// What it says now, where somebody else changed it while the form was open.
    now: String,
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
    let mut new = New { id, programme, group: &group, import: None, at: cx.now() };
    let mut tx = cx.write().await?;
    if keep(&cx, &mut tx, &may, &mut new).await? {
        tx.commit(cx.done(&may).made("group", new.id.uuid())).await?;
    }
    let to = format!("{HOME}/{}", new.id);
    Ok(Reply::see_other(&saved_at(&to, "group", Some(new.id.uuid()))))
}

/// Keeps a group; false when the same is there already. An id that was used for other words keeps
/// nobody's words away: they are kept under another.
async fn keep(
    cx: &Cx,
    tx: &mut Tx,
    may: &Permit<GroupAdd>,
    new: &mut New<'_>,
) -> Result<bool, WebError> {
    if store::insert(tx, may, new).await? {
        return Ok(true);
    }
    let there = store::find(tx, may, new.id).await?;
    if there.is_some_and(|there| &there.group == new.group.group()) {
        return Ok(false);
    }
    new.id = cx.app().moments().id();
    Ok(store::insert(tx, may, new).await?)
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
        let (now, version) = (told::line(&cx, &kept.group), kept.version.to_string());
        let page = page(&cx, Form::filled(posted), (Some(&kept), leaders));
        return Ok(Reply::unprocessable(&FormPage { version, now, ..page }));
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
            Some(_) => words.t("groups-change-title").into_owned(),
            None => words.t("groups-new").into_owned(),
        },
        action: href.as_ref().map_or_else(|| HOME.to_owned(), |href| format!("{href}/change")),
        back: href.unwrap_or_else(|| HOME.to_owned()),
        back_label: match kept {
            Some(kept) => kept.group.name.clone(),
            None => words.t("groups-back").into_owned(),
        },
        id: if kept.is_none() { new_id(cx, &form) } else { String::new() },
        version: seen(&form, kept.map(|kept| kept.version)),
        now: String::new(),
        days: DAYS.map(day).to_vec(),
        oftens: unsaid.chain(Often::ALL.map(often)).collect(),
        languages: languages(cx, kept.map(|kept| &kept.group)),
        opens: ["yes", "no"].map(open).to_vec(),
        leaders,
        form,
    }
}

/// The version the form was opened with. One that comes back with faults keeps it: what somebody else
/// wrote in between is not written over unseen.
pub(super) fn seen(form: &Form, version: Option<i64>) -> String {
    let posted: Option<i64> = form.value("version").parse().ok();
    version.map(|now| posted.unwrap_or(now).to_string()).unwrap_or_default()
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

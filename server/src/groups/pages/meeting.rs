//! Writing down that a group met, changing it, taking it back.

use askama::Template;
use jiff::civil::Date;
use kernel::access::act::{AttendanceList, MeetingRecord, MeetingRevise};
use kernel::groups::NewMeeting;
use kernel::ids::{MeetingId, PersonId};

use super::sent::{self, Sent};
use super::{HOME, who};
use crate::access::{Handled, Permit};
use crate::frame::saved_at;
use crate::groups::store::meetings::{self, Kept, New};
use crate::groups::store::{self, came};
use crate::groups::{forms, told};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "groups/html/record.html")]
struct RecordPage {
    shell: Shell,
    form: Form,
    title: String,
    group: String,
    action: String,
    back: String,
    back_label: String,
    /// The form sent twice is one meeting.
    id: String,
    version: String,
    /// What it says now, where somebody else changed it while the form was open.
    now: String,
    people: Vec<Choice>,
    leaders: Vec<Choice>,
    /// Whether names can be written as well.
    may_name: bool,
}

/// What the form is about: the group, and the meeting if it is there already.
struct About {
    group: store::Kept,
    meeting: Option<Kept>,
    /// Those named in the meeting whom the reader may know of.
    named: Vec<came::Named>,
    offered: Vec<came::Named>,
    leaders: Vec<Choice>,
}

pub(super) async fn new(cx: Cx, may: Permit<MeetingRecord>) -> Handled {
    let about = of_group(&cx, &may).await?;
    let mut values = Posted::default();
    values.put("met_on", sent::likely_day(&cx, &may, &about.group).await?.to_string());
    values.put("minutes", about.group.group.minutes.map(|n| n.to_string()).unwrap_or_default());
    let runs = about.group.group.worker.map(|id| id.to_string());
    values.put("run_by", runs.unwrap_or_default());
    let page = page(&cx, Form::filled(values), about)?;
    Ok(Reply::page(&page))
}

pub(super) async fn record(cx: Cx, may: Permit<MeetingRecord>, posted: Posted) -> Handled {
    let about = of_group(&cx, &may).await?;
    let me = may.actor().person;
    let meeting = match read(&cx, &posted, &about, Some(me)).await? {
        Ok(meeting) => meeting,
        Err(faults) => return again(&cx, posted, faults, about),
    };
    let back = format!("{HOME}/{}", about.group.id);
    let mut tx = cx.write().await?;
    let mut new = New {
        id: posted.one("meeting_id").parse().unwrap_or_else(|_| cx.app().moments().id()),
        group: about.group.id,
        meeting: &meeting,
        import: None,
        written_by: Some(me),
        at: cx.now(),
    };
    match sent::keep(&cx, &mut tx, &may, &mut new).await? {
        Sent::New => tx.commit(cx.done(&may).made("meeting", new.id.uuid())).await?,
        Sent::Again => drop(tx),
        Sent::Taken => {
            drop(tx);
            return again(&cx, posted, twice(), about);
        }
    }
    Ok(Reply::see_other(&saved_at(&back, "meeting", Some(new.id.uuid()))))
}

pub(super) async fn change(cx: Cx, may: Permit<MeetingRevise>) -> Handled {
    let about = of_meeting(&cx, &may).await?;
    let Some(kept) = &about.meeting else { return Err(WebError::NotFound) };
    let named: Vec<PersonId> = about.named.iter().map(|(person, _)| *person).collect();
    let all = came::all(&mut cx.db(), &may, kept.id).await?.len();
    let form = Form::filled(forms::fill_meeting(kept, &named, all));
    let page = page(&cx, form, about)?;
    Ok(Reply::page(&page))
}

pub(super) async fn revise(cx: Cx, may: Permit<MeetingRevise>, posted: Posted) -> Handled {
    let about = of_meeting(&cx, &may).await?;
    let Some(kept) = about.meeting.clone() else { return Err(WebError::NotFound) };
    let meeting = match read(&cx, &posted, &about, kept.run_by).await? {
        Ok(meeting) => meeting,
        Err(faults) => return again(&cx, posted, faults, about),
    };
    let mut tx = cx.write().await?;
    let there = meetings::on_day(&mut tx, &may, (kept.group, meeting.draft().met_on)).await?;
    if there.is_some_and(|there| there != kept.id) {
        drop(tx);
        return again(&cx, posted, twice(), about);
    }
    // Whoever changes it may not know of everybody who is named; those stay.
    let mut people = came::all(&mut tx, &may, kept.id).await?;
    people.retain(|one| !about.named.iter().any(|(known, _)| known == one));
    let closed = people.len();
    people.extend(&meeting.draft().people);
    let meeting = with_closed(meeting, closed, &people, cx.today())?;
    let to = saved_at(&format!("/meetings/{}", kept.id), "meeting-changed", None);
    let before = came::all(&mut tx, &may, kept.id).await?;
    if kept.says(&meeting) && before == people {
        return Ok(Reply::see_other(&to));
    }
    let seen = posted.one("version").parse().unwrap_or(kept.version);
    let is_first =
        seen == kept.version && meetings::update(&mut tx, &may, (seen, &meeting), cx.now()).await?;
    if !is_first {
        drop(tx);
        let about = of_meeting(&cx, &may).await?;
        let Some(kept) = &about.meeting else { return Err(WebError::NotFound) };
        let (now, version) = (now(&cx, kept), kept.version.to_string());
        let page = page(&cx, Form::filled(posted), about)?;
        return Ok(Reply::unprocessable(&RecordPage { version, now, ..page }));
    }
    came::keep(&mut tx, &may, kept.id, &people, cx.app().moments()).await?;
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&to))
}

/// "17 November 2026 · 8 people came, 90 minutes · The big room."
fn now(cx: &Cx, kept: &Kept) -> String {
    let came = told::came(cx, kept.came, kept.minutes);
    let parts = [cx.dates().full(kept.met_on), came, kept.note.clone().unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The meeting with those the reader may not know of.
fn with_closed(
    meeting: NewMeeting,
    closed: usize,
    people: &std::collections::BTreeSet<PersonId>,
    today: Date,
) -> Result<NewMeeting, WebError> {
    if closed == 0 {
        return Ok(meeting);
    }
    let draft = kernel::groups::MeetingDraft { people: people.clone(), ..meeting.draft().clone() };
    NewMeeting::check(draft, today).map_err(|_| WebError::Unprocessable("groups-too-many"))
}

/// Takes a meeting back: it is no longer shown or counted, and can come back.
pub(super) async fn undo(cx: Cx, may: Permit<MeetingRevise>, _posted: Posted) -> Handled {
    turn(&cx, &may, true).await
}

pub(super) async fn back(cx: Cx, may: Permit<MeetingRevise>, _posted: Posted) -> Handled {
    turn(&cx, &may, false).await
}

async fn turn(cx: &Cx, may: &Permit<MeetingRevise>, is_undone: bool) -> Handled {
    let mut tx = cx.write().await?;
    let kept = meetings::find(&mut tx, may, may.id()).await?.ok_or(WebError::NotFound)?;
    if !is_undone {
        let there = meetings::on_day(&mut tx, may, (kept.group, kept.met_on)).await?;
        if there.is_some_and(|there| there != kept.id) {
            return Err(WebError::Unprocessable("groups-back-taken"));
        }
    }
    if meetings::turn(&mut tx, may, &kept, (is_undone, cx.now())).await? {
        tx.commit(cx.done(may)).await?;
    }
    let code = if is_undone { "meeting-undone" } else { "meeting-back" };
    let to = saved_at(&format!("{HOME}/{}", kept.group), code, Some(kept.id.uuid()));
    Ok(Reply::see_other(&to))
}

async fn of_group(cx: &Cx, may: &Permit<MeetingRecord>) -> Result<About, WebError> {
    let group = store::find(&mut cx.db(), may, may.id()).await?.ok_or(WebError::NotFound)?;
    let offered = who::offered(cx, group.id, &[]).await?;
    let runs = group.group.worker.zip(group.worker_called.clone());
    let leaders = who::leaders(cx, runs).await?;
    Ok(About { group, meeting: None, named: Vec::new(), offered, leaders })
}

async fn of_meeting(cx: &Cx, may: &Permit<MeetingRevise>) -> Result<About, WebError> {
    let kept = meetings::find(&mut cx.db(), may, may.id()).await?;
    let kept = kept.filter(|kept| !kept.is_undone).ok_or(WebError::NotFound)?;
    let group = store::find(&mut cx.db(), may, kept.group).await?.ok_or(WebError::NotFound)?;
    let named = match who::scope::<AttendanceList>(cx).await? {
        Some(seen_by) => came::of_meeting(&mut cx.db(), &seen_by, kept.id).await?,
        None => Vec::new(),
    };
    let offered = who::offered(cx, group.id, &named).await?;
    let ran = kept.run_by.zip(kept.run_by_called.clone());
    let leaders = who::leaders(cx, ran).await?;
    Ok(About { group, meeting: Some(kept), named, offered, leaders })
}

async fn read(
    cx: &Cx,
    posted: &Posted,
    about: &About,
    before: Option<PersonId>,
) -> Result<Result<NewMeeting, Faults>, WebError> {
    let mut faults = Faults::none();
    let people = who::named(cx, posted, &about.offered, &mut faults).await?;
    let run_by = who::leader(posted, ("run_by", &about.leaders), before);
    Ok(forms::meeting(posted, (people, run_by), cx.today(), faults))
}

fn twice() -> Faults {
    let mut faults = Faults::none();
    faults.add("met_on", "groups-fault-twice");
    faults
}

fn again(cx: &Cx, posted: Posted, faults: Faults, about: About) -> Handled {
    let page = page(cx, Form::again(posted, faults), about)?;
    Ok(Reply::unprocessable(&page))
}

fn page(cx: &Cx, form: Form, about: About) -> Result<RecordPage, WebError> {
    let group = format!("{HOME}/{}", about.group.id);
    let meeting = about.meeting.as_ref().map(|kept| format!("/meetings/{}", kept.id));
    let said: Option<MeetingId> = form.value("meeting_id").parse().ok();
    let id = said.unwrap_or_else(|| cx.app().moments().id());
    let people = about.offered.into_iter();
    let is_new = meeting.is_none();
    let may = cx.actor()?.role.actions();
    Ok(RecordPage {
        shell: cx.shell("/resources"),
        title: cx.words().t(if is_new { "groups-record" } else { "groups-record-change" }).into(),
        back_label: match &about.meeting {
            Some(kept) => cx.dates().full(kept.met_on),
            None => about.group.group.name.clone(),
        },
        group: about.group.group.name,
        action: match &meeting {
            Some(meeting) => format!("{meeting}/change"),
            None => format!("{group}/meetings"),
        },
        back: meeting.clone().unwrap_or(group),
        id: if is_new { id.to_string() } else { String::new() },
        version: super::group::seen(&form, about.meeting.map(|kept| kept.version)),
        now: String::new(),
        people: people.map(|(id, called)| Choice::new(id.to_string(), called)).collect(),
        leaders: about.leaders,
        may_name: may.into_iter().any(|action| action == kernel::access::Action::PersonList),
        form,
    })
}

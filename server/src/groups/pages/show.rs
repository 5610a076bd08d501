//! One group, with its meetings for those who may; and one meeting, with who came.

use std::collections::BTreeSet;

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{
    AttendanceList, GroupRevise, GroupView, MeetingRecord, MeetingRevise, MeetingView, PersonView,
};

use super::{HOME, who};
use crate::access::{Handled, Permit};
use crate::groups::store::meetings::{self, Version};
use crate::groups::store::{self, Kept, came};
use crate::groups::told;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// Meetings shown on the page of a group: about half a year of weeks.
const MEETINGS_SHOWN: u32 = 26;

#[derive(Template)]
#[template(path = "groups/html/show.html")]
#[expect(clippy::struct_excessive_bools, reason = "what the reader may, each asked for by name")]
struct GroupPage {
    shell: Shell,
    href: String,
    name: String,
    about: String,
    facts: Vec<(String, String)>,
    link: String,
    is_open: bool,
    is_over: bool,
    may_revise: bool,
    may_record: bool,
    /// Whether the reader may know when it met.
    sees_meetings: bool,
    summary: String,
    meetings: Vec<Line>,
}

struct Line {
    href: String,
    on: String,
    iso: String,
    came: String,
}

pub(super) async fn show(cx: Cx, may: Permit<GroupView>) -> Handled {
    let kept = store::find(&mut cx.db(), &may, may.id()).await?.ok_or(WebError::NotFound)?;
    let id = kept.id.uuid();
    let may_revise = cx.permit::<GroupRevise>(id).await?.is_some();
    let may_record = cx.permit::<MeetingRecord>(id).await?.is_some();
    let seen_by = who::scope::<MeetingView>(&cx).await?;
    let met = match &seen_by {
        Some(seen_by) => meetings::list(&mut cx.db(), seen_by, kept.id, MEETINGS_SHOWN).await?,
        None => Vec::new(),
    };
    // Of a group of another, a peer worker reads nothing of when it met: then nothing is said of it.
    let sees_meetings = may_record || (seen_by.is_some() && may.actor().role != Role::PeerWorker);
    let line = |one: &meetings::Kept| Line {
        href: format!("/meetings/{}", one.id),
        on: cx.dates().full(one.met_on),
        iso: one.met_on.to_string(),
        came: told::came(&cx, one.came, one.minutes),
    };
    Ok(Reply::page(&GroupPage {
        shell: cx.shell("/resources"),
        href: format!("{HOME}/{}", kept.id),
        facts: facts(&cx, &kept),
        is_over: kept.group.is_over(cx.today()),
        may_revise,
        may_record,
        sees_meetings,
        summary: summary(&cx, &met),
        meetings: met.iter().map(line).collect(),
        is_open: kept.group.is_open,
        name: kept.group.name,
        about: kept.group.about.unwrap_or_default(),
        link: kept.group.link.unwrap_or_default(),
    }))
}

fn facts(cx: &Cx, kept: &Kept) -> Vec<(String, String)> {
    let (words, dates, group) = (cx.words(), cx.dates(), &kept.group);
    let date = |on: Option<jiff::civil::Date>| on.map(|on| dates.full(on)).unwrap_or_default();
    let room = group.room.map(|room| words.count("groups-room-for", room)).unwrap_or_default();
    let all = [
        ("groups-when", told::when(cx, group)),
        ("groups-where", group.place.clone().unwrap_or_default()),
        ("groups-languages", told::languages(cx, group).join(", ")),
        ("groups-run-by", kept.worker_called.clone().unwrap_or_default()),
        ("groups-room", room),
        ("groups-began", date(group.started_on)),
        ("groups-ended", date(group.ended_on)),
    ];
    let filled = all.into_iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(key, value)| (words.t(key).into_owned(), value)).collect()
}

/// "Of the last 12 meetings: 6 to 9 people came."
fn summary(cx: &Cx, met: &[meetings::Kept]) -> String {
    let counts: Vec<u32> = met.iter().map(|one| one.came).collect();
    let (Some(least), Some(most)) = (counts.iter().min(), counts.iter().max()) else {
        return String::new();
    };
    let args = [
        ("count", Arg::from(i64::try_from(met.len()).unwrap_or(i64::MAX))),
        ("least", Arg::from(i64::from(*least))),
        ("most", Arg::from(i64::from(*most))),
    ];
    let key = if least == most { "groups-summary-same" } else { "groups-summary" };
    cx.words().with(key, &args)
}

#[derive(Template)]
#[template(path = "groups/html/meeting.html")]
struct MeetingPage {
    shell: Shell,
    href: String,
    group: String,
    group_href: String,
    on: String,
    iso: String,
    came: String,
    run_by: String,
    note: String,
    is_undone: bool,
    may_revise: bool,
    people: Vec<Person>,
    /// "and 3 who gave no name".
    others: String,
    /// Whether somebody is named whom the reader may not know of.
    history: Vec<String>,
}

struct Person {
    called: String,
    /// Empty where the reader may not open the person's page.
    href: String,
}

pub(super) async fn meeting(cx: Cx, may: Permit<MeetingView>) -> Handled {
    let kept = meetings::find(&mut cx.db(), &may, may.id()).await?.ok_or(WebError::NotFound)?;
    let group = store::find(&mut cx.db(), &may, kept.group).await?.ok_or(WebError::NotFound)?;
    let named = match who::scope::<AttendanceList>(&cx).await? {
        Some(seen_by) => came::of_meeting(&mut cx.db(), &seen_by, kept.id).await?,
        None => Vec::new(),
    };
    let all: BTreeSet<_> = came::all(&mut cx.db(), &may, kept.id).await?;
    let unnamed = kept.came.saturating_sub(u32::try_from(named.len()).unwrap_or(u32::MAX));
    let mut people = Vec::new();
    for (person, called) in named {
        let may_open = cx.permit::<PersonView>(person.uuid()).await?.is_some();
        let href = if may_open { format!("/people/{person}") } else { String::new() };
        people.push(Person { called, href });
    }
    let words = cx.words();
    // Somebody named whom the reader may not know of is counted with those who gave no name.
    let key = if all.len() > people.len() { "groups-others-closed" } else { "groups-others" };
    let versions = meetings::versions(&mut cx.db(), &may).await?;
    Ok(Reply::page(&MeetingPage {
        shell: cx.shell("/resources"),
        href: format!("/meetings/{}", kept.id),
        group: group.group.name,
        group_href: format!("{HOME}/{}", group.id),
        on: cx.dates().full(kept.met_on),
        iso: kept.met_on.to_string(),
        came: told::came(&cx, kept.came, kept.minutes),
        run_by: kept.run_by_called.unwrap_or_default(),
        note: kept.note.unwrap_or_default(),
        is_undone: kept.is_undone,
        may_revise: cx.permit::<MeetingRevise>(kept.id.uuid()).await?.is_some(),
        people,
        others: if unnamed > 0 { words.count(key, unnamed) } else { String::new() },
        history: if versions.len() > 1 {
            versions.iter().map(|version| told_version(&cx, version)).collect()
        } else {
            Vec::new()
        },
    }))
}

/// "4 March 2031, Tomasz: 8 came".
fn told_version(cx: &Cx, version: &Version) -> String {
    let words = cx.words();
    let when = cx.dates().moment(version.written_at);
    let came = if version.is_undone {
        words.t("groups-history-undone").into_owned()
    } else {
        words.count("groups-came", version.came)
    };
    let by = version.written_by.clone();
    let by = by.unwrap_or_else(|| words.t("groups-history-list").into_owned());
    let args = [("when", Arg::Text(&when)), ("who", Arg::Text(&by)), ("what", Arg::Text(&came))];
    words.with("groups-history-line", &args)
}

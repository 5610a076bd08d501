//! One group, with its meetings for those who may; and one meeting, with who came.

use std::collections::BTreeSet;

use askama::Template;
use jiff::civil::Date;
use kernel::access::Role;
use kernel::access::act::{
    AttendanceList, GroupRevise, GroupView, MeetingRecord, MeetingRevise, MeetingView, PersonView,
};

use super::{HOME, who};
use crate::access::{Handled, Permit};
use crate::groups::store::meetings::{self, Version};
use crate::groups::store::{self, Kept, came};
use crate::groups::told;
use crate::people::{self, Who};
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
    /// The page of the meetings before these.
    earlier: String,
    is_participant: bool,
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
    let (href, until) = (format!("{HOME}/{}", kept.id), asked_until(&cx));
    let met = match &seen_by {
        Some(seen_by) => {
            let page = (until.unwrap_or(Date::MAX), MEETINGS_SHOWN);
            meetings::list(&mut cx.db(), seen_by, kept.id, page).await?
        }
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
        earlier: match met.last() {
            Some(last) if met.len() == MEETINGS_SHOWN as usize => {
                format!("{href}?until={}", last.met_on.yesterday().unwrap_or(Date::MIN))
            }
            _ => String::new(),
        },
        is_participant: may.actor().role == Role::Participant,
        href,
        facts: facts(&cx, &kept),
        is_over: kept.group.is_over(cx.today()),
        may_revise,
        may_record,
        sees_meetings,
        summary: if until.is_none() { summary(&cx, &met) } else { String::new() },
        meetings: met.iter().map(line).collect(),
        is_open: kept.group.is_open,
        name: kept.group.name,
        about: kept.group.about.unwrap_or_default(),
        link: kept.group.link.unwrap_or_default(),
    }))
}

/// The last day of the meetings that the address asks for.
fn asked_until(cx: &Cx) -> Option<Date> {
    // Days are compared as texts: one before the year 1 has a sign, which sorts nowhere.
    cx.query("until").parse().ok().filter(|on: &Date| on.year() > 0)
}

fn facts(cx: &Cx, kept: &Kept) -> Vec<(String, String)> {
    let (words, dates, group) = (cx.words(), cx.dates(), &kept.group);
    let date = |on: Option<Date>| on.map(|on| dates.full(on)).unwrap_or_default();
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
    people: Vec<Who>,
    /// "and 3 who gave no name".
    others: String,
    history: Vec<String>,
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
    let shell = cx.shell("/resources");
    let people = people(&cx, &may, (&shell, &named)).await?;
    let words = cx.words();
    // Somebody named whom the reader may not know of is counted with those who gave no name.
    let others = match (all.len() > people.len(), people.is_empty()) {
        (true, true) => words.t("groups-others-hidden").into_owned(),
        _ if unnamed == 0 => String::new(),
        (true, false) => words.count("groups-others-closed", unnamed),
        (false, _) => words.count("groups-others", unnamed),
    };
    let versions = meetings::versions(&mut cx.db(), &may).await?;
    Ok(Reply::page(&MeetingPage {
        shell,
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
        others,
        history: if versions.len() > 1 {
            versions.iter().map(|version| told_version(&cx, version)).collect()
        } else {
            Vec::new()
        },
    }))
}

/// Those who came, with how they can be reached where the reader may reach them.
async fn people(
    cx: &Cx,
    may: &Permit<MeetingView>,
    (shell, named): (&Shell, &[came::Named]),
) -> Result<Vec<Who>, WebError> {
    let ids: Vec<_> = named.iter().map(|(person, _)| *person).collect();
    let known = people::known(&mut cx.db(), may, &ids).await?;
    let mut all = Vec::new();
    for one in ids.iter().filter_map(|person| known.get(person)) {
        let may_open = cx.permit::<PersonView>(one.person.uuid()).await?.is_some();
        all.push(Who::of(one, shell, may_open.then(|| format!("/people/{}", one.person))));
    }
    Ok(all)
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

//! One entry: how to get there, call, and what to expect.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{ResourceVerify, ResourceView};
use kernel::ids::ResourceId;
use kernel::resources::{Closure, Entry, EntryKind, Status, Weekday, meeting_type};

use super::saying::{Call, Saying, Stands, lines};
use crate::access::{Handled, Permit};
use crate::request::Cx;
use crate::resources::store::shown;
use crate::web::error::WebError;
use crate::web::language::Language;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

#[derive(Template)]
#[template(path = "resources/html/show.html")]
struct ShowPage {
    shell: Shell,
    id: ResourceId,
    entry: Entry,
    kind: String,
    is_listed: bool,
    stands: Stands,
    attendance: Option<String>,
    languages: Vec<String>,
    calls: Vec<Call>,
    address: Vec<String>,
    is_approximate: bool,
    week: Vec<DayLine>,
    when_words: String,
    /// Whose clock the hours follow, when it is not the organisation's.
    zone_note: Option<String>,
    closures: Vec<String>,
    facts: Vec<(String, String)>,
    tags: Vec<String>,
    tags_title: &'static str,
    online: Online,
    check: Check,
    /// Whether the reader may note that they told one of their people about it.
    may_note: bool,
}

/// When somebody checked it, and whether the reader may say that they did.
struct Check {
    text: String,
    came_from: String,
    is_long_ago: bool,
    is_allowed: bool,
}

struct DayLine {
    name: String,
    /// Each on one line; none on a closed day.
    hours: Vec<String>,
    is_today: bool,
}

/// How to join from afar.
#[derive(Default)]
struct Online {
    url: Option<String>,
    phone: String,
    notes: String,
}

pub(super) async fn show(cx: Cx, may: Permit<ResourceView>) -> Handled {
    let found = shown::find(&mut cx.db(), &may, may.id()).await?.ok_or(WebError::NotFound)?;
    let is_allowed = cx.permit::<ResourceVerify>(found.id.uuid()).await?.is_some();
    let (shell, saying) = (cx.shell("/resources"), Saying::of(&cx));
    let came_from = saying.came_from(&found);
    let entry = found.entry;
    let (text, is_long_ago) = saying.checked(found.verified_on);
    let hours = entry.hours_on(cx.today());
    let meeting = entry.meeting.clone().unwrap_or_default();
    let page = ShowPage {
        id: found.id,
        kind: shell.t(&format!("resources-kind-{}", entry.kind.code())).into_owned(),
        is_listed: entry.status == Status::Active,
        stands: stands(&saying, &entry),
        attendance: saying.attendance(&entry),
        languages: saying.languages(&entry),
        calls: entry.phones.iter().map(|phone| saying.call(phone)).collect(),
        address: entry.address.as_ref().map(lines).unwrap_or_default(),
        is_approximate: meeting.is_approximate,
        week: week(&saying, &entry),
        when_words: hours.words.clone(),
        zone_note: saying.zone_note(&entry),
        closures: entry.closures.iter().map(|closure| day_off(&shell, &saying, closure)).collect(),
        facts: facts(&shell, &entry),
        tags: tags(&shell, &entry),
        tags_title: match entry.kind {
            EntryKind::Meeting => "resources-meeting-kind",
            EntryKind::Service | EntryKind::Provider => "resources-helps",
        },
        online: Online {
            url: meeting.online_url,
            phone: meeting.online_phone,
            notes: meeting.online_notes,
        },
        check: Check { text, came_from, is_long_ago, is_allowed },
        may_note: cx.actor()?.role == Role::PeerWorker,
        entry,
        shell,
    };
    Ok(Reply::page(&page))
}

fn stands(saying: &Saying, entry: &Entry) -> Stands {
    if entry.kind == EntryKind::Meeting {
        Stands { text: saying.meets(entry), is_open: false }
    } else {
        saying.stands(entry)
    }
}

/// The week from Monday on; nothing when no hours are known.
fn week(saying: &Saying, entry: &Entry) -> Vec<DayLine> {
    let hours = entry.hours_on(saying.today);
    if !hours.are_known() {
        return Vec::new();
    }
    let today = Weekday::from(saying.today_at(entry).weekday());
    let mut days = Weekday::ALL;
    days.rotate_left(1);
    days.into_iter()
        .map(|day| {
            let spans = hours.spans.iter().filter(|span| span.day == day);
            let hours = spans.map(|span| saying.span(*span)).collect();
            DayLine { name: saying.day(day), hours, is_today: day == today }
        })
        // A meeting is not closed on the days it does not meet.
        .filter(|line| entry.kind != EntryKind::Meeting || !line.hours.is_empty())
        .collect()
}

fn day_off(shell: &Shell, saying: &Saying, closure: &Closure) -> String {
    let Some(from) = closure.from else {
        return closure.words.clone();
    };
    let mut said = saying.dates.full(from);
    if let Some(until) = closure.until.filter(|until| *until != from) {
        said = format!("{said} – {}", saying.dates.full(until));
    }
    if closure.is_closed {
        shell.with("resources-closed-on", &[("day", Arg::Text(&said))])
    } else {
        format!("{said}: {}", closure.words)
    }
}

/// What stands under a heading of its own, where the source says it.
fn facts(shell: &Shell, entry: &Entry) -> Vec<(String, String)> {
    let meeting = entry.meeting.clone().unwrap_or_default();
    let ages = ages(shell, entry);
    let who = [entry.eligibility.as_str(), &ages];
    let who = who.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
    let all = [
        ("resources-fact-who", who),
        ("resources-fact-cost", entry.cost.clone()),
        ("resources-fact-start", entry.how_to_apply.clone()),
        ("resources-fact-bring", entry.documents.join("\n")),
        ("resources-fact-wait", entry.wait.clone()),
        ("resources-fact-interpretation", entry.interpretation.clone()),
        ("resources-fact-areas", entry.areas.join(", ")),
        ("resources-fact-transport", entry.transport.clone()),
        ("resources-fact-access", entry.access.clone()),
        ("resources-fact-place", meeting.place_notes),
        ("resources-fact-group", meeting.group_notes),
    ];
    all.into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| (shell.t(key).into_owned(), text))
        .collect()
}

fn ages(shell: &Shell, entry: &Entry) -> String {
    let year = |years: f64| format!("{years}");
    match (entry.youngest_years.map(year), entry.oldest_years.map(year)) {
        (Some(from), Some(until)) => shell.with(
            "resources-ages-between",
            &[("from", Arg::Text(&from)), ("until", Arg::Text(&until))],
        ),
        (Some(from), None) => shell.say("resources-ages-from", "from", &from),
        (None, Some(until)) => shell.say("resources-ages-until", "until", &until),
        (None, None) => String::new(),
    }
}

/// What it helps with, in the source's words; for meetings the types in the reader's language.
fn tags(shell: &Shell, entry: &Entry) -> Vec<String> {
    let types = entry.meeting.iter().flat_map(|meeting| &meeting.types).map(|code| {
        meeting_type(code).map_or_else(
            || code.clone(),
            |known| match shell.language() {
                Language::Es => known.spanish.to_owned(),
                Language::En => known.english.to_owned(),
            },
        )
    });
    let needs = entry.needs.iter().map(|need| need.name.clone()).filter(|name| !name.is_empty());
    needs.chain(types).collect()
}

//! Find help: the list, narrowed by what somebody asks.

use askama::Template;
use kernel::access::act::ResourceFind;
use kernel::ids::ResourceId;
use kernel::resources::{Distress, EntryKind, NeedKind, Weekday, When};

use super::asked::Asked;
use super::saying::{Call, Saying, first_call, lines};
use crate::access::{Handled, Scope};
use crate::request::Cx;
use crate::resources::finding::{Answer, answer};
use crate::resources::store::shown::{self, Found};
use crate::web::form::Choice;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "resources/html/list.html")]
struct ListPage {
    shell: Shell,
    asked: Asked,
    offered: Offered,
    result: Results,
}

#[derive(Template)]
#[template(path = "resources/html/results_part.html")]
struct ResultsPart {
    shell: Shell,
    result: Results,
}

/// What there is to choose from.
struct Offered {
    needs: Vec<Choice>,
    languages: Vec<Choice>,
    days: Vec<Choice>,
    kinds: Vec<Choice>,
}

struct Results {
    told: String,
    /// One sentence for each thing the question tells of, above the help lines.
    distress: Vec<String>,
    /// The help lines stand above the ordinary list.
    has_lines: bool,
    /// The time that the words name, and the same question without it.
    when: Option<(String, String, String)>,
    notes: Vec<String>,
    rows: Vec<Row>,
    /// The last page there is, when the one asked for is beyond it.
    last_page: String,
    less: Vec<(String, String)>,
    spelt: Vec<(String, String)>,
    before: String,
    after: String,
    is_asked: bool,
    is_cut: bool,
}

struct Row {
    id: ResourceId,
    name: String,
    provider: String,
    kind: String,
    when: String,
    is_open: bool,
    place: String,
    languages: Vec<String>,
    attendance: Option<String>,
    call: Option<Call>,
    checked: String,
    is_unchecked: bool,
    /// Said of an entry that nobody here checked.
    came_from: String,
    /// It is the first that lacks a word.
    starts_rest: bool,
}

pub(super) async fn list(cx: Cx, scope: Scope<ResourceFind>) -> Handled {
    let asked = Asked::of(&cx);
    let answer = answer(&mut cx.db(), &scope, &asked.question(&cx)).await?;
    let mut shell = cx.shell("/resources");
    if shell.help.is_none() && (!answer.distress.is_empty() || answer.may_be_distress) {
        shell.help = cx.organisation().map(|organisation| cx.help(&organisation));
    }
    let saying = Saying::of(&cx);
    let result = results(&shell, &saying, &asked, &answer);
    if cx.asked().is_htmx {
        return Ok(Reply::page(&ResultsPart { shell, result }));
    }
    let languages = shown::languages(&mut cx.db(), &scope).await?;
    let offered = offered(&shell, &saying, languages);
    Ok(Reply::page(&ListPage { shell, asked, offered, result }))
}

fn results(shell: &Shell, saying: &Saying, asked: &Asked, answer: &Answer) -> Results {
    let is_asked = asked.href() != "/resources";
    let is_distress = !answer.distress.is_empty();
    let spelt = answer.offered.iter().flat_map(|(word, near)| {
        near.iter().map(|instead| (instead.clone(), asked.with_word(word, instead)))
    });
    let last_page = answer.pages.map(|pages| asked.at(pages - 1)).unwrap_or_default();
    let is_none = answer.found.is_empty() && last_page.is_empty();
    let less = if is_none && !is_distress { asked.with_less() } else { Vec::new() };
    let next = answer.has_more.then(|| asked.turned(1));
    let mut rows: Vec<Row> = answer.found.iter().map(|found| row(shell, saying, found)).collect();
    if let Some(row) = rows.get_mut(answer.whole_here) {
        row.starts_rest = !is_distress && answer.whole != Some(0);
    }
    Results {
        told: told(shell, is_asked, answer),
        distress: answer.distress.iter().map(|one| distress(shell, *one)).collect(),
        has_lines: answer.may_be_distress,
        when: when(shell, saying, asked, answer),
        notes: if is_distress { Vec::new() } else { notes(shell, answer) },
        last_page,
        spelt: spelt.collect(),
        less: less.into_iter().map(|(key, href)| (shell.t(key).into_owned(), href)).collect(),
        before: asked.turned(-1).filter(|_| answer.pages.is_none()).unwrap_or_default(),
        is_cut: next == Some(None),
        after: next.flatten().unwrap_or_default(),
        rows,
        is_asked,
    }
}

/// How many were found, above the list.
fn told(shell: &Shell, is_asked: bool, answer: &Answer) -> String {
    if !answer.distress.is_empty() {
        return shell.t("resources-distress-title").into_owned();
    }
    if let Some(pages) = answer.pages {
        return shell.count("resources-found-pages", i64::from(pages));
    }
    match (answer.whole, answer.count) {
        _ if answer.found.is_empty() => shell.t("resources-found-none").into_owned(),
        (Some(0), Some(count)) => shell.count("resources-found-some", count),
        (Some(whole), _) if is_asked => shell.count("resources-found", whole),
        (None, Some(count)) if is_asked => shell.count("resources-found", count),
        _ => shell.t("resources-found-all").into_owned(),
    }
}

fn distress(shell: &Shell, distress: Distress) -> String {
    shell.t(&format!("resources-distress-{}", distress.code().replace('_', "-"))).into_owned()
}

/// Which time of those the words may name is shown, what leads to any time, and where.
fn when(
    shell: &Shell,
    saying: &Saying,
    asked: &Asked,
    answer: &Answer,
) -> Option<(String, String, String)> {
    let on = |key: &str, day: &str| shell.say(key, "day", day);
    let tomorrow = saying.today.tomorrow().unwrap_or(saying.today);
    let said = match answer.when? {
        When::On(day) => on("resources-when-on", &saying.day(day)),
        When::Today => on("resources-when-today", &saying.day(saying.today.weekday().into())),
        When::Tomorrow => on("resources-when-tomorrow", &saying.day(tomorrow.weekday().into())),
        When::Now => shell.t("resources-when-now").into_owned(),
    };
    let drop = match answer.when? {
        When::Now => "resources-drop-open",
        _ => "resources-drop-day",
    };
    Some((said, shell.t(drop).into_owned(), asked.at_any_time()))
}

/// What was looked for otherwise than it was asked, and what stands nowhere.
fn notes(shell: &Shell, answer: &Answer) -> Vec<String> {
    let stood_in = answer.stood_in.iter().map(|(word, instead)| {
        let instead = instead.join(", ");
        shell.with(
            "resources-stood-in",
            &[("word", word.as_str().into()), ("instead", instead.as_str().into())],
        )
    });
    let broader = answer.broader.iter().map(|word| shell.say("resources-broader", "word", word));
    let unknown = answer.unknown.iter().map(|word| shell.say("resources-unknown", "word", word));
    let times = answer.is_at_other_times.then(|| shell.t("resources-when-none").into_owned());
    times.into_iter().chain(stood_in).chain(broader).chain(unknown).collect()
}

fn row(shell: &Shell, saying: &Saying, found: &Found) -> Row {
    let entry = &found.entry;
    let is_meeting = entry.kind == EntryKind::Meeting;
    let stands = saying.stands(entry);
    let (checked, is_unchecked) = saying.checked(found.verified_on);
    let kind = match entry.kind {
        EntryKind::Service => String::new(),
        kind => shell.t(&format!("resources-kind-{}", kind.code())).into_owned(),
    };
    let mut place = vec![entry.place.clone()];
    place.extend(entry.address.iter().flat_map(lines));
    place.retain(|line| !line.is_empty());
    Row {
        id: found.id,
        name: entry.name.clone(),
        provider: entry.provider.clone(),
        kind,
        when: if is_meeting { saying.meets(entry) } else { stands.text },
        is_open: stands.is_open && !is_meeting,
        place: place.join(", "),
        languages: saying.other_languages(entry),
        attendance: saying.attendance(entry),
        call: first_call(saying, entry),
        checked,
        is_unchecked,
        came_from: if found.verified_on.is_none() {
            saying.came_from(found)
        } else {
            String::new()
        },
        starts_rest: false,
    }
}

fn offered(shell: &Shell, saying: &Saying, languages: Vec<(String, String)>) -> Offered {
    let any = |key: &str| Choice::new("", shell.t(key));
    let mut languages: Vec<Choice> = languages
        .into_iter()
        .map(|(code, name)| {
            let label = saying.language(&code, &name);
            Choice::new(code, label)
        })
        .collect();
    languages.sort_by_key(|choice| kernel::text::fold(&choice.label));
    if !languages.is_empty() {
        languages.insert(0, any("resources-any-language"));
    }
    let needs = NeedKind::ALL.map(|need| {
        let key = format!("resources-need-{}", need.code().replace('_', "-"));
        Choice::new(need.code(), shell.t(&key))
    });
    // Monday first, as calendars here show the week.
    let mut week = Weekday::ALL;
    week.rotate_left(1);
    let days = week.map(|day| Choice::new(day.code(), saying.day(day)));
    let kinds = EntryKind::ALL
        .map(|kind| Choice::new(kind.code(), shell.t(&format!("resources-kinds-{}", kind.code()))));
    Offered {
        needs: std::iter::once(any("resources-any-need")).chain(needs).collect(),
        languages,
        days: std::iter::once(any("resources-any-day")).chain(days).collect(),
        kinds: std::iter::once(any("resources-any-kind")).chain(kinds).collect(),
    }
}

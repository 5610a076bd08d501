//! What would come of a file, before anything is brought in.

use std::collections::HashMap;

use askama::Template;
use kernel::access::act::ImportMake;
use kernel::arriving::{ArrivingRole, DateOrder, Holds, Kind, OrderFound, Unit, key_of};
use kernel::contacts::{Mode, Outcome, With, WorkCode};
use kernel::ids::PersonId;
use kernel::referrals::Towards;

use super::settle::{OUT, choice_of, plan};
use crate::access::{Handled, Permit};
use crate::groups;
use crate::imports::bring::{self, Cannot, Tried, Watch};
use crate::imports::judge::{Became, Judged, NewReferralOf};
use crate::imports::reading::{ColumnRead, Meaning, Plan, columns_of};
use crate::imports::store::{self, Import};
use crate::imports::told;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Choice;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// Rows that are tried while somebody waits for the page; of a longer file the rest is looked at when it
/// is brought in, and the page says so.
const TRIED_MAX: u64 = 20_000;
/// Columns that get a choice of their own: a form has no room for more.
const CHOSEN_MAX: usize = 120;

#[derive(Template)]
#[template(path = "imports/html/look.html")]
struct LookPage {
    shell: Shell,
    href: String,
    file_name: String,
    kind: String,
    told: Vec<String>,
    layout: String,
    /// What has to be said first.
    asks: Vec<String>,
    tried: Shown,
    is_all_anyway: bool,
    columns: Vec<ColumnRow>,
    out: Vec<ColumnRow>,
    more_out: String,
    meanings: Vec<Choice>,
    units: Vec<Choice>,
    sheets: Vec<Choice>,
    sheet: String,
    orders: Vec<Choice>,
    order: String,
    for_all: Vec<ForAll>,
    source: String,
    may_bring: bool,
    sees: String,
}

/// What was tried, as it is shown.
#[derive(Default)]
struct Shown {
    counts: Vec<(String, u64)>,
    /// "Counted for the first 20,000 rows", for a longer file.
    some: String,
    first: Vec<String>,
    held: Vec<Held>,
    held_count: u64,
    refused: Vec<String>,
    refused_more: u64,
    changes: Vec<String>,
    added: u64,
}

/// A row that may be somebody who is here.
struct Held {
    line: u64,
    who: String,
    why: String,
    is_anyway: bool,
}

struct ColumnRow {
    key: String,
    header: String,
    example: String,
    choice: String,
    /// Only for lengths of time of which nobody knows the unit.
    asks_for_unit: bool,
    unit: &'static str,
}

/// One choice for all rows that do not say.
struct ForAll {
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
    chosen: String,
}

/// Ends after the rows that are tried.
struct Some20Thousand;

impl Watch for Some20Thousand {
    fn go_on(&mut self, done: u64, _total: u64) -> bool {
        done < TRIED_MAX
    }
}

pub(super) async fn show(cx: &Cx, may: &Permit<ImportMake>, import: &Import) -> Handled {
    let Some(plan) = plan(cx, may, import).await? else {
        return Err(WebError::Unprocessable("imports-file-gone"));
    };
    let mut page = bare(cx, may, import, &plan).await?;
    if plan.lacking.is_empty() {
        let rows = plan.rows;
        let organisation = cx.organisation().ok_or(WebError::NotFound)?;
        let target = super::steps::target(cx, may, &organisation);
        let mut watch = Some20Thousand;
        let tried = bring::rehearse(&target, plan, &import.settled, &mut watch, |_| ()).await;
        match tried {
            Ok(tried) => page.tried = shown(cx, may, import, rows, tried).await?,
            Err(Cannot::Store(error)) => return Err(error.into()),
            Err(Cannot::Read(fault)) => page.asks.push(told::file_fault(cx.words(), &fault)),
        }
    }
    page.may_bring = page.asks.is_empty() && page.tried.added > 0;
    Ok(Reply::page(&page))
}

async fn bare(
    cx: &Cx,
    may: &Permit<ImportMake>,
    import: &Import,
    plan: &Plan,
) -> Result<LookPage, WebError> {
    let words = cx.words();
    let (settled, kind) = (&import.settled, import.kind.code());
    let rows = plan.columns.iter().take(CHOSEN_MAX).map(row);
    let (out, columns): (Vec<_>, Vec<_>) = rows.partition(|row| row.choice == OUT);
    let more: Vec<&str> =
        plan.columns.iter().skip(CHOSEN_MAX).map(|column| column.header.as_str()).collect();
    let meanings = columns_of(import.kind).into_iter();
    let meanings = meanings.map(|info| Choice::new(info.code, told::column(words, info.code)));
    let unit =
        |unit: Unit| Choice::new(unit.code(), words.t(&format!("imports-unit-{}", unit.code())));
    Ok(LookPage {
        shell: cx.shell(super::HOME),
        href: format!("{}/{}", super::HOME, import.id),
        file_name: import.file_name.clone(),
        kind: words.t(&format!("imports-kind-{kind}")).into_owned(),
        told: plan.told.iter().filter_map(|told| told::told(words, told)).collect(),
        layout: plan.layout.map_or_else(String::new, |layout| {
            words.t(&format!("imports-layout-{}", layout.code().replace('_', "-"))).into_owned()
        }),
        asks: asks(cx, plan),
        is_all_anyway: settled.is_all_anyway,
        columns,
        out,
        more_out: more.join(", "),
        meanings: meanings.collect(),
        units: Unit::ALL.map(unit).to_vec(),
        sheets: plan.sheets.iter().map(|sheet| Choice::new(sheet, sheet)).collect(),
        sheet: plan.sheet.clone().unwrap_or_default(),
        orders: orders(cx, plan),
        order: order_of(plan, settled.day_order.as_deref()),
        for_all: for_all(cx, may, import).await?,
        source: settled.source.clone(),
        sees: words.t(&format!("imports-sees-{kind}")).into_owned(),
        tried: Shown::default(),
        may_bring: false,
    })
}

/// The two orders of day and month, where the file has dates of which it matters.
fn orders(cx: &Cx, plan: &Plan) -> Vec<Choice> {
    if plan.columns.iter().all(|column| column.order == OrderFound::NotNeeded) {
        return Vec::new();
    }
    let word = |order: DateOrder| {
        let key = format!("imports-order-{}", order.code().replace('_', "-"));
        Choice::new(order.code(), cx.words().t(&key))
    };
    DateOrder::ALL.map(word).to_vec()
}

/// The order that holds for the dates of the file.
fn order_of(plan: &Plan, said: Option<&str>) -> String {
    let found = plan.columns.iter().find_map(|column| match column.order {
        OrderFound::Settled(order) => Some(order.code()),
        _ => None,
    });
    said.or(found).unwrap_or_default().to_owned()
}

fn row(column: &ColumnRead) -> ColumnRow {
    ColumnRow {
        key: key_of(&column.header),
        header: column.header.clone(),
        example: column.example.clone(),
        choice: choice_of(&column.meaning),
        unit: column.unit.map_or("", Unit::code),
        asks_for_unit: matches!(&column.meaning, Meaning::Means(info) if info.holds == Holds::Minutes),
    }
}

/// Everything that has to be said before the file can be brought in.
fn asks(cx: &Cx, plan: &Plan) -> Vec<String> {
    let words = cx.words();
    let mut asks = Vec::new();
    for set in &plan.lacking {
        let all: Vec<String> = set.iter().map(|code| told::column(words, code)).collect();
        let all = all.join(", ");
        asks.push(words.with("imports-ask-lacking", &[("columns", Arg::Text(&all))]));
    }
    for column in &plan.columns {
        let name = [("column", Arg::Text(column.header.as_str()))];
        match &column.meaning {
            Meaning::Twice(_) => asks.push(words.with("imports-ask-twice", &name)),
            Meaning::TwoMeanings(_) => asks.push(words.with("imports-ask-meanings", &name)),
            _ if column.order == OrderFound::Open => {
                let args = [name[0], ("example", Arg::Text(column.example.as_str()))];
                asks.push(words.with("imports-ask-order", &args));
            }
            _ => {}
        }
    }
    asks
}

/// What holds for all rows that do not say it themselves.
async fn for_all(
    cx: &Cx,
    may: &Permit<ImportMake>,
    import: &Import,
) -> Result<Vec<ForAll>, WebError> {
    let (words, settled) = (cx.words(), &import.settled);
    if import.kind == Kind::People {
        let role = |role: ArrivingRole| {
            let key = format!("imports-role-{}", role.code().replace('_', "-"));
            Choice::new(role.code(), words.t(&key))
        };
        let roles = ArrivingRole::ALL.map(role).to_vec();
        return Ok(vec![one(cx, "role", roles, Some(settled.role().code().to_owned()))]);
    }
    if matches!(import.kind, Kind::Groups | Kind::Certificates) {
        return Ok(Vec::new());
    }
    let workers = store::workers(&mut cx.db(), may).await?;
    let mut workers: Vec<_> = workers.into_iter().map(|(id, known)| (known.called, id)).collect();
    workers.sort();
    let workers = workers.iter().map(|(called, id)| Choice::new(id.to_string(), called));
    let workers = std::iter::once(nothing(cx)).chain(workers).collect();
    let mut all = vec![one(cx, "worker", workers, settled.worker.map(|id| id.to_string()))];
    if import.kind == Kind::Attendance {
        all.extend(of_a_sheet(cx, may, import).await?);
        return Ok(all);
    }
    if import.kind == Kind::Referrals {
        return Ok(all);
    }
    let words_of = |group: &str, codes: Vec<&'static str>| {
        let choice = |code: &str| Choice::new(code, contact_word(cx, group, code));
        std::iter::once(nothing(cx)).chain(codes.into_iter().map(choice)).collect::<Vec<_>>()
    };
    let is_contacts = import.kind == Kind::Contacts;
    if is_contacts {
        let modes = words_of("mode", Mode::ALL.map(Mode::code).to_vec());
        all.push(one(cx, "mode", modes, settled.mode.clone()));
        let outcomes = words_of("outcome", Outcome::ALL.map(Outcome::code).to_vec());
        all.push(one(cx, "outcome", outcomes, settled.outcome.clone()));
    }
    let work = WorkCode::ALL.into_iter().filter(|work| is_contacts || !work.is_direct());
    let work = words_of("work", work.map(WorkCode::code).collect());
    all.push(one(cx, "work", work, settled.work.clone()));
    Ok(all)
}

/// What a sign-in sheet may leave unsaid: which group it is of, and what becomes of a name nobody has.
async fn of_a_sheet(
    cx: &Cx,
    may: &Permit<ImportMake>,
    import: &Import,
) -> Result<[ForAll; 2], WebError> {
    let (words, settled) = (cx.words(), &import.settled);
    let names = groups::names(&mut cx.db(), may).await?;
    let names = names.into_iter().map(|name| Choice::new(&name, &name));
    let names = std::iter::once(nothing(cx)).chain(names).collect();
    let stranger = |code: &str| Choice::new(code, words.t(&format!("imports-strangers-{code}")));
    let chosen = if settled.counts_strangers { "count" } else { "refuse" };
    let strangers = ["refuse", "count"].map(stranger).to_vec();
    Ok([
        one(cx, "group", names, settled.group.clone()),
        one(cx, "strangers", strangers, Some(chosen.to_owned())),
    ])
}

fn one(cx: &Cx, name: &'static str, choices: Vec<Choice>, chosen: Option<String>) -> ForAll {
    ForAll {
        name,
        label: cx.words().t(&format!("imports-for-all-{name}")).into_owned(),
        choices,
        chosen: chosen.unwrap_or_default(),
    }
}

fn nothing(cx: &Cx) -> Choice {
    Choice::new("", cx.words().t("imports-for-all-nothing"))
}

/// The word of the activity log for a code.
fn contact_word(cx: &Cx, group: &str, code: &str) -> String {
    let key = format!("contacts-{group}-{}", code.to_lowercase().replace('_', "-"));
    cx.words().t(&key).into_owned()
}

/// What was tried, in words.
async fn shown(
    cx: &Cx,
    may: &Permit<ImportMake>,
    import: &Import,
    rows: u64,
    tried: Tried,
) -> Result<Shown, WebError> {
    let words = cx.words();
    let whys = tried.held.iter().map(|(_, why)| why);
    let mut people = told::people(whys.chain(tried.refused.iter().map(|(_, why)| why)));
    people.extend(tried.first.iter().flat_map(meant));
    let names = store::named(&mut cx.db(), may, &people).await?;
    let counts = tried.counts;
    let of_rows = counts.refused - tried.held_count;
    let lines = [
        ("will-add", counts.added),
        ("here", counts.here),
        ("held", tried.held_count),
        ("refused", of_rows),
        ("passed", counts.passed),
    ];
    let lines = lines.into_iter().filter(|(code, n)| *n > 0 || *code == "will-add");
    let label = |code: &str| words.t(&format!("imports-count-{code}")).into_owned();
    let refused = tried.refused.iter().map(|(line, why)| {
        let (line, why) = (line.to_string(), told::why(words, why, &names));
        words.with("imports-line", &[("line", Arg::Text(&line)), ("why", Arg::Text(&why))])
    });
    Ok(Shown {
        counts: lines.map(|(code, n)| (label(code), n)).collect(),
        some: if counts.sum() < rows {
            words.count("imports-tried-first", counts.sum())
        } else {
            String::new()
        },
        first: tried.first.iter().map(|judged| as_it_would_be(cx, judged, &names)).collect(),
        held: held(cx, import, &tried, &names),
        held_count: tried.held_count,
        refused: refused.collect(),
        refused_more: of_rows - tried.refused.len() as u64,
        changes: tried.changes.iter().map(|(code, n)| told::change(words, code, *n)).collect(),
        added: counts.added,
    })
}

/// Rows that may be somebody who is here, and those somebody said come in all the same.
fn held(cx: &Cx, import: &Import, tried: &Tried, names: &HashMap<PersonId, String>) -> Vec<Held> {
    const CELLS_SHOWN: usize = 4;
    let words = cx.words();
    let held = tried.held.iter().map(|(judged, why)| {
        let filled = judged.cells.iter().filter(|cell| !cell.is_empty());
        Held {
            line: judged.line,
            who: filled.take(CELLS_SHOWN).cloned().collect::<Vec<_>>().join(" · "),
            why: told::why(words, why, names),
            is_anyway: false,
        }
    });
    let anyway = import.settled.anyway.iter().map(|line| Held {
        line: *line,
        who: String::new(),
        why: words.with("imports-anyway-chosen", &[("line", Arg::Text(&line.to_string()))]),
        is_anyway: true,
    });
    held.chain(anyway).collect()
}

/// The people an entry is about.
fn meant(judged: &Judged) -> Vec<PersonId> {
    match &judged.became {
        Became::Entry(entry) => {
            let with = entry.contact.draft().with.people();
            with.chain([entry.worker]).collect()
        }
        Became::Came(came) => came.people().collect(),
        Became::Certificate(new) => vec![new.person],
        Became::Referral(new) => {
            std::iter::once(new.person).chain(new.referral.draft().worker).collect()
        }
        _ => Vec::new(),
    }
}

/// Until when a certificate would hold.
fn until(cx: &Cx, on: Option<jiff::civil::Date>) -> Option<String> {
    let day = cx.dates().full(on?);
    Some(cx.words().with("certificates-until", &[("date", Arg::Text(&day))]))
}

/// A referral as it would become, piece by piece.
fn referral(cx: &Cx, new: &NewReferralOf, names: &HashMap<PersonId, String>) -> Vec<String> {
    let (words, draft) = (cx.words(), new.referral.draft());
    let key = |group: &str, code: &str| format!("referrals-{group}-{}", code.replace('_', "-"));
    let name = |id: PersonId| names.get(&id).cloned();
    let mut parts = vec![cx.dates().full(draft.on)];
    parts.extend(name(new.person));
    parts.push(draft.place.clone());
    if draft.towards == Towards::Us {
        parts.push(words.t("referrals-came-to-us").into_owned());
    } else {
        parts.extend(draft.help.map(|help| words.t(&key("help", help.code())).into_owned()));
        let who = [("who", Arg::Text("other"))];
        parts.push(words.with(&key("came-of", draft.came_of.code()), &who));
    }
    let by = draft.worker.and_then(name);
    parts.extend(by.map(|name| words.with("imports-by", &[("name", Arg::Text(&name))])));
    parts
}

/// A new row as it would become, in one line.
fn as_it_would_be(cx: &Cx, judged: &Judged, names: &HashMap<PersonId, String>) -> String {
    let words = cx.words();
    let word = |group: &str, code: &str| contact_word(cx, group, code);
    let mut parts = Vec::new();
    match &judged.became {
        Became::Person(person) => {
            parts.push(person.called.as_str().to_owned());
            if let Some(role) = person.role {
                parts.push(words.t(&format!("auth-role-{}", role.code())).into_owned());
            }
            if let Some(rules) = &person.rules {
                let tags = crate::people::tags(Some(rules), &cx.shell(super::HOME));
                parts.extend(tags.into_iter().map(|tag| tag.text));
            }
        }
        Became::Referral(new) => parts.extend(referral(cx, new, names)),
        Became::Certificate(new) => {
            parts.extend(names.get(&new.person).cloned());
            parts.push(new.certificate.draft().name.clone());
            parts.extend(until(cx, new.certificate.draft().valid_until_on));
        }
        Became::Entry(entry) => {
            let draft = entry.contact.draft();
            parts.push(cx.dates().moment(draft.started_at));
            let name = |id: PersonId| names.get(&id).cloned();
            match &draft.with {
                With::Nobody => {}
                with => parts.extend(with.people().filter_map(name)),
            }
            parts.extend(draft.mode.map(|mode| word("mode", mode.code())));
            parts.extend(draft.outcome.map(|outcome| word("outcome", outcome.code())));
            parts.push(cx.dates().length(draft.minutes));
            parts.extend(draft.codes.iter().map(|code| word("work", code.code())));
            parts.extend(
                name(entry.worker)
                    .map(|name| words.with("imports-by", &[("name", Arg::Text(&name))])),
            );
        }
        Became::Group(group) => parts.push(groups::line(cx, group.group.group())),
        Became::Came(came) => {
            parts.push(cx.dates().full(came.met_on));
            parts.push(came.group.name.clone());
            parts.extend(came.people().filter_map(|id| names.get(&id).cloned()));
            parts.extend(came.came_count.map(|count| words.count("groups-came", count)));
            if came.unnamed() > 0 {
                parts.push(words.count("groups-others", came.unnamed()));
            }
        }
        _ => {}
    }
    parts.join(" · ")
}

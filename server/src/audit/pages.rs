//! Who changed what, for the administrator: a sentence for each entry.

use askama::Template;
use askama::filters::Safe;
use kernel::access::Role;
use kernel::access::act::{AuditList, PersonAccess};
use kernel::ids::AuditEventId;
use std::collections::BTreeMap;
use uuid::Uuid;

use super::store::{self, Line};
use crate::access::{Guard as _, Handled, Permit, Routes, Scope};
use crate::frame::MenuItem;
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::{Arg, Words};

/// Entries on one page.
const PAGE: u32 = 50;

/// Signs of an id that tell two records apart in one list: its last ones, which are random.
const SHORT: usize = 8;

pub fn routes() -> Routes {
    Routes::new().get("/audit", AuditList, list)
}

pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem {
        roles: &[Role::Administrator],
        order: 50,
        href: "/audit",
        key: "audit-menu",
        icon: "eye",
    }]
}

#[derive(Template)]
#[template(path = "audit/html/list.html")]
struct AuditPage {
    shell: Shell,
    lines: Vec<AuditLine>,
    after: String,
}

struct AuditLine {
    when: String,
    what: Safe<String>,
    role: String,
}

async fn list(cx: Cx, may: Permit<AuditList>) -> Handled {
    let before = Uuid::try_parse(cx.query("before")).unwrap_or(Uuid::max());
    let lines = store::recent(&mut cx.db(), &may, AuditEventId::from_uuid(before), PAGE).await?;
    let last = lines.last().filter(|_| lines.len() == PAGE as usize).map(|line| line.id);
    let people: Vec<Uuid> = lines.iter().filter_map(person).collect();
    let names = Scope::<PersonAccess>::pass(&cx).await?;
    let names = store::called(&mut cx.db(), &names, &people).await?;
    let (words, dates) = (cx.words(), cx.dates());
    let page = AuditPage {
        shell: cx.shell("/audit"),
        after: last.map_or_else(String::new, |last| format!("/audit?before={last}")),
        lines: lines
            .iter()
            .map(|line| AuditLine {
                when: dates.moment(line.at),
                what: sentence(words, line, &names),
                role: line.role.as_ref().map_or_else(String::new, |role| {
                    words.t(&format!("auth-role-{role}")).into_owned()
                }),
            })
            .collect(),
    };
    Ok(Reply::page(&page))
}

/// The person an entry names as its record.
fn person(line: &Line) -> Option<Uuid> {
    line.subject_id.filter(|_| line.subject == "person")
}

/// "Tomasz W. gave a role to Maya O.", or the kind and a short number where no name may stand.
fn sentence(words: Words, line: &Line, names: &BTreeMap<Uuid, String>) -> Safe<String> {
    let program = words.t("audit-program");
    let who = match &line.called {
        Some(called) => Arg::Name(called),
        None => Arg::Text(&program),
    };
    let short = about(words, line);
    let about = match person(line).and_then(|id| names.get(&id)) {
        Some(called) => Arg::Name(called),
        None => Arg::Text(&short),
    };
    let key = Some(key(&line.action)).filter(|key| words.has(key));
    let args = [("who", who), ("about", about)];
    words.marked(key.as_deref().unwrap_or("audit-something"), &args)
}

/// What was done, as a sentence with other words for who did it and what it was about.
pub fn told(words: Words, action: &str, who: &str, about: &str) -> String {
    let args = [("who", Arg::Text(who)), ("about", Arg::Text(about))];
    let key = Some(key(action)).filter(|key| words.has(key));
    words.with(key.as_deref().unwrap_or("audit-something"), &args)
}

/// "a person (3f2a9c1b)".
fn about(words: Words, line: &Line) -> String {
    let key = format!("audit-kind-{}", line.subject);
    let kind = words.t(if words.has(&key) { &key } else { "audit-kind-record" });
    match line.subject_id {
        Some(id) => {
            let id = id.simple().to_string();
            format!("{kind} ({})", &id[id.len() - SHORT..])
        }
        None => kind.into_owned(),
    }
}

/// Message key of an action: `PersonAdd` is said by `audit-did-person-add`.
fn key(action: &str) -> String {
    let mut key = String::from("audit-did-");
    for (place, letter) in action.char_indices() {
        if letter.is_ascii_uppercase() && place > 0 {
            key.push('-');
        }
        key.push(letter.to_ascii_lowercase());
    }
    key
}

#[cfg(test)]
mod tests;

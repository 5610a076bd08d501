//! The page of settings: the lines for help, and what the programme is called and where it is.

use askama::Template;
use kernel::access::act::{SettingsRevise, SettingsView};
use kernel::settings::HelpLine;

use super::HOME;
use crate::access::{Handled, Permit};
use crate::frame::saved_at;
use crate::organisation::{LEAVE_TO, Organisation, store, zones};
use crate::request::Cx;
use crate::settings::forms;
use crate::web::error::WebError;
use crate::web::form::{Choice, Form, Posted};
use crate::web::help::HelpLine as ToldLine;
use crate::web::language::Language;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

#[derive(Template)]
#[template(path = "settings/html/show.html")]
struct SettingsPage {
    shell: Shell,
    form: Form,
    /// What the form was filled with, to find out whether somebody changed it meanwhile.
    seen: String,
    /// What stands now, when somebody else changed it while this form was open.
    meanwhile: Vec<String>,
    lines: Vec<LineRow>,
    may_add: bool,
    zones: &'static [String],
    languages: Vec<Choice>,
    leave_hint: String,
}

struct LineRow {
    id: String,
    line: ToldLine,
    /// "Last tried on 3 March 2031", or that nobody has.
    tried: String,
    /// The languages it has no words in yet.
    missing: Vec<String>,
    is_first: bool,
    is_last: bool,
}

pub(super) async fn show(cx: Cx, may: Permit<SettingsView>) -> Handled {
    let now = store::find(&mut cx.db(), &may).await?.ok_or(WebError::NotFound)?;
    let form = Form::filled(forms::of_programme(&now));
    Ok(Reply::page(&page(&cx, &now, form, Vec::new())))
}

pub(super) async fn revise(cx: Cx, may: Permit<SettingsRevise>, posted: Posted) -> Handled {
    let mut tx = cx.write().await?;
    let now = store::find(&mut tx, &may).await?.ok_or(WebError::NotFound)?;
    let new = match forms::programme(&posted, &now, own_host(&cx)) {
        Ok(new) => new,
        Err(faults) => {
            let form = Form::again(posted, faults);
            return Ok(Reply::unprocessable(&page(&cx, &now, form, Vec::new())));
        }
    };
    let is_old = posted.filled("seen").is_some_and(|seen| seen != seen_of(&now));
    if is_old && seen_of(&new) != seen_of(&now) {
        let meanwhile = what_stands(&cx, &now);
        return Ok(Reply::unprocessable(&page(&cx, &now, Form::filled(posted), meanwhile)));
    }
    store::update(&mut tx, &may, &new).await?;
    tx.commit(cx.done(&may)).await?;
    cx.app().reload().await?;
    Ok(Reply::see_other(&saved_at(HOME, "settings", None)))
}

fn page(cx: &Cx, now: &Organisation, form: Form, meanwhile: Vec<String>) -> SettingsPage {
    let shell = cx.shell(HOME);
    let shown: Vec<&HelpLine> = now.settings.help.shown().collect();
    let lines = shown.iter().enumerate().map(|(place, line)| {
        let is_of_its_kind = |other: Option<&&HelpLine>| {
            other.is_some_and(|other| other.is_emergency == line.is_emergency)
        };
        let before = place.checked_sub(1).and_then(|before| shown.get(before));
        LineRow {
            is_first: !is_of_its_kind(before),
            is_last: !is_of_its_kind(shown.get(place + 1)),
            ..row(cx, line)
        }
    });
    SettingsPage {
        form,
        seen: seen_of(now),
        meanwhile,
        lines: lines.collect(),
        may_add: shown.len() < kernel::settings::HelpLines::MAX,
        zones: zones::offered(),
        languages: Language::ALL
            .into_iter()
            .map(|language| Choice::new(language.code(), language.own_name()))
            .collect(),
        leave_hint: shell.say("settings-leave-hint", "address", LEAVE_TO),
        shell,
    }
}

fn row(cx: &Cx, line: &HelpLine) -> LineRow {
    let words = cx.words();
    let has_all = |tag: &str| {
        let has = |said: &kernel::settings::Said| said.is_empty() || said.get(tag).is_some();
        has(&line.label) && (line.is_any_time || has(&line.hours))
    };
    let told = cx.help_line(line);
    LineRow {
        id: line.id.uuid().to_string(),
        tried: match &told.tried_on {
            Some(day) => words.with("settings-tried", &[("day", Arg::Text(day))]),
            None if line.is_emergency => words.t("settings-tried-never").into_owned(),
            None => words.t("settings-tried-not").into_owned(),
        },
        line: told,
        missing: Language::ALL
            .into_iter()
            .filter(|language| !has_all(language.code()))
            .map(|language| language.own_name().to_owned())
            .collect(),
        is_first: false,
        is_last: false,
    }
}

/// What the form is about, in one text that is the same as long as nobody changes it.
fn seen_of(now: &Organisation) -> String {
    super::line::mark(&values(now))
}

fn values(now: &Organisation) -> Vec<String> {
    vec![
        now.name.clone(),
        now.programme.name.clone(),
        now.time_zone.iana_name().unwrap_or("UTC").to_owned(),
        now.language.own_name().to_owned(),
        now.settings.leave_to().to_owned(),
    ]
}

fn what_stands(cx: &Cx, now: &Organisation) -> Vec<String> {
    let labels = [
        "settings-name",
        "settings-programme",
        "settings-zone",
        "settings-language",
        "settings-leave",
    ];
    let line = |(key, value): (&str, String)| format!("{}: {value}", cx.words().t(key));
    labels.into_iter().zip(values(now)).map(line).collect()
}

/// The host of the address people type, to which nobody should flee.
fn own_host(cx: &Cx) -> &str {
    let address = cx.app().config().public_address.as_deref().unwrap_or_default();
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    host.split(['/', ':']).next().unwrap_or_default()
}

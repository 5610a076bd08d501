//! The form of one line for help.

use std::fmt::Write as _;

use askama::Template;
use kernel::access::act::{HelpLineRevise, SettingsView};
use kernel::ids::HelpLineId;
use kernel::settings::{HelpLine, SettingsError};
use sha2::{Digest, Sha256};

use super::HOME;
use super::lines::{change, line_id, refusal};
use crate::access::{Handled, Permit};
use crate::db::{One, Proof};
use crate::frame::saved_at;
use crate::organisation::store;
use crate::request::Cx;
use crate::settings::forms::{self, LineFields};
use crate::web::error::WebError;
use crate::web::form::{Faults, Form, Posted};
use crate::web::language::Language;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "settings/html/line.html")]
struct LinePage {
    shell: Shell,
    form: Form,
    title: String,
    /// What the form was filled with; empty for a new line.
    seen: String,
    /// What stands now, when somebody else changed the line while this form was open.
    meanwhile: Vec<String>,
    labels: Vec<Field>,
    hours: Vec<Field>,
}

/// A field that is asked for in each language.
struct Field {
    name: String,
    label: String,
}

pub(super) async fn new(cx: Cx, _may: Permit<SettingsView>) -> Handled {
    Ok(Reply::page(&page(&cx, None, Form::empty())))
}

pub(super) async fn add(cx: Cx, may: Permit<HelpLineRevise>, posted: Posted) -> Handled {
    let mut faults = Faults::none();
    let new = forms::line(&posted, LineFields::EACH, cx.app().moments().id(), &mut faults);
    let Some(new) = new else {
        return Ok(Reply::unprocessable(&page(&cx, None, Form::again(posted, faults))));
    };
    let id = new.id;
    if let Err(error) = change(&cx, &may, |lines| lines.add(new)).await? {
        forms::fault(&mut faults, "number", &error);
        return Ok(Reply::unprocessable(&page(&cx, None, Form::again(posted, faults))));
    }
    Ok(Reply::see_other(&saved_at(HOME, "help-line", Some(id.uuid()))))
}

pub(super) async fn show(cx: Cx, may: Permit<SettingsView>) -> Handled {
    let now = kept(&cx, &may, line_id(&cx)?).await?;
    let form = Form::filled(forms::of_line(&now));
    Ok(Reply::page(&page(&cx, Some(&now), form)))
}

pub(super) async fn revise(cx: Cx, may: Permit<HelpLineRevise>, posted: Posted) -> Handled {
    let id = line_id(&cx)?;
    let now = kept(&cx, &may, id).await?;
    let mut faults = Faults::none();
    let Some(new) = forms::line(&posted, LineFields::EACH, id, &mut faults) else {
        return Ok(Reply::unprocessable(&page(&cx, Some(&now), Form::again(posted, faults))));
    };
    let seen = posted.filled("seen").map(str::to_owned);
    let mut newer = None;
    let done = change(&cx, &may, |lines| {
        let now = lines.find(id).ok_or(SettingsError::NoSuchLine)?;
        // Somebody else wrote this line anew since the form was opened: both are shown.
        if seen.is_some_and(|seen| seen != seen_of(now)) && seen_of(&new) != seen_of(now) {
            newer = Some(now.clone());
            return Ok(());
        }
        lines.revise(id, new)
    });
    done.await?.map_err(|error| refusal(&error))?;
    if let Some(newer) = newer {
        let mut page = page(&cx, Some(&newer), Form::filled(posted));
        page.meanwhile = what_stands(&cx, &newer);
        return Ok(Reply::unprocessable(&page));
    }
    Ok(Reply::see_other(&saved_at(HOME, "help-line", Some(id.uuid()))))
}

async fn kept(cx: &Cx, may: &impl Proof<One>, id: HelpLineId) -> Result<HelpLine, WebError> {
    let now = store::find(&mut cx.db(), may).await?.ok_or(WebError::NotFound)?;
    now.settings.help.find(id).cloned().ok_or(WebError::NotFound)
}

fn page(cx: &Cx, now: Option<&HelpLine>, form: Form) -> LinePage {
    let shell = cx.shell(HOME);
    let fields = |name: &str, key: &str| {
        let field = |language: Language| Field {
            name: LineFields::EACH.said(name, language),
            label: shell.say(key, "language", language.own_name()),
        };
        Language::ALL.into_iter().map(field).collect()
    };
    LinePage {
        form,
        title: shell
            .t(if now.is_some() { "settings-line-change" } else { "settings-line-new" })
            .into_owned(),
        seen: now.map(seen_of).unwrap_or_default(),
        meanwhile: Vec::new(),
        labels: fields("label", "settings-line-label"),
        hours: fields("hours", "settings-line-hours"),
        shell,
    }
}

/// What the form is about, in one text that is the same as long as nobody changes it.
fn seen_of(line: &HelpLine) -> String {
    mark(&values(line))
}

fn values(line: &HelpLine) -> Vec<String> {
    let form = forms::of_line(line);
    let said = ["label", "hours"]
        .into_iter()
        .flat_map(|name| Language::ALL.map(|language| LineFields::EACH.said(name, language)));
    let others = ["number", "is_any_time", "takes_texts", "is_emergency"].map(str::to_owned);
    said.chain(others).map(|field| form.one(&field).to_owned()).collect()
}

fn what_stands(cx: &Cx, line: &HelpLine) -> Vec<String> {
    let told = cx.help_line(line);
    let hours = told.hours.map(|hours| hours.text).unwrap_or_default();
    [told.label.text, told.number, hours].into_iter().filter(|text| !text.is_empty()).collect()
}

/// A short text that is another for other values.
pub(super) fn mark(values: &[String]) -> String {
    let digest = Sha256::digest(values.join("\u{1F}").as_bytes());
    digest.iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

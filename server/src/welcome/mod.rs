//! The first run: one page from an empty folder to a programme with a coordinator.
//!
//! The way in is a key that the program prints where it was started, so that nobody else on the
//! network starts somebody's programme. It is gone once there is one. Keeps nothing of its own.

use askama::Template;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::tz::TimeZone;
use kernel::access::Role;
use kernel::ids::{OrgId, PersonId};
use kernel::people::{CalledName, Email};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq as _;

use crate::access::store as access;
use crate::access::{Handled, Routes};
use crate::app::App;
use crate::audit::Entry;
use crate::auth::password::{self, PASSWORD_MIN, Weak};
use crate::auth::{let_in, store as accounts};
use crate::db::System;
use crate::organisation::{HelpLine, Organisation, Programme, Settings, store as organisations};
use crate::people::{self, NewPerson};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{FaultArg, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

const BY: System = System::because("the operator starts the first programme");

pub fn routes() -> Routes {
    Routes::new()
        .open_get("/welcome", "says where the key is; tells nothing else", hello)
        .open_get("/welcome/{key}", "the key is printed where the program runs", show)
        .open_post("/welcome/{key}", "the key is printed where the program runs", found)
}

/// A key that starts the first programme. An earlier one ends.
pub fn key(app: &App) -> String {
    let token = app.moments().token();
    app.set_first_key(Some(Sha256::digest(token).to_vec()));
    URL_SAFE_NO_PAD.encode(token)
}

#[derive(Template)]
#[template(path = "welcome/html/hello.html")]
struct HelloPage {
    shell: Shell,
}

#[derive(Template)]
#[template(path = "welcome/html/show.html")]
struct WelcomePage {
    shell: Shell,
    form: Form,
    password_hint: String,
}

async fn hello(cx: Cx) -> Handled {
    if !cx.app().is_unlit() {
        return Err(WebError::NotFound);
    }
    Ok(Reply::page(&HelloPage { shell: cx.shell("/welcome") }))
}

async fn show(cx: Cx) -> Handled {
    check_key(&cx).await?;
    let start = [("time_zone", "America/New_York")].into_iter().collect();
    Ok(Reply::page(&page(&cx, Form::filled(start))))
}

fn page(cx: &Cx, form: Form) -> WelcomePage {
    let shell = cx.shell("/welcome");
    let password_hint = shell.count("auth-password-hint", PASSWORD_MIN);
    WelcomePage { shell, form, password_hint }
}

/// The right key, while nobody is here yet; anything else is a page that is not there.
///
/// Looked up anew: another program on this database may have let somebody in, or started a
/// programme by an import, since the key was printed.
async fn check_key(cx: &Cx) -> Result<(), WebError> {
    let typed = cx.path_value("key").and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
    let known = cx.app().first_key();
    let is_right =
        typed.zip(known).is_some_and(|(typed, known)| Sha256::digest(&typed).ct_eq(&known).into());
    if !is_right {
        return Err(WebError::NotFound);
    }
    cx.app().reload().await?;
    if cx.app().is_unlit() { Ok(()) } else { Err(WebError::NotFound) }
}

struct First {
    programme: String,
    zone: TimeZone,
    help: HelpLine,
    called: CalledName,
    email: Email,
    password: String,
}

/// Founds the programme, or takes over the nameless one an import has started, and signs its coordinator in.
async fn found(cx: Cx, posted: Posted) -> Handled {
    check_key(&cx).await?;
    let first = match read(&cx, &posted) {
        Ok(first) => first,
        Err(faults) => return Ok(Reply::unprocessable(&page(&cx, Form::again(posted, faults)))),
    };
    let mut salt = [0; 16];
    salt.copy_from_slice(&cx.app().moments().token()[..16]);
    let hash = password::hash(first.password.clone(), salt).await.ok_or_else(WebError::broken)?;
    // Of two who press at once, the second finds the page gone.
    let key = cx.app().take_first_key().ok_or(WebError::NotFound)?;
    let written = write(&cx, first, hash).await;
    if written.is_err() {
        cx.app().set_first_key(Some(key));
    }
    let (org, person) = written?;
    cx.app().reload().await?;
    let_in(&cx, BY, (org, person), Some(Role::Coordinator), "/").await
}

async fn write(cx: &Cx, first: First, hash: String) -> Result<(OrgId, PersonId), WebError> {
    let moments = cx.app().moments();
    let started = cx.app().organisations().first().cloned();
    let org: OrgId = started.as_ref().map_or_else(|| moments.id(), |one| one.id);
    let person: PersonId = moments.id();
    let programme = started.as_ref().map_or_else(|| moments.id(), |one| one.programme.id);
    let by = BY.within(org);
    let today = cx.now().to_zoned(first.zone.clone()).date();
    let organisation = Organisation {
        id: org,
        slug: "programme".to_owned(),
        name: first.programme.clone(),
        time_zone: first.zone,
        language: cx.language(),
        settings: Settings { help: vec![first.help], leave_to: None },
        is_practice: false,
        programme: Programme { id: programme, name: first.programme },
    };
    let mut tx = cx.write().await?;
    match started {
        Some(_) => organisations::settle(&mut tx, &by, &organisation).await?,
        None => organisations::insert(&mut tx, &by, &organisation, cx.now()).await?,
    }
    let new = NewPerson { person, called: first.called, language: cx.language(), at: cx.now() };
    people::insert(&mut tx, &by, &new).await?;
    for role in [Role::Coordinator, Role::Administrator] {
        access::grant(&mut tx, &by, person, role, today).await?;
    }
    let account = accounts::NewAccount {
        account: moments.id(),
        person,
        email: first.email.as_str().to_owned(),
        password_hash: hash,
        at: cx.now(),
    };
    accounts::keep_account(&mut tx, &by, &account).await?;
    tx.commit(Entry::by_system_named(&by, "Found", "organisation", moments).about(person)).await?;
    Ok((org, person))
}

fn read(cx: &Cx, posted: &Posted) -> Result<First, Faults> {
    let mut faults = Faults::none();
    let programme = posted.one("programme");
    if programme.is_empty() || programme.chars().count() > 80 {
        faults.add("programme", "welcome-fault-programme");
    }
    let zone = TimeZone::get(posted.one("time_zone")).ok();
    if zone.is_none() {
        faults.add("time_zone", "welcome-fault-zone");
    }
    let (label, number) = (posted.one("help_label"), posted.one("help_number"));
    if label.is_empty() || !number.chars().any(|letter| letter.is_ascii_digit()) {
        faults.add("help_number", "welcome-fault-help");
    }
    let called = CalledName::parse(posted.one("called")).ok();
    if called.is_none() {
        faults.add("called", "welcome-fault-called");
    }
    let email = Email::parse(posted.one("email")).ok();
    if email.is_none() {
        faults.add("email", "auth-email-wrong");
    }
    let typed = posted.all("password").next().unwrap_or_default();
    weak(&mut faults, password::check(typed, posted.one("email")).err());
    let help = HelpLine {
        label: label.to_owned(),
        number: number.to_owned(),
        hours: posted.filled("help_hours").map(str::to_owned),
        takes_texts: false,
        checked_on: Some(cx.today()),
    };
    match (zone, called, email) {
        (Some(zone), Some(called), Some(email)) if faults.is_empty() => Ok(First {
            programme: programme.to_owned(),
            zone,
            help,
            called,
            email,
            password: typed.to_owned(),
        }),
        _ => Err(faults),
    }
}

fn weak(faults: &mut Faults, found: Option<Weak>) {
    match found {
        Some(Weak::Short) => faults.add_with(
            "password",
            "auth-password-short",
            vec![("count", FaultArg::Count(i64::try_from(PASSWORD_MIN).unwrap_or(i64::MAX)))],
        ),
        Some(Weak::Long) => faults.add("password", "auth-password-long"),
        Some(Weak::Common) => faults.add("password", "auth-password-common"),
        None => {}
    }
}

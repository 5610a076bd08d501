//! The first run: one page from an empty folder to a programme with a coordinator.
//!
//! The way in is a key that the program prints where it was started, so that nobody else on the
//! network starts somebody's programme. It is gone once there is one. Keeps nothing of its own.

use askama::Template;
use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::tz::TimeZone;
use kernel::access::Role;
use kernel::ids::{OrgId, PersonId};
use kernel::people::{CalledName, Email, PeopleError};
use kernel::settings::{HelpLine, HelpLines, HelpNumber, Said};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq as _;

use crate::access::store as access;
use crate::access::{Handled, Routes};
use crate::app::App;
use crate::audit::Entry;
use crate::auth::password::{self, PASSWORD_MIN, Weak};
use crate::auth::{let_in, store as accounts};
use crate::db::System;
use crate::organisation::{
    FIRST_VERSION, Organisation, Programme, Settings, store as organisations, zones,
};
use crate::people::{self, NewPerson};
use crate::request::Cx;
use crate::settings::{self, LineFields};
use crate::web::error::WebError;
use crate::web::form::{FaultArg, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

const BY: System = System::because("the operator starts the first programme");

pub fn routes() -> Routes {
    Routes::new()
        .open_get("/welcome", "says where the key is, or that it is over", hello)
        .open_get("/welcome/{key}", "the key is printed where the program runs", show)
        .open_post("/welcome/{key}", "the key is printed where the program runs", found)
}

/// A key that starts the first programme. An earlier one ends.
pub fn key(app: &App) -> String {
    let token = app.moments().token();
    app.set_first_key(Some(Sha256::digest(token).to_vec()));
    URL_SAFE_NO_PAD.encode(token)
}

/// What the page before the first run says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hello {
    /// Nobody can sign in yet: where the link is.
    Where,
    /// The link in the address is not the one that was printed last.
    OldLink,
    /// A programme has been started.
    Over,
}

#[derive(Template)]
#[template(path = "welcome/html/hello.html")]
struct HelloPage {
    shell: Shell,
    hello: Hello,
}

/// The lines a first run asks for: one, and two more for who has them at hand.
const LINES: [&str; 3] = ["help_", "help2_", "help3_"];
const EMERGENCY: &str = "emergency_number";

#[derive(Template)]
#[template(path = "welcome/html/show.html")]
struct WelcomePage {
    shell: Shell,
    form: Form,
    password_hint: String,
    zones: &'static [String],
    /// The beginnings of the names of the fields of each line.
    lines: [&'static str; 3],
}

async fn hello(cx: Cx) -> Handled {
    let hello = if cx.app().is_unlit() { Hello::Where } else { Hello::Over };
    Ok(Reply::page(&HelloPage { shell: cx.shell("/welcome"), hello }))
}

async fn show(cx: Cx) -> Handled {
    if let Some(closed) = closed(&cx).await? {
        return Ok(closed);
    }
    Ok(Reply::page(&page(&cx, Form::empty())))
}

fn page(cx: &Cx, form: Form) -> WelcomePage {
    let shell = cx.shell("/welcome");
    let password_hint = shell.count("auth-password-hint", PASSWORD_MIN);
    WelcomePage { shell, form, password_hint, zones: zones::offered(), lines: LINES }
}

/// Nothing with the right key while nobody is here yet; for anything else a page that tells no
/// more than that.
///
/// Looked up anew: another program on this database may have let somebody in, or started a
/// programme by an import, since the key was printed.
async fn closed(cx: &Cx) -> Result<Option<Reply>, WebError> {
    let typed = cx.path_value("key").and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
    let known = cx.app().first_key();
    let is_right =
        typed.zip(known).is_some_and(|(typed, known)| Sha256::digest(&typed).ct_eq(&known).into());
    if is_right {
        cx.app().reload().await?;
    }
    let hello = match (cx.app().is_unlit(), is_right) {
        (true, true) => return Ok(None),
        (true, false) => Hello::OldLink,
        (false, _) => Hello::Over,
    };
    let page = HelloPage { shell: cx.shell("/welcome"), hello };
    Ok(Some(Reply::html(StatusCode::NOT_FOUND, &page)))
}

struct First {
    programme: String,
    zone: TimeZone,
    help: Vec<HelpLine>,
    called: CalledName,
    email: Email,
    password: String,
}

/// Founds the programme, or takes over the nameless one an import has started, and signs its coordinator in.
async fn found(cx: Cx, posted: Posted) -> Handled {
    if let Some(closed) = closed(&cx).await? {
        return Ok(closed);
    }
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
        settings: Settings { help: HelpLines::new(first.help), ..Settings::default() },
        is_practice: false,
        programme: Programme { id: programme, name: first.programme },
        version: started.as_ref().map_or(FIRST_VERSION, |one| one.version),
    };
    let mut tx = cx.write().await?;
    match started {
        Some(_) => organisations::update(&mut tx, &by, &organisation).await?,
        None => organisations::insert(&mut tx, &by, &organisation, cx.now()).await?,
    }
    let language = Some(cx.language());
    let new = NewPerson { person, called: first.called, language, at: cx.now() };
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

/// How the first person wants to be called.
fn called(posted: &Posted, faults: &mut Faults) -> Option<CalledName> {
    match CalledName::parse(posted.one("called")) {
        Ok(called) => return Some(called),
        Err(PeopleError::NameEmpty) => faults.add("called", "welcome-fault-called"),
        Err(error) => people::name_fault(faults, "called", &error),
    }
    None
}

fn read(cx: &Cx, posted: &Posted) -> Result<First, Faults> {
    let mut faults = Faults::none();
    let programme = settings::name(posted, "programme", &mut faults);
    let zone = settings::zone(posted, &mut faults);
    let help = lines(cx, posted, &mut faults);
    let called = called(posted, &mut faults);
    let email = Email::parse(posted.one("email")).ok();
    if email.is_none() {
        faults.add("email", "auth-email-wrong");
    }
    let typed = posted.all("password").next().unwrap_or_default();
    weak(&mut faults, password::check(typed, posted.one("email")).err());
    match (programme, zone, called, email) {
        (Some(programme), Some(zone), Some(called), Some(email)) if faults.is_empty() => {
            Ok(First { programme, zone, help, called, email, password: typed.to_owned() })
        }
        _ => Err(faults),
    }
}

/// The lines that were written: the first one always, the others where anything is in them.
fn lines(cx: &Cx, posted: &Posted, faults: &mut Faults) -> Vec<HelpLine> {
    let moments = cx.app().moments();
    let language = Some(cx.language());
    let mut help: Vec<HelpLine> = Vec::new();
    for (place, prefix) in LINES.into_iter().enumerate() {
        let fields = LineFields { prefix, language };
        if place == 0 || !fields.is_left_out(posted) {
            help.extend(settings::line(posted, fields, moments.id(), faults));
        }
    }
    if let Some(typed) = posted.filled(EMERGENCY) {
        match HelpNumber::parse(typed) {
            Ok(number) => help.push(HelpLine {
                is_any_time: true,
                is_emergency: true,
                ..HelpLine::new(moments.id(), Said::default(), number)
            }),
            Err(error) => settings::fault(faults, EMERGENCY, &error),
        }
    }
    help
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

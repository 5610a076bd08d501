//! Sign in and out.

use askama::Template;
use axum::http::header::{HeaderName, SET_COOKIE};

use super::let_in;
use crate::access::Handled;
use crate::audit::Entry;
use crate::auth::store::{self, Account, fold_email};
use crate::auth::{password, session, throttle};
use crate::db::System;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

const BY: System = System::because("somebody signs in with their password");

#[derive(Template)]
#[template(path = "auth/html/sign_in.html")]
struct SignInPage {
    shell: Shell,
    form: Form,
    next: String,
    /// Asked only when the same address and password open more than one organisation.
    organisations: Vec<Choice>,
    is_practice: bool,
}

impl SignInPage {
    fn new(cx: &Cx, form: Form, next: String) -> Self {
        let is_practice = cx.app().is_practice();
        Self { shell: cx.shell("/sign-in"), form, next, organisations: Vec::new(), is_practice }
    }
}

pub(super) async fn show(cx: Cx) -> Handled {
    let next = cx.query("next").to_owned();
    Ok(Reply::page(&SignInPage::new(&cx, Form::empty(), next)))
}

/// Looks for the account, whoever's organisation it is in, and opens a session.
pub(super) async fn sign_in(cx: Cx, posted: Posted) -> Handled {
    let email = fold_email(posted.one("email"));
    let next = posted.one("next").to_owned();
    let (db, moments) = (cx.app().db(), cx.app().moments());
    let tried = throttle::try_sign_in(db, moments, &email, &cx.asked().from).await?;
    let tried = tried.map_err(|wait_s| WebError::TooMany {
        retry_after_s: u32::try_from(wait_s).unwrap_or(u32::MAX),
    })?;
    let typed = posted.all("password").next().unwrap_or_default().to_owned();
    let accounts = right_ones(&cx, &email, typed).await?;
    if !accounts.is_empty() {
        tried.take_back(db).await?;
    }
    let chosen = posted.one("organisation");
    let account = match accounts.as_slice() {
        [only] => Some(only),
        several => several.iter().find(|account| account.org.to_string() == chosen),
    };
    if let Some(account) = account {
        return let_in(&cx, BY, (account.org, account.person), None, &next).await;
    }
    let mut faults = Faults::none();
    let mut page = if accounts.is_empty() {
        faults.add("email", "auth-sign-in-wrong");
        SignInPage::new(&cx, Form::again(posted, faults), next)
    } else {
        faults.add("organisation", "auth-sign-in-which");
        SignInPage::new(&cx, Form::again(posted, faults), next)
    };
    page.organisations = choices(&cx, &accounts);
    Ok(Reply::unprocessable(&page))
}

/// Ends this session, and asks the browser to drop what it kept of the pages.
pub(super) async fn sign_out(cx: Cx, _posted: Posted) -> Handled {
    if let Some(signed_in) = cx.signed_in() {
        let actor = signed_in.actor;
        let by = System::because("somebody signs out").within(actor.org);
        let mut tx = cx.write().await?;
        store::end_session(&mut tx, &by, actor.person, signed_in.session).await?;
        let entry = Entry::by_system_named(&by, "SignOut", "person", cx.app().moments())
            .acted(actor.person, actor.role)
            .about(actor.person);
        tx.commit(entry).await?;
    }
    // "storage" is not cleared: that would burn what waits on the phone to be sent.
    Ok(Reply::see_other("/sign-in")
        .header(SET_COOKIE, &session::cookie_away(cx.app().config().is_https()))
        .header(HeaderName::from_static("clear-site-data"), "\"cache\"")
        .header(HeaderName::from_static("x-wipe"), "all"))
}

/// The accounts of an address whose password this is. An address nobody has takes as long.
async fn right_ones(cx: &Cx, email: &str, typed: String) -> Result<Vec<Account>, WebError> {
    let found = store::find_accounts(&mut cx.db(), email).await?;
    if found.is_empty() || typed.len() > password::PASSWORD_MAX_BYTES {
        password::is_right("nobody has this one".to_owned(), None).await;
        return Ok(Vec::new());
    }
    let mut right = Vec::new();
    for account in found {
        if password::is_right(typed.clone(), Some(account.password_hash.clone())).await {
            right.push(account);
        }
    }
    Ok(right)
}

fn choices(cx: &Cx, accounts: &[Account]) -> Vec<Choice> {
    accounts
        .iter()
        .filter_map(|account| cx.app().organisation(account.org))
        .map(|organisation| Choice::new(organisation.id.to_string(), &organisation.name))
        .collect()
}

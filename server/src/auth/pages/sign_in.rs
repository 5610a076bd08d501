//! Sign in and out.

use askama::Template;

use super::{let_in, open, sending};
use crate::access::Handled;
use crate::auth::store::{self, Account, fold_email};
use crate::auth::{password, throttle};
use crate::db::System;
use crate::request::Cx;
use crate::web::carry::Carried;
use crate::web::error::WebError;
use crate::web::form::{Choice, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

const BY: System = System::because("somebody signs in with their password");

/// Accounts that one try may ask for. An address that is known in more organisations counts as
/// several tries, since each account costs a hash; nobody is left out for where they come in the list.
const ACCOUNTS_A_TRY: usize = 8;

#[derive(Template)]
#[template(path = "auth/html/sign_in.html")]
pub(super) struct SignInPage {
    pub(super) shell: Shell,
    form: Form,
    next: String,
    /// Asked only when the same address and password open more than one organisation.
    organisations: Vec<Choice>,
    is_practice: bool,
    /// The session had ended when something was posted.
    pub(super) is_again: bool,
    /// What was posted then.
    pub(super) carried: Option<Carried>,
    /// What was posted and cannot go along: it is shown where it was sent from, and nowhere later.
    pub(super) to_copy: Vec<String>,
}

impl SignInPage {
    pub(super) fn new(cx: &Cx, form: Form, next: String) -> Self {
        let is_practice = cx.app().is_practice();
        let carried = Carried::read(&form.values);
        Self {
            shell: cx.shell("/sign-in"),
            form,
            next,
            organisations: Vec::new(),
            is_practice,
            is_again: carried.is_some(),
            carried,
            to_copy: Vec::new(),
        }
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
    let mut tried = tried.map_err(WebError::wait)?;
    let typed = posted.all("password").next().unwrap_or_default().to_owned();
    let accounts = asked_for(&cx, &email, posted.one("organisation")).await?;
    tried.weigh(db, moments, accounts.len().div_ceil(ACCOUNTS_A_TRY)).await?;
    let accounts = right_ones(accounts, typed).await;
    if !accounts.is_empty() {
        tried.take_back(db).await?;
    }
    let chosen = posted.one("organisation");
    let account = match accounts.as_slice() {
        [only] => Some(only),
        several => several.iter().find(|account| account.org.to_string() == chosen),
    };
    if let Some(account) = account {
        let who = (account.org, account.person);
        return match Carried::read(&posted) {
            Some(carried) => sending::go_on(&cx, open(&cx, BY, who, None).await?, carried).await,
            None => let_in(&cx, BY, who, None, &next).await,
        };
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

/// The accounts of an address, all of them, or the one of the organisation that was chosen.
async fn asked_for(cx: &Cx, email: &str, chosen: &str) -> Result<Vec<Account>, WebError> {
    let mut found = store::find_accounts(&mut cx.db(), email).await?;
    if let Some(place) = found.iter().position(|account| account.org.to_string() == chosen) {
        return Ok(vec![found.swap_remove(place)]);
    }
    Ok(found)
}

/// The accounts whose password this is. An address nobody has takes as long as one that is in one
/// organisation.
///
/// Each further organisation takes as long again, so the clock tells whoever measures it in how many
/// an address is known, though not in which. To stop at the first that opens would hide less than it
/// costs: a person who uses one password everywhere could not choose where to go.
async fn right_ones(found: Vec<Account>, typed: String) -> Vec<Account> {
    if found.is_empty() || typed.len() > password::PASSWORD_MAX_BYTES {
        password::is_right("nobody has this one".to_owned(), None).await;
        return Vec::new();
    }
    let mut right = Vec::new();
    for account in found {
        if password::is_right(typed.clone(), Some(account.password_hash.clone())).await {
            right.push(account);
        }
    }
    right
}

fn choices(cx: &Cx, accounts: &[Account]) -> Vec<Choice> {
    accounts
        .iter()
        .filter_map(|account| cx.app().organisation(account.org))
        .map(|organisation| Choice::new(organisation.id.to_string(), &organisation.name))
        .collect()
}
